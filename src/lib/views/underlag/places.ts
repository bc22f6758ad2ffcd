import type { Dataset, DatasetWithObservations, Observation } from '$lib/core/observation';
import { columnsOf } from '$lib/core/observation-columns';

/** Where an observation behind a figure stands: `datasetId|sheet|row|column`, taken apart. */
export interface Place {
	dataset: string;
	sheet: string;
	/** Rows and columns count from 1. */
	row: number;
	column: number;
}

/** The reference of an observation of a dataset. */
export function refOf(dataset: string, { sheet, row, column }: Observation): string {
	return `${dataset}|${sheet}|${row}|${column}`;
}

export function placeOf(ref: string): Place {
	const [dataset = '', ...rest] = ref.split('|');
	const column = Number(rest.pop());
	const row = Number(rest.pop());
	return { dataset, sheet: rest.join('|'), row, column };
}

/** Datasets behind some references, once each, in the order they are first used. */
export function datasetsOf(refs: readonly string[], datasets: readonly Dataset[]): Dataset[] {
	const known = new Map(datasets.map((dataset) => [dataset.id, dataset]));
	const used = new Set<Dataset>();
	for (const ref of refs) {
		const dataset = known.get(placeOf(ref).dataset);
		if (dataset !== undefined) used.add(dataset);
	}
	return [...used];
}

/**
 * The observations that stand where the references point, by reference. One place may hold several (a row
 * that is read for two measures): all of them are given. Reads two columns of each dataset that is asked
 * for, so it is cheap also over a million rows.
 */
export function observationsAt(
	refs: Iterable<string>,
	datasets: readonly DatasetWithObservations[]
): Map<string, Observation[]> {
	const wanted = new Map<string, Map<number, Set<string>>>();
	for (const ref of new Set(refs)) {
		const { dataset, row } = placeOf(ref);
		const rows = wanted.get(dataset) ?? new Map<number, Set<string>>();
		wanted.set(dataset, rows.set(row, (rows.get(row) ?? new Set()).add(ref)));
	}
	const found = new Map<string, Observation[]>();
	const seen = new Set<string>();
	for (const { dataset, observations } of datasets) {
		const rows = wanted.get(dataset.id);
		if (rows === undefined || seen.has(dataset.id)) continue;
		seen.add(dataset.id);
		const columns = columnsOf(observations);
		const rowAt = columns.packed.numbers.row;
		for (let at = 0; at < columns.length; at += 1) {
			const refsOfRow = rows.get(rowAt?.[at] ?? 0);
			if (refsOfRow === undefined) continue;
			const one = columns.at(at);
			const ref = refOf(dataset.id, one);
			if (refsOfRow.has(ref)) found.set(ref, [...(found.get(ref) ?? []), one]);
		}
	}
	return found;
}
