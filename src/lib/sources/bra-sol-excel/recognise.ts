import type { CellRange, Sheet, TableFile } from '$lib/core/source';
import type { Unit } from '$lib/core/vocabulary';
import { isPeriodPart, readPeriod, readUnit, readYear, squeeze } from '../bra-sol/periods';
import type { SolPeriod } from '../bra-sol/periods';

/** A column whose heading says a unit. `period` is null where year or period cannot be read. */
export interface HeadedColumn {
	/** From 0. */
	index: number;
	unit: Unit;
	period: SolPeriod | null;
	/** Year and period as they stand. */
	written: string;
}

export interface Headings {
	/** Place of the last heading row among the rows. */
	at: number;
	unitRow: number;
	yearRow: number;
	columns: HeadedColumn[];
}

/** Heading rows are looked for among the first rows only. */
const LOOKED_AT = 40;

/** True when a visible sheet has rows of years, periods and units over the same columns. */
export function recognise(file: TableFile): boolean {
	return file.sheets.some((sheet) => !sheet.hidden && findHeadings(sheet) !== null);
}

/**
 * Finds the three heading rows by what their cells are, in whatever order they stand: the year above the
 * period, the period above the year, and in both forms of year table. Null unless all three are there
 * and at least one column can be read.
 */
export function findHeadings(sheet: Sheet): Headings | null {
	const rows: { cells: string[]; at: number }[] = sheet.rows
		.slice(0, LOOKED_AT)
		.map(({ cells, row }, at) => ({ cells: filled(cells, row, sheet.merges ?? []), at }));
	const units = rows.find(({ cells }) => leads(cells, (cell) => readUnit(cell) !== null));
	const years = rows.find(({ cells }) => leads(cells, (cell) => readYear(cell) !== null));
	const parts = rows.find(({ cells }) => leads(cells, isPeriodPart));
	if (!units || !years || !parts) return null;
	const columns = units.cells.flatMap((cell, index): HeadedColumn[] => {
		const unit = readUnit(cell);
		if (!unit) return [];
		const [year, part] = [years.cells[index] ?? '', parts.cells[index] ?? ''];
		return [{ index, unit, period: readPeriod(year, part), written: `${year} ${part}`.trim() }];
	});
	if (!columns.some(({ period }) => period)) return null;
	return {
		at: Math.max(units.at, years.at, parts.at),
		unitRow: units.at + 1,
		yearRow: years.at + 1,
		columns
	};
}

/** At least one cell is of the kind, and no fewer than the others (a column of one's own may be headed too). */
function leads(cells: readonly string[], isKind: (cell: string) => boolean): boolean {
	let kind = 0;
	let other = 0;
	for (const cell of cells) {
		if (cell === '') continue;
		if (isKind(cell)) kind += 1;
		else other += 1;
	}
	return kind > 0 && kind >= other;
}

/** The row's cells with the content of merged blocks in all their cells. */
function filled(cells: readonly string[], row: number, merges: readonly CellRange[]): string[] {
	const out = cells.map(squeeze);
	for (const { top, left, bottom, right } of merges) {
		if (top !== row || bottom !== row) continue;
		const content = out[left - 1] ?? '';
		const last = Math.min(right, left + 400);
		for (let column = left; column < last; column += 1) {
			while (out.length < column) out.push('');
			out[column] = content;
		}
	}
	return out;
}
