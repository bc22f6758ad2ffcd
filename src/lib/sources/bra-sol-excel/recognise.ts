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
/** The three heading rows stand together. */
const FARTHEST_APART = 4;
const MOST_CANDIDATES = 6;

/** True when a visible sheet has rows of years, periods and units over the same columns. */
export function recognise(file: TableFile): boolean {
	return file.sheets.some((sheet) => !sheet.hidden && findHeadings(sheet) !== null);
}

/**
 * Finds the three heading rows by what their cells are, in whatever order they stand: the year above the
 * period, the period above the year, and in both forms of year table. Of several possible triples close
 * together, the one that gives most columns, then the uppermost. Where units and periods stand over the
 * same columns but no year can be read, the row beside them is taken for the years, so that the report can
 * say what is wrong with it; its columns then have no period. Null for any other sheet.
 */
export function findHeadings(sheet: Sheet): Headings | null {
	const rows: HeadingRow[] = sheet.rows
		.slice(0, LOOKED_AT)
		.map(({ cells, row }, at) => ({ cells: filled(cells, row, sheet.merges ?? []), at }));
	const units = candidates(rows, (cell) => readUnit(cell) !== null);
	const years = candidates(rows, (cell) => readYear(cell) !== null);
	const parts = candidates(rows, isPeriodPart);
	let best: Headings | null = null;
	let most = 0;
	for (const unit of units)
		for (const year of years)
			for (const part of parts) {
				const places = [unit.at, year.at, part.at];
				if (Math.max(...places) - Math.min(...places) > FARTHEST_APART) continue;
				const columns = columnsUnder(unit, year, part);
				const readable = columns.filter(({ period }) => period).length;
				if (readable <= most) continue;
				most = readable;
				const at = Math.max(...places);
				best = { at, unitRow: unit.at + 1, yearRow: year.at + 1, columns };
			}
	return best ?? withoutYear(rows, units, parts);
}

function withoutYear(
	rows: readonly HeadingRow[],
	units: readonly HeadingRow[],
	parts: readonly HeadingRow[]
): Headings | null {
	for (const unit of units)
		for (const part of parts) {
			const columns = unit.cells.flatMap((cell, index): HeadedColumn[] => {
				const read = readUnit(cell);
				return read && isPeriodPart(part.cells[index] ?? '')
					? [{ index, unit: read, period: null, written: '' }]
					: [];
			});
			const places = [unit.at, part.at];
			const [first, last] = [Math.min(...places), Math.max(...places)];
			const year = rows.find(
				({ cells, at }) =>
					at >= first - 1 &&
					at <= last + 1 &&
					!places.includes(at) &&
					columns.every(({ index }) => (cells[index] ?? '') !== '')
			);
			if (columns.length === 0 || last - first > FARTHEST_APART || !year) continue;
			for (const column of columns)
				column.written = `${year.cells[column.index]} ${part.cells[column.index]}`;
			return { at: Math.max(last, year.at), unitRow: unit.at + 1, yearRow: year.at + 1, columns };
		}
	return null;
}

interface HeadingRow {
	cells: string[];
	at: number;
}

/** The uppermost rows with cells of the kind; whatever else stands there may be columns of the user's own. */
function candidates(rows: readonly HeadingRow[], isKind: (cell: string) => boolean): HeadingRow[] {
	return rows.filter(({ cells }) => cells.some(isKind)).slice(0, MOST_CANDIDATES);
}

function columnsUnder(unit: HeadingRow, year: HeadingRow, part: HeadingRow): HeadedColumn[] {
	return unit.cells.flatMap((cell, index): HeadedColumn[] => {
		const read = readUnit(cell);
		if (!read) return [];
		const [yearCell, partCell] = [year.cells[index] ?? '', part.cells[index] ?? ''];
		const written = `${yearCell} ${partCell}`.trim();
		return [{ index, unit: read, period: readPeriod(yearCell, partCell), written }];
	});
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
