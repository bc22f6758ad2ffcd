import type { Geography } from './geography';
import type { Row } from './rows';

/** People in the ages asked, by which shares of samples are weighed: area → people. */
export type Weights = ReadonlyMap<string, number>;

const YEARS = [...Array(100).keys()];

/** Age or ages as written → people. */
type Bands = Map<string, number>;

/** One source's people at the end of a year. */
interface Census {
	year: number;
	areas: Map<string, Bands>;
}

/** First and last age of `17`, `15-17`, `65+`; null for any other. */
function limits(age: string): [number, number] | null {
	const match = /^(\d+)(?:-(\d+)|(\+))?$/u.exec(age);
	if (!match) return null;
	return [Number(match[1]), match[3] === '+' ? 999 : Number(match[2] ?? match[1])];
}

/**
 * By the census that tells of most areas, of those the nearest in time: for each age asked the narrowest band that
 * holds it, of a band not wholly asked the part that the whole city by single years has of it, or without such, of a
 * band of at most five years, as many of each age.
 */
export function weightsOf(
	rows: readonly Row[],
	{ city, extent, targets, districts }: Geography,
	asked: { sex: string; age: string; year: string }
): Weights {
	const ages = limits(asked.age);
	if (ages === null) return new Map();
	const [from, to] = ages;
	const inside = YEARS.filter((age) => age >= from && age <= to);
	const censuses = new Map<string, Census>();
	for (const { series, measure, sex, age, area, value, month, period } of rows) {
		if (measure !== 'population:total' || sex !== asked.sex || value === null || month) continue;
		const key = `${period} ${series}`;
		const census = censuses.get(key) ?? { year: +period, areas: new Map<string, Bands>() };
		censuses.set(key, census);
		const bands = census.areas.get(area) ?? new Map<string, number>();
		census.areas.set(area, bands.set(age, value));
	}
	const byNearness = (year: number) => (a: Census, b: Census) =>
		Math.abs(a.year - year) - Math.abs(b.year - year) || b.year - a.year;
	const near = [...censuses.values()].sort(byNearness(+asked.year));

	/** People in the ages asked by the census' bands of one area. */
	function people({ areas, year }: Census, area: string): number | null {
		const bands = [...(areas.get(area) ?? [])].flatMap(([age, value]) => {
			const found = limits(age);
			return found === null ? [] : [{ first: found[0], last: found[1], value }];
		});
		bands.sort((a, b) => a.last - a.first - (b.last - b.first));
		const used = inside.map((age) => bands.find((band) => band.first <= age && age <= band.last));
		const single = [...near]
			.sort(byNearness(year))
			.find((census) => census.areas.get(city)?.has('17'))
			?.areas.get(city);
		const cityAt = (age: number) =>
			single?.get(String(age)) ?? (age === 100 ? single?.get('100+') : 0) ?? 0;
		const parts = [...new Set(used)].map((band) => {
			if (band === undefined) return null;
			const all = [...YEARS, 100].filter((age) => age >= band.first && age <= band.last);
			const asked = all.filter((age) => age >= from && age <= to);
			if (asked.length === all.length) return band.value;
			if (single === undefined)
				return all.length > 5 ? null : (band.value * asked.length) / all.length;
			const sum = (some: number[]) => some.reduce((total, age) => total + cityAt(age), 0);
			return (band.value * sum(asked)) / sum(all);
		});
		return sumOf(parts);
	}

	let best: Weights = new Map();
	for (const census of near) {
		const weights = new Map<string, number>();
		for (const area of new Set([...targets, ...districts])) {
			const units = area === city ? extent(null) : extent(area);
			const own = people(census, area) ?? sumOf(units.map((unit) => people(census, unit)));
			if (own !== null) weights.set(area, own);
		}
		if (weights.size > best.size) best = weights;
	}
	return best;
}

/** null where one is not known, or where there is none. */
function sumOf(values: readonly (number | null)[]): number | null {
	if (values.length === 0 || values.includes(null)) return null;
	return values.reduce<number>((sum, value) => sum + value!, 0);
}
