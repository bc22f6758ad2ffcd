import type { ImportReport } from '$lib/core/source';
import { couldBeFormula, quote } from '$lib/export/csv-cell';
import { exportWords } from '$lib/export/words.sv';
import { data as text } from '$lib/text/ui/data';

export interface RejectedEntry {
	sheet: string;
	row: number;
	/** null where the whole row was rejected. */
	column: number | null;
	reason: string;
	text: string;
}

/** Rejected rows and cells of a report in file order. */
export function rejectedEntries(
	report: Pick<ImportReport, 'rejected' | 'rejectedCells'>
): RejectedEntry[] {
	const rows = report.rejected.map((entry) => ({ ...entry, column: null }));
	const sheets = [...new Set([...rows, ...report.rejectedCells].map((entry) => entry.sheet))];
	return [...rows, ...report.rejectedCells].sort(
		(a, b) =>
			sheets.indexOf(a.sheet) - sheets.indexOf(b.sheet) ||
			a.row - b.row ||
			(a.column ?? 0) - (b.column ?? 0)
	);
}

/** The text as it stood in the file, an apostrophe before what could start a formula aside. */
function csvCell(value: string): string {
	return quote(couldBeFormula(value) ? `'${value}` : value, ';');
}

/**
 * What could not be read, as a CSV for Excel: UTF-8 with BOM, `;`, CRLF.
 * Columns: file, sheet, row, column, reason, text (Swedish header); above them, in an exercise
 * municipality, that it is practice.
 */
export function rejectedCsv(
	report: Pick<ImportReport, 'file' | 'rejected' | 'rejectedCells'>,
	exercise: boolean
): Uint8Array {
	const lines = [
		...(exercise ? [[exportWords.exercise]] : []),
		text.rejected.csvHeader,
		...rejectedEntries(report).map((entry) => [
			report.file,
			entry.sheet,
			String(entry.row),
			entry.column === null ? '' : String(entry.column),
			entry.reason,
			entry.text
		])
	];
	const body = lines.map((cells) => cells.map(csvCell).join(';') + '\r\n').join('');
	return new TextEncoder().encode(`\ufeff${body}`);
}
