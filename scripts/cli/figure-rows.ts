import type { GatedFigure } from '../../src/lib/core/gate';
import { plainNumber } from '../../src/lib/core/numbers';
import type { DatasetWithObservations, Observation } from '../../src/lib/core/observation';
import { refOf } from '../../src/lib/query/tables';

/** Columns of `figures`: those of `check --observations`, then what a figure adds. */
export const FIGURE_ROW_COLUMNS = [
	'file',
	'sheet',
	'row',
	'column',
	'source',
	'area_as_written',
	'area',
	'measure_as_written',
	'measure',
	'period',
	'grain',
	'unit',
	'sex',
	'age',
	'value',
	'n',
	'lower',
	'upper',
	'status',
	'indicator',
	'origin',
	'reason'
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
		reason: figure.reason
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
		superseded: figure.superseded.map(({ ref, value, status }) => ({
			file: index.get(ref)?.file ?? null,
			value,
			status
		}))
	};
}

/** RFC 4180 quoting, UTF-8 without byte order mark, LF, plain ASCII numbers. */
export function figureCsv(rows: readonly FigureRow[]): string {
	const cell = (value: string | number | null) =>
		quote(typeof value === 'string' ? value : plainNumber(value));
	const lines = rows.map((row) => FIGURE_ROW_COLUMNS.map((name) => cell(row[name])).join(','));
	return `${[FIGURE_ROW_COLUMNS.join(','), ...lines].join('\n')}\n`;
}

function quote(cell: string): string {
	return /[",\r\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
