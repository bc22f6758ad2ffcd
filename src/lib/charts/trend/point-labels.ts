import type { TrendLine, TrendModel } from '$lib/views/models';
import type { Mark } from '../marks';
import { ROLE_TEXT, valueText } from '../roles';
import { textWidth } from '../text-width';
import type { Plot } from './plot';
import { pointTimes, runsOf } from './series';

const SIZE = 12;
/** More values than this are read in the table; the line shows the shape. */
const MOST = 14;

/**
 * The values of the chosen area at its points, where they fit; the last one stands in the end label.
 * Where the area has no value, its sign ("saknas", "..") stands on the axis.
 */
export function pointLabels(model: TrendModel, plot: Plot): Mark[] {
	const line = model.lines.find((l) => l.role === 'area');
	if (line === undefined) return [];
	const times = pointTimes(model);
	if (times.length > MOST) return [];
	const spacing = times.length > 1 ? (plot.right - plot.left - 24) / (times.length - 1) : Infinity;
	const values = runsOf(line, model).flat();
	const last = values[values.length - 1];
	const marks = values
		.filter((point) => point !== last)
		.flatMap((point): Mark[] => {
			const text = valueText(point.point.shown);
			if (textWidth(text, SIZE, 600) + 8 > spacing) return [];
			const y = plot.y(point.value);
			const below = goesBelow(model, line, point.time, y, plot);
			return [
				{
					mark: 'text',
					x: Math.max(plot.left + textWidth(text, SIZE, 600) / 2, plot.x(point.time)),
					y: below ? y + 18 : y - 9,
					text,
					size: SIZE,
					weight: 600,
					fill: ROLE_TEXT[line.role],
					anchor: 'middle',
					halo: true
				}
			];
		});
	return [...marks, ...missingSigns(line, spacing, plot)];
}

/** Below the point when another line runs closely above it, unless there is no room below. */
function goesBelow(
	model: TrendModel,
	line: TrendLine,
	time: number,
	y: number,
	plot: Plot
): boolean {
	if (y + 20 > plot.bottom) return false;
	if (y - 22 < plot.top) return true;
	const others = model.lines
		.filter((other) => other !== line)
		.flatMap((other) => other.points.filter((p) => p.time === time && p.shown.value !== null))
		.map((p) => plot.y(p.shown.value ?? 0));
	const above = others.filter((o) => o <= y && y - o < 30);
	const under = others.filter((o) => o > y && o - y < 30);
	return above.length > 0 && under.length === 0;
}

function missingSigns(line: TrendLine, spacing: number, plot: Plot): Mark[] {
	return line.points
		.filter((point) => point.shown.value === null)
		.filter((point) => textWidth(point.shown.text, SIZE) + 6 <= spacing)
		.map((point) => ({
			mark: 'text',
			x: plot.x(point.time),
			y: plot.bottom - 6,
			text: point.shown.text,
			size: SIZE,
			fill: 'muted',
			anchor: 'middle',
			halo: true
		}));
}
