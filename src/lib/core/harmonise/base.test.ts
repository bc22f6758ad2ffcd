import { expect, it } from 'vitest';
import { harmonise, type Known } from './harmonise';
import type { Harmonised, Piece } from './harmonised';
import { joinedInterval } from './interval';
import type { JoinMethod } from './method';
import { remainder } from './remainder';

const NOTHING = { n: null, lower: null, upper: null, people: null, how: [] };

const piece = (area: string, value: number | null, over: Partial<Piece> = {}): Piece => ({
	...{ ...NOTHING, area, value, status: value === null ? 'missing' : 'ok' },
	...over
});

const made = { own: null, forbidden: null, kind: 'parts', straddling: [], people: null } as const;

const joined = (method: JoinMethod, pieces: Piece[], over: Partial<Known> = {}): Harmonised =>
	harmonise({ ...made, method, pieces, otherwise: 'not_in_data', ...over }, joinedInterval);

it('says where only the people are missing, of the area or of its parts', () => {
	const uncounted = (area: string) => piece(area, null, { reason: 'denominator_missing' });
	expect(joined('denominators', [uncounted('sdo:a'), uncounted('sdo:b')])).toMatchObject({
		why: 'denominator_missing',
		missing: ['sdo:a', 'sdo:b']
	});
	expect(joined('denominators', [uncounted('sdo:a'), piece('sdo:b', 7)])).toMatchObject({
		why: 'denominator_missing',
		missing: ['sdo:a']
	});
	expect(joined('denominators', [uncounted('sdo:a'), piece('sdo:b', null)])).toMatchObject({
		why: 'part_missing',
		missing: ['sdo:b']
	});
	const own = { own: uncounted('sdo:c'), otherwise: 'denominator_missing' } as const;
	expect(joined('denominators', [piece('sdo:a', null)], own)).toMatchObject({
		why: 'denominator_missing',
		missing: []
	});
	const known = [piece('sdo:a', 5, { people: 10 }), piece('sdo:b', 5, { people: 10 })];
	expect(joined('denominators', known, own)).toMatchObject({ value: 5 });
	expect(joined('denominators', [], { ...own, forbidden: 'outside_lifetime' })).toMatchObject({
		why: 'outside_lifetime'
	});
});

it('has a share of nobody where only the rounding of numbers goes below it', () => {
	const parts = [
		piece('sdo:a', 0.1, { people: 74_132, n: 2 }),
		piece('sdo:b', 0, { people: 90_584, n: 2 })
	];
	const city = { area: 'stad:t', ...joined('people', parts) };
	const area = { area: 'sdo:a', ...joined('people', parts.slice(0, 1)) };
	expect(remainder('people', city, area)).toMatchObject({ outcome: 'computed', value: 0 });
});
