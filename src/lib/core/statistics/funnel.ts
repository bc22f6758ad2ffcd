import { CONFIDENCE, requireCount, requirePositive, type Interval } from './checks';
import { MINIMUM_COUNT, type ExposedCount } from './counts';
import { normalCritical, normalQuantile } from './normal';

/** Under this many units nothing is left at either end to winsorise, and an outlier would hide itself. */
export const MINIMUM_UNITS = 10;

/** The part at each end that is drawn in before the spread is measured. */
const WINSORISED = 0.1;

/** Where a unit lies: outside the limits, between them, or with too few events expected to say. */
export type FunnelPlace = 'above' | 'below' | 'within' | 'too_few';

/** A funnel around the rate of all units together. */
export interface Funnel {
	/** Events per exposure in all units. */
	target: number;
	/** Over-dispersion that the limits are widened by; never under 1. */
	phi: number;
	/** Mean of the winsorised z², as published; about a third too small, see `fitFunnel`. */
	winsorised: number;
	/** Units that took part: those with at least ten events expected. */
	looked: number;
}

/**
 * Funnel of rates around their common rate with multiplicative over-dispersion. With E = target × exposure
 * and z = (y - E) / √E, the tenth of the units at each end is set to the value next to it, and
 *
 *     φ = (1/I Σ z²) / c · I / (I - 1)
 *
 * D. J. Spiegelhalter (2005), Statistics in Medicine 24:1185-1202, appendix A.3; (2005), Quality and Safety
 * in Health Care 14:347-351. He takes the mean of the winsorised z² itself. In normal values it has the mean
 * c = 1 - 2q - 2aφ(a) + 2qa² (a the 1 - q quantile; 0.68 for q = 0.1; the usual factor of consistency, Huber
 * 1981, Robust Statistics, chapter 5), so that twice as many units as meant fall outside; hence c, and
 * I - 1 because the target is estimated. Calibrated in test/property.
 *
 * Areas that differ for good widen the funnel too: it tells which stand out among these, not which changed.
 *
 * @returns null under ten units with ten events expected
 * @throws RangeError on counts that are no whole numbers from 0 or exposures not above 0
 */
export function fitFunnel(units: readonly ExposedCount[]): Funnel | null {
	let events = 0;
	let exposures = 0;
	for (const { count, exposure } of units) {
		requireCount(count, 'count');
		requirePositive(exposure, 'exposure');
		events += count;
		exposures += exposure;
	}
	const target = events / exposures;
	const z = units.flatMap(({ count, exposure }) => {
		const expected = target * exposure;
		return expected < MINIMUM_COUNT ? [] : [(count - expected) / Math.sqrt(expected)];
	});
	if (z.length < MINIMUM_UNITS) return null;
	z.sort((a, b) => a - b);
	const drawnIn = Math.floor(WINSORISED * z.length);
	const lowest = z[drawnIn] as number;
	const highest = z[z.length - 1 - drawnIn] as number;
	const squares = z.map((value) => Math.min(highest, Math.max(lowest, value)) ** 2);
	const winsorised = squares.reduce((sum, square) => sum + square, 0) / z.length;
	const consistent =
		((winsorised / winsorisedVariance(drawnIn / z.length)) * z.length) / (z.length - 1);
	return { target, phi: Math.max(1, consistent), winsorised, looked: z.length };
}

/**
 * Limits of the rate of a unit with `exposure`: target ± z √(φ · target / exposure), not under 0. The
 * published funnels draw 0.95 and 0.998.
 *
 * @throws RangeError unless exposure > 0 and 0 < confidence < 1
 */
export function funnelLimits(
	{ target, phi }: Funnel,
	exposure: number,
	confidence: number = CONFIDENCE
): Interval {
	requirePositive(exposure, 'exposure');
	const reach = normalCritical(confidence) * Math.sqrt((phi * target) / exposure);
	return { lower: Math.max(0, target - reach), upper: target + reach };
}

/**
 * Where a unit lies in the funnel; `too_few` where under ten events are expected, since the limits rest
 * on a normal approximation.
 *
 * @throws RangeError as `fitFunnel` and `funnelLimits`
 */
export function placeInFunnel(
	funnel: Funnel,
	unit: ExposedCount,
	confidence: number = CONFIDENCE
): FunnelPlace {
	requireCount(unit.count, 'count');
	const { lower, upper } = funnelLimits(funnel, unit.exposure, confidence);
	if (funnel.target * unit.exposure < MINIMUM_COUNT) return 'too_few';
	const rate = unit.count / unit.exposure;
	if (rate > upper) return 'above';
	return rate < lower ? 'below' : 'within';
}

/** Mean square of N(0, 1) whose outer `tail` at each end is set to the quantile there. */
function winsorisedVariance(tail: number): number {
	const a = normalQuantile(1 - tail);
	const density = Math.exp((-a * a) / 2) / Math.sqrt(2 * Math.PI);
	return 1 - 2 * tail - 2 * a * density + 2 * tail * a * a;
}
