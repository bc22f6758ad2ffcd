import type { AreaId } from '$lib/core/area';
import type { Figure } from '$lib/core/figure';
import type { FigureChanges } from './figure-changes';

/** One series in which values changed, with the change of its latest period. */
export interface ChangedSeries {
	indicator: string;
	area: AreaId;
	periods: number;
	latest: { before: Figure; after: Figure };
}

/** Changed figures by series: indicator, area, unit, sex and age. The series with most changes first. */
export function changedSeries(changes: FigureChanges): ChangedSeries[] {
	const series = new Map<string, ChangedSeries>();
	for (const change of changes.changed) {
		const { indicator, area, unit, sex, age, period } = change.after;
		const key = [indicator, area, unit, sex, age].join('|');
		const known = series.get(key);
		if (known === undefined) series.set(key, { indicator, area, periods: 1, latest: change });
		else {
			known.periods++;
			if (period > known.latest.after.period) known.latest = change;
		}
	}
	return [...series.values()].sort((a, b) => b.periods - a.periods);
}
