import { plainNumber } from '../../src/lib/core/numbers';

/** Columns every CSV of the command line begins with: where a figure stands, what it is of, what it says. */
export const OBSERVATION_COLUMNS = [
	'file',
	'sheet',
	'row',
	'column',
	'source',
	'area_as_written',
	'area',
	'measure_as_written',
	'measure',
	'period',
	'grain',
	'unit',
	'sex',
	'age',
	'value',
	'n',
	'lower',
	'upper',
	'status'
] as const;

/**
 * One line of a CSV for programs: comma, RFC 4180 quoting, LF; plain ASCII numbers, empty where there is
 * no value. Written as UTF-8 without byte order mark. Nothing is guarded against spreadsheets: a cell is
 * what the file says.
 */
export function csvRecord(cells: readonly (string | number | null)[]): string {
	return `${cells.map((cell) => quote(typeof cell === 'string' ? cell : plainNumber(cell))).join(',')}\n`;
}

function quote(cell: string): string {
	return /[",\r\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
