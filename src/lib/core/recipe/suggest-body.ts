import type { GridRow, Sheet } from '../source';
import { numbersIn, readFigureText } from '../written/interval';
import { guessNumberStyle } from '../written/number';
import { readPeriodText } from '../written/period';
import { areSigns } from './marks';
import type { NumberStyle } from './recipe';

/** So many rows tell what a table looks like. */
export const LOOKED_AT = 400;
/** Rows without figures between headers and figures (area names, empty rows). */
const MOST_BETWEEN = 6;
const MOST_HEADERS = 3;
const ROWS_BELOW = 4;

/** Where a sheet's table seems to stand. Rows count from 1. */
export interface Body {
	top: number;
	headerRows: 0 | 1 | 2 | 3;
	/** Rows with figures, of those looked at. */
	rows: GridRow[];
	style: NumberStyle;
	/** A workbook's: its numbers are kept with a point before their decimals. */
	stored: boolean;
}

/** Finds the first rows of figures, and the header rows above them. null where a sheet has no figures. */
export function findBody(sheet: Sheet, serials: boolean): Body | null {
	const looked = sheet.rows.slice(0, LOOKED_AT);
	const style = guessNumberStyle(
		looked.flatMap(({ cells }) => cells.flatMap(numbersIn)),
		serials
	);
	const counts = looked.map((row, index) => figuresIn(sheet, row, index, style, serials));
	const some = counts.filter((count) => count > 0).sort((a, b) => a - b);
	const typical = some[Math.floor(some.length / 2)];
	if (typical === undefined) return null;
	const first = counts.findIndex((count) => count >= Math.max(1, typical / 2));
	const heads = headersAbove(sheet, looked, counts, first);
	return {
		top: heads.length > 0 ? (heads[0] as number) + 1 : first + 1,
		headerRows: heads.length as Body['headerRows'],
		rows: looked.filter((_, index) => index >= first && (counts[index] ?? 0) > 0),
		style,
		stored: serials
	};
}

/** How many cells of the row are figures; years that stand over other numbers are headings. */
function figuresIn(
	sheet: Sheet,
	{ cells }: GridRow,
	index: number,
	style: NumberStyle,
	serials: boolean
): number {
	if (serials && areDates(cells)) return 0;
	let count = 0;
	cells.forEach((cell, column) => {
		if (cell === '' || !(isFigure(cell, style) || areSigns(cell))) return;
		const heads = (): boolean =>
			headsOthers(sheet, index, column, style) || standsAlone(sheet, index, column, style);
		if (isPeriod(cell) && heads()) return;
		count += 1;
	});
	return count;
}

/** A row of a workbook's day numbers, one after the other, a month to a year apart. */
function areDates(cells: readonly string[]): boolean {
	const numbers = cells.filter((cell) => /^[3-5]\d{4}$/u.test(cell)).map(Number);
	const others = cells.some(
		(cell) => cell !== '' && /^\d+(?:\.\d+)?$/u.test(cell) && !/^[3-5]\d{4}$/u.test(cell)
	);
	return (
		numbers.length > 1 &&
		!others &&
		numbers.slice(1).every((number, index) => {
			const gap = number - (numbers[index] ?? 0);
			return gap >= 28 && gap <= 366;
		})
	);
}

function headsOthers({ rows }: Sheet, index: number, column: number, style: NumberStyle): boolean {
	let others = 0;
	let periods = 0;
	for (const { cells } of rows.slice(index + 1, index + 1 + ROWS_BELOW * 2)) {
		const cell = cells[column] ?? '';
		if (cell === '') continue;
		if (isPeriod(cell)) periods += 1;
		else if (isFigure(cell, style) || areSigns(cell)) others += 1;
		if (others + periods >= ROWS_BELOW) break;
	}
	return others > periods;
}

/** A year alone over rows that have words, or nothing, under it. */
function standsAlone({ rows }: Sheet, index: number, column: number, style: NumberStyle): boolean {
	const filled = (cells: readonly string[]): number =>
		cells.filter((cell) => cell.trim() !== '').length;
	const next = rows.slice(index + 1, index + 1 + ROWS_BELOW).find(({ cells }) => filled(cells) > 0);
	if (!next || filled(rows[index]?.cells ?? []) > 1 || filled(next.cells) < 2) return false;
	const below = next.cells[column] ?? '';
	return below.trim() === '' || !isFigure(below, style);
}

export function isFigure(cell: string, style: NumberStyle): boolean {
	const { kind } = readFigureText(cell, style).cell;
	return kind === 'value' || kind === 'symbol';
}

function isPeriod(cell: string): boolean {
	return readPeriodText(cell) !== null;
}

/** Indexes of the header rows above the first figures, from above. */
function headersAbove(
	sheet: Sheet,
	rows: readonly GridRow[],
	counts: readonly number[],
	first: number
): number[] {
	const labels = firstColumn(rows[first]);
	const heads: number[] = [];
	for (let index = first - 1; index >= 0 && heads.length < MOST_HEADERS; index -= 1) {
		const row = rows[index];
		if (!row) break;
		const isHead = (counts[index] ?? 0) === 0 && headsColumns(sheet, row, labels);
		if (isHead) heads.unshift(index);
		else if (heads.length > 0 || first - index > MOST_BETWEEN || (counts[index] ?? 0) > 0) break;
	}
	return heads;
}

/** More than a title: texts in several columns, or one that stands over something else than the labels. */
function headsColumns({ merges }: Sheet, row: GridRow, labels: number): boolean {
	const filled = row.cells.flatMap((cell, column) => (cell.trim() === '' ? [] : [column]));
	if (filled.length > 1) return true;
	const [only] = filled;
	if (only === undefined || only <= labels) return false;
	return !(merges ?? []).some(
		({ top, left, right }) => top === row.row && left === only + 1 && right - left > 20
	);
}

function firstColumn(row: GridRow | undefined): number {
	return row?.cells.findIndex((cell) => cell.trim() !== '') ?? 0;
}
