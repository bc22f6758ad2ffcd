import {
	MOST_ROWS_LISTED,
	PERSONAL_KINDS,
	type PersonalFinding,
	type PersonalKind
} from '../personal-finding';
import type { GridRow, Sheet } from '../source';
import { hasEmail, hasTelephone } from './contact';
import { findIdentityNumber, isShortened } from './identity-number';
import { isPersonName, nameColumns } from './names';
import { IDENTITY_HEADING, TELEPHONE_HEADING } from './names.sv';

/** The heading row is looked for among the first rows only. */
const LOOKED_AT = 40;
/** Fewer digits than this are no identity number and no telephone number. */
const FEWEST_DIGITS = 7;

/** What is known of one column while its cells are looked at. */
interface Column {
	found: Map<PersonalKind, { cells: number; rows: number[] }>;
	/** Cells that may be a time as well as an identity number: rows of those that pass the checksum. */
	timeLike: number;
	timeLikeValid: { kind: 'personnummer' | 'samordningsnummer'; row: number }[];
	/** Whole cells of nine digits, and rows of those that are an identity number without its first zero. */
	nine: number;
	nineValid: number[];
}

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
	const columns: (Column | undefined)[] = [];
	const marked = markedColumns(headings);
	// The text looked at last in a column with nothing in it: names of areas stand on many rows in a row.
	const clean: string[] = [];
	let rowsWithIdentity = 0;
	let filledRows = 0;
	for (let at = 0; at < sheet.rows.length; at += 1) {
		const { row, cells } = sheet.rows[at] as GridRow;
		if (at % 8192 === 0) progress(at);
		let identity = false;
		let filled = false;
		for (let index = 0; index < cells.length; index += 1) {
			const cell = cells[index] as string;
			if (cell === '') continue;
			filled = true;
			const mark = at > headingRow ? marked?.[index] : undefined;
			if (mark === undefined && cell.length < FEWEST_DIGITS - 1) continue;
			if (cell === clean[index]) continue;
			const before = columns[index];
			if (lookAt(cell, row, columns, index, mark)) identity = true;
			else if (before === undefined && columns[index] === undefined) clean[index] = cell;
		}
		if (filled && at > headingRow) filledRows += 1;
		if (identity) rowsWithIdentity += 1;
	}
	for (const index of nameColumns(sheet.rows, headings, headingRow))
		addNames(sheet.rows, headingRow, index, (columns[index] ??= newColumn()));
	return {
		findings: [...nameFinding(sheet), ...findingsOf(sheet, headings, columns)],
		filledRows,
		rowsWithIdentity
	};
}

/** Adds what the cell shows to its column; true for an identity number. */
function lookAt(
	cell: string,
	row: number,
	columns: (Column | undefined)[],
	index: number,
	mark: PersonalKind | undefined
): boolean {
	const digits = countDigits(cell);
	if (cell.includes('@') && hasEmail(cell)) note((columns[index] ??= newColumn()), 'email', row);
	if (mark !== undefined && (digits >= 4 || cell.replace(/\D/gu, '').length >= 4)) {
		note((columns[index] ??= newColumn()), mark, row);
		return mark === 'personnummer';
	}
	if (digits < FEWEST_DIGITS) return false;
	const { found, timeLike } = findIdentityNumber(cell);
	if (found && !found.ambiguous) {
		note((columns[index] ??= newColumn()), found.kind, row);
		return true;
	}
	if (timeLike) {
		const column = (columns[index] ??= newColumn());
		column.timeLike += 1;
		if (found) column.timeLikeValid.push({ kind: found.kind, row });
	}
	if (digits === 9 && cell.length === 9) {
		const column = (columns[index] ??= newColumn());
		column.nine += 1;
		if (isShortened(cell)) column.nineValid.push(row);
	}
	if (!found && hasTelephone(cell)) note((columns[index] ??= newColumn()), 'telephone', row);
	return found !== null;
}

/** Digits in a text, or fewer than `FEWEST_DIGITS` as soon as it cannot hold so many. */
function countDigits(cell: string): number {
	const { length } = cell;
	let digits = 0;
	let spare = length - FEWEST_DIGITS;
	for (let position = 0; position < length; position += 1) {
		const code = cell.charCodeAt(position);
		if (code >= 48 && code <= 57) digits += 1;
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

function addNames(
	rows: readonly GridRow[],
	headingRow: number,
	index: number,
	column: Column
): void {
	for (let at = headingRow + 1; at < rows.length; at += 1) {
		const cell = rows[at]?.cells[index] ?? '';
		if (/^\s*\p{L}/u.test(cell)) note(column, 'name', rows[at]?.row ?? 0);
	}
}

function findingsOf(
	sheet: Sheet,
	headings: readonly string[],
	columns: readonly (Column | undefined)[]
): PersonalFinding[] {
	return columns.flatMap((column, index) => {
		if (!column) return [];
		// One random number of ten has a right checksum; of identity numbers all have.
		const sure = column.found.has('personnummer') || column.found.has('samordningsnummer');
		if (sure || column.timeLikeValid.length * 2 >= column.timeLike)
			for (const { kind, row } of column.timeLikeValid) note(column, kind, row);
		if (sure || column.nineValid.length * 2 >= column.nine)
			for (const row of column.nineValid) note(column, 'personnummer', row);
		return PERSONAL_KINDS.flatMap((kind) => {
			const found = column.found.get(kind);
			return found
				? [
						{
							sheet: sheet.name,
							column: index + 1,
							kind,
							hidden: sheet.hidden,
							heading: safeHeading(headings[index] ?? ''),
							cells: found.cells,
							rows: found.rows
						}
					]
				: [];
		});
	});
}

/** A sheet may be named after a person. */
function nameFinding({ name, hidden }: Sheet): PersonalFinding[] {
	const { found } = findIdentityNumber(name);
	const kind = found && !found.ambiguous ? found.kind : hasEmail(name) ? 'email' : null;
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
	return text.length <= 60 && isHeadingLike(text) && !findIdentityNumber(text).found ? text : '';
}

function note(column: Column, kind: PersonalKind, row: number): void {
	const found = column.found.get(kind);
	if (!found) column.found.set(kind, { cells: 1, rows: [row] });
	else {
		found.cells += 1;
		if (found.rows.length < MOST_ROWS_LISTED && found.rows.at(-1) !== row) found.rows.push(row);
	}
}

function newColumn(): Column {
	return { found: new Map(), timeLike: 0, timeLikeValid: [], nine: 0, nineValid: [] };
}
