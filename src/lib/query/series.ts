import type { Calendar } from '$lib/core/area';
import type { Dataset, DatasetWithObservations } from '$lib/core/observation';
import type { Workspace } from '$lib/core/workspace';

type Known = Pick<Workspace, 'series'>;

/**
 * The series an observation's source belongs to: what its dataset itself defines, before what the
 * municipality knows; undefined where nobody does.
 */
export function seriesLookup({
	series
}: Known): (dataset: Dataset, source: string) => string | undefined {
	const bySource = new Map(series.map((row) => [row.source, row.series]));
	return ({ own }, source) => own?.series ?? bySource.get(source);
}

/** Whose dates the areas of each series follow, those of the datasets' own definitions included. */
export function calendarsOf(
	workspace: Known,
	imported: readonly Pick<DatasetWithObservations, 'dataset'>[]
): Map<string, Calendar> {
	const own = imported.flatMap(({ dataset }) => dataset.own ?? []);
	return new Map(
		// What the municipality says of a series stands before what a dataset says.
		[...own, ...workspace.series].map(({ series, calendar }) => [series, calendar])
	);
}
