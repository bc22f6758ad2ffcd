/** Characters of a record of several lines that are looked at. */
const LOOKED_AT = 20_000;

/** No quoted cell is longer, in signs as they are written: twice what a spreadsheet's may be, and more. */
const LONGEST = 80_000;

/** How a text is cut into cells. */
export interface CellDialect {
	delimiter: string;
	/** What may stand around a cell. `"` where nothing is said. */
	quote?: string;
	/** What makes a quote inside a quoted cell an ordinary sign: the quote itself, or a backslash. */
	escape?: string;
	/** Cells in most records; 0 where nobody knows. */
	columns?: number;
}

export interface QuotedRecord {
	cells: string[];
	/** Place of the terminator, or the text's length. */
	end: number;
	/** Cells that stood in quotes. */
	quoted: number;
	/** True when a quote was read as an ordinary sign, or blanks beside a quoted cell were left out. */
	stray: boolean;
}

/**
 * Cuts the record that begins at `at`. A cell is quoted when it begins with a quote and the closing one
 * is followed by a delimiter, a line end or the end; blanks around it are left out. Any other quote is an
 * ordinary sign, and its cell ends at the next delimiter or line end. Every search for a closing quote
 * ends at the first quote that cannot be inside a cell, so that the whole is linear. Null where the
 * record has more than `most` cells.
 */
export function cutQuoted(
	text: string,
	at: number,
	{ delimiter, quote = '"', escape = quote }: CellDialect,
	most: number
): QuotedRecord | null {
	const mark = delimiter.charCodeAt(0);
	const record: QuotedRecord = { cells: [], end: at, quoted: 0, stray: false };
	let nextQuote = -1;
	for (let from = at; ;) {
		const open = skipBlanks(text, from);
		const close = text[open] === quote ? closing(text, open + 1, mark, quote, escape) : -1;
		let to: number;
		if (close >= 0) {
			to = skipBlanks(text, close + 1);
			if (open > from || to > close + 1) record.stray = true;
			record.cells.push(unescaped(text.slice(open + 1, close), quote, escape));
			record.quoted += 1;
		} else {
			to = endOfPlain(text, from, mark);
			if (nextQuote < from) nextQuote = text.indexOf(quote, from);
			if (nextQuote < 0) nextQuote = text.length;
			if (nextQuote < to) record.stray = true;
			record.cells.push(text.slice(from, to));
		}
		if (record.cells.length > most) return null;
		if (to >= text.length || text.charCodeAt(to) !== mark) return { ...record, end: to };
		from = to + 1;
	}
}

function endOfPlain(text: string, from: number, mark: number): number {
	let to = from;
	for (; to < text.length; to += 1) {
		const code = text.charCodeAt(to);
		if (code === mark || code === 10 || code === 13) break;
	}
	return to;
}

function skipBlanks(text: string, from: number): number {
	let at = from;
	while (text.charCodeAt(at) === 32) at += 1;
	return at;
}

/** Place of the closing quote, or -1 where the cell is not quoted after all. */
function closing(text: string, from: number, mark: number, quote: string, escape: string): number {
	const last = from + LONGEST;
	for (let at = text.indexOf(quote, from); at >= 0; at = text.indexOf(quote, at + 1)) {
		if (at > last) return -1;
		if (escape !== quote) {
			let slashes = 0;
			while (at - slashes > from && text[at - slashes - 1] === escape) slashes += 1;
			if (slashes % 2 === 1) continue;
		}
		if (text[at + 1] === quote) {
			at += 1;
			continue;
		}
		const after = skipBlanks(text, at + 1);
		const code = text.charCodeAt(after);
		return after >= text.length || code === mark || code === 10 || code === 13 ? at : -1;
	}
	return -1;
}

function unescaped(inner: string, quote: string, escape: string): string {
	const whole = inner.includes(quote) ? inner.replaceAll(quote + quote, quote) : inner;
	if (escape === quote || !whole.includes(escape)) return whole;
	return whole.replaceAll(/\\([\\"'])/gu, '$1');
}

/**
 * True when a record that runs over several lines looks like several records: each of its lines, cut by
 * itself, has as many cells as the table has columns, or a whole line inside it has. That is what a stray
 * quote leaves behind.
 */
export function linesLookLikeRows(
	text: string,
	at: number,
	end: number,
	dialect: CellDialect
): boolean {
	const { columns = 0 } = dialect;
	if (columns === 0) return false;
	// A cell may be as long as the file: what a stray quote does shows in its first lines.
	const lines = text.slice(at, Math.min(end, at + LOOKED_AT)).split(/\r\n|\n|\r/u);
	const alike = lines.map((line) => cutQuoted(line, 0, dialect, columns)?.cells.length === columns);
	return alike.slice(1, -1).some(Boolean) || alike.every(Boolean);
}
