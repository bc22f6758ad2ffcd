import cdf from '@stdlib/stats-base-dists-normal-cdf';
import quantile from '@stdlib/stats-base-dists-normal-quantile';
import { requireProbability } from './checks';

/*
 * The standard normal distribution. With student-t.ts the only place that knows the library
 * (docs/adr/0015-distributions.md); apart from it because the t distribution is six times as large in
 * a page.
 */

/**
 * P(Z ≤ z) for Z ~ N(0, 1).
 *
 * @throws RangeError when `z` is not a number
 */
export function normalCdf(z: number): number {
	if (Number.isNaN(z)) throw new RangeError('z must be a number');
	return cdf(z, 0, 1);
}

/**
 * The z with P(Z ≤ z) = `probability`.
 *
 * @throws RangeError unless 0 < probability < 1
 */
export function normalQuantile(probability: number): number {
	requireProbability(probability, 'probability');
	return quantile(probability, 0, 1);
}

/**
 * The z that encloses `confidence` of N(0, 1) between -z and z: 1.959964 for 0.95.
 *
 * @throws RangeError unless 0 < confidence < 1
 */
export function normalCritical(confidence: number): number {
	requireProbability(confidence, 'confidence');
	return -quantile((1 - confidence) / 2, 0, 1);
}

/**
 * P(|Z| ≥ |z|) for Z ~ N(0, 1), taken from the lower tail so that small values keep their digits.
 *
 * @throws RangeError when `z` is not a number
 */
export function normalTwoSided(z: number): number {
	return 2 * normalCdf(-Math.abs(z));
}
