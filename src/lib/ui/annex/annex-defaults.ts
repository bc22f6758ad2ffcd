import type { AreaId } from '$lib/core/area';
import type { ViewContext } from '$lib/views/context';

/** The latest whole year with a figure for the area, or for any area; '' when there is none at all. */
export function latestYear(context: Pick<ViewContext, 'figures'>, area: AreaId): string {
	const years = context.figures.filter(
		({ grain, value, scope }) => grain === 'year' && value !== null && scope === 'area'
	);
	const own = years.filter((figure) => figure.area === area);
	return (own.length > 0 ? own : years).reduce(
		(latest, { period }) => (period > latest ? period : latest),
		''
	);
}
