import { CONFIDENCE, requireProbability, type Interval } from './checks';
import { normalTwoSided } from './normal';
import { effectiveSize, wilsonInterval, type SampledShare } from './wilson';

/** Fewer answers than this are not shown, and so not tested. */
export const MINIMUM_ANSWERS = 30;

/** Every expected number of yes and no that the test rests on must reach this (Cochran 1954, Biometrics 10:417-451). */
export const MINIMUM_EXPECTED = 5;

export type ShareChange = 'higher' | 'lower' | 'no_difference' | 'not_testable';

export interface ShareComparison {
	/** First share less second, as a fraction: 0.03 is three percentage points. */
	difference: number;
	/** Of the difference, by Newcombe's method. */
	interval: Interval;
	/** Two-sided, by the pooled test. */
	p: number;
	/** What may be said at 1 - confidence. The test decides, not the interval: they may differ at the limit. */
	change: ShareChange;
}

/**
 * Pooled z test of two independent shares on effective sizes m = n / deff:
 *
 *     z = (p1 - p2) / √(p(1-p)(1/m1 + 1/m2)),   p = (m1 p1 + m2 p2) / (m1 + m2)
 *
 * z² is Pearson's chi-square of the 2 × 2 table (Pearson 1900; Agresti 2002, Categorical Data Analysis,
 * §3.2). Two shares that are both 0 or both 1 do not differ: z 0, p 1.
 *
 * @throws RangeError unless shares lie in 0 to 1 and n, deff > 0
 */
export function twoProportionTest(
	first: SampledShare,
	second: SampledShare
): { z: number; p: number } {
	const sizes = [effectiveSize(first), effectiveSize(second)] as const;
	const pooled = pooledShare(first, second);
	const variance = pooled * (1 - pooled) * (1 / sizes[0] + 1 / sizes[1]);
	if (first.share === second.share) return { z: 0, p: 1 };
	const z = (first.share - second.share) / Math.sqrt(variance);
	return { z, p: normalTwoSided(z) };
}

/**
 * Newcombe's hybrid score interval of p1 - p2 from the Wilson intervals (l1, u1), (l2, u2):
 *
 *     lower = d - √((p1 - l1)² + (u2 - p2)²),   upper = d + √((u1 - p1)² + (p2 - l2)²)
 *
 * R. G. Newcombe (1998), Statistics in Medicine 17:873-890, method 10; on n_eff = n / deff.
 *
 * @returns fractions within -1 to 1 that enclose the difference
 * @throws RangeError unless shares lie in 0 to 1, n, deff > 0 and 0 < confidence < 1
 */
export function differenceInterval(
	first: SampledShare,
	second: SampledShare,
	confidence: number = CONFIDENCE
): Interval {
	const one = wilsonInterval(first, confidence);
	const two = wilsonInterval(second, confidence);
	const difference = first.share - second.share;
	return {
		lower: Math.max(-1, difference - Math.hypot(first.share - one.lower, two.upper - second.share)),
		upper: Math.min(1, difference + Math.hypot(one.upper - first.share, second.share - two.lower))
	};
}

/**
 * Two shares of independent samples compared: difference, its interval, the test and the word.
 * `not_testable` under 30 answers in either, or where an expected number of yes or no under the pooled
 * share, on effective sizes, is under 5; difference and interval are given all the same.
 *
 * @throws RangeError unless shares lie in 0 to 1, n, deff > 0 and 0 < confidence < 1
 */
export function compareShares(
	first: SampledShare,
	second: SampledShare,
	confidence: number = CONFIDENCE
): ShareComparison {
	requireProbability(confidence, 'confidence');
	const difference = first.share - second.share;
	const { p } = twoProportionTest(first, second);
	const interval = differenceInterval(first, second, confidence);
	return { difference, interval, p, change: changeOf(first, second, p, 1 - confidence) };
}

function changeOf(
	first: SampledShare,
	second: SampledShare,
	p: number,
	alpha: number
): ShareChange {
	const pooled = pooledShare(first, second);
	const smallest =
		Math.min(effectiveSize(first), effectiveSize(second)) * Math.min(pooled, 1 - pooled);
	if (Math.min(first.n, second.n) < MINIMUM_ANSWERS || smallest < MINIMUM_EXPECTED)
		return 'not_testable';
	if (p >= alpha) return 'no_difference';
	return first.share > second.share ? 'higher' : 'lower';
}

function pooledShare(first: SampledShare, second: SampledShare): number {
	const one = effectiveSize(first);
	const two = effectiveSize(second);
	return (one * first.share + two * second.share) / (one + two);
}
