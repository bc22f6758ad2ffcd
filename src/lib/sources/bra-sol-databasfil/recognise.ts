import type { GridRow, Sheet, TableFile } from '$lib/core/source';
import type { Unit } from '$lib/core/vocabulary';
import { readUnit, squeeze } from '../bra-sol/periods';
import { HEADINGS } from '../bra-sol/words.sv';

/** Where each thing stands, from 0; other columns are ignored. */
export interface Columns {
	region: number;
	crime: number;
	year: number;
	period: number;
	/** In the order of the columns. */
	values: { index: number; unit: Unit }[];
}

/** The heading row is looked for among the first rows only. */
const LOOKED_AT = 40;

/** True when a visible sheet (or the text) has the export's heading row. */
export function recognise(file: TableFile): boolean {
	return file.sheets.some((sheet) => !sheet.hidden && findHeadings(sheet) !== null);
}

/** The heading row's place among the rows and what its columns are; null if there is none. */
export function findHeadings(sheet: Sheet): { at: number; columns: Columns } | null {
	for (const [at, row] of sheet.rows.slice(0, LOOKED_AT).entries()) {
		const columns = readHeadings(row);
		if (columns) return { at, columns };
	}
	return null;
}

/** What the columns are if this row is a heading row, otherwise null. */
export function readHeadings(row: GridRow): Columns | null {
	const cells = row.cells.map(squeeze);
	const [region, crime, year, period] = (['region', 'crime', 'year', 'period'] as const).map(
		(name) => cells.findIndex((cell) => HEADINGS[name].test(cell))
	) as [number, number, number, number];
	if (Math.min(region, crime, year, period) < 0) return null;
	// A second column of the same unit is one of the user's own, like any other column that is not ours.
	const values = (['count', 'per_100k'] as const).flatMap((unit) => {
		const index = cells.findIndex((cell) => readUnit(cell) === unit);
		return index < 0 ? [] : [{ index, unit }];
	});
	values.sort((a, b) => a.index - b.index);
	return values.length > 0 ? { region, crime, year, period, values } : null;
}
