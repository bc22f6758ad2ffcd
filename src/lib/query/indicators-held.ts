import type { Indicator } from '$lib/core/indicator';
import { withOwnMeasures } from '$lib/core/own-measures';
import type { DatasetWithObservations, Observation, Observations } from '$lib/core/observation';
import { columnsOf } from '$lib/core/observation-columns';
import type { Workspace } from '$lib/core/workspace';
import { indicatorsByMeasure, linesLeft, type HeldLine } from '$lib/indicators/by-measure';
import { seriesLookup } from './series';

/** Every line of figures that the municipality's data and the deliveries hold. */
function heldLines(
	workspace: Workspace,
	deliveries: readonly DatasetWithObservations[]
): HeldLine[] {
	const seriesOf = seriesLookup(workspace);
	const lines = new Map<string, HeldLine>();
	for (const { dataset, observations } of [...workspace.datasets, ...deliveries])
		for (const { source, measure, unit, sex, age } of kindsOf(observations)) {
			const series = seriesOf(dataset, source);
			if (measure === null || series === undefined) continue;
			lines.set([measure, unit, series, sex, age].join('\n'), { measure, unit, series, sex, age });
		}
	return [...lines.values()];
}

/** One observation of each kind. */
function kindsOf(observations: Observations): Observation[] {
	const columns = columnsOf(observations);
	return columns
		.groups(['source', 'measure', 'unit', 'sex', 'age'])
		.firsts.map((first) => columns.at(first));
}

/** The declared indicators, and one per measure for everything else that the data hold. */
export function indicatorsHeld(
	workspace: Workspace,
	deliveries: readonly DatasetWithObservations[],
	declared: readonly Indicator[]
): Indicator[] {
	const measures = withOwnMeasures(workspace.measures, deliveries);
	return toldApart(
		[
			...declared,
			...indicatorsByMeasure(measures, linesLeft(heldLines(workspace, deliveries), declared))
		],
		deliveries
	);
}

/** "Antal" of one table beside "Antal" of another: each with the name of what it comes from. */
function toldApart(
	indicators: readonly Indicator[],
	deliveries: readonly DatasetWithObservations[]
): Indicator[] {
	const titles = new Map<string, number>();
	for (const { title } of indicators) titles.set(title, (titles.get(title) ?? 0) + 1);
	return indicators.map((indicator) => {
		if ((titles.get(indicator.title) ?? 0) < 2) return indicator;
		const dataset = deliveries.find(({ dataset: { own } }) =>
			own?.measures.some(({ id }) => id === indicator.measure)
		)?.dataset;
		if (dataset === undefined) return indicator;
		return { ...indicator, title: `${indicator.title} (${dataset.citation || dataset.file})` };
	});
}
