import Papa from 'papaparse';
import type { GridRow } from '$lib/core/source';
import { ImportFailure } from './failure';
import type { Limits } from './limits';

/**
 * Cuts text into records. A record ends at LF, CRLF or CR outside quotes; a final terminator opens no
 * further record. Without any quote this is two splits; with quotes PapaParse does it, and where quotes
 * do not pair up they are taken as ordinary characters, so that a stray one cannot swallow the lines
 * after it. Throws `too_many_columns` and `too_many_cells`.
 */
export function cutRecords(
	text: string,
	delimiter: string,
	limits: Limits
): { rows: GridRow[]; straySigns: boolean } {
	const normal = text.includes('\r') ? text.replace(/\r\n?/gu, '\n') : text;
	if (normal === '') return { rows: [], straySigns: false };
	if (normal.includes('"')) {
		guardColumns(normal, delimiter, limits);
		const rows = cutQuoted(normal, delimiter, limits);
		if (rows) return { rows, straySigns: false };
	}
	return { rows: cutPlain(normal, delimiter, limits), straySigns: normal.includes('"') };
}

function cutPlain(text: string, delimiter: string, limits: Limits): GridRow[] {
	const lines = text.split('\n');
	if (lines.at(-1) === '') lines.pop();
	const budget = createBudget(limits);
	return lines.map((line, index) => {
		const cells = cutLine(line, delimiter, limits, index + 1);
		budget(cells.length, index + 1);
		return { row: index + 1, cells, text: line };
	});
}

function cutLine(line: string, delimiter: string, limits: Limits, row: number): string[] {
	const cells = line.split(delimiter, limits.columns + 1);
	if (cells.length > limits.columns)
		throw new ImportFailure('too_many_columns', { row, limit: limits.columns });
	return cells;
}

/** Null where quotes do not pair up. */
function cutQuoted(text: string, delimiter: string, limits: Limits): GridRow[] | null {
	const budget = createBudget(limits);
	const rows: GridRow[] = [];
	let start = 0;
	let broken = false;
	Papa.parse<string[]>(text, {
		delimiter,
		newline: '\n',
		quoteChar: '"',
		escapeChar: '"',
		header: false,
		dynamicTyping: false,
		skipEmptyLines: false,
		fastMode: false,
		step: ({ data, errors, meta }, parser) => {
			if (errors.some(({ type }) => type === 'Quotes')) {
				broken = true;
				parser.abort();
				return;
			}
			budget(data.length, rows.length + 1);
			const end = meta.cursor;
			const record = text.slice(start, end);
			rows.push({
				row: rows.length + 1,
				cells: data,
				text: record.endsWith('\n') ? record.slice(0, -1) : record
			});
			start = end;
		}
	});
	if (broken) return null;
	if (text.endsWith('\n') && rows.at(-1)?.text === '' && rows.at(-1)?.cells.join('') === '')
		rows.pop();
	return rows;
}

/** A line with tens of thousands of cells exhausts memory: it is refused before anything is cut. */
function guardColumns(text: string, delimiter: string, limits: Limits): void {
	const mark = delimiter.charCodeAt(0);
	let cells = 1;
	let row = 1;
	for (let index = 0; index < text.length; index += 1) {
		const code = text.charCodeAt(index);
		if (code === mark) cells += 1;
		else if (code === 10) {
			cells = 1;
			row += 1;
		}
		if (cells > limits.columns)
			throw new ImportFailure('too_many_columns', { row, limit: limits.columns });
	}
}

function createBudget(limits: Limits): (cells: number, row: number) => void {
	let used = 0;
	return (cells, row) => {
		used += cells;
		if (used > limits.cells)
			throw new ImportFailure('too_many_cells', { row, limit: limits.cells });
	};
}
