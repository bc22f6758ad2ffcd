import {
	AlignmentType,
	BorderStyle,
	Paragraph,
	Table,
	TableCell,
	TableLayoutType,
	TableRow,
	TextRun,
	WidthType
} from 'docx';
import { valueText } from '$lib/charts/roles';
import { textWidth } from '$lib/charts/text-width';
import type { TableModel } from '$lib/views/models';
import { TEXT_WIDTH, colour } from './docx-styles';

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const THIN = { style: BorderStyle.SINGLE, size: 4, color: colour('hairline') };
const STRONG = { style: BorderStyle.SINGLE, size: 8, color: colour('ink') };
/** From this many columns the text is set smaller. */
const MANY = 6;
/** With so few columns their labels stand on one line. */
const FEW = 4;
/** Body fonts of other programs may be this much wider than the one measured. */
const WIDER = 1.2;
/** A table with at most so many rows stays on one page. */
const TOGETHER = 14;
/** Twentieths of a point per point of text width, and room beyond the content. */
const TWIPS = 20;
const AIR = 1.3;
/** Least width of a table, as a share of the text column. */
const LEAST = 0.6;

/**
 * A real table: its header row is repeated on every page, rows are not split, row headers are bold.
 * The first row stays with the header and the last with the source line; a long table may break between.
 */
export function tableOf(model: TableModel): Table {
	const widths = columnWidths(model);
	const together = model.rows.length <= TOGETHER;
	const size = model.columns.length >= MANY ? 17 : 19;
	const cell = (text: string, column: number, bold: boolean, keepNext: boolean) =>
		new TableCell({
			width: { size: widths[column] ?? 0, type: WidthType.DXA },
			margins: { left: 60, right: 60 },
			children: [
				new Paragraph({
					style: 'Tabelltext',
					alignment:
						model.columns[column]?.numeric === true ? AlignmentType.RIGHT : AlignmentType.LEFT,
					keepNext,
					children: [new TextRun({ text, bold, size })]
				})
			]
		});
	const head = new TableRow({
		tableHeader: true,
		cantSplit: true,
		children: model.columns.map((column, i) => {
			return new TableCell({
				width: { size: widths[i] ?? 0, type: WidthType.DXA },
				margins: { left: 60, right: 60 },
				borders: { bottom: STRONG },
				children: [
					new Paragraph({
						style: 'Tabelltext',
						alignment: column.numeric ? AlignmentType.RIGHT : AlignmentType.LEFT,
						keepNext: true,
						children: [new TextRun({ text: column.label, bold: true, size })]
					})
				]
			});
		})
	});
	const body = model.rows.map(
		(row, n) =>
			new TableRow({
				cantSplit: true,
				children: [row.header, ...row.cells.map(valueText)].map((text, i) =>
					cell(text, i, i === 0, together || n === 0 || n === model.rows.length - 1)
				)
			})
	);
	return new Table({
		width: { size: widths.reduce((sum, w) => sum + w, 0), type: WidthType.DXA },
		columnWidths: widths,
		layout: TableLayoutType.FIXED,
		borders: {
			top: STRONG,
			bottom: STRONG,
			left: NONE,
			right: NONE,
			insideVertical: NONE,
			insideHorizontal: THIN
		},
		rows: [head, ...body]
	});
}

/**
 * In proportion to the longest content, the row headers at most half of the text column. As wide as
 * the content with some air, so that the eye finds along the row; never wider than the text.
 */
function columnWidths(model: TableModel): number[] {
	const wanted = model.columns.map((column, i) => {
		const cells = model.rows.map((row) => {
			const shown = row.cells[i - 1];
			return i === 0 ? row.header : shown === undefined ? '' : valueText(shown);
		});
		const longest = Math.max(0, ...cells.map((text) => textWidth(text, 10, 600)));
		const label = textWidth(column.label, 10, 600);
		const word = Math.max(0, ...column.label.split(' ').map((w) => textWidth(w, 10, 600)));
		const few = model.columns.length <= FEW ? label : 0;
		const content = i === 0 ? Math.min(longest, 160) : Math.min(longest, 90);
		return Math.max(word, few, content) * WIDER + 14;
	});
	const total = wanted.reduce((sum, w) => sum + w, 0);
	const natural = total * TWIPS * AIR;
	const width = Math.round(Math.max(TEXT_WIDTH * LEAST, Math.min(TEXT_WIDTH, natural)));
	const widths = wanted.map((w) => Math.floor((w / total) * width));
	const rest = width - widths.reduce((sum, w) => sum + w, 0);
	return widths.map((w, i) => (i === 0 ? w + rest : w));
}
