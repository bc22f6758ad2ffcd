import cdf from '@stdlib/stats-base-dists-t-cdf';
import quantile from '@stdlib/stats-base-dists-t-quantile';
import { requirePositive, requireProbability } from './checks';

/*
 * Student's t distribution (Student 1908). See normal.ts for why it has a file of its own.
 */

/**
 * P(T ≤ t) for T of `df` degrees of freedom, which need not be whole.
 *
 * @throws RangeError when `t` is not a number or unless df > 0
 */
export function studentCdf(t: number, df: number): number {
	if (Number.isNaN(t)) throw new RangeError('t must be a number');
	requirePositive(df, 'df');
	return cdf(t, df);
}

/**
 * The t with P(T ≤ t) = `probability`.
 *
 * @throws RangeError unless 0 < probability < 1 and df > 0
 */
export function studentQuantile(probability: number, df: number): number {
	requireProbability(probability, 'probability');
	requirePositive(df, 'df');
	return quantile(probability, df);
}

/**
 * The t that encloses `confidence` between -t and t: 2.063899 for 0.95 and 24 degrees of freedom.
 *
 * @throws RangeError unless 0 < confidence < 1 and df > 0
 */
export function studentCritical(confidence: number, df: number): number {
	requireProbability(confidence, 'confidence');
	return -studentQuantile((1 - confidence) / 2, df);
}

/**
 * P(|T| ≥ |t|), taken from the lower tail so that small values keep their digits.
 *
 * @throws RangeError when `t` is not a number or unless df > 0
 */
export function studentTwoSided(t: number, df: number): number {
	return 2 * studentCdf(-Math.abs(t), df);
}
