import { unitName } from '$lib/text/format';
import type { TrendLine, TrendModel } from '$lib/views/models';
import { layoutFoot, type FootItem } from '../foot';
import type { Mark, Placed, Size } from '../marks';
import { linearScale, linePath } from '../linear-scale';
import { ROLE_INK, pointMark } from '../roles';
import { textWidth } from '../text-width';
import { valueAxis, type ValueAxis } from '../value-axis';
import { chartWords } from '../words.sv';
import { breakHeader } from './breaks';
import { endLabels, endLabelWidth } from './end-labels';
import type { Plot } from './plot';
import { pointLabels } from './point-labels';
import { pointTimes, runsOf, stretches, type DrawnPoint } from './series';

const SMALL = 12;
/** From one line of words on marked years to the next. */
const SPAN_LINE = 15;
const TOP = 28;
const X_LABELS = 26;
/** Room between the plot's edges and the first and last point. */
const INSET = 12;

/**
 * A trend over time. Lines carry their label at the end, preliminary points are hollow with a dashed
 * line, missing values and breaks are real gaps. Without a height: about half the width.
 */
export function layoutTrend(model: TrendModel, size: Size): Placed {
	const { width } = size;
	const values = model.lines.flatMap((line) =>
		line.points.flatMap((point) => (point.shown.value === null ? [] : [point.shown.value]))
	);
	const axis = valueAxis(values, model.unit, width < 480 ? 4 : 5);
	const left = Math.ceil(Math.max(...axis.ticks.map((t) => textWidth(t.text, SMALL)), 0)) + 10;
	const right = width - endLabelWidth(model, width) - 12;
	const times = pointTimes(model);
	const x = timeScale(times, left, right);
	const header = breakHeader(model, { left, right: width, x });
	const foot = footItems(model, axis);
	const footHeight = layoutFoot(foot, 0, 0, width).height;
	const wanted = size.height ?? Math.max(230, Math.min(400, width * 0.5)) + header.height;
	const top = TOP + header.height;
	const bottom = Math.max(top + 110, wanted - X_LABELS - footHeight);
	const y = linearScale([axis.low, axis.high], [bottom, top]);
	const plot: Plot = { left, right, top, bottom, x, y };
	const labels = pointLabels(model, plot);

	const marks: Mark[] = [
		{ mark: 'text', x: 0, y: 12, text: unitName(model.unit), size: SMALL, fill: 'muted' },
		...spanMarks(model, plot, labels),
		...gridMarks(axis, plot),
		...timeMarks(model, times, plot),
		...header.draw(TOP - 4, plot.bottom),
		...[...model.lines]
			.sort((a, b) => Number(a.role === 'area') - Number(b.role === 'area'))
			.flatMap((line) => lineMarks(line, model, plot)),
		...labels,
		...endLabels(model, plot, width),
		...layoutFoot(foot, 0, bottom + X_LABELS + 4, width).marks
	];
	const height = bottom + X_LABELS + (footHeight > 0 ? footHeight + 4 : 0);
	return { width, height, title: model.caption.title, alt: model.caption.alt, marks };
}

function timeScale(times: readonly number[], left: number, right: number): (t: number) => number {
	const first = times[0] ?? 0;
	const last = times[times.length - 1] ?? 1;
	if (first === last) return () => (left + right) / 2;
	return linearScale([first, last], [left + INSET, right - INSET]);
}

/** The grounds of marked years first: one laid after another's words would cover them. Words that would meet are stacked. */
function spanMarks(model: TrendModel, plot: Plot, labels: readonly Mark[]): Mark[] {
	const grounds: Mark[] = [];
	const words: { left: number; right: number; y: number; text: string }[] = [];
	for (const span of model.spans) {
		const from = Math.max(plot.left, plot.x(span.from));
		const to = Math.min(plot.right, plot.x(span.to));
		if (to <= from) continue;
		const size = { width: to - from, height: plot.bottom - plot.top };
		grounds.push({ mark: 'rect', x: from, y: plot.top, ...size, fill: 'paper' });
		const half = textWidth(span.label, SMALL) / 2;
		const x = Math.max(plot.left + 2 + half, Math.min(plot.right - 2 - half, (from + to) / 2));
		const [left, right] = [x - half, x + half];
		let y = spanLabelY(model, plot, labels, left, right);
		const step = y < (plot.top + plot.bottom) / 2 ? SPAN_LINE : -SPAN_LINE;
		const meets = (at: number) =>
			words.some((w) => w.left < right && left < w.right && Math.abs(w.y - at) < SPAN_LINE);
		while (meets(y)) y += step;
		words.push({ left, right, y, text: span.label });
	}
	return [
		...grounds,
		...words.map(({ left, right, y, text }): Mark => ({
			mark: 'text',
			x: (left + right) / 2,
			y,
			text,
			size: SMALL,
			fill: 'muted',
			anchor: 'middle'
		}))
	];
}

/** At the top, or at the bottom where the lines and their values run at the top: above signs that stand there. */
function spanLabelY(
	model: TrendModel,
	plot: Plot,
	labels: readonly Mark[],
	left: number,
	right: number
): number {
	const top = plot.top + 13;
	const foot = plot.bottom - 8;
	const beside = model.lines
		.flatMap(({ points }) => points)
		.flatMap(({ time, shown: { value } }) => {
			const x = plot.x(time);
			return value === null || x < left - SMALL || x > right + SMALL ? [] : [plot.y(value)];
		});
	const signs = labels.filter((mark) => {
		if (mark.mark !== 'text' || mark.y < foot - SMALL) return false;
		const half = textWidth(mark.text, mark.size, mark.weight) / 2;
		return mark.x + half > left && mark.x - half < right;
	});
	const above = signs.length === 0 ? foot : foot - SMALL - 4;
	const taken = beside.some((y) => y < top + 2 * SMALL);
	const free = beside.every((y) => y < above - 2 * SMALL);
	return taken && free ? above : top;
}

function gridMarks(axis: ValueAxis, plot: Plot): Mark[] {
	return axis.ticks.flatMap(({ value, text }): Mark[] => {
		const y = plot.y(value);
		const zero = value === 0;
		return [
			{
				mark: 'line',
				x1: plot.left,
				x2: plot.right,
				y1: y,
				y2: y,
				stroke: zero ? 'muted' : 'hairline',
				strokeWidth: 1
			},
			{
				mark: 'text',
				x: plot.left - 6,
				y: y + 4,
				text,
				size: SMALL,
				fill: 'muted',
				anchor: 'end'
			}
		];
	});
}

/** Period names under the plot, as many as fit, the last one always; years only for finer grains. */
function timeMarks(model: TrendModel, times: readonly number[], plot: Plot): Mark[] {
	const names = new Map(
		model.lines.flatMap((line) => line.points.map((point) => [point.time, point.period] as const))
	);
	const fine = [...names.values()].some((period) => /^\d{4}-/.test(period));
	const ticks = fine
		? yearsWithin(times).map((year) => ({ time: year, text: String(year) }))
		: times.map((time) => ({ time, text: names.get(time) ?? '' }));
	const marks: Mark[] = [];
	let free = Infinity;
	for (const { time, text } of [...ticks].reverse()) {
		const x = plot.x(time);
		const half = textWidth(text, SMALL) / 2;
		marks.push({
			mark: 'line',
			x1: x,
			x2: x,
			y1: plot.bottom,
			y2: plot.bottom + 4,
			stroke: 'muted',
			strokeWidth: 1
		});
		if (x + half + 8 > free) continue;
		free = x - half;
		marks.push({
			mark: 'text',
			x,
			y: plot.bottom + 18,
			text,
			size: SMALL,
			fill: 'muted',
			anchor: 'middle'
		});
	}
	return marks;
}

function yearsWithin(times: readonly number[]): number[] {
	const first = Math.ceil(times[0] ?? 0);
	const last = Math.floor(times[times.length - 1] ?? -1);
	return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
}

function lineMarks(line: TrendLine, model: TrendModel, plot: Plot): Mark[] {
	const main = line.role !== 'comparison';
	const corner = (point: DrawnPoint) => ({
		x: Math.round(plot.x(point.time) * 100) / 100,
		y: Math.round(plot.y(point.value) * 100) / 100
	});
	const runs = runsOf(line, model);
	const strokes = runs.flatMap((run) =>
		stretches(run).map(({ points, dashed }): Mark => {
			const mark: Mark = {
				mark: 'path',
				d: linePath(points.map(corner)),
				fill: 'none',
				stroke: ROLE_INK[line.role],
				strokeWidth: main ? 2.5 : 1.75
			};
			return dashed ? { ...mark, dash: '5 4' } : mark;
		})
	);
	const many = pointTimes(model).length > 24;
	const points = runs
		.flatMap((run) => run.map((point) => ({ point, alone: run.length === 1 })))
		.filter(({ point, alone }) => !many || alone || point.preliminary)
		.map(({ point }) =>
			pointMark(
				line.role,
				plot.x(point.time),
				plot.y(point.value),
				main ? 3.75 : 2.75,
				point.preliminary
			)
		);
	return [{ mark: 'group', label: line.label, marks: [...strokes, ...points] }];
}

function footItems(model: TrendModel, axis: ValueAxis): FootItem[] {
	const preliminary = model.lines.some((line) =>
		line.points.some((point) => point.shown.preliminary && point.shown.value !== null)
	);
	const items: FootItem[] = [];
	if (preliminary) items.push({ sign: hollowSign, text: chartWords.preliminaryPoint });
	if (!axis.fromZero) items.push({ sign: null, text: chartWords.notFromZero });
	return items;
}

function hollowSign(x: number, y: number): Mark[] {
	const middle = y + 6;
	return [
		{
			mark: 'line',
			x1: x,
			x2: x + 12,
			y1: middle,
			y2: middle,
			stroke: 'accent',
			strokeWidth: 2,
			dash: '4 3'
		},
		pointMark('area', x + 14, middle, 3.25, true)
	];
}
