import { describe, expect, it } from 'vitest';
import { compareCounts } from './counts';
import { gapOfCounts, gapOfShares } from './gap';

describe('gapOfShares', () => {
	it("is Newcombe's printed difference in percentage points", () => {
		const gap = gapOfShares({ share: 56 / 70, n: 70, deff: 1 }, { share: 48 / 80, n: 80, deff: 1 });
		expect(gap.points).toBeCloseTo(20, 9);
		expect(gap.interval.lower).toBeCloseTo(5.24, 2);
		expect(gap.interval.upper).toBeCloseTo(33.39, 2);
		expect(gap.change).toBe('higher');
	});

	it('turns sign with the order', () => {
		const women = { share: 0.31, n: 400, deff: 1.4 };
		const men = { share: 0.14, n: 380, deff: 1.4 };
		const gap = gapOfShares(women, men);
		const turned = gapOfShares(men, women);
		expect(turned.points).toBeCloseTo(-gap.points, 12);
		expect(turned.interval.lower).toBeCloseTo(-gap.interval.upper, 12);
		expect([gap.change, turned.change]).toEqual(['higher', 'lower']);
	});
});

describe('gapOfCounts', () => {
	it('is a ratio by quasi-Poisson, and none under ten', () => {
		const women = { count: 240, exposure: 20_000 };
		const men = { count: 60, exposure: 19_000 };
		const dispersion = { phi: 2, df: 24 };
		expect(gapOfCounts(women, men, dispersion)).toEqual(compareCounts(women, men, dispersion));
		expect(gapOfCounts(women, men, dispersion).ratio).toBeCloseTo(3.8, 12);
		expect(gapOfCounts(women, { ...men, count: 9 }, dispersion).change).toBe('too_few');
	});
});
