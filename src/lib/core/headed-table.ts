import type { Harvest } from './harvest';
import { headedTableWords } from './headed-table.sv';
import {
	mayHeadUnnamed,
	readHeadings,
	squeezeCell,
	type Headings,
	type TableShape
} from './headings';
import { readPublished } from './numbers';
import type { GridRow, ParseContext, Sheet, TableFile } from './source';

/** How many rows of a sheet are looked at for its first headings. */
const LOOKED_AT = 60;
const PROGRESS_EVERY = 4096;

/** One table of a sheet: its headings, the words above it, and its rows. */
export interface TableBlock<Role extends string> {
	sheet: Sheet;
	headings: Headings<Role>;
	/** Texts of the rows between the table before and these headings, upper heading rows included. */
	title: readonly string[];
	/** The title of the sheet's first table: what is said there holds until something else is said. */
	sheetTitle: readonly string[];
	/** Places among the sheet's rows, from 0: first and last heading row, last row that is no note. */
	from: number;
	to: number;
	last: number;
}

/** True when a visible sheet has headings of this shape. For recognisers. */
export function hasHeadings<Role extends string>(
	file: TableFile,
	shape: TableShape<Role>
): boolean {
	return file.sheets.some((sheet) => !sheet.hidden && findHeadings(sheet, shape) !== null);
}

/** The first headings of a sheet, looked for among its first rows; null if there are none. */
export function findHeadings<Role extends string>(
	sheet: Sheet,
	shape: TableShape<Role>
): Headings<Role> | null {
	for (let at = 0; at < Math.min(sheet.rows.length, LOOKED_AT); at += 1) {
		const headings = readHeadings(sheet, at, shape);
		if (headings) return headings;
	}
	return null;
}

/**
 * Every table of a sheet, from the top: a sheet may hold several, one below the other, each with its own
 * headings. Empty if the first rows have no headings of this shape.
 */
export function tablesIn<Role extends string>(
	sheet: Sheet,
	shape: TableShape<Role>
): TableBlock<Role>[] {
	const found: Headings<Role>[] = [];
	for (let at = 0; at < sheet.rows.length; at += 1) {
		const [first] = found;
		if (!first && at >= LOOKED_AT) return [];
		if (first && !mayBeginAgain(sheet, at, first, shape)) continue;
		const headings = readHeadings(sheet, at, shape);
		if (!headings) continue;
		found.push(headings);
		at = headings.to;
	}
	const tables: TableBlock<Role>[] = [];
	let after = -1;
	for (const [index, headings] of found.entries()) {
		const { from, to } = headings;
		const last = lastRow(sheet, to, (found[index + 1]?.from ?? sheet.rows.length) - 1);
		const title = sheet.rows.slice(after + 1, to).flatMap(textsOf);
		tables.push({
			sheet,
			headings,
			title,
			sheetTitle: tables[0]?.title ?? title,
			from,
			to,
			last
		});
		after = last;
	}
	return tables;
}

/**
 * Walks all visible sheets and decides every record but those of the tables themselves, which `visit`
 * decides: empty rows are blank; headings and lone texts above and below a table are structural. In a
 * sheet without headings of this shape rows of words are notes, and rows with numbers are rejected, so
 * that nothing is lost in silence.
 */
export function walkTables<Role extends string>(
	file: TableFile,
	harvest: Harvest,
	context: Pick<ParseContext, 'progress'>,
	shape: TableShape<Role>,
	visit: (block: TableBlock<Role>, row: GridRow) => void
): void {
	const sheets = file.sheets.filter(({ hidden }) => !hidden);
	const total = sheets.reduce((sum, { rows }) => sum + rows.length, 0);
	let done = 0;
	for (const sheet of sheets) {
		const tables = tablesIn(sheet, shape);
		if (tables.length === 0) otherSheet(sheet, harvest);
		let at = 0;
		for (const [index, row] of sheet.rows.entries()) {
			if ((done += 1) % PROGRESS_EVERY === 0) context.progress(done, total);
			if (tables.length === 0) continue;
			while (index >= (tables[at + 1]?.from ?? Infinity)) at += 1;
			const table = tables[at] as TableBlock<Role>;
			if (isBlankRow(row)) harvest.record(sheet.name, row, 'blank');
			else if (index <= table.to) harvest.record(sheet.name, row, 'structural');
			else if (index <= table.last) visit(table, row);
			else harvest.record(sheet.name, row, 'structural');
		}
	}
}

/** A sheet that is not the source's: notes are structural, anything with a number is rejected. */
export function otherSheet(sheet: Sheet, harvest: Harvest): void {
	for (const row of sheet.rows) {
		if (isBlankRow(row)) harvest.record(sheet.name, row, 'blank');
		else if (filled(row) > 1 && row.cells.some((cell) => readPublished(cell).kind === 'value'))
			harvest.reject(sheet.name, row, headedTableWords.otherSheet);
		else harvest.record(sheet.name, row, 'structural');
	}
}

/** True when no cell holds anything but white space. */
export function isBlankRow(row: GridRow): boolean {
	return row.text === '' || row.cells.every((cell) => cell === '' || cell.trim() === '');
}

/** Cheap: a later table has its rows named under the same words as the first. */
function mayBeginAgain<Role extends string>(
	{ rows }: Sheet,
	at: number,
	first: Headings<Role>,
	{ required, headRows = 1 }: TableShape<Role>
): boolean {
	const key = first.own[first.column(required[0] as Role)] as string;
	if (key === '') return mayHeadUnnamed((rows[at]?.cells ?? []).map(squeezeCell));
	for (let index = at; index < Math.min(at + headRows, rows.length); index += 1)
		if (rows[index]?.cells.some((cell) => cell === key || squeezeCell(cell) === key)) return true;
	return false;
}

/** The last row before `end` that is more than a lone text: what follows it are notes and titles. */
function lastRow({ rows }: Sheet, headings: number, end: number): number {
	for (let index = end; index > headings; index -= 1) {
		const row = rows[index] as GridRow;
		if (filled(row) > 1) return index;
	}
	return headings;
}

function filled({ cells }: GridRow): number {
	return cells.reduce((count, cell) => (cell.trim() === '' ? count : count + 1), 0);
}

function textsOf({ cells }: GridRow): string[] {
	return cells.map(squeezeCell).filter((cell) => cell !== '');
}
