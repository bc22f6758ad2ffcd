import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx';
import type { CellRange, GridRow, Sheet } from '$lib/core/source';
import { checkBiff } from './biff';
import { ImportFailure } from './failure';
import { uncomputedFormulas, type Uncomputed } from './formulas';
import type { Limits } from './limits';
import { refuseLong } from './lines';
import { listOleEntries, readOleStream } from './ole';
import { saidByFormat } from './said-cell';
import { repackWorkbook } from './zip';

/**
 * What the cells hold: the stored values, or what their formats make them say where that is another thing
 * (shares in percent, dates). Sources read what is said, as those who wrote it saw it.
 */
export type CellContent = 'stored' | 'said';

/** A sheet of a workbook, with what is known of formulas in it that hold no result. */
export type BookSheet = Sheet & { uncomputed?: Uncomputed | null };

/** Reads `.xls` (BIFF in an OLE container). Throws ImportFailure. */
export async function readXls(
	bytes: Uint8Array,
	limits: Limits,
	content: CellContent = 'stored'
): Promise<Sheet[]> {
	if (bytes.length > limits.workbookBytes)
		throw new ImportFailure('too_large', { limit: limits.workbookBytes });
	const stream = readOleStream(bytes, ['Workbook', 'Book']);
	if (!stream) {
		const entries = listOleEntries(bytes);
		if (entries.some((name) => /^Encrypt(?:ion|edPackage)/iu.test(name)))
			throw new ImportFailure('encrypted');
		throw new ImportFailure('document', { what: 'Office' });
	}
	checkBiff(stream);
	return readSheets(stream, limits, content);
}

/** Reads `.xlsx` (XML in a ZIP container). Throws ImportFailure. */
export async function readXlsx(
	bytes: Uint8Array,
	limits: Limits,
	content: CellContent = 'stored'
): Promise<BookSheet[]> {
	if (bytes.length > limits.workbookBytes)
		throw new ImportFailure('too_large', { limit: limits.workbookBytes });
	const { bytes: whole, parts } = repackWorkbook(bytes, limits);
	const sheets = await readSheets(whole, limits, content);
	const uncomputed = uncomputedFormulas(parts);
	return sheets.map((sheet) => ({ ...sheet, uncomputed: uncomputed.get(sheet.name) ?? null }));
}

async function readSheets(
	bytes: Uint8Array,
	limits: Limits,
	content: CellContent
): Promise<Sheet[]> {
	// Loaded only when a workbook is read: most imports are text.
	const { read } = await import('@e965/xlsx');
	let workbook: WorkBook;
	// The library tells the console of records it does not know; nobody there could do anything about it.
	const told = console.error;
	console.error = () => {};
	try {
		workbook = read(bytes, {
			type: 'array',
			dense: true,
			cellFormula: false,
			cellHTML: false,
			cellDates: false,
			cellText: false,
			cellNF: content === 'said'
		});
	} catch (error) {
		const encrypted = error instanceof Error && /password|encrypt/iu.test(error.message);
		throw new ImportFailure(encrypted ? 'encrypted' : 'damaged', {}, error);
	} finally {
		console.error = told;
	}
	const budget = { cells: 0 };
	const from1904 = workbook.Workbook?.WBProps?.date1904 ?? false;
	const said = (cell: CellObject | undefined): string =>
		(cell && saidByFormat(cell, from1904)) ?? textOf(cell);
	const readCell = content === 'said' ? said : textOf;
	return workbook.SheetNames.map((name, index) => ({
		name,
		hidden: (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0,
		rows: rowsOf(workbook.Sheets[name], name, limits, budget, readCell),
		merges: mergesOf(workbook.Sheets[name])
	}));
}

/** No sheet of any program has more rows. */
const MOST_ROWS = 1_048_576;

type DenseSheet = WorkSheet & { '!data'?: ((CellObject | undefined)[] | undefined)[] };

/** Rows from 1 to the last one that holds anything; a row knows its cells up to its own last filled one. */
function rowsOf(
	sheet: WorkSheet | undefined,
	name: string,
	limits: Limits,
	budget: { cells: number },
	readCell: (cell: CellObject | undefined) => string
): GridRow[] {
	// The library passes over a sheet that it cannot read.
	if (!sheet) throw new ImportFailure('damaged');
	const data = (sheet as DenseSheet)['!data'] ?? [];
	// A row with a number no sheet has is a fault of the file; the rows before it would fill the memory.
	if (data.length > MOST_ROWS) throw new ImportFailure('damaged');
	const rows: GridRow[] = [];
	let last = 0;
	for (let index = 0; index < data.length; index += 1) {
		const source = data[index] ?? [];
		if (source.length > limits.columns)
			throw new ImportFailure('too_many_columns', {
				sheet: name,
				row: index + 1,
				limit: limits.columns
			});
		budget.cells += Math.max(1, source.length);
		if (budget.cells > limits.cells)
			throw new ImportFailure('too_many_cells', {
				sheet: name,
				row: index + 1,
				limit: limits.cells
			});
		const cells = Array.from(source, readCell);
		while (cells.at(-1) === '') cells.pop();
		if (cells.some((cell) => cell.trim() !== '')) last = index + 1;
		const row = { row: index + 1, cells, text: cells.join('\t') };
		if (row.text.length > limits.cellCharacters) refuseLong(row, limits, name);
		rows.push(row);
	}
	rows.length = last;
	return rows;
}

/** Codes of a cell's error, as BIFF and the spreadsheet library have them. */
const ERRORS: Record<number, string> = {
	0x00: '#NULL!',
	0x07: '#DIV/0!',
	0x0f: '#VALUE!',
	0x17: '#REF!',
	0x1d: '#NAME?',
	0x24: '#NUM!',
	0x2a: '#N/A',
	0x2b: '#GETTING_DATA'
};

/**
 * The stored value as text: numbers in full and with a point, truth values and errors
 * by their sign (`TRUE`, `#N/A`).
 */
function textOf(cell: CellObject | undefined): string {
	// The library knows the oldest errors only; of the others it drops even the sign.
	if (cell?.t === 'e') return ERRORS[Number(cell.v)] ?? '#UNKNOWN!';
	if (!cell || cell.v === undefined || cell.v === null) return '';
	if (cell.t === 'b') return cell.v ? 'TRUE' : 'FALSE';
	return String(cell.v);
}

function mergesOf(sheet: WorkSheet | undefined): CellRange[] {
	return (sheet?.['!merges'] ?? []).map(({ s, e }) => ({
		top: s.r + 1,
		left: s.c + 1,
		bottom: e.r + 1,
		right: e.c + 1
	}));
}
