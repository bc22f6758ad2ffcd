import type { Figure } from '$lib/core/figure';
import type { DatasetWithObservations } from '$lib/core/observation';
import { withOwnMeasures } from '$lib/core/own-measures';
import { protect } from '$lib/core/protect';
import type { Workspace } from '$lib/core/workspace';

/**
 * Figures as computed from these data, as they may leave for views and files: every door takes them from
 * here, so that a figure of a source that is not open is hidden alike in all of them.
 */
export function protectedFigures(
	figures: readonly Figure[],
	workspace: Workspace,
	deliveries: readonly DatasetWithObservations[]
): Figure[] {
	const datasets = [...workspace.datasets, ...deliveries].map(({ dataset }) => dataset);
	const measures = withOwnMeasures(workspace.measures, deliveries);
	const parents = new Map(measures.map(({ id, parent }) => [id, parent]));
	return protect(figures, datasets, (measure) => parents.get(measure) ?? null);
}
