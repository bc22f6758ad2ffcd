import type { Figure } from '$lib/core/figure';
import type { Dataset } from '$lib/core/observation';
import type { FigureModel, ShownValue } from '$lib/views/models';
import { formatPeriod } from '$lib/text/format';

/** One value of a figure, as listed in its underlag. */
export interface UnderlagValue {
	label: string;
	shown: ShownValue;
}

/** What the underlag dialog is opened with. */
export interface UnderlagRequest {
	title: string;
	subtitle: string;
	definition: string;
	cautions: readonly string[];
	values: readonly UnderlagValue[];
}

/** Every value a figure shows, in the order it shows them. */
export function valuesOf(model: FigureModel): UnderlagValue[] {
	switch (model.kind) {
		case 'choropleth':
			return model.areas.map(({ label, shown }) => ({ label, shown }));
		case 'comparison':
			return model.groups.flatMap((group) =>
				group.bars.map((bar) => ({ label: `${group.label}, ${bar.label}`, shown: bar.shown }))
			);
		case 'trend':
			return model.lines.flatMap((line) =>
				line.points.map((point) => ({
					label: `${line.label}, ${formatPeriod(point.period)}`,
					shown: point.shown
				}))
			);
		case 'table':
			return model.rows.flatMap((row) =>
				row.cells.map((shown, index) => ({
					label: `${row.header}, ${model.columns[index + 1]?.label ?? ''}`,
					shown
				}))
			);
	}
}

export interface Place {
	dataset: Dataset | null;
	sheet: string;
	row: number;
	column: number;
}

/** Where an observation behind a figure stands: `datasetId|sheet|row|column`. */
export function placeOf(ref: string, datasets: readonly Dataset[]): Place {
	const [id = '', ...rest] = ref.split('|');
	const column = Number(rest.pop());
	const row = Number(rest.pop());
	const dataset = datasets.find((known) => known.id === id) ?? null;
	return { dataset, sheet: rest.join('|'), row, column };
}

/** Datasets behind some figures, once each, in the order they are first used. */
export function datasetsOf(figures: readonly Figure[], datasets: readonly Dataset[]): Dataset[] {
	const used = new Set<Dataset>();
	for (const figure of figures)
		for (const ref of figure.refs) {
			const { dataset } = placeOf(ref, datasets);
			if (dataset !== null) used.add(dataset);
		}
	return [...used];
}
