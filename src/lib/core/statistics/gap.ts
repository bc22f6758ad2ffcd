import { CONFIDENCE, type Interval } from './checks';
import { compareCounts, type CountComparison, type ExposedCount } from './counts';
import type { Dispersion } from './dispersion';
import { compareShares, type ShareChange } from './proportions';
import type { SampledShare } from './wilson';

/** Women or girls less men or boys. */
export interface ShareGap {
	/** Percentage points: 24 % of the women and 21 % of the men is 3. */
	points: number;
	/** Of the gap, in percentage points. */
	interval: Interval;
	p: number;
	/** `higher`: more among women or girls. */
	change: ShareChange;
}

/**
 * The gap between two groups of one sample survey, as independent samples: Newcombe's interval and the
 * pooled test on n_eff (see `compareShares`), in percentage points. A survey of everyone has no sampling
 * error and must not be sent here.
 *
 * @throws RangeError as `compareShares`
 */
export function gapOfShares(
	women: SampledShare,
	men: SampledShare,
	confidence: number = CONFIDENCE
): ShareGap {
	const { difference, interval, p, change } = compareShares(women, men, confidence);
	return {
		points: 100 * difference,
		interval: { lower: 100 * interval.lower, upper: 100 * interval.upper },
		p,
		change
	};
}

/**
 * Events among women or girls over those among men or boys, by their numbers of people where exposures
 * are those, by quasi-Poisson (see `compareCounts`). The dispersion must be that of counts by sex.
 *
 * @throws RangeError as `compareCounts`
 */
export function gapOfCounts(
	women: ExposedCount,
	men: ExposedCount,
	dispersion: Dispersion | null,
	confidence: number = CONFIDENCE
): CountComparison {
	return compareCounts(women, men, dispersion, confidence);
}
