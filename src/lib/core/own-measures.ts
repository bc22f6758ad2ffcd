import type { Measure } from './measure';
import type { Dataset } from './observation';

/**
 * The municipality's measures and those that datasets bring with them. Where an id is defined more
 * than once, the first stands: the municipality's, then the first dataset's.
 */
export function withOwnMeasures(
	measures: readonly Measure[],
	datasets: readonly { dataset: Dataset }[]
): Measure[] {
	const all = new Map(measures.map((measure) => [measure.id, measure]));
	for (const { dataset } of datasets)
		for (const measure of dataset.own?.measures ?? [])
			if (!all.has(measure.id)) all.set(measure.id, measure);
	return [...all.values()];
}
