import type { Figure } from '$lib/core/figure';
import type { Indicator } from '$lib/core/indicator';
import type { DatasetWithObservations } from '$lib/core/observation';
import { ruleLookup } from '$lib/core/openness';
import type { Engine } from '$lib/core/ports';
import type { Workspace } from '$lib/core/workspace';
import { queryMonths } from './figures';

/**
 * Counts of reported crime by month, of all people, for every area: what tells of months that one case filled, and of
 * parts of years. Only what is openly published: months of other sources would have to be hidden for each other's
 * sake. `loadWorkspace` must have run.
 *
 * @throws EngineError
 */
export async function openMonths(
	engine: Engine,
	indicators: readonly Indicator[],
	workspace: Workspace,
	deliveries: readonly DatasetWithObservations[]
): Promise<Figure[]> {
	const counted = indicators.flatMap((indicator): Indicator[] => {
		const lines = indicator.lines.filter(({ unit }) => unit === 'count');
		return indicator.kind !== 'reported_crime' || lines.length === 0
			? []
			: [{ ...indicator, lines, sexes: ['all'], ages: ['all'] }];
	});
	const ruleOf = ruleLookup([...workspace.datasets, ...deliveries].map(({ dataset }) => dataset));
	const figures = await queryMonths(engine, counted, null);
	return figures.filter(
		(figure) =>
			figure.grain === 'month' && figure.value !== null && ruleOf(figure).openness === 'open'
	);
}
