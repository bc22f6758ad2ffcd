import { requireCount } from './checks';
import { MINIMUM_COUNT } from './counts';

/** A month over this many times the median of the others is told. */
export const TIMES_THE_MEDIAN = 3;

/** With fewer other months the median says nothing of what is usual. */
export const MINIMUM_OTHERS = 6;

export interface UnusualMonth {
	/** Place in the series that was given, from 0. */
	index: number;
	count: number;
	/** Median of the other months that have a count. */
	median: number;
}

/**
 * Months with more than three times the median of the other months: possibly one case that brought many
 * reports, and to be looked at before a change is told. A rule of thumb that outliers do not bend (the
 * median: Tukey 1977, Exploratory Data Analysis), no test. Months under 10 are never told, and nothing is
 * where fewer than six other months have a count.
 *
 * @param counts events per month, null where there is no figure
 * @throws RangeError on counts that are no whole numbers from 0
 */
export function unusualMonths(counts: readonly (number | null)[]): UnusualMonth[] {
	for (const count of counts) if (count !== null) requireCount(count, 'count');
	return counts.flatMap((count, index) => {
		if (count === null || count < MINIMUM_COUNT) return [];
		const others = counts.filter((other, place) => other !== null && place !== index) as number[];
		if (others.length < MINIMUM_OTHERS) return [];
		const median = medianOf(others);
		return count > TIMES_THE_MEDIAN * median ? [{ index, count, median }] : [];
	});
}

/** Middle value of at least one number; the mean of the two middle ones of an even number. */
function medianOf(values: readonly number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	const upper = sorted[Math.floor(sorted.length / 2)] as number;
	const lower = sorted[Math.ceil(sorted.length / 2) - 1] as number;
	return (lower + upper) / 2;
}
