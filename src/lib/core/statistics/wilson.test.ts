import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { effectiveSize, sizeOfInterval, wilsonInterval } from './wilson';

const samples = fc.record({
	share: fc.double({ min: 0, max: 1, noNaN: true }),
	n: fc.integer({ min: 1, max: 100_000 }),
	deff: fc.double({ min: 0.5, max: 5, noNaN: true })
});

describe('wilsonInterval', () => {
	// Newcombe (1998), Statistics in Medicine 17:857-872, table I, method 3, as printed.
	it.each([
		[81, 263, 0.2553, 0.3662],
		[15, 148, 0.0624, 0.1605],
		[0, 20, 0, 0.1611],
		[1, 29, 0.0061, 0.1718]
	])('of %d of %d is printed as %d to %d', (yes, n, lower, upper) => {
		const found = wilsonInterval({ share: yes / n, n, deff: 1 });
		expect(found.lower).toBeCloseTo(lower, 4);
		expect(found.upper).toBeCloseTo(upper, 4);
	});

	it('takes the design effect off the answers: 24 % of 136 with 1.5, by hand', () => {
		// n 90.667, z² 3.84146: middle (0.24 + 0.021185) / 1.042369, reach 0.090416 / 1.042369.
		const { lower, upper } = wilsonInterval({ share: 0.24, n: 136, deff: 1.5 });
		expect(lower).toBeCloseTo(0.1639, 3);
		expect(upper).toBeCloseTo(0.3373, 3);
		expect(effectiveSize({ n: 136, deff: 1.5 })).toBeCloseTo(90.667, 3);
	});

	it('solves the score equation it is the inverse of', () => {
		fc.assert(
			fc.property(samples, ({ share, n, deff }) => {
				const { lower, upper } = wilsonInterval({ share, n, deff });
				for (const bound of [lower, upper]) {
					const score = (share - bound) ** 2 - (3.841458820694124 * bound * (1 - bound) * deff) / n;
					expect(Math.abs(score)).toBeLessThan(1e-12);
				}
			})
		);
	});

	it('holds the share, stays within 0 to 1, and mirrors yes and no', () => {
		fc.assert(
			fc.property(samples, (sample) => {
				const { lower, upper } = wilsonInterval(sample);
				expect(0 <= lower && lower <= sample.share).toBe(true);
				expect(sample.share <= upper && upper <= 1).toBe(true);
				const mirrored = wilsonInterval({ ...sample, share: 1 - sample.share });
				expect(mirrored.lower).toBeCloseTo(1 - upper, 12);
				expect(mirrored.upper).toBeCloseTo(1 - lower, 12);
			})
		);
	});

	it('is narrower with more answers, wider with more design effect and confidence', () => {
		const width = (...of: Parameters<typeof wilsonInterval>): number => {
			const { lower, upper } = wilsonInterval(...of);
			return upper - lower;
		};
		fc.assert(
			fc.property(samples, (sample) => {
				const whole = width(sample);
				expect(width({ ...sample, n: 2 * sample.n })).toBeLessThan(whole);
				expect(width({ ...sample, deff: 2 * sample.deff })).toBeGreaterThan(whole);
				expect(width(sample, 0.99)).toBeGreaterThan(whole);
				expect(width({ ...sample, n: 3 * sample.n, deff: 3 * sample.deff })).toBeCloseTo(whole, 12);
			})
		);
	});

	it.each([
		{ share: 24, n: 100, deff: 1 },
		{ share: -0.1, n: 100, deff: 1 },
		{ share: NaN, n: 100, deff: 1 },
		{ share: 0.2, n: 0, deff: 1 },
		{ share: 0.2, n: NaN, deff: 1 },
		{ share: 0.2, n: 100, deff: 0 },
		{ share: 0.2, n: Infinity, deff: 1 }
	])('refuses %o', (sample) => {
		expect(() => wilsonInterval(sample)).toThrow(RangeError);
	});
});

describe('the size an interval speaks of', () => {
	it('is the one that Wilson made it of', () => {
		for (const share of [0, 0.003, 0.24, 0.5, 1])
			for (const size of [20, 136, 4_000]) {
				const interval = wilsonInterval({ share, n: size * 1.5, deff: 1.5 });
				expect(sizeOfInterval(share, interval)).toBeCloseTo(size, 6);
			}
	});

	it('is near the answers behind a simple interval, p ± 1.96 √(p(1-p)/n)', () => {
		const reach = 1.96 * Math.sqrt((0.3 * 0.7) / 400);
		expect(sizeOfInterval(0.3, { lower: 0.3 - reach, upper: 0.3 + reach })).toBeCloseTo(396.87, 2);
	});

	it('is not there for what is no interval of the share', () => {
		expect(sizeOfInterval(0.3, { lower: 0.3, upper: 0.3 })).toBeNull();
		expect(sizeOfInterval(0.3, { lower: 0.31, upper: 0.4 })).toBeNull();
		expect(sizeOfInterval(0.3, { lower: 0, upper: 1 })).toBeNull();
	});
});
