import type { AreaId } from '$lib/core/area';
import type { ViewContext } from '$lib/views/context';

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
