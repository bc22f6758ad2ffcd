import type { TableModel } from '$lib/views/models';
import type { Mark, Placed, Size } from '../marks';
import { valueText } from '../roles';
import { textWidth, wrapText } from '../text-width';

const SIZE = 13;
const LINE = 17;
const PAD = 6;

interface Column {
	x: number;
	width: number;
	numeric: boolean;
}

/** A table as a picture, for image exports; on the page and in documents tables are real tables. */
export function layoutTable(model: TableModel, size: Size): Placed {
	const columns = columnsOf(model, size.width);
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
		marks.push({ mark: 'line', x1: 0, x2: size.width, y1: y, y2: y, stroke: line, strokeWidth: 1 });
	};
	row(
		model.columns.map((column) => column.label),
		() => 600,
		'ink'
	);
	for (const { header, cells } of model.rows)
		row([header, ...cells.map(valueText)], (i) => (i === 0 ? 600 : 400), 'hairline');
	return { width: size.width, height: y + 2, alt: model.caption.alt, marks };
}

/** Columns share the width in proportion to their longest content, within bounds. */
function columnsOf(model: TableModel, width: number): Column[] {
	const wanted = model.columns.map((column, i) => {
		const texts = model.rows.map((row) => (i === 0 ? row.header : (row.cells[i - 1]?.text ?? '')));
		const longest = Math.max(0, ...texts.map((text) => textWidth(text, SIZE, 600)));
		const word = Math.max(0, ...column.label.split(' ').map((w) => textWidth(w, SIZE, 600)));
		return Math.min(Math.max(longest, word) + 2 * PAD, width * (i === 0 ? 0.5 : 0.4));
	});
	const total = wanted.reduce((sum, w) => sum + w, 0);
	let x = 0;
	return model.columns.map((column, i) => {
		const w = ((wanted[i] ?? 0) * width) / Math.max(1, total);
		const placed = { x, width: w, numeric: column.numeric };
		x += w;
		return placed;
	});
}
