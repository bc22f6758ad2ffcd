import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { combineShares } from './combine-shares';
import { wilsonInterval } from './wilson';

const samples = fc.record({
	share: fc.integer({ min: 0, max: 1000 }).map((permille) => permille / 1000),
	n: fc.integer({ min: 2, max: 2000 }),
	deff: fc.double({ min: 1, max: 3, noNaN: true }),
	population: fc.integer({ min: 100, max: 100_000 })
});

describe('combineShares', () => {
	it('by hand: 30 % of 3 000 and 10 % of 1 000 people are 25 %, whatever the answers', () => {
		// Variance 0.5625 · 0.21 / 100 + 0.0625 · 0.09 / 150 = 0.00118125 + 0.0000375.
		const found = combineShares([
			{ share: 0.3, n: 100, deff: 1, population: 3000 },
			{ share: 0.1, n: 300, deff: 2, population: 1000 }
		]);
		expect(found.share).toBeCloseTo(0.25, 12);
		expect(found.standardError).toBeCloseTo(Math.sqrt(0.00121875), 12);
		expect(found.n).toBe(400);
		expect(found.n / found.deff).toBeCloseTo(0.1875 / 0.00121875, 9);
	});

	it('by hand: the interval joins the parts that Newcombe prints', () => {
		// 81/263 0.2553–0.3662 and 15/148 0.0624–0.1605, half each: 0.204667 - ½ √(0.0527² + 0.0389²) …
		const [one, two] = [81 / 263, 15 / 148];
		const { interval, share } = combineShares([
			{ share: one, n: 263, deff: 1, population: 5000 },
			{ share: two, n: 148, deff: 1, population: 5000 }
		]);
		expect(interval.lower).toBeCloseTo(share - 0.5 * Math.hypot(one - 0.2553, two - 0.0624), 4);
		expect(interval.upper).toBeCloseTo(share + 0.5 * Math.hypot(0.3662 - one, 0.1605 - two), 4);
	});

	it("is Wilson's for one part", () => {
		fc.assert(
			fc.property(samples, (part) => {
				const found = combineShares([part]);
				const { lower, upper } = wilsonInterval(part);
				expect(found.share).toBeCloseTo(part.share, 12);
				expect(found.deff).toBeCloseTo(part.deff, 6);
				expect(found.interval.lower).toBeCloseTo(lower, 12);
				expect(found.interval.upper).toBeCloseTo(upper, 12);
			})
		);
	});

	it('holds the share, stays within 0 to 1 and between the parts, in any order', () => {
		fc.assert(
			fc.property(fc.array(samples, { minLength: 1, maxLength: 8 }), (parts) => {
				const { share, interval, deff } = combineShares(parts);
				const shares = parts.map((part) => part.share);
				expect(share).toBeGreaterThanOrEqual(Math.min(...shares) - 1e-12);
				expect(share).toBeLessThanOrEqual(Math.max(...shares) + 1e-12);
				expect(0 <= interval.lower && interval.lower <= share).toBe(true);
				expect(share <= interval.upper && interval.upper <= 1).toBe(true);
				expect(deff).toBeGreaterThan(0);
				const turned = combineShares([...parts].reverse());
				expect(turned.share).toBeCloseTo(share, 12);
				expect(turned.interval.upper).toBeCloseTo(interval.upper, 12);
				const people = parts.map((part) => ({ ...part, population: 3 * part.population }));
				expect(combineShares(people).share).toBeCloseTo(share, 12);
			})
		);
	});

	it('splits as it joins: equal parts sampled in proportion are one simple random sample', () => {
		const quarter = { share: 0.24, n: 100, deff: 1.5, population: 2500 };
		const found = combineShares([quarter, quarter, quarter, quarter]);
		expect(found.n / found.deff).toBeCloseTo(400 / 1.5, 9);
		expect(found.deff).toBeCloseTo(1.5, 9);
	});

	it('is not sure of a part where nobody said yes', () => {
		const nobody = { share: 0, n: 50, deff: 1, population: 1000 };
		const found = combineShares([nobody, nobody]);
		expect(found.share).toBe(0);
		expect(found.interval.upper).toBeCloseTo(wilsonInterval(nobody).upper / Math.SQRT2, 12);
		expect(found.n / found.deff).toBeCloseTo(100, 9);
	});

	it('refuses nonsense', () => {
		const good = { share: 0.2, n: 50, deff: 1, population: 1000 };
		expect(() => combineShares([])).toThrow(RangeError);
		expect(() => combineShares([{ ...good, share: 20 }])).toThrow(RangeError);
		expect(() => combineShares([{ ...good, n: 0 }])).toThrow(RangeError);
		expect(() => combineShares([{ ...good, deff: -1 }])).toThrow(RangeError);
		expect(() => combineShares([{ ...good, population: 0 }])).toThrow(RangeError);
		expect(() => combineShares([good], 1)).toThrow(RangeError);
	});
});
