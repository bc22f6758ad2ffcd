import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareShares, differenceInterval, twoProportionTest } from './proportions';

const of = (yes: number, n: number, deff = 1) => ({ share: yes / n, n, deff });
const samples = fc
	.record({
		n: fc.integer({ min: 1, max: 5000 }),
		part: fc.double({ min: 0, max: 1, noNaN: true })
	})
	.map(({ n, part }) => of(Math.round(part * n), n));

describe('differenceInterval', () => {
	// Newcombe (1998), Statistics in Medicine 17:873-890, table II, method 10, as printed.
	it.each([
		[56, 70, 48, 80, 0.0524, 0.3339],
		[9, 10, 3, 10, 0.1705, 0.809],
		[6, 7, 2, 7, 0.0582, 0.8062],
		[5, 56, 0, 29, -0.0381, 0.1926],
		[0, 10, 0, 20, -0.1611, 0.2775],
		[0, 10, 0, 10, -0.2775, 0.2775],
		[10, 10, 0, 20, 0.6791, 1],
		[10, 10, 0, 10, 0.6075, 1]
	])('of %d of %d less %d of %d is printed as %d to %d', (a, m, b, n, lower, upper) => {
		const found = differenceInterval(of(a, m), of(b, n));
		expect(found.lower).toBeCloseTo(lower, 4);
		expect(found.upper).toBeCloseTo(upper, 4);
	});

	it('holds the difference, turns with the order, and is narrower with more answers', () => {
		fc.assert(
			fc.property(samples, samples, (first, second) => {
				const { lower, upper } = differenceInterval(first, second);
				const difference = first.share - second.share;
				expect(-1 <= lower && lower <= difference).toBe(true);
				expect(difference <= upper && upper <= 1).toBe(true);
				const turned = differenceInterval(second, first);
				expect(turned.lower).toBeCloseTo(-upper, 12);
				expect(turned.upper).toBeCloseTo(-lower, 12);
				const more = differenceInterval({ ...first, n: 4 * first.n }, second);
				expect(more.upper - more.lower).toBeLessThan(upper - lower);
			})
		);
	});
});

describe('twoProportionTest', () => {
	it('gives the chi-square of the aspirin trial: 25.0139 (189 of 11 034 and 104 of 11 037)', () => {
		// Physicians' Health Study; Agresti (2002), Categorical Data Analysis, table 2.3; R's prop.test
		// without continuity correction prints X-squared = 25.0139, p = 5.692e-07.
		const { z, p } = twoProportionTest(of(189, 11_034), of(104, 11_037));
		expect(z * z).toBeCloseTo(25.0139, 4);
		expect(p * 1e7).toBeCloseTo(5.692, 3);
	});

	it('halves z² when the design effect is 2', () => {
		const plain = twoProportionTest(of(60, 200), of(90, 220));
		const clustered = twoProportionTest(of(60, 200, 2), of(90, 220, 2));
		expect(clustered.z ** 2).toBeCloseTo(plain.z ** 2 / 2, 12);
		expect(clustered.p).toBeGreaterThan(plain.p);
	});

	it("is Pearson's chi-square of the 2 × 2 table, whichever comes first, yes or no", () => {
		fc.assert(
			fc.property(samples, samples, (first, second) => {
				const a = Math.round(first.share * first.n);
				const c = Math.round(second.share * second.n);
				const [b, d] = [first.n - a, second.n - c];
				fc.pre(a + c > 0 && b + d > 0);
				const { z, p } = twoProportionTest(first, second);
				const chiSquare =
					((a * d - b * c) ** 2 * (a + b + c + d)) / ((a + b) * (c + d) * (a + c) * (b + d));
				expect(Math.abs(z * z - chiSquare)).toBeLessThan(1e-9 * (1 + chiSquare));
				expect(p >= 0 && p <= 1).toBe(true);
				expect(twoProportionTest(second, first).z).toBeCloseTo(-z, 10);
			})
		);
	});

	it('finds no difference between nobody and nobody, everybody and everybody', () => {
		expect(twoProportionTest(of(0, 40), of(0, 90))).toEqual({ z: 0, p: 1 });
		expect(twoProportionTest(of(40, 40), of(90, 90))).toEqual({ z: 0, p: 1 });
	});
});

describe('compareShares', () => {
	it('says higher, lower, no difference', () => {
		expect(compareShares(of(90, 220), of(60, 220)).change).toBe('higher');
		expect(compareShares(of(60, 220), of(90, 220)).change).toBe('lower');
		expect(compareShares(of(60, 220), of(63, 220)).change).toBe('no_difference');
		const nearly = compareShares(of(78, 220), of(61, 220));
		expect(nearly.p).toBeGreaterThan(0.05);
		expect(nearly.p).toBeLessThan(0.1);
		expect(nearly.change).toBe('no_difference');
	});

	it('says so of fewer answers than 30 and of shares too near 0 for the test', () => {
		expect(compareShares(of(28, 29), of(60, 220)).change).toBe('not_testable');
		expect(compareShares(of(29, 30), of(60, 220)).change).toBe('higher');
		expect(compareShares(of(0, 200), of(9, 200)).change).toBe('not_testable');
		expect(compareShares(of(0, 200), of(10, 200)).change).toBe('lower');
		expect(compareShares(of(0, 200, 1.5), of(10, 200, 1.5)).change).toBe('not_testable');
		expect(compareShares(of(0, 60), of(0, 60)).change).toBe('not_testable');
	});

	it('takes the word from the test, at the confidence asked for', () => {
		const at95 = compareShares(of(90, 220), of(68, 220));
		expect(at95.p).toBeCloseTo(0.0286, 3);
		expect(at95.change).toBe('higher');
		expect(compareShares(of(90, 220), of(68, 220), 0.99).change).toBe('no_difference');
		expect(at95.difference).toBeCloseTo(0.1, 12);
		expect(at95.interval.lower).toBeLessThan(0.1);
	});

	it('refuses nonsense', () => {
		expect(() => compareShares({ share: 24, n: 50, deff: 1 }, of(1, 40))).toThrow(RangeError);
		expect(() => compareShares(of(1, 40), of(1, 40), 95)).toThrow(RangeError);
		expect(() => compareShares(of(1, 40), { share: 0.1, n: 40, deff: 0 })).toThrow(RangeError);
	});
});
