import type { ObservationColumns } from '$lib/core/observation-columns';
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
	observations: ObservationColumns,
	base: NameLookup['base']
): boolean {
	const unit = observations.texts('unit', (text) => text);
	const value = observations.numbers('value');
	const sheet = observations.texts('sheet', (text) => text);
	const row = observations.numbers('row');
	const area = observations.texts('area', (text) => text);
	const measure = observations.texts('measure', (text) => text);
	const period = observations.texts('period', (text) => text ?? '');
	const sex = observations.texts('sex', (text) => text);
	const age = observations.texts('age', (text) => text);

	const populations = new Map<string, Map<string, number | null>>();
	const populationOf = (area: string, period: string): number | null => {
		let known = populations.get(area);
		if (!known) populations.set(area, (known = new Map()));
		let population = known.get(period);
		if (population === undefined)
			known.set(period, (population = base(series, area, Number(period.slice(0, 4)))));
		return population;
	};

	/** The count that goes with a rate: the last of the same area, measure, period and people in its row. */
	const countBeside = (first: number, end: number, rate: number): number | null => {
		for (let at = end - 1; at >= first; at -= 1) {
			const count = value(at);
			if (
				unit(at) === 'count' &&
				count !== null &&
				count >= LEAST_VALUE &&
				area(at) === area(rate) &&
				measure(at) === measure(rate) &&
				period(at) === period(rate) &&
				sex(at) === sex(rate) &&
				age(at) === age(rate)
			)
				return count;
		}
		return null;
	};

	let pairs = 0;
	let swapped = 0;
	// The observations of a row stand together.
	for (let first = 0, end: number; first < observations.length; first = end) {
		end = first + 1;
		while (end < observations.length && row(end) === row(first) && sheet(end) === sheet(first))
			end += 1;
		for (let at = first; at < end; at += 1) {
			const rate = value(at);
			if (unit(at) !== 'per_100k' || rate === null || rate < LEAST_VALUE) continue;
			const count = countBeside(first, end, at);
			const where = area(at);
			if (count === null || where === null) continue;
			const population = populationOf(where, period(at));
			if (population === null || near(population, RATE_BASE)) continue;
			pairs += 1;
			const asWritten = Math.abs(Math.log(((count / rate) * RATE_BASE) / population));
			const asSwapped = Math.abs(Math.log(((rate / count) * RATE_BASE) / population));
			if (asSwapped < asWritten) swapped += 1;
		}
	}
	return pairs >= LEAST_PAIRS && swapped / pairs >= CLEAR;
}

function near(population: number, base: number): boolean {
	return population > base / NEAR_BASE && population < base * NEAR_BASE;
}
