import type { Dialect, GridRow } from '$lib/core/source';
import { ImportFailure } from './failure';
import type { Limits } from './limits';
import { cutQuoted, linesLookLikeRows, type CellDialect } from './quotes';

/** In cells: what a row takes besides its own. */
const ROOM_OF_A_ROW = 4;

/** Records something holds for: how many, and the first of them. */
export interface Marked {
	count: number;
	first: number | null;
}

export interface Cut {
	rows: GridRow[];
	/** What ends the records; line ends inside quoted cells are none. */
	lineEnding: Dialect['lineEnding'];
	/** Records with quotes that do not pair up, or stand inside a cell: read as ordinary signs. */
	stray: Marked;
	/** Records with a quoted cell that runs over lines which look like records of their own. */
	swallowed: Marked;
	/** Cells that stood in quotes. */
	quoted: number;
}

export type CutLimits = Pick<Limits, 'columns' | 'cells' | 'rowCharacters' | 'cellCharacters'>;

/** Where to stop: for a look at the beginning of a text. */
export interface Stop {
	records: number;
	characters: number;
}

/**
 * Cuts text into records in one pass. A record ends at LF, CRLF or CR outside quotes; a final terminator
 * opens no further record. What stands in a cell, and the text of a record, is kept sign for sign. A
 * quote that does not pair up is an ordinary sign, so that a stray one cannot swallow the lines after it.
 * Throws `too_many_columns`, `too_many_cells` and `too_long`.
 */
export function cutRecords(
	text: string,
	dialect: CellDialect,
	limits: CutLimits,
	stop: Stop = { records: Infinity, characters: Infinity }
): Cut {
	const { delimiter } = dialect;
	const mark = delimiter.charCodeAt(0);
	const quote = dialect.quote ?? '"';
	const length = text.length;
	const next = (sign: string, from: number): number => {
		const found = text.indexOf(sign, from);
		return found < 0 ? length : found;
	};
	const rows: GridRow[] = [];
	const stray: Marked = { count: 0, first: null };
	const swallowed: Marked = { count: 0, first: null };
	const ends = { lf: false, crlf: false, cr: false };
	let [nextLf, nextCr, nextQuote, nextMark] = [-1, -1, -1, -1];
	let [used, quoted, plainUntil] = [0, 0, 0];
	let previous: readonly string[] = [];

	/** Cells of a line without quotes. One that says the same as the row above is the same string. */
	const plain = (at: number, end: number): string[] => {
		// A copy has just the room it needs; most rows are as long as the one above.
		const cells = previous.slice();
		for (let from = at, column = 0; ; from += 1, column += 1) {
			if (column >= limits.columns) throw tooWide(rows.length + 1, limits);
			const above = cells[column];
			let to = above === undefined ? end + 1 : from + above.length;
			if (
				to > end ||
				(to < end && text.charCodeAt(to) !== mark) ||
				!text.startsWith(above as string, from)
			) {
				if (nextMark < from) nextMark = next(delimiter, from);
				to = nextMark < end ? nextMark : end;
				cells[column] = text.slice(from, to);
			}
			if (to === end) {
				if (cells.length > column + 1) cells.length = column + 1;
				return cells;
			}
			from = to;
		}
	};

	for (let at = 0; at < length && at < stop.characters && rows.length < stop.records;) {
		const row = rows.length + 1;
		if (nextLf < at) nextLf = next('\n', at);
		if (nextCr < at) nextCr = next('\r', at);
		if (nextQuote < at) nextQuote = next(quote, at);
		let end = nextLf < nextCr ? nextLf : nextCr;
		if (end - at > limits.rowCharacters)
			throw new ImportFailure('too_long', { row, limit: limits.rowCharacters });
		let cells: string[];
		if (nextQuote >= end) {
			cells = previous = plain(at, end);
		} else if (at < plainUntil) {
			cells = plain(at, end);
			tell(stray, row);
		} else {
			const record = cutQuoted(text, at, dialect, limits.columns);
			if (!record) throw tooWide(row, limits);
			if (record.end > end && linesLookLikeRows(text, at, record.end, dialect)) {
				if (record.cells.length !== dialect.columns) {
					plainUntil = record.end;
					continue;
				}
				tell(swallowed, row);
			}
			({ cells, end } = record);
			quoted += record.quoted;
			if (record.stray) tell(stray, row);
		}
		// A row takes the room of some cells more, so that empty lines by the million are not free.
		used += cells.length + ROOM_OF_A_ROW;
		if (used > limits.cells)
			throw new ImportFailure('too_many_cells', { row, limit: limits.cells });
		const read = { row, cells, text: text.slice(at, end) };
		if (end - at > limits.cellCharacters) refuseLong(read, limits);
		rows.push(read);
		if (end >= length) break;
		const crlf = text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10;
		ends[crlf ? 'crlf' : text.charCodeAt(end) === 13 ? 'cr' : 'lf'] = true;
		at = end + (crlf ? 2 : 1);
	}
	return { rows, lineEnding: lineEnding(ends), stray, swallowed, quoted };
}

function tell(marked: Marked, row: number): void {
	marked.count += 1;
	marked.first ??= row;
}

/** Throws `too_long` where the row, or a cell in it, has more characters than any table's. */
export function refuseLong(
	{ row, cells, text }: GridRow,
	{ rowCharacters, cellCharacters }: Pick<Limits, 'rowCharacters' | 'cellCharacters'>,
	sheet?: string
): void {
	const long = text.length > rowCharacters;
	if (!long && cells.every((cell) => cell.length <= cellCharacters)) return;
	const limit = long ? rowCharacters : cellCharacters;
	throw new ImportFailure('too_long', { ...(sheet && { sheet }), row, limit });
}

function tooWide(row: number, limits: CutLimits): ImportFailure {
	return new ImportFailure('too_many_columns', { row, limit: limits.columns });
}

function lineEnding(ends: { lf: boolean; crlf: boolean; cr: boolean }): Dialect['lineEnding'] {
	const found = Object.values(ends).filter(Boolean).length;
	if (found === 0) return 'none';
	if (found > 1) return 'mixed';
	return ends.crlf ? 'CRLF' : ends.lf ? 'LF' : 'CR';
}
