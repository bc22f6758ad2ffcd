import { readHtmlTable } from './html-table';
import { readSpacedTable } from './spaced-table';

/** How a pasted piece was read. */
export type PastedAs = 'html' | 'tab' | 'semicolon' | 'comma' | 'columns' | 'words';

export interface PastedTable {
	/** Rows of equal length. */
	rows: string[][];
	how: PastedAs;
	/**
	 * Rows, from 1, that could not be cut into cells for certain. Where there is a likeliest reading,
	 * `rows` has it; `guarded` has all figures of such a row in one cell that no one takes for a number.
	 */
	unsure: number[];
	guarded: string[][];
}

/**
 * Takes a table from the clipboard: an HTML table (spreadsheet, web page, mail), tab-separated text, CSV,
 * or text whose columns stand apart by spaces, as when it is copied from a PDF or a slide. Null when there
 * is no table of at least two columns and one row.
 */
export function readPasted({ html, text }: { html: string; text: string }): PastedTable | null {
	const marked = html === '' ? null : readHtmlTable(html);
	if (marked) {
		const table = squared(marked, 'html');
		if (table) return table;
	}
	const plain = text.replace(/^\ufeff/u, '').replace(/\r\n?/gu, '\n');
	if (plain.trim() === '') return null;
	if (plain.includes('\t')) return squared(cut(plain, '\t'), 'tab');
	const lines = plain.split('\n').filter((line) => line.trim() !== '');
	const share = (part: (line: string) => boolean): number =>
		lines.filter(part).length / lines.length;
	if (share((line) => line.includes(';')) >= 0.6) return squared(cut(plain, ';'), 'semicolon');
	if (looksLikeComma(lines)) return squared(cut(plain, ','), 'comma');
	const spaced = readSpacedTable(lines);
	const table = squared(spaced.rows, spaced.how);
	if (!table || spaced.unsure.length === 0) return table;
	const width = table.rows[0]?.length ?? 0;
	const guarded = spaced.guarded.map((cells) => sized(cells, width));
	return { ...table, unsure: spaced.unsure, guarded };
}

/** The table as a semicolon file with every cell in quotes, to be read like any other file. */
export function pastedFile(rows: readonly (readonly string[])[], name: string): File {
	const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
	const csv = rows.map((cells) => cells.map(quoted).join(';') + '\r\n').join('');
	return new File(['\ufeff', csv], name, { type: 'text/csv' });
}

/** Commas part cells where each line has as many, and more than a decimal comma per number explains. */
function looksLikeComma(lines: readonly string[]): boolean {
	const counts = lines.map((line) => cutLine(line, ',').length);
	const first = counts[0] ?? 1;
	if (first < 2 || !counts.every((count) => count === first)) return false;
	return !lines.every((line) => /\d,\d/u.test(line) || !line.includes(','));
}

/** Cells of delimited text; quotes as in CSV, a break inside them becoming a space. */
function cut(text: string, delimiter: string): string[][] {
	const rows: string[][] = [];
	let held = '';
	for (const line of text.split('\n')) {
		const record = held === '' ? line : `${held} ${line}`;
		// An odd number of quotes means that a quoted cell goes on in the next line.
		const opened = (record.match(/"/gu)?.length ?? 0) % 2 === 1;
		if (opened && record.length < 10_000) {
			held = record;
			continue;
		}
		held = '';
		rows.push(cutLine(record, delimiter));
	}
	// Quotes that never pair up were ordinary characters.
	if (held !== '') return text.split('\n').map((line) => line.split(delimiter));
	return rows;
}

function cutLine(line: string, delimiter: string): string[] {
	const cells: string[] = [];
	let rest = line;
	while (true) {
		const quoted = /^ *"((?:[^"]|"")*)" */u.exec(rest);
		const after = quoted?.[0].length ?? 0;
		if (quoted && (after === rest.length || rest.startsWith(delimiter, after))) {
			cells.push((quoted[1] ?? '').replaceAll('""', '"'));
			if (after === rest.length) return cells;
			rest = rest.slice(after + delimiter.length);
			continue;
		}
		const at = rest.indexOf(delimiter);
		if (at < 0) return [...cells, rest];
		cells.push(rest.slice(0, at));
		rest = rest.slice(at + delimiter.length);
	}
}

function squared(rows: readonly string[][], how: PastedAs): PastedTable | null {
	const trimmed = rows.map((cells) => cells.map((cell) => cell.replace(/\s*\n\s*/gu, ' ').trim()));
	const filled = (cells: readonly string[]): boolean => cells.some((cell) => cell !== '');
	const first = trimmed.findIndex(filled);
	const kept = trimmed.slice(Math.max(0, first), trimmed.findLastIndex(filled) + 1);
	const width = Math.max(0, ...kept.map((cells) => cells.findLastIndex((cell) => cell !== '') + 1));
	if (first < 0 || width < 2) return null;
	const sizedRows = kept.map((cells) => sized(cells, width));
	return { rows: sizedRows, how, unsure: [], guarded: sizedRows };
}

function sized(cells: readonly string[], width: number): string[] {
	return Array.from({ length: width }, (_, index) => cells[index] ?? '');
}
