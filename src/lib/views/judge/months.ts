import type { AreaId } from '$lib/core/area';
import type { Figure } from '$lib/core/figure';
import { gate } from '$lib/core/gate';
import type { Indicator } from '$lib/core/indicator';
import type { UnusualMonth } from '$lib/core/judgement';
import { unusualMonths } from '$lib/core/statistics/unusual-months';

const MONTHS = Array.from({ length: 12 }, (_, month) => String(month + 1).padStart(2, '0'));

/** The months of counts that are held, by measure, area and year. */
export class MonthsHeld {
	readonly #counts = new Map<string, number>();

	constructor(figures: readonly Figure[]) {
		for (const figure of figures) {
			const { grain, unit, scope, sex, age } = figure;
			if (grain !== 'month' || unit !== 'count' || scope !== 'area') continue;
			if (sex !== 'all' || age !== 'all') continue;
			const { value } = gate(figure);
			if (value !== null && Number.isSafeInteger(value) && value >= 0)
				this.#counts.set(key(figure, figure.period), value);
		}
	}

	/** Of the first series of the indicator that gives any month of the year. */
	unusual({ measure, lines, sexes, ages }: Indicator, area: AreaId, year: string): UnusualMonth[] {
		// What is only about some people has no months of its own: those of all must not pass for theirs.
		if (!sexes.includes('all') || !ages.includes('all')) return [];
		const all = lines.filter(({ unit }) => unit === 'count').flatMap(({ series }) => series);
		for (const series of all) {
			const counts = MONTHS.map(
				(month) => this.#counts.get(key({ measure, series, area }, `${year}-${month}`)) ?? null
			);
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

function key(
	{ measure, series, area }: Pick<Figure, 'measure' | 'series' | 'area'>,
	period: string
): string {
	return [measure, series, area, period].join('|');
}
