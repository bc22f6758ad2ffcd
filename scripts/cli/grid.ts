import { readFile, stat } from 'node:fs/promises';
import type { GridRow, Sheet, TableFile } from '../../src/lib/core/source';
import { ImportFailure } from '../../src/lib/import/failure';
import { LIMITS } from '../../src/lib/import/limits';
import { failureMessage } from '../../src/lib/import/messages.sv';
import { readTable } from '../../src/lib/import/read';
import { parseRange, type Range } from './grid-range';
import { text } from './grid.sv';
import { csvRecord } from './machine-csv';

interface Options {
	file: string;
	sheet: string | null;
	range: Range | null;
}

/** Why nothing could be read: a code for programs and words for people. */
interface Failure {
	code: string;
	message: string;
}

/** Where the command writes; `process` is one. */
interface GridIo {
	stdout: { write(text: string): unknown };
	stderr: { write(text: string): unknown };
}

const ROWS_AT_A_TIME = 20_000;

/**
 * `grid FILE [--sheet NAME|N] [--range A1:F20]`: what was read of any table file, before anyone knows
 * what it means, as UTF-8 CSV with commas: every cell as text, exactly as in the file (stored values of
 * a workbook, unformatted). Without `--sheet` the first visible sheet that holds anything; a name goes
 * before a number, sheets are numbered from 1 in the file's order, hidden ones included. Rows of a text
 * are as wide as in the file; a workbook's rows and those of a range as wide as the widest.
 *
 * Standard error gets one line of JSON: `encoding`, `dialect`, `sheet`, `rows`, `columns`, `warnings`,
 * and `failure` {code, message} where nothing could be read. Returns the exit code: 0, or 2 on failure
 * and misuse.
 */
export async function run(args: readonly string[], io: GridIo): Promise<number> {
	const options = readOptions(args);
	if (typeof options === 'string') {
		io.stderr.write(`${options}\n${text.usage}\n`);
		return 2;
	}
	const table = await readFileAt(options.file);
	if ('code' in table) return fail(io, null, table);
	const sheet = sheetOf(table, options.sheet);
	if (!sheet) {
		const names = table.sheets.map(({ name }) => name);
		const message = text.noSheet(options.sheet ?? '', names);
		return fail(io, table, { code: 'no_sheet', message });
	}
	if (!holdsCells(sheet)) return fail(io, table, failureOf(new ImportFailure('empty_table')));
	const rows = cut(sheet, options.range, table.container !== 'text');
	if (rows.length === 0)
		return fail(io, table, {
			code: 'empty_range',
			message: text.emptyRange(options.range?.text ?? '')
		});
	write(io, rows);
	report(io, table, { sheet: table.container === 'text' ? null : sheet.name, rows });
	return 0;
}

/** The options, or what is wrong with them in Swedish. */
function readOptions(args: readonly string[]): Options | string {
	const files: string[] = [];
	const values = new Map<string, string>();
	let onlyFiles = false;
	for (let index = 0; index < args.length; index += 1) {
		const arg = args[index] as string;
		if (onlyFiles || !arg.startsWith('-') || arg === '-') files.push(arg);
		else if (arg === '--') onlyFiles = true;
		else {
			const [name = '', ...rest] = arg.split('=');
			if (name !== '--sheet' && name !== '--range') return text.unknownOption(arg);
			const value = rest.length > 0 ? rest.join('=') : args[(index += 1)];
			if (value === undefined || value === '') return text.missingValue(name);
			values.set(name, value);
		}
	}
	const [file] = files;
	if (file === undefined) return text.noFile;
	if (files.length > 1) return text.manyFiles;
	const asked = values.get('--range');
	const range = asked === undefined ? null : parseRange(asked);
	if (asked !== undefined && !range) return text.badRange(asked);
	return { file, sheet: values.get('--sheet') ?? null, range };
}

async function readFileAt(file: string): Promise<TableFile | Failure> {
	try {
		const found = await stat(file);
		if (!found.isFile()) return { code: 'unreadable', message: text.unreadable(file) };
		// Not even opened: a file this size fills the memory before it is refused.
		if (found.size > LIMITS.textBytes)
			return failureOf(new ImportFailure('too_large', { limit: LIMITS.textBytes }));
		return await readTable(new Uint8Array(await readFile(file)), file, '');
	} catch (error) {
		if (error instanceof ImportFailure) return failureOf(error);
		if (error instanceof Error && 'syscall' in error)
			return { code: 'unreadable', message: text.unreadable(file) };
		return failureOf(new ImportFailure('internal', {}, error));
	}
}

function failureOf({ code, detail }: ImportFailure): Failure {
	return { code, message: failureMessage(code, detail) };
}

function sheetOf({ sheets }: TableFile, asked: string | null): Sheet | undefined {
	if (asked === null) {
		const visible = sheets.filter(({ hidden }) => !hidden);
		return visible.find(holdsCells) ?? visible[0] ?? sheets[0];
	}
	const named = sheets.find(({ name }) => name === asked);
	if (named) return named;
	return /^\d+$/u.test(asked) ? sheets[Number(asked) - 1] : undefined;
}

function holdsCells({ rows }: Sheet): boolean {
	return rows.some(({ cells }) => cells.some((cell) => cell !== ''));
}

/** The asked block, no larger than the table. `even` makes all rows as wide as the widest. */
function cut(sheet: Sheet, range: Range | null, even: boolean): (readonly string[])[] {
	if (!range && !even) return sheet.rows.map(({ cells }) => cells);
	const right = Math.min(range?.right ?? Infinity, widest(sheet.rows));
	const left = range?.left ?? 1;
	if (right < left) return [];
	const rows = range ? sheet.rows.slice(range.top - 1, range.bottom) : sheet.rows;
	return rows.map(({ cells }) =>
		Array.from({ length: right - left + 1 }, (_, index) => cells[left - 1 + index] ?? '')
	);
}

function widest(rows: readonly GridRow[]): number {
	return rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
}

function write(io: GridIo, rows: readonly (readonly string[])[]): void {
	for (let from = 0; from < rows.length; from += ROWS_AT_A_TIME)
		io.stdout.write(
			rows
				.slice(from, from + ROWS_AT_A_TIME)
				.map((cells) => csvRecord(cells))
				.join('')
		);
}

function report(
	io: GridIo,
	table: TableFile | null,
	{ sheet, rows }: { sheet: string | null; rows: (readonly string[])[] },
	failure?: Failure
): void {
	const columns = rows.reduce((most, cells) => Math.max(most, cells.length), 0);
	const { encoding = null, dialect = null, warnings = [] } = table ?? {};
	const said = { encoding, dialect, sheet, rows: rows.length, columns, warnings };
	io.stderr.write(`${JSON.stringify(failure ? { ...said, failure } : said)}\n`);
}

function fail(io: GridIo, table: TableFile | null, failure: Failure): number {
	report(io, table, { sheet: null, rows: [] }, failure);
	return 2;
}
