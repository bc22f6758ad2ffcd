import { describe, expect, it } from 'vitest';
import { SAYINGS } from './sayings';
import { asPrinted, kinds, situations } from './situations';

/** How many there are at least: a file that is not found is not passed over. */
const LEAST = 190;

describe('expected sentences', () => {
	const all = kinds().flatMap((kind) => situations(kind).map((facts) => ({ kind, facts })));

	it('are all there, each kind with words of its own', () => {
		expect(all.length).toBeGreaterThanOrEqual(LEAST);
		expect(kinds()).toEqual([...SAYINGS.keys()]);
	});

	it.each(kinds())('%s', (kind) => {
		const said = situations(kind).map((facts) => SAYINGS.get(kind)?.(facts));
		expect(said).toEqual(situations(kind).map(({ says }) => asPrinted(says)));
	});

	it('never tell a cause, and “säkerställd” only of sample surveys', () => {
		for (const { kind, facts } of all) {
			expect(facts.says).not.toMatch(/på grund av|beror på|orsak|därför att|tack vare|lett till/iu);
			if (/crime|total|month|victim|population/u.test(kind))
				expect(facts.says).not.toMatch(/säkerställ/iu);
		}
	});
});
