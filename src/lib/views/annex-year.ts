import type { AreaId } from '$lib/core/area';
import type { Figure } from '$lib/core/figure';
import { parsePeriod } from '$lib/core/period';
import type { Selection } from '$lib/core/selection';
import type { ViewContext } from './context';

/**
 * The latest whole year with a figure for the area, or for any area; '' when there is none at all. Registers tell of
 * years to come too, as forecasts of the population: they say nothing of which year there is something to tell of.
 */
export function latestYear(
	{ figures, indicators }: Pick<ViewContext, 'figures' | 'indicators'>,
	area: AreaId
): string {
	const registers = new Set(
		indicators.filter(({ kind }) => kind === 'register').map(({ id }) => id)
	);
	const years = figures.filter(
		({ grain, value, scope, indicator }) =>
			grain === 'year' && value !== null && scope === 'area' && !registers.has(indicator)
	);
	const own = years.filter((figure) => figure.area === area);
	return (own.length > 0 ? own : years).reduce(
		(latest, { period }) => (period > latest ? period : latest),
		''
	);
}

/** What was known of an area when a year had ended; of the latest year all that is known. */
export function upToYear(context: ViewContext, area: AreaId, year: string): ViewContext {
	if (year >= latestYear(context, area)) return context;
	return {
		...context,
		figures: endedBy(context.figures, year),
		months: endedBy(context.months, year)
	};
}

/** A choice of figures for a document of a year: what it says of later years is said of that year. */
export function selectionUpTo(selection: Selection, year: string): Selection {
	const { period } = selection;
	return period === 'latest' || endsBy(period, year) ? selection : { ...selection, period: year };
}

const ended = new WeakMap<readonly Figure[], Map<string, readonly Figure[]>>();

/** The same array for the same year: what views remember of figures is remembered of these too. */
function endedBy(figures: readonly Figure[], year: string): readonly Figure[] {
	const held = ended.get(figures) ?? new Map<string, readonly Figure[]>();
	ended.set(figures, held);
	const left = held.get(year) ?? figures.filter(({ period }) => endsBy(period, year));
	held.set(year, left);
	return left;
}

/** True of a period that is over when the year is: the school year 2023/24 is not over in 2023. */
function endsBy(period: string, year: string): boolean {
	const next = `${Number(year) + 1}-01-01`;
	return (parsePeriod(period)?.to ?? '') <= next;
}
