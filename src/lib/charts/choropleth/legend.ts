import { formatList } from '$lib/text/format';
import type { ChoroplethModel } from '$lib/views/models';
import { layoutFoot, type FootItem } from '../foot';
import type { Ink, Mark } from '../marks';
import { textWidth } from '../text-width';
import { chartWords } from '../words.sv';

const SIZE = 12;
const SWATCH = 14;
const ROW = 22;

/** Ink of a class. With fewer than five classes the steps are spread over the whole ramp. */
export function classInk(index: number, classes: number): Ink {
	const step = classes <= 1 ? 2 : Math.round((index * 4) / (classes - 1));
	return `class-${Math.max(0, Math.min(4, step)) as 0 | 1 | 2 | 3 | 4}`;
}

/**
 * Classes as one band with their words under it, or one below the other where the words do not fit
 * or `column` is asked for; then the patterns and the outline that occur.
 */
export function layoutLegend(
	model: ChoroplethModel,
	x: number,
	y: number,
	width: number,
	column: boolean
): { marks: Mark[]; height: number } {
	const count = model.classes.length;
	const cell = width / Math.max(1, count);
	const fits = model.classes.every((c) => textWidth(c.label, SIZE) + 3 <= cell);
	const band = !column && fits;
	const marks = model.classes.flatMap((c, i): Mark[] =>
		band
			? bandCell(c.label, classInk(i, count), x + i * cell, y, cell)
			: columnCell(c.label, classInk(i, count), x, y + i * ROW)
	);
	const classesHeight = count === 0 ? 0 : band ? 34 : count * ROW;
	const foot = layoutFoot(signs(model), x, y + classesHeight + 4, width);
	return { marks: [...marks, ...foot.marks], height: classesHeight + 4 + foot.height };
}

function bandCell(label: string, fill: Ink, x: number, y: number, width: number): Mark[] {
	return [
		{
			mark: 'rect',
			x,
			y,
			width: width - 1.5,
			height: 10,
			fill,
			stroke: 'hairline',
			strokeWidth: 0.5
		},
		{ mark: 'text', x, y: y + 25, text: label, size: SIZE, fill: 'ink' }
	];
}

function columnCell(label: string, fill: Ink, x: number, y: number): Mark[] {
	return [
		{
			mark: 'rect',
			x,
			y: y + 2,
			width: 22,
			height: SWATCH,
			fill,
			stroke: 'hairline',
			strokeWidth: 0.5
		},
		{ mark: 'text', x: x + 30, y: y + 13, text: label, size: SIZE, fill: 'ink' }
	];
}

function signs(model: ChoroplethModel): FootItem[] {
	const items = model.patterns.map(({ pattern, label }): FootItem => {
		const fills = pattern === 'hatch' ? { hatch: true } : { dots: true };
		return {
			sign: (x, y) => [
				{
					mark: 'rect',
					x,
					y,
					width: 18,
					height: 12,
					fill: 'card',
					stroke: 'comparison',
					strokeWidth: 0.75,
					...fills
				}
			],
			text: label
		};
	});
	const chosen = model.areas.filter((area) => area.chosen).map((area) => area.label);
	if (chosen.length > 0)
		items.push({
			sign: (x, y) => [
				{
					mark: 'rect',
					x: x + 1,
					y: y + 1,
					width: 16,
					height: 10,
					fill: 'none',
					stroke: 'ink',
					strokeWidth: 2
				}
			],
			text: chartWords.chosen(formatList(chosen))
		});
	return items;
}
