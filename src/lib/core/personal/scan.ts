import type { PersonalFinding, PersonalKind } from '../personal-finding';
import type { GridRow, Sheet } from '../source';
import { kindInName } from './called';
import { ColumnSigns } from './column-signs';
import { hasEmail, hasTelephone } from './contact';
import { foldDigits, needsFolding } from './fold';
import { findIdentityNumber } from './identity-number';
import { isPersonName, nameColumns } from './names';
import { IDENTITY_HEADING, TELEPHONE_HEADING } from './names.sv';
import { lastFourColumns } from './split-number';

/** The heading row is looked for among the first rows only. */
const LOOKED_AT = 40;
/** Fewer digits than this are no identity number and no telephone number. */
const FEWEST_DIGITS = 7;

/** Signs of personal data in a sheet, and how many of its rows hold an identity number. */
export interface SheetSigns {
	findings: PersonalFinding[];
	/** Rows with anything in them below the heading row. */
	filledRows: number;
	rowsWithIdentity: number;
}

/**
 * Looks through every cell of a sheet, hidden or not, and its name. A cell costs one pass over its
 * characters; patterns run only where there are seven digits or an `@`. What was found is not returned.
 */
export function scanSheet(sheet: Sheet, progress: (row: number) => void = () => {}): SheetSigns {
	const headingRow = findHeadingRow(sheet.rows);
	const headings = sheet.rows[headingRow]?.cells ?? [];
	const columns: (ColumnSigns | undefined)[] = [];
	const identityRows = new Set<number>();
	const columnAt = (index: number): ColumnSigns =>
		(columns[index] ??= new ColumnSigns(identityRows));
	const marked = markedColumns(headings);
	// The text looked at last in a column with nothing in it: names of areas stand on many rows in a row.
	const clean: string[] = [];
	let filledRows = 0;
	for (let at = 0; at < sheet.rows.length; at += 1) {
		const { row, cells } = sheet.rows[at] as GridRow;
		if (at % 8192 === 0) progress(at);
		let filled = false;
		for (let index = 0; index < cells.length; index += 1) {
			const cell = cells[index] as string;
			if (cell === '') continue;
			filled = true;
			const mark = at > headingRow ? marked?.[index] : undefined;
			if (mark === undefined && cell.length < FEWEST_DIGITS - 1) continue;
			if (cell === clean[index]) continue;
			const before = columns[index];
			lookAt(cell, row, index, columnAt, mark);
			if (before === undefined && columns[index] === undefined) clean[index] = cell;
		}
		if (filled && at > headingRow) filledRows += 1;
	}
	for (const index of nameColumns(sheet.rows, headings, headingRow))
		noteCells(sheet.rows, headingRow, /^\s*\p{L}/u, 'name', columnAt(index), index);
	for (const index of lastFourColumns(sheet.rows, headingRow))
		noteCells(sheet.rows, headingRow, /\d/u, 'personnummer', columnAt(index), index);
	const findings = [...nameFinding(sheet), ...findingsOf(sheet, headings, columns)];
	return { findings, filledRows, rowsWithIdentity: identityRows.size };
}

/** Adds what the cell shows to its column. */
function lookAt(
	written: string,
	row: number,
	index: number,
	columnAt: (index: number) => ColumnSigns,
	mark: PersonalKind | undefined
): void {
	let cell = written;
	let digits = countDigits(cell);
	if (digits === UNSURE) {
		cell = foldDigits(cell);
		digits = cell.replace(/\D/gu, '').length;
	}
	if (cell.includes('@')) columnAt(index).lookForEmail(cell, row);
	if (mark !== undefined && (digits >= 4 || cell.replace(/\D/gu, '').length >= 4))
		columnAt(index).note(mark, row);
	else if (digits >= FEWEST_DIGITS) columnAt(index).lookAt(cell, row);
}

const UNSURE = -1;

/**
 * Digits in a text, or fewer than `FEWEST_DIGITS` as soon as it cannot hold so many; `UNSURE` where a sign
 * of another width, or one that is not seen, stands among them.
 */
function countDigits(cell: string): number {
	const { length } = cell;
	let digits = 0;
	let spare = length - FEWEST_DIGITS;
	for (let position = 0; position < length; position += 1) {
		const code = cell.charCodeAt(position);
		if (code >= 48 && code <= 57) digits += 1;
		else if (needsFolding(code)) return UNSURE;
		else if (--spare < 0) return digits;
	}
	return digits;
}

/** Columns whose heading says what they hold: then digits are enough, whatever their checksum. */
function markedColumns(headings: readonly string[]): (PersonalKind | undefined)[] | null {
	const marks = headings.map((heading): PersonalKind | undefined =>
		IDENTITY_HEADING.test(heading)
			? 'personnummer'
			: TELEPHONE_HEADING.test(heading)
				? 'telephone'
				: undefined
	);
	return marks.some((mark) => mark !== undefined) ? marks : null;
}

function noteCells(
	rows: readonly GridRow[],
	headingRow: number,
	shape: RegExp,
	kind: PersonalKind,
	column: ColumnSigns,
	index: number
): void {
	for (let at = headingRow + 1; at < rows.length; at += 1)
		if (shape.test(rows[at]?.cells[index] ?? '')) column.note(kind, rows[at]?.row ?? 0);
}

function findingsOf(
	sheet: Sheet,
	headings: readonly string[],
	columns: readonly (ColumnSigns | undefined)[]
): PersonalFinding[] {
	return columns.flatMap((column, index) =>
		(column?.judge() ?? []).map((found) => ({
			...found,
			sheet: sheet.name,
			column: index + 1,
			hidden: sheet.hidden,
			heading: safeHeading(headings[index] ?? '')
		}))
	);
}

/** A sheet may be named after a person. */
function nameFinding({ name, hidden }: Sheet): PersonalFinding[] {
	const kind = kindInName(name);
	if (kind === null) return [];
	return [{ sheet: name, column: 0, kind, hidden, heading: '', cells: 1, rows: [] }];
}

/**
 * The row that has most cells filled among the first, if it reads like headings: no cell in it is
 * personal data or a long row of digits. −1 if there is none.
 */
function findHeadingRow(rows: readonly GridRow[]): number {
	let best = -1;
	let most = 0;
	for (let at = 0; at < Math.min(rows.length, LOOKED_AT); at += 1) {
		const cells = (rows[at]?.cells ?? []).filter((cell) => cell.trim() !== '');
		if (cells.length > most) [best, most] = [at, cells.length];
	}
	return (rows[best]?.cells ?? []).every(isHeadingLike) ? best : -1;
}

function isHeadingLike(cell: string): boolean {
	return (
		!/\d{5}/u.test(cell) && !hasEmail(cell) && !hasTelephone(cell) && !isPersonName(cell.trim())
	);
}

/** A heading that can be told: short, and in no way personal data itself. */
function safeHeading(heading: string): string {
	const text = heading.replace(/\s+/gu, ' ').trim();
	return text.length <= 60 && isHeadingLike(text) && findIdentityNumber(text).sure === null
		? text
		: '';
}
