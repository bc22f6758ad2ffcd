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
	const populations = new Map<string, Map<string, number | null>>();
	const populationOf = (area: string, period: string): number | null => {
		let known = populations.get(area);
		if (!known) populations.set(area, (known = new Map()));
		let population = known.get(period);
		if (population === undefined)
			known.set(period, (population = base(series, area, Number(period.slice(0, 4)))));
		return population;
	};
	let pairs = 0;
	let swapped = 0;
	// The observations of a row stand together.
	for (let first = 0, end: number; first < observations.length; first = end) {
		end = endOfRow(observations, first);
		for (let at = first; at < end; at += 1) {
			const rate = observations[at] as Observation;
			if (rate.unit !== 'per_100k' || rate.value === null || rate.value < LEAST_VALUE) continue;
			const count = countBeside(observations, first, end, rate);
			if (count === null || rate.area === null) continue;
			const population = populationOf(rate.area, rate.period);
			if (population === null || near(population, RATE_BASE)) continue;
			pairs += 1;
			const asWritten = Math.abs(Math.log(((count / rate.value) * RATE_BASE) / population));
			const asSwapped = Math.abs(Math.log(((rate.value / count) * RATE_BASE) / population));
			if (asSwapped < asWritten) swapped += 1;
		}
	}
	return pairs >= LEAST_PAIRS && swapped / pairs >= CLEAR;
}

function endOfRow(observations: readonly Observation[], first: number): number {
	const { sheet, row } = observations[first] as Observation;
	let end = first + 1;
	while (observations[end]?.row === row && observations[end]?.sheet === sheet) end += 1;
	return end;
}

/** The count that goes with a rate: the last of the same area, measure, period and people in its row. */
function countBeside(
	observations: readonly Observation[],
	first: number,
	end: number,
	rate: Observation
): number | null {
	let found: number | null = null;
	for (let at = first; at < end; at += 1) {
		const one = observations[at] as Observation;
		if (
			one.unit === 'count' &&
			one.value !== null &&
			one.value >= LEAST_VALUE &&
			one.area === rate.area &&
			one.measure === rate.measure &&
			one.period === rate.period &&
			one.sex === rate.sex &&
			one.age === rate.age
		)
			found = one.value;
	}
	return found;
}

function near(population: number, base: number): boolean {
	return population > base / NEAR_BASE && population < base * NEAR_BASE;
}
