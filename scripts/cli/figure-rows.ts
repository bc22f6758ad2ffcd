import { outcomeOf } from '../../src/lib/core/figure';
import type { GatedFigure } from '../../src/lib/core/gate';
import type { DatasetWithObservations, Observation } from '../../src/lib/core/observation';
import { refOf } from '../../src/lib/query/tables';
import { OBSERVATION_COLUMNS, csvRecord } from './machine-csv';

/** Columns of `figures`: those of `check --observations`, then what a figure adds. */
export const FIGURE_ROW_COLUMNS = [
	...OBSERVATION_COLUMNS,
	'indicator',
	'origin',
	'reason',
	'outcome'
] as const;

export type FigureRow = Record<(typeof FIGURE_ROW_COLUMNS)[number], string | number | null>;

interface Standing {
	file: string;
	observation: Observation;
}

/** Finds the observation behind a reference, in embedded and imported datasets. */
export function observationIndex(
	datasets: readonly DatasetWithObservations[]
): ReadonlyMap<string, Standing> {
	const index = new Map<string, Standing>();
	for (const { dataset, observations } of datasets)
		for (const observation of observations)
			index.set(refOf(dataset.id, observation), { file: dataset.file, observation });
	return index;
}

const distinct = (values: readonly string[]) => [...new Set(values)].join('|');

/**
 * One figure as a row. A published figure has its one place; a computed one has the files and the
 * spellings it was made of joined with `|`, and no row or column.
 */
export function figureRow(figure: GatedFigure, index: ReadonlyMap<string, Standing>): FigureRow {
	const behind = figure.refs.flatMap((ref) => index.get(ref) ?? []);
	const only = behind.length === 1 ? behind[0]?.observation : undefined;
	return {
		file: distinct(behind.map(({ file }) => file)),
		sheet: distinct(behind.map(({ observation }) => observation.sheet)),
		row: only?.row ?? null,
		column: only?.column ?? null,
		source: figure.source,
		area_as_written: distinct(behind.map(({ observation }) => observation.areaAsWritten)),
		area: figure.area,
		measure_as_written: distinct(behind.map(({ observation }) => observation.measureAsWritten)),
		measure: figure.measure,
		period: figure.period,
		grain: figure.grain,
		unit: figure.unit,
		sex: figure.sex,
		age: figure.age,
		value: figure.value,
		n: figure.n,
		lower: figure.lower,
		upper: figure.upper,
		status: figure.status,
		indicator: figure.indicator,
		origin: figure.origin,
		reason: figure.reason,
		outcome: outcomeOf(figure)
	};
}

/** What JSON carries beyond the columns: how a figure was made and of what. */
export function figureJson(figure: GatedFigure, index: ReadonlyMap<string, Standing>) {
	return {
		...figureRow(figure, index),
		how: figure.how,
		parts: figure.parts,
		missing_parts: figure.missingParts,
		refs: figure.refs.flatMap((ref) => {
			const standing = index.get(ref);
			if (!standing) return [];
			const { sheet, row, column } = standing.observation;
			return [{ file: standing.file, sheet, row, column }];
		}),
		superseded: figure.superseded.map(({ ref, value, status }) => {
			const standing = index.get(ref);
			const { sheet = null, row = null, column = null } = standing?.observation ?? {};
			return { file: standing?.file ?? null, sheet, row, column, value, status };
		})
	};
}

/** The rows under their header, as `csvRecord` writes them. */
export function figureCsv(rows: readonly FigureRow[]): string {
	const records = rows.map((row) => csvRecord(FIGURE_ROW_COLUMNS.map((name) => row[name])));
	return csvRecord(FIGURE_ROW_COLUMNS) + records.join('');
}
