import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { harmonise, weightedMean, type Known } from './harmonise';
import type { Harmonised, Piece } from './harmonised';
import { joinedInterval } from './interval';
import { joinMethod, type JoinMethod } from './method';
import { remainder } from './remainder';

const piece = (area: string, value: number | null, over: Partial<Piece> = {}): Piece => ({
	area,
	value,
	n: null,
	lower: null,
	upper: null,
	people: null,
	status: value === null ? 'missing' : 'ok',
	how: [],
	...over
});

const joined = (method: JoinMethod, pieces: Piece[], over: Partial<Known> = {}): Harmonised =>
	harmonise(
		{
			method,
			own: null,
			forbidden: null,
			kind: 'parts',
			straddling: [],
			pieces,
			otherwise: 'not_in_data',
			people: over.own?.people ?? null,
			...over
		},
		joinedInterval
	);

describe('harmonise, by hand', () => {
	it('publishes what the source gives, whatever the parts say', () => {
		const own = piece('sdo:c', 7, { n: 3, lower: 1, upper: 9 });
		expect(joined('add', [piece('sdo:a', 1)], { own })).toMatchObject({
			outcome: 'published',
			value: 7,
			n: 3,
			lower: 1,
			upper: 9
		});
	});

	it('adds counts: 772 + 408 = 1 180', () => {
		expect(
			joined('add', [piece('sdo:a', 772), piece('sdo:b', 408, { status: 'preliminary' })])
		).toMatchObject({
			outcome: 'computed',
			value: 1180,
			status: 'preliminary',
			how: ['sum_of_parts'],
			parts: ['sdo:a', 'sdo:b'],
			weights: null
		});
	});

	it('weights rates by denominators: (500 × 1 000 + 100 × 3 000) / 4 000 = 200', () => {
		const pieces = [piece('sdo:a', 500, { people: 1000 }), piece('sdo:b', 100, { people: 3000 })];
		expect(joined('denominators', pieces)).toMatchObject({
			value: 200,
			people: 4000,
			weights: [1000, 3000],
			how: ['weighted_by_population'],
			lower: null
		});
	});

	it('weights shares by people, not by answers: 30 % of 3 000 and 10 % of 1 000 are 25 %', () => {
		const found = joined('people', [
			piece('sdo:a', 30, { people: 3000, n: 150 }),
			piece('sdo:b', 10, { people: 1000, n: 150 })
		]);
		// Wilson at n / 1.5 = 100: 21.895–39.585 and 5.523–17.437; joined
		// 25 ± √((0.75 × 8.105)² + (0.25 × 4.477)²) = 6.181 below, √((0.75 × 9.585)² + (0.25 × 7.437)²) = 7.425 above.
		expect(found).toMatchObject({ outcome: 'computed', value: 25, n: 300, weights: [3000, 1000] });
		if (found.outcome !== 'computed') return;
		expect(found.lower).toBeCloseTo(18.819, 2);
		expect(found.upper).toBeCloseTo(32.425, 2);
	});

	it('gives a share without an interval where answers are not known', () => {
		const pieces = [
			piece('sdo:a', 30, { people: 3000, n: 150 }),
			piece('sdo:b', 10, { people: 1000 })
		];
		expect(joined('people', pieces)).toMatchObject({
			value: 25,
			n: null,
			lower: null,
			upper: null
		});
	});

	it('weights shares of everybody by how many they were: 90 % of 200 and 60 % of 100 are 80 %', () => {
		const pieces = [piece('sdo:a', 90, { n: 200 }), piece('sdo:b', 60, { n: 100 })];
		expect(joined('base', pieces)).toMatchObject({
			value: 80,
			n: 300,
			lower: null,
			how: ['weighted_by_base']
		});
	});

	it('says what is lacking', () => {
		const pieces = [piece('sdo:a', 30, { people: 3000 }), piece('sdo:b', 10)];
		expect(joined('people', pieces)).toMatchObject({
			outcome: 'impossible',
			why: 'denominator_missing',
			parts: ['sdo:a', 'sdo:b'],
			missing: ['sdo:b']
		});
		expect(joined('none', pieces)).toMatchObject({ why: 'not_joinable' });
		expect(joined('add', [piece('sdo:a', 1), piece('sdo:b', null)])).toMatchObject({
			why: 'part_missing',
			missing: ['sdo:b']
		});
		expect(joined('add', [piece('sdo:a', null)])).toMatchObject({ why: 'not_in_data' });
		expect(joined('add', [], { kind: 'impossible', straddling: ['sdo:s'] })).toMatchObject({
			why: 'not_composable',
			missing: ['sdo:s']
		});
		expect(joined('add', [], { kind: 'not_described' })).toMatchObject({ why: 'not_described' });
		expect(joined('add', pieces, { forbidden: 'suppressed_in_source' })).toMatchObject({
			why: 'suppressed_in_source'
		});
	});

	it('lets one part stand for the whole, in any unit and with what is known of it', () => {
		const pieces = [piece('lpo:a', 61, { n: 400, lower: 55, upper: 66 })];
		expect(joined('none', pieces)).toMatchObject({ value: 61, n: 400, lower: 55, upper: 66 });
	});
});

describe('remainder, by hand', () => {
	const of = (area: string, found: Harmonised) => ({ area, ...found });
	const own = (value: number, over: Partial<Piece> = {}) =>
		joined('add', [], { own: piece('x', value, over) });

	it('subtracts counts, and rates by their people', () => {
		expect(remainder('add', of('stad:t', own(40)), of('sdo:a', own(17)))).toMatchObject({
			value: 23,
			how: ['city_minus_area'],
			parts: ['stad:t', 'sdo:a']
		});
		// (300 × 20 000 − 200 × 4 000) / 16 000
		expect(
			remainder(
				'denominators',
				of('stad:t', own(300, { people: 20_000 })),
				of('sdo:a', own(200, { people: 4000 }))
			)
		).toMatchObject({ value: 325, people: 16_000, weights: [20_000, 4000] });
	});

	it('gives shares their answers left, and none that could not be', () => {
		// (12 × 10 000 − 20 × 2 000) / 8 000 = 10
		expect(
			remainder(
				'people',
				of('stad:t', own(12, { people: 10_000, n: 900 })),
				of('sdo:a', own(20, { people: 2000, n: 100 }))
			)
		).toMatchObject({ value: 10, n: 800, lower: null, upper: null });
		expect(
			remainder(
				'people',
				of('stad:t', own(1, { people: 10_000 })),
				of('sdo:a', own(90, { people: 5000 }))
			)
		).toMatchObject({ outcome: 'impossible', why: 'not_joinable' });
	});

	it('says which of the two is missing', () => {
		const none = joined('add', [piece('sdo:a', null), piece('sdo:b', 1)]);
		expect(remainder('add', of('stad:t', own(1)), of('sdo:c', none))).toMatchObject({
			why: 'part_missing',
			missing: ['sdo:a']
		});
		expect(remainder('add', of('stad:t', none), of('sdo:c', own(1)))).toMatchObject({
			why: 'city_missing'
		});
		expect(remainder('denominators', of('stad:t', own(1)), of('sdo:c', own(1)))).toMatchObject({
			why: 'denominator_missing',
			missing: ['stad:t', 'sdo:c']
		});
		const counted = of('sdo:c', own(1, { people: 10 }));
		expect(remainder('denominators', of('stad:t', own(1)), counted)).toMatchObject({
			missing: ['stad:t']
		});
	});
});

describe('harmonise, always', () => {
	const parts = fc
		.array(
			fc.record({
				value: fc.integer({ min: 0, max: 1000 }).map((permille) => permille / 10),
				n: fc.integer({ min: 2, max: 2000 }),
				people: fc.integer({ min: 1, max: 100_000 })
			}),
			{ minLength: 1, maxLength: 6 }
		)
		.map((made) => made.map(({ value, ...rest }, i) => piece(`sdo:${i}`, value, rest)));
	const method = fc.constantFrom<JoinMethod[]>('add', 'denominators', 'people', 'base', 'none');

	it('does not care for the order of the parts', () => {
		fc.assert(
			fc.property(parts, method, fc.nat(), (pieces, how, turn) => {
				const at = turn % pieces.length;
				const turned = [...pieces.slice(at), ...pieces.slice(0, at)].reverse();
				expect(joined(how, turned)).toEqual(joined(how, pieces));
			})
		);
	});

	it('adds counts to what all of them add up to, however they are grouped', () => {
		fc.assert(
			fc.property(
				fc.array(fc.nat(10_000), { minLength: 2, maxLength: 8 }),
				fc.nat(),
				(counts, cut) => {
					const pieces = counts.map((count, i) => piece(`sdo:${i}`, count));
					const at = 1 + (cut % (counts.length - 1));
					const sum = (some: Piece[]) => {
						const found = joined('add', some);
						return found.outcome === 'computed' ? found.value : Number.NaN;
					};
					const halves = [sum(pieces.slice(0, at)), sum(pieces.slice(at))].map((value, i) =>
						piece(`half:${i}`, value)
					);
					expect(sum(halves)).toBe(sum(pieces));
				}
			)
		);
	});

	it('keeps weighted figures between the extremes of their parts, and intervals round them', () => {
		fc.assert(
			fc.property(parts, method, (pieces, how) => {
				const found = joined(how, pieces);
				if (found.outcome !== 'computed' || how === 'add') return;
				const values = pieces.flatMap(({ value }) => value ?? []);
				expect(found.value).toBeGreaterThanOrEqual(Math.min(...values));
				expect(found.value).toBeLessThanOrEqual(Math.max(...values));
				if (found.lower === null || found.upper === null) return;
				expect(found.lower).toBeLessThanOrEqual(found.value + 1e-9);
				expect(found.upper).toBeGreaterThanOrEqual(found.value - 1e-9);
				expect(found.lower).toBeGreaterThanOrEqual(0);
				expect(found.upper).toBeLessThanOrEqual(100);
			})
		);
	});

	it('puts the area and the city without it together to the city again', () => {
		fc.assert(
			fc.property(parts, fc.constantFrom<JoinMethod[]>('denominators', 'people'), (pieces, how) => {
				if (pieces.length < 2) return;
				const all = { area: 'stad:t', ...joined(how, pieces) };
				const one = { area: 'sdo:0', ...joined(how, pieces.slice(0, 1)) };
				const rest = remainder(how, all, one);
				if (rest.outcome !== 'computed' || all.outcome !== 'computed' || one.outcome !== 'computed')
					throw new Error('nothing is missing');
				expect(
					weightedMean([one.value, rest.value], [one.people ?? 0, rest.people ?? 0])
				).toBeCloseTo(all.value, 6);
			})
		);
	});
});

it('makes a response rate of all who answered and all who were asked', () => {
	const method = joinMethod('percent', 'sample_survey', 'survey:stad.svarsfrekvens');
	// 450 of 900 and 60 of 300: 510 of 1 200. By inhabitants it would be another share.
	const asked = [
		piece('sdo:a', 50, { n: 900, people: 1_000 }),
		piece('sdo:b', 20, { n: 300, people: 9_000 })
	];
	expect(joined(method, asked)).toMatchObject({ outcome: 'computed', value: 42.5, n: 1_200 });
	const all = { ...joined(method, asked), area: 'stad:t' };
	const one = { ...joined(method, asked.slice(0, 1)), area: 'sdo:a' };
	expect(remainder(method, all, one)).toMatchObject({ value: 20, n: 300 });
	const unknown = joined(method, [piece('sdo:a', 50, { n: 900 }), piece('sdo:b', 20)]);
	expect(unknown).toMatchObject({ why: 'denominator_missing', missing: ['sdo:b'] });
});

it('knows how each unit is joined', () => {
	expect(joinMethod('count', 'reported_crime', 'crime:x')).toBe('add');
	expect(joinMethod('per_100k', 'reported_crime', 'crime:x')).toBe('denominators');
	expect(joinMethod('percent', 'sample_survey', 'survey:stad.trygg')).toBe('people');
	expect(joinMethod('percent', 'sample_survey', 'survey:stad.svarsfrekvens')).toBe('base');
	expect(joinMethod('percent', 'total_survey', 'school:behoriga')).toBe('base');
	expect(joinMethod('mean', 'total_survey', 'school:meritvarde')).toBe('none');
	expect(joinMethod('index', 'sample_survey', 'survey:x')).toBe('none');
});
