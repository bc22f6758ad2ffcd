import type { Observation } from '$lib/core/observation';
import type { NameLookup } from '$lib/core/source';

/** Fewer pairs than this, and a file is given the benefit of the doubt. */
const LEAST_PAIRS = 10;
/** Smaller values are too coarse: a rate is printed as a whole number. */
const LEAST_VALUE = 10;
/** Share of the pairs that must speak for a swap. */
const CLEAR = 0.9;
/** A population this near the rate's own base of 100 000 gives the same value in both columns. */
const NEAR_BASE = 1.25;
const RATE_BASE = 100_000;

/**
 * True when counts and rates per 100 000 stand under each other's heading: `count / rate × 100 000` is
 * far from the population the rates are reckoned on, and `rate / count × 100 000` is near it, in at
 * least nine of ten pairs (same area, measure, period and row). Areas without a known population, and
 * those near 100 000, say nothing.
 */
export function columnsSwapped(
	series: string,
	observations: readonly Observation[],
	base: NameLookup['base']
): boolean {
	const counts = new Map<string, number>();
	for (const one of observations) {
		if (one.unit === 'count' && one.value !== null && one.value >= LEAST_VALUE)
			counts.set(pairKey(one), one.value);
	}
	let pairs = 0;
	let swapped = 0;
	for (const one of observations) {
		if (one.unit !== 'per_100k' || one.value === null || one.value < LEAST_VALUE) continue;
		const count = counts.get(pairKey(one));
		if (count === undefined || one.area === null) continue;
		const population = base(series, one.area, Number(one.period.slice(0, 4)));
		if (population === null || near(population, RATE_BASE)) continue;
		pairs += 1;
		const asWritten = Math.abs(Math.log(((count / one.value) * RATE_BASE) / population));
		const asSwapped = Math.abs(Math.log(((one.value / count) * RATE_BASE) / population));
		if (asSwapped < asWritten) swapped += 1;
	}
	return pairs >= LEAST_PAIRS && swapped / pairs >= CLEAR;
}

function pairKey({ area, measure, period, sheet, row, sex, age }: Observation): string {
	return [area, measure, period, sheet, row, sex, age].join('|');
}

function near(population: number, base: number): boolean {
	return population > base / NEAR_BASE && population < base * NEAR_BASE;
}
