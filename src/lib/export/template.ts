import type { Template } from '../core/template';
import { csvLine } from './csv-cell';
import { templateWords as words } from './template.sv';
import { workbook, type WorkbookCell } from './xlsx';

export interface TemplateFile {
	name: string;
	bytes: Uint8Array;
	/** Media type. */
	type: string;
}

/**
 * The template as a workbook (instructions, then the table) and as a text for spreadsheets. `mark` stands above
 * the table: in a made-up municipality the word for exercise, so that no real one takes what is filled in.
 */
export function templateFiles(template: Template, mark: string | null = null): TemplateFile[] {
	return [
		{
			name: `${template.file}.xlsx`,
			bytes: templateXlsx(template, mark),
			type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
		},
		{
			name: `${template.file}.csv`,
			bytes: templateCsv(template, mark),
			type: 'text/csv;charset=utf-8'
		}
	];
}

/** Headings and example rows: UTF-8 with a byte order mark, semicolons, CRLF, decimal commas. */
function templateCsv({ columns, examples }: Template, mark: string | null): Uint8Array {
	const above = mark === null ? [] : [[mark]];
	const rows = [...above, columns.map(({ heading }) => heading), ...examples];
	return new TextEncoder().encode('\uFEFF' + rows.map((row) => csvLine(row, ';')).join(''));
}

/** A sheet that says how to fill in the other, which has the headings and the example rows. */
function templateXlsx(
	{ title, instructions, columns, examples }: Template,
	mark: string | null
): Uint8Array {
	const bold = (text: string): WorkbookCell => ({ text, bold: true });
	const wrapped = (text: string): WorkbookCell => ({ text, wrap: true });
	const told: WorkbookCell[][] = [
		[bold(title)],
		...[words.fillIn, ...instructions, words.symbols].map((text) => [wrapped(text)]),
		[],
		[words.column, words.required, words.explanation].map(bold),
		...columns.map(({ heading, required, explanation }) => [
			{ text: words.named(heading) },
			{ text: required ? words.yes : words.no },
			wrapped(explanation)
		])
	];
	const above: WorkbookCell[][] = mark === null ? [] : [[bold(mark)]];
	const table: WorkbookCell[][] = [
		...above,
		columns.map(({ heading }) => bold(heading)),
		...examples.map((row) => row.map(cellOf))
	];
	return workbook([
		{ name: words.instructions, rows: told, widths: [30, 14, 90], across: 3 },
		{ name: words.table, rows: table, widths: columns.map(widthOf), frozen: above.length + 1 }
	]);
}

/** Plain numbers become numbers, so that a spreadsheet counts with them; codes with a leading zero stay text. */
function cellOf(text: string): WorkbookCell {
	const plain = /^(?:0|[1-9]\d{0,11})(?:,\d{1,6})?$/u.test(text);
	return plain ? { number: Number(text.replace(',', '.')) } : { text };
}

function widthOf({ heading }: { heading: string }): number {
	return Math.max(12, Math.min(40, heading.length + 4));
}
