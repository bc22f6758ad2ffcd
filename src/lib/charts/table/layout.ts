import type { ShownValue, TableModel } from '$lib/views/models';
import type { Mark, Placed, Size } from '../marks';
import { valueText } from '../roles';
import { textWidth, wrapText } from '../text-width';

const SIZE = 13;
const LINE = 17;
const PAD = 6;
/** Least width of the column of row headers. */
const FIRST = 84;

interface Column {
	x: number;
	width: number;
	numeric: boolean;
}

/** A table as a picture, for image exports; on the page and in documents tables are real tables. */
export function layoutTable(model: TableModel, size: Size): Placed {
	const columns = columnsOf(model, size.width);
	const width = Math.max(
		size.width,
		columns.reduce((sum, column) => sum + column.width, 0)
	);
	const marks: Mark[] = [];
	let y = 0;
	const row = (
		cells: readonly string[],
		weights: (i: number) => 400 | 600,
		line: 'ink' | 'hairline'
	) => {
		const wrapped = columns.map((column, i) =>
			wrapText(cells[i] ?? '', column.width - PAD, SIZE, weights(i))
		);
		const lines = Math.max(1, ...wrapped.map((w) => w.length));
		wrapped.forEach((texts, i) => {
			const column = columns[i];
			if (column === undefined) return;
			texts.forEach((text, n) => {
				marks.push({
					mark: 'text',
					x: column.numeric ? column.x + column.width - PAD : column.x,
					y: y + PAD + 12 + n * LINE,
					text,
					size: SIZE,
					weight: weights(i),
					fill: 'ink',
					anchor: column.numeric ? 'end' : 'start'
				});
			});
		});
		y += lines * LINE + 2 * PAD - 2;
		marks.push({ mark: 'line', x1: 0, x2: width, y1: y, y2: y, stroke: line, strokeWidth: 1 });
	};
	row(
		model.columns.map((column) => column.label),
		() => 600,
		'ink'
	);
	for (const { header, cells } of model.rows)
		row([header, ...cells.map(valueText)], (i) => (i === 0 ? 600 : 400), 'hairline');
	return { width, height: y + 2, title: model.caption.title, alt: model.caption.alt, marks };
}

function cellText(cell: ShownValue | undefined): string {
	return cell === undefined ? '' : valueText(cell);
}

/**
 * Columns share the width in proportion to their longest content. Where that is too little room the
 * row headers wrap; with many columns the table becomes wider than asked rather than unreadable.
 */
function columnsOf(model: TableModel, width: number): Column[] {
	const wanted = model.columns.map((column, i) => {
		const texts = model.rows.map((row) => (i === 0 ? row.header : cellText(row.cells[i - 1])));
		const longest = Math.max(0, ...texts.map((text) => textWidth(text, SIZE, 600)));
		const word = Math.max(0, ...column.label.split(' ').map((w) => textWidth(w, SIZE, 600)));
		return Math.max(longest, word) + 2 * PAD;
	});
	const total = wanted.reduce((sum, w) => sum + w, 0);
	const others = total - (wanted[0] ?? 0);
	const widths =
		total <= width
			? wanted.map((w) => (w * width) / Math.max(1, total))
			: wanted.map((w, i) => (i === 0 ? Math.max(FIRST, width - others) : w));
	let x = 0;
	return model.columns.map((column, i) => {
		const w = widths[i] ?? 0;
		const placed = { x, width: w, numeric: column.numeric };
		x += w;
		return placed;
	});
}
