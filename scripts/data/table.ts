import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';

/** A row of a data file with the line it stands on (the header is line 1). */
export interface TableRow {
	file: string;
	line: number;
	/** Text of the named column; throws if the file has no such column. */
	text(column: string): string;
	/** Text, or null where the cell is empty. */
	optional(column: string): string | null;
	/** Plain ASCII number, or null where the cell is empty; throws on anything else. */
	number(column: string): number | null;
	/** Place of the column in the file, from 1. */
	place(column: string): number;
}

/** Reads one of the project's own data files: UTF-8, comma, a header, LF, no line breaks in cells. */
export async function readTable(path: string): Promise<TableRow[]> {
	const text = await readFile(path, 'utf8');
	if (text.includes('\r')) throw new Error(`${path}: line endings must be LF`);
	const { data, errors } = Papa.parse<string[]>(text.replace(/\n$/u, ''), {
		header: false,
		delimiter: ',',
		quoteChar: '"',
		newline: '\n'
	});
	const [problem] = errors;
	if (problem) throw new Error(`${path}: row ${problem.row}: ${problem.message}`);
	const [header, ...rows] = data;
	if (!header) throw new Error(`${path}: no header`);
	return rows.map((cells, index) => tableRow(path, index + 2, header, cells));
}

/** The same of a file that a municipality may do without. */
export async function optionalTable(path: string): Promise<TableRow[]> {
	return existsSync(path) ? readTable(path) : [];
}

function tableRow(file: string, line: number, header: string[], cells: string[]): TableRow {
	if (cells.length !== header.length)
		throw new Error(`${file}:${line}: ${cells.length} cells, the header has ${header.length}`);
	const place = (column: string) => {
		const index = header.indexOf(column);
		if (index < 0) throw new Error(`${file}: no column ${column}`);
		return index + 1;
	};
	const text = (column: string) => cells[place(column) - 1] ?? '';
	return {
		file,
		line,
		place,
		text,
		optional: (column) => (text(column) === '' ? null : text(column)),
		number(column) {
			const cell = text(column);
			if (cell === '') return null;
			if (!/^-?\d+(\.\d+)?$/u.test(cell))
				throw new Error(`${file}:${line}: ${column} is not a number: ${cell}`);
			return Number(cell);
		}
	};
}

/** The text as a member of a closed list; throws with the place where it is not. */
export function member<T extends string>(row: TableRow, column: string, list: readonly T[]): T {
	const found = list.find((entry) => entry === row.text(column));
	if (found === undefined)
		throw new Error(`${row.file}:${row.line}: ${column} is not in the list: ${row.text(column)}`);
	return found;
}
