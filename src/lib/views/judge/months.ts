import type { AreaId } from '$lib/core/area';
import type { Indicator } from '$lib/core/indicator';
import type { UnusualMonth } from '$lib/core/judgement';
import type { MeasureId } from '$lib/core/measure';
import { unusualMonths } from '$lib/core/statistics/unusual-months';
import type { GatedByMeasure } from '../by-measure';

const MONTHS = Array.from({ length: 12 }, (_, month) => String(month + 1).padStart(2, '0'));

/** The months of counts that are held, by measure, area and year. */
export class MonthsHeld {
	readonly #counts = new Map<MeasureId, ReadonlyMap<string, number>>();

	constructor(private readonly figures: GatedByMeasure) {}

	#countsOf(measure: MeasureId): ReadonlyMap<string, number> {
		const held = this.#counts.get(measure);
		if (held !== undefined) return held;
		const found = new Map<string, number>();
		for (const { grain, unit, scope, sex, age, value, series, area, period } of this.figures.of(
			measure
		)) {
			if (grain !== 'month' || unit !== 'count' || scope !== 'area') continue;
			if (sex !== 'all' || age !== 'all') continue;
			if (value !== null && Number.isSafeInteger(value) && value >= 0)
				found.set(key(series, area, period), value);
		}
		this.#counts.set(measure, found);
		return found;
	}

	/** Of the first series of the indicator that gives any month of the year. */
	unusual({ measure, lines, sexes, ages }: Indicator, area: AreaId, year: string): UnusualMonth[] {
		// What is only about some people has no months of its own: those of all must not pass for theirs.
		if (!sexes.includes('all') || !ages.includes('all')) return [];
		const all = lines.filter(({ unit }) => unit === 'count').flatMap(({ series }) => series);
		const held = this.#countsOf(measure);
		for (const series of all) {
			const counts = MONTHS.map((month) => held.get(key(series, area, `${year}-${month}`)) ?? null);
			if (counts.every((count) => count === null)) continue;
			return unusualMonths(counts).map(({ index, count, median }) => ({
				period: `${year}-${MONTHS[index] ?? ''}`,
				count,
				median
			}));
		}
		return [];
	}
}

const key = (series: string, area: AreaId, period: string): string =>
	[series, area, period].join('|');
