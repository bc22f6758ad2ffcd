import { CONFIDENCE, requirePositive, requireShare, type Interval } from './checks';
import { normalCritical } from './normal';

/** What a sample survey tells of one group. */
export interface SampledShare {
	/** Fraction from 0 to 1, not per cent. */
	share: number;
	/** Answers. */
	n: number;
	/** Design effect: the variance over that of a simple random sample of the same n; 1 for such a sample. */
	deff: number;
}

/**
 * Answers that a simple random sample would need for the same precision: n / deff (Kish 1965, Survey
 * Sampling, §8.2).
 *
 * @throws RangeError unless n > 0 and deff > 0
 */
export function effectiveSize({ n, deff }: Pick<SampledShare, 'n' | 'deff'>): number {
	requirePositive(n, 'n');
	requirePositive(deff, 'deff');
	return n / deff;
}

/**
 * Wilson's score interval of a share, with n_eff = n / deff for n:
 *
 *     (p + z²/2n ± z √(p(1-p)/n + z²/4n²)) / (1 + z²/n)
 *
 * E. B. Wilson (1927), JASA 22:209-212; recommended by Brown, Cai & DasGupta (2001), Statistical Science
 * 16:101-133, also for small n; without continuity correction, method 3 of Newcombe (1998), Statistics in
 * Medicine 17:857-872. Approximate where the design effect is assumed.
 *
 * @returns fractions, 0 ≤ lower ≤ share ≤ upper ≤ 1
 * @throws RangeError unless 0 ≤ share ≤ 1, n > 0, deff > 0 and 0 < confidence < 1
 */
export function wilsonInterval(sample: SampledShare, confidence: number = CONFIDENCE): Interval {
	const { share } = sample;
	requireShare(share, 'share');
	const n = effectiveSize(sample);
	const z = normalCritical(confidence);
	const middle = share + (z * z) / (2 * n);
	const reach = z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
	const scale = 1 + (z * z) / n;
	return {
		// At shares of 0 and 1 one bound is the share itself, which rounding would miss.
		lower: Math.max(0, Math.min(share, (middle - reach) / scale)),
		upper: Math.min(1, Math.max(share, (middle + reach) / scale))
	};
}

/**
 * The effective size whose Wilson interval is as wide as the one given, so that an interval that is published, or
 * joined of several, is what tests rest on: with h half its width and t = 1/n_eff, the positive root of
 *
 *     z⁴ (h² - 1/4) t² + z² (2h² - p(1-p)) t + h² = 0
 *
 * @returns null where the interval does not hold the share, is a single point, or holds everything
 * @throws RangeError unless 0 ≤ share ≤ 1 and 0 < confidence < 1
 */
export function sizeOfInterval(
	share: number,
	{ lower, upper }: Interval,
	confidence: number = CONFIDENCE
): number | null {
	requireShare(share, 'share');
	const half = (upper - lower) / 2;
	if (!(lower <= share && share <= upper && half > 0 && half < 0.5)) return null;
	const z = normalCritical(confidence) ** 2;
	const a = z * z * (half * half - 1 / 4);
	const b = z * (2 * half * half - share * (1 - share));
	return (2 * a) / (-b - Math.sqrt(b * b - 4 * a * half * half));
}
