import type { TrendLine, TrendModel } from '$lib/views/models';
import type { Mark, Placed, Size } from '../marks';
import { linearScale, linePath } from '../linear-scale';
import { ROLE_INK, ROLE_TEXT, pointMark, valueText } from '../roles';
import { spread } from '../spread';
import { textWidth } from '../text-width';
import { breakTimes, pointTimes, runsOf, stretches, type DrawnPoint } from '../trend/series';

const LABEL = 13;
const EDGE = 6;

/**
 * A small trend for a table row: the area's line and, in grey, what it is compared with; the last
 * value is written at its end (both, where the lines are women and men). The scale runs from the lowest to the highest value, so the row shows
 * shape only; the level is in the text. Height 36 where none is given.
 */
export function layoutSparkline(model: TrendModel, size: Size): Placed {
	const { width, height = 36 } = size;
	const ends = model.lines
		.filter((line) => line.role !== 'comparison')
		.flatMap((line) => {
			const last = runsOf(line, model).flat().at(-1);
			return last === undefined ? [] : [{ line, last, text: valueText(last.point.shown) }];
		});
	const widest = Math.max(0, ...ends.map((end) => textWidth(end.text, LABEL, 600) + 8));
	const right = width - widest - EDGE;
	const times = pointTimes(model);
	const values = model.lines.flatMap((line) => line.points.flatMap((p) => p.shown.value ?? []));
	const x = linearScale([times[0] ?? 0, times[times.length - 1] ?? 1], [EDGE, right]);
	const y = linearScale([Math.min(...values), Math.max(...values)], [height - EDGE, EDGE]);
	const at = (point: { time: number; value: number }) => ({
		x: times.length > 1 ? x(point.time) : right,
		y: y(point.value)
	});

	const drawLine = (line: TrendLine): Mark[] => {
		const corner = (p: DrawnPoint) => ({
			x: Math.round(at(p).x * 100) / 100,
			y: Math.round(at(p).y * 100) / 100
		});
		const runs = runsOf(line, model);
		const strokes = runs.flatMap(stretches).map(({ points, dashed }): Mark => {
			const mark: Mark = {
				mark: 'path',
				d: linePath(points.map(corner)),
				fill: 'none',
				stroke: ROLE_INK[line.role],
				strokeWidth: line.role === 'comparison' ? 1.25 : 2
			};
			return dashed ? { ...mark, dash: '3 3' } : mark;
		});
		const alone = runs.filter((run) => run.length === 1).flat();
		return [
			...strokes,
			...alone.map((p) => pointMark(line.role, at(p).x, at(p).y, 1.75, p.preliminary))
		];
	};

	const marks: Mark[] = [
		...breakTimes(model)
			.filter((mark) => times.length > 1 && mark.time > (times[0] ?? 0))
			.filter((mark) => mark.time <= (times[times.length - 1] ?? 0))
			.map((mark): Mark => ({
				mark: 'line',
				x1: x(mark.time),
				x2: x(mark.time),
				y1: 2,
				y2: height - 2,
				stroke: 'comparison',
				strokeWidth: 0.75,
				dash: '2 2'
			})),
		...model.lines.filter((line) => line.role === 'comparison').flatMap(drawLine),
		...model.lines.filter((line) => line.role !== 'comparison').flatMap(drawLine)
	];
	const places = spread(
		ends.map((end) => ({ wanted: at(end.last).y, height: LABEL })),
		0,
		height,
		1
	);
	ends.forEach(({ line, last, text }, i) => {
		const end = at(last);
		marks.push(pointMark(line.role, end.x, end.y, 3.25, last.preliminary), {
			mark: 'text',
			x: end.x + 8,
			y: Math.max(11, Math.min(height - 2, (places[i] ?? end.y) + 4.5)),
			text,
			size: LABEL,
			weight: 600,
			fill: ROLE_TEXT[line.role]
		});
	});
	return { width, height, title: model.caption.title, alt: model.caption.alt, marks };
}
