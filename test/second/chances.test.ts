import { expect, it } from 'vitest';
import { joinedShares, sureness } from './chances';

/** 30 % of 3 000 people and 10 % of 1 000, 150 answers of each; the first published as 20–40 %. */
it('joins shares as worked out by hand, by their own bounds and by the assumed effect of the design', () => {
	// (p − π)² = z² π (1 − π) / m with its roots 0.2 apart: z⁴ + 4 z² m p (1 − p) = 0.04 (m + z²)², that is
	// 14.7568 + 3.22683 m = 0.04 m² + 0.307317 m + 0.590272, so m = (2.919509 + √(8.523533 + 2.266645)) / 0.08 = 77.55.
	const own = sureness(0.3, 150, [0.2, 0.4], 1.5);
	expect(own).toBeCloseTo(77.55, 2);
	const assumed = sureness(0.1, 150, [null, null], 1.5);
	expect(assumed).toBe(100);
	const [low, high] = joinedShares([
		{ share: 0.3, size: own ?? NaN, weight: 3000 },
		{ share: 0.1, size: assumed ?? NaN, weight: 1000 }
	]);
	expect(low).toBeCloseTo(0.18116, 4);
	expect(high).toBeCloseTo(0.33416, 4);
});

it('is no surer than the answers, and does not believe bounds beside the share', () => {
	expect(sureness(0.3, 150, [0.299, 0.301], 1.5)).toBe(150);
	expect(sureness(0.3, 150, [0.31, 0.4], 1.5)).toBe(100);
	expect(sureness(0.3, null, [null, 0.4], 1.5)).toBeNull();
});
