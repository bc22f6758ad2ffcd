import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wilsonInterval } from '../statistics/wilson';
import { weightedMean } from './harmonise';
import type { Piece } from './harmonised';
import { joinedInterval } from './interval';

const piece = (area: string, value: number, over: Partial<Piece> = {}): Piece => ({
	area,
	value,
	n: null,
	lower: null,
	upper: null,
	people: null,
	status: 'ok',
	how: [],
	...over
});

describe('joinedInterval, by hand', () => {
	const other = piece('sdo:b', 10, { people: 1000, n: 150 });

	it("rests on a part's own margin where it has one: 20–40 round 30 % is as sure as 77.55 answers", () => {
		const own = piece('sdo:a', 30, { people: 3000, n: 150, lower: 20, upper: 40 });
		// With h = 0.1, p = 0.3 and z² = 3.841459: 3.541633 t² + 0.729877 t − 0.01 = 0 gives t = 0.0128942 = 1 / 77.554.
		// Wilson there: 20.944–40.944; of the other 5.523–17.437, at 150 / 1.5. Joined
		// 25 ± √((0.75 × 9.056)² + (0.25 × 4.477)²) = 6.884 below, √((0.75 × 10.944)² + (0.25 × 7.437)²) = 8.416 above.
		const { lower, upper, margins } = joinedInterval([own, other]);
		expect(lower).toBeCloseTo(18.116, 2);
		expect(upper).toBeCloseTo(33.416, 2);
		expect(margins).toEqual(['own', 'assumed']);
		expect(joinedInterval([{ ...own, n: null }, other])).toEqual({ lower, upper, margins });
	});

	it('believes no margin to be surer than the answers are', () => {
		// Wilson at 150 answers and no design effect: 23.239–37.758; joined
		// 25 ± √((0.75 × 6.761)² + (0.25 × 4.477)²) = 5.193 below, √((0.75 × 7.758)² + (0.25 × 7.437)²) = 6.109 above.
		const sure = piece('sdo:a', 30, { people: 3000, n: 150, lower: 29.9, upper: 30.1 });
		const { lower, upper, margins } = joinedInterval([sure, other]);
		expect(lower).toBeCloseTo(19.807, 2);
		expect(upper).toBeCloseTo(31.109, 2);
		expect(margins).toEqual(['own', 'assumed']);
	});

	it('believes no margin that does not hold the share', () => {
		const plain = piece('sdo:a', 30, { people: 3000, n: 150 });
		const outside = { ...plain, lower: 31, upper: 40 };
		expect(joinedInterval([outside, other])).toEqual(joinedInterval([plain, other]));
		expect(joinedInterval([plain, other]).margins).toEqual(['assumed', 'assumed']);
	});

	it('says nothing where a part has neither, nor of what is no share', () => {
		const nothing = { lower: null, upper: null, margins: null };
		expect(joinedInterval([piece('sdo:a', 30, { people: 3000 }), other])).toEqual(nothing);
		const wrong = piece('sdo:a', 130, { people: 3000, n: 150 });
		expect(joinedInterval([wrong, other])).toEqual(nothing);
	});
});

describe('joinedInterval, always', () => {
	const margin = fc.option(fc.record({ below: fc.nat(300), above: fc.nat(300) }), { nil: null });
	const parts = fc
		.array(
			fc.record({
				value: fc.integer({ min: 0, max: 1000 }).map((permille) => permille / 10),
				n: fc.integer({ min: 1, max: 2000 }),
				people: fc.integer({ min: 1, max: 100_000 }),
				margin
			}),
			{ minLength: 1, maxLength: 6 }
		)
		.map((made) =>
			made.map(({ value, n, people, margin: told }, i) =>
				piece(`sdo:${i}`, value, {
					n,
					people,
					lower: told === null ? null : value - told.below / 10,
					upper: told === null ? null : value + told.above / 10
				})
			)
		);

	it('holds the share and stays within 0 to 100, whatever margins the parts have', () => {
		fc.assert(
			fc.property(parts, (pieces) => {
				const share = weightedMean(
					pieces.map(({ value }) => value ?? 0),
					pieces.map(({ people }) => people ?? 0)
				);
				const { lower, upper, margins } = joinedInterval(pieces);
				expect(margins).toHaveLength(pieces.length);
				expect(lower).toBeGreaterThanOrEqual(0);
				expect(lower ?? NaN).toBeLessThanOrEqual(share + 1e-9);
				expect(upper ?? NaN).toBeGreaterThanOrEqual(share - 1e-9);
				expect(upper).toBeLessThanOrEqual(100);
			})
		);
	});

	it('is half as wide for four equal parts as for one, at the assumed design effect where none has a margin', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 30, max: 500 }), (p, n) => {
				const value = p / 10;
				const four = ['a', 'b', 'c', 'd'].map((area) =>
					piece(`sdo:${area}`, value, { n, people: 1000 })
				);
				const one = wilsonInterval({ share: value / 100, n, deff: 1.5 });
				const { lower, upper, margins } = joinedInterval(four);
				expect(lower).toBeCloseTo(value - (value - 100 * one.lower) / 2, 9);
				expect(upper).toBeCloseTo(value + (100 * one.upper - value) / 2, 9);
				expect(margins).toEqual(['assumed', 'assumed', 'assumed', 'assumed']);
			})
		);
	});
});
