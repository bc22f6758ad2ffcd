import type { AreaId } from '$lib/core/area';
import type { Figure } from '$lib/core/figure';
import type { FigureChanges } from './figure-changes';

/** One series in which values or statuses changed, with the change of its latest period. */
export interface ChangedSeries {
	indicator: string;
	area: AreaId;
	periods: number;
	/** True when at least one value is another, not only its status. */
	revalued: boolean;
	latest: { before: Figure; after: Figure };
}

/** Changed figures by series: indicator, area, unit, sex and age. New values first, then most changes. */
export function changedSeries(changes: FigureChanges): ChangedSeries[] {
	const series = new Map<string, ChangedSeries>();
	for (const change of changes.changed) {
		const { indicator, area, unit, sex, age, period } = change.after;
		const revalued = change.before.value !== change.after.value;
		const key = [indicator, area, unit, sex, age].join('|');
		const known = series.get(key);
		if (known === undefined)
			series.set(key, { indicator, area, periods: 1, revalued, latest: change });
		else {
			known.periods++;
			// A new value says more than a new status, whichever period is later.
			const telling = revalued === known.revalued && period > known.latest.after.period;
			if (telling || (revalued && !known.revalued)) known.latest = change;
			known.revalued ||= revalued;
		}
	}
	return [...series.values()].sort(
		(a, b) => Number(b.revalued) - Number(a.revalued) || b.periods - a.periods
	);
}
