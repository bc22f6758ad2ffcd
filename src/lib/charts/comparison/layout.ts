import { unitName } from '$lib/text/format';
import type { Unit } from '$lib/core/vocabulary';
import type { ComparisonBar, ComparisonModel } from '$lib/views/models';
import { layoutFoot, type FootItem } from '../foot';
import type { Mark, Placed, Size } from '../marks';
import { ROLE_INK, ROLE_TEXT, valueText } from '../roles';
import { textWidth, wrapText } from '../text-width';
import { chartWords } from '../words.sv';

type Group = ComparisonModel['groups'][number];

const NAME = 13;
const HEAD = 14;
const LINE = 17;
const BAR = 16;
const VALUE_GAP = 6;

interface Frame {
	width: number;
	/** Left edge of the bars. */
	start: number;
	/** Labels stand above their bar instead of to the left. */
	stacked: boolean;
	pixelsPer: (unit: Unit) => number;
}

/**
 * Bars grouped by measure, from zero. Groups with the same unit share one scale; each states its
 * unit. A missing bar is said in words. The height follows from the content; `size.height` is not used.
 */
export function layoutComparison(model: ComparisonModel, size: Size): Placed {
	const frame = frameOf(model, size.width);
	const marks: Mark[] = [];
	let y = 0;
	model.groups.forEach((group, i) => {
		if (i > 0) y += 15;
		const placed = groupMarks(group, y, frame);
		marks.push({ mark: 'group', label: group.label, marks: placed.marks });
		y = placed.bottom;
	});
	const preliminary = model.groups.some((g) =>
		g.bars.some((bar) => bar.shown.preliminary && bar.shown.value !== null)
	);
	const foot = layoutFoot(preliminary ? [preliminaryItem] : [], 0, y + 12, size.width);
	const height = y + (foot.height > 0 ? foot.height + 12 : 4);
	return {
		width: size.width,
		height,
		title: model.caption.title,
		alt: model.caption.alt,
		marks: [...marks, ...foot.marks]
	};
}

function frameOf(model: ComparisonModel, width: number): Frame {
	const bars = model.groups.flatMap((group) => group.bars);
	const stacked = width < 480;
	const longest = Math.max(0, ...bars.map((bar) => textWidth(bar.label, NAME, 600)));
	const start = stacked ? 0 : Math.ceil(Math.min(longest, width * 0.36)) + 12;
	const pixelsPer = new Map<Unit, number>();
	for (const unit of new Set(model.groups.map((group) => group.unit))) {
		const shown = model.groups.filter((g) => g.unit === unit).flatMap((g) => g.bars);
		const scales = shown.flatMap((bar) => {
			if (bar.shown.value === null || bar.shown.value <= 0) return [];
			const room = width - start - VALUE_GAP - textWidth(valueText(bar.shown), NAME, 700) - 4;
			return [room / bar.shown.value];
		});
		pixelsPer.set(unit, scales.length === 0 ? 0 : Math.min(...scales));
	}
	return { width, start, stacked, pixelsPer: (unit) => pixelsPer.get(unit) ?? 0 };
}

function groupMarks(group: Group, top: number, frame: Frame): { marks: Mark[]; bottom: number } {
	const head = heading(group, top, frame.width);
	const marks = [...head.marks];
	let y = head.bottom + 5;
	const first = y;
	for (const bar of group.bars) {
		const placed = barMarks(bar, group.unit, y, frame);
		marks.push(...placed.marks);
		y = placed.bottom + 5;
	}
	if (!frame.stacked) marks.push(zeroLine(frame.start, first - 2, y - 3));
	return { marks, bottom: y - 5 };
}

function zeroLine(x: number, y1: number, y2: number): Mark {
	return { mark: 'line', x1: x, x2: x, y1, y2, stroke: 'muted', strokeWidth: 1 };
}

/** The measure in bold and its unit after it, or on the next line where it does not fit. */
function heading(group: Group, top: number, width: number): { marks: Mark[]; bottom: number } {
	const lines = wrapText(group.label, width, HEAD, 600);
	const marks = lines.map((text, i): Mark => ({
		mark: 'text',
		x: 0,
		y: top + 14 + i * 19,
		text,
		size: HEAD,
		weight: 600,
		fill: 'ink'
	}));
	const unit = unitName(group.unit);
	const after = textWidth(lines[lines.length - 1] ?? '', HEAD, 600) + 8;
	const fits = after + textWidth(unit, NAME) <= width;
	const last = top + 14 + (lines.length - 1) * 19;
	const y = fits ? last : last + LINE;
	marks.push({ mark: 'text', x: fits ? after : 0, y, text: unit, size: NAME, fill: 'muted' });
	return { marks, bottom: y + 4 };
}

function barMarks(
	bar: ComparisonBar,
	unit: Unit,
	top: number,
	frame: Frame
): { marks: Mark[]; bottom: number } {
	const weight = bar.role === 'comparison' ? 400 : 600;
	const room = frame.stacked ? frame.width : frame.start - 12;
	const names = wrapText(bar.label, room, NAME, weight);
	const fill = ROLE_TEXT[bar.role];
	const marks = names.map((text, i): Mark => {
		const y = top + 13 + i * LINE;
		return frame.stacked
			? { mark: 'text', x: 0, y, text, size: NAME, weight, fill }
			: { mark: 'text', x: frame.start - 10, y, text, size: NAME, weight, fill, anchor: 'end' };
	});
	const namesHeight = names.length * LINE;
	const barTop = frame.stacked ? top + namesHeight + 1 : top;
	const body =
		bar.shown.value === null ? missing(bar, barTop, frame) : drawn(bar, unit, barTop, frame);
	marks.push(...body.marks);
	if (frame.stacked) marks.push(zeroLine(0, barTop - 1, barTop + body.height + 1));
	return { marks, bottom: Math.max(frame.stacked ? 0 : top + namesHeight, barTop + body.height) };
}

function drawn(
	bar: ComparisonBar,
	unit: Unit,
	top: number,
	frame: Frame
): { marks: Mark[]; height: number } {
	const ink = ROLE_INK[bar.role];
	const width = Math.max(0, bar.shown.value ?? 0) * frame.pixelsPer(unit);
	const box = { x: frame.start, y: top, width, height: BAR };
	const rect: Mark = bar.shown.preliminary
		? { mark: 'rect', ...box, fill: 'card', stroke: ink, strokeWidth: 1.5, dash: '4 3' }
		: { mark: 'rect', ...box, fill: ink };
	const value: Mark = {
		mark: 'text',
		x: frame.start + width + VALUE_GAP,
		y: top + 13,
		text: valueText(bar.shown),
		size: NAME,
		weight: bar.role === 'comparison' ? 400 : 700,
		fill: ROLE_TEXT[bar.role]
	};
	return { marks: [rect, value], height: BAR };
}

function missing(bar: ComparisonBar, top: number, frame: Frame): { marks: Mark[]; height: number } {
	const { text, reason } = bar.shown;
	const words = reason === null ? text : `${text}: ${reason}`;
	const lines = wrapText(words, frame.width - frame.start - VALUE_GAP, NAME);
	return {
		marks: lines.map((line, i) => ({
			mark: 'text',
			x: frame.start + VALUE_GAP,
			y: top + 13 + i * LINE,
			text: line,
			size: NAME,
			fill: 'muted'
		})),
		height: lines.length * LINE + 3
	};
}

const preliminaryItem: FootItem = {
	sign: (x, y) => [
		{
			mark: 'rect',
			x,
			y: y + 1,
			width: 18,
			height: 10,
			fill: 'card',
			stroke: 'accent',
			strokeWidth: 1.5,
			dash: '4 3'
		}
	],
	text: chartWords.preliminaryBar
};
