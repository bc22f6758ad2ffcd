import type { Figure } from './figure';
import { OPEN_RULE, type DisclosureRule } from './gate';
import type { Dataset } from './observation';
import { OPENNESS, type Openness } from './vocabulary';

type Known = Pick<Dataset, 'id' | 'openness'>;

/** The threshold for everything that is not open. */
const THRESHOLD = 5;

/** The least open of them; open for none. */
export function leastOpen(all: Iterable<Openness>): Openness {
	let least: Openness = 'open';
	for (const one of all) if (OPENNESS.indexOf(one) > OPENNESS.indexOf(least)) least = one;
	return least;
}

/**
 * The rule of a figure: the least open of the datasets that its value, or a value it replaced, stands in.
 * A dataset nobody knows is taken to be the least open of all.
 */
export function ruleLookup(datasets: readonly Known[]): (figure: Figure) => DisclosureRule {
	// Datasets kept by an earlier version say nothing of it: all of them were open.
	const known = new Map(datasets.map(({ id, openness }) => [id, openness ?? 'open']));
	const rules = new Map<Openness, DisclosureRule>([['open', OPEN_RULE]]);
	return ({ refs, superseded }) => {
		const openness = leastOpen(
			[...refs, ...superseded.map(({ ref }) => ref)].map(
				(ref) => known.get(ref.slice(0, ref.indexOf('|'))) ?? 'own_authority'
			)
		);
		let rule = rules.get(openness);
		if (!rule) rules.set(openness, (rule = { openness, threshold: THRESHOLD }));
		return rule;
	};
}
