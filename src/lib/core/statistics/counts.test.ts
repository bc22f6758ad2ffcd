import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareCounts, compareWithRest } from './counts';

const bare = (count: number) => ({ count, exposure: 1 });
/** So many degrees of freedom that t is normal. */
const poisson = { phi: 1, df: 1e9 };

const exposed = fc.record({
	count: fc.integer({ min: 10, max: 50_000 }),
	exposure: fc.double({ min: 1, max: 1e6, noNaN: true })
});
const dispersions = fc.record({
	phi: fc.double({ min: 1, max: 30, noNaN: true }),
	df: fc.integer({ min: 1, max: 200 })
});

describe('compareCounts', () => {
	it('is the textbook interval of two Poisson rates where nothing is over-dispersed', () => {
		// Breast cancer and fluoroscopy (Rothman, Greenland & Lash 2008, Modern Epidemiology, table 14-1;
		// Boice & Monson 1977): 41 cases in 28 010 person-years, 15 in 19 017; ratio 1.86, 1.03 to 3.35.
		const found = compareCounts(
			{ count: 41, exposure: 28_010 },
			{ count: 15, exposure: 19_017 },
			poisson
		);
		expect(found.ratio).toBeCloseTo(1.86, 2);
		expect(found.interval?.lower).toBeCloseTo(1.03, 2);
		expect(found.interval?.upper).toBeCloseTo(3.35, 2);
		expect(found.change).toBe('larger_than_usual');
	});

	it('by hand with a dispersion of 4.3 on 24: 400 after 320 is within the usual', () => {
		// log 1.25 = 0.22314; √(4.3 (1/400 + 1/320)) = 0.155523; t 1.43478; reach e^(2.063899 · 0.155523).
		const found = compareCounts(bare(400), bare(320), { phi: 4.3, df: 24 });
		expect(found.change).toBe('within_usual');
		expect(found.ratio).toBe(1.25);
		expect(found.interval?.lower).toBeCloseTo(1.25 / Math.exp(2.063899 * 0.155523), 5);
		expect(found.interval?.upper).toBeCloseTo(1.25 * Math.exp(2.063899 * 0.155523), 5);
		expect(found.p).toBeCloseTo(0.1643, 3);
		expect(compareCounts(bare(400), bare(320), poisson).change).toBe('larger_than_usual');
	});

	it('judges at the confidence asked for', () => {
		const dispersion = { phi: 2, df: 24 };
		const found = compareCounts(bare(140), bare(90), dispersion);
		expect(found.p).toBeGreaterThan(0.01);
		expect(found.change).toBe('larger_than_usual');
		expect(compareCounts(bare(140), bare(90), dispersion, 0.99).change).toBe('within_usual');
	});

	it.each([
		[9, 40, 'too_few'],
		[40, 9, 'too_few'],
		[0, 0, 'too_few'],
		[0, 500, 'too_few'],
		[10, 10, 'within_usual'],
		[10, 40, 'larger_than_usual']
	])('%d and %d: %s', (first, second, change) => {
		const found = compareCounts(bare(first), bare(second), { phi: 1.7, df: 24 });
		expect(found.change).toBe(change);
		if (change === 'too_few')
			expect(found).toEqual({ change, ratio: null, interval: null, p: null });
	});

	it('says that nothing can be said without a dispersion', () => {
		const none = { ratio: null, interval: null, p: null };
		expect(compareCounts(bare(50), bare(90), null)).toEqual({ change: 'not_testable', ...none });
		expect(compareCounts(bare(5), bare(90), null)).toEqual({ change: 'too_few', ...none });
	});

	it('holds the ratio, turns with the order, agrees with its own test', () => {
		fc.assert(
			fc.property(exposed, exposed, dispersions, (first, second, dispersion) => {
				const found = compareCounts(first, second, dispersion);
				const turned = compareCounts(second, first, dispersion);
				if (found.interval === null || turned.interval === null) throw new Error('must be tested');
				const { lower, upper } = found.interval;
				expect(lower < found.ratio && found.ratio < upper).toBe(true);
				expect(turned.p).toBeCloseTo(found.p, 9);
				expect(turned.interval.lower * upper).toBeCloseTo(1, 9);
				expect(turned.change).toBe(found.change);
				const beside = lower > 1 || upper < 1;
				if (Math.abs(found.p - 0.05) > 1e-6)
					expect(found.change === 'larger_than_usual').toBe(beside);
			})
		);
	});

	it('is wider with more dispersion and fewer degrees of freedom, narrower with more events', () => {
		const width = (...of: Parameters<typeof compareCounts>): number => {
			const { interval } = compareCounts(...of);
			return Math.log((interval?.upper ?? 0) / (interval?.lower ?? 0));
		};
		fc.assert(
			fc.property(exposed, exposed, dispersions, (first, second, { phi, df }) => {
				const whole = width(first, second, { phi, df });
				expect(width(first, second, { phi: 2 * phi, df })).toBeGreaterThan(whole);
				expect(width(first, second, { phi, df: df + 1 })).toBeLessThan(whole);
				expect(width({ ...first, count: 2 * first.count }, second, { phi, df })).toBeLessThan(
					whole
				);
			})
		);
	});

	it('refuses nonsense', () => {
		const good = { phi: 2, df: 24 };
		expect(() => compareCounts(bare(12.5), bare(20), good)).toThrow(RangeError);
		expect(() => compareCounts(bare(-1), bare(20), good)).toThrow(RangeError);
		expect(() => compareCounts({ count: 20, exposure: 0 }, bare(20), good)).toThrow(RangeError);
		expect(() => compareCounts(bare(20), bare(20), { phi: 0.9, df: 24 })).toThrow(RangeError);
		expect(() => compareCounts(bare(20), bare(20), { phi: NaN, df: 24 })).toThrow(RangeError);
		expect(() => compareCounts(bare(20), bare(20), { phi: 2, df: 0 })).toThrow(RangeError);
		expect(() => compareCounts(bare(20), bare(20), good, 95)).toThrow(RangeError);
	});
});

describe('compareWithRest', () => {
	it('compares with the city less the area', () => {
		const dispersion = { phi: 3, df: 24 };
		const area = { count: 900, exposure: 40_000 };
		const found = compareWithRest(area, { count: 20_900, exposure: 1_040_000 }, dispersion);
		expect(found).toEqual(compareCounts(area, { count: 20_000, exposure: 1_000_000 }, dispersion));
		expect(found.ratio).toBeCloseTo(1.125, 12);
	});

	it('refuses an area with more than its city, or all of it', () => {
		const city = { count: 100, exposure: 1000 };
		const dispersion = { phi: 3, df: 24 };
		expect(() => compareWithRest({ count: 101, exposure: 10 }, city, dispersion)).toThrow(
			RangeError
		);
		expect(() => compareWithRest({ count: 50, exposure: 1000 }, city, dispersion)).toThrow(
			RangeError
		);
	});
});
