import { formatPeriod } from '$lib/text/format';
import type { TrendLine, TrendModel } from '$lib/views/models';
import type { Mark } from '../marks';
import { ROLE_TEXT, valueText } from '../roles';
import { spread } from '../spread';
import { textWidth, wrapText } from '../text-width';
import { chartWords } from '../words.sv';
import type { Plot } from './plot';
import { pointTimes } from './series';

const VALUE = 14;
const NAME = 12.5;
const LINE = 15;

interface EndLabel {
	line: TrendLine;
	value: string;
	name: string[];
	time: number | null;
	at: number | null;
	height: number;
}

function nameWidth(width: number): number {
	return Math.max(84, Math.min(190, width * 0.24));
}

/** Room to the right of the plot for the labels of the lines. */
export function endLabelWidth(model: TrendModel, width: number): number {
	const widths = model.lines.map((line) => {
		const { value, name } = labelOf(line, model, width);
		return Math.max(textWidth(value, VALUE, 700), ...name.map((n) => textWidth(n, NAME, 600)));
	});
	return Math.ceil(Math.max(0, ...widths));
}

/** Value and name of each line at its last point, spread so that none overlaps another. */
export function endLabels(model: TrendModel, plot: Plot, width: number): Mark[] {
	const labels = model.lines.map((line) => labelOf(line, model, width));
	const centres = spread(
		labels.map((label) => ({
			wanted: label.at === null ? plot.bottom : plot.y(label.at),
			height: label.height
		})),
		plot.top - 18,
		plot.bottom + 18,
		5
	);
	return labels.flatMap((label, i): Mark[] => {
		const top = (centres[i] ?? 0) - label.height / 2;
		const fill = ROLE_TEXT[label.line.role];
		const weight = label.line.role === 'comparison' ? 400 : 600;
		const x = plot.right + 10;
		return [
			...leader(label, plot, centres[i] ?? 0),
			{ mark: 'text', x, y: top + 12, text: label.value, size: VALUE, weight: 700, fill },
			...label.name.map((text, n): Mark => ({
				mark: 'text',
				x,
				y: top + 12 + (n + 1) * LINE,
				text,
				size: NAME,
				weight,
				fill
			}))
		];
	});
}

/** A hairline from a label that had to move, or whose line ends early, to its point. */
function leader(label: EndLabel, plot: Plot, centre: number): Mark[] {
	if (label.at === null || label.time === null) return [];
	const x = plot.x(label.time);
	const y = plot.y(label.at);
	const early = x < plot.right - 14;
	if (Math.abs(centre - y) < 9 && !early) return [];
	return [
		{
			mark: 'path',
			d: `M${x + 6} ${y}L${plot.right - 2} ${early ? y : y}L${plot.right + 7} ${centre}`,
			fill: 'none',
			stroke: 'comparison',
			strokeWidth: 0.75,
			...(early ? { dash: '1 3' } : {})
		}
	];
}

function labelOf(line: TrendLine, model: TrendModel, width: number): EndLabel {
	const shown = line.points.filter((point) => point.shown.value !== null);
	const last = [...shown].sort((a, b) => a.time - b.time)[shown.length - 1];
	const times = pointTimes(model);
	const early = last !== undefined && last.time !== times[times.length - 1];
	const name = wrapText(line.label, nameWidth(width), NAME, 600);
	const value = last === undefined ? chartWords.noValues : valueText(last.shown);
	return {
		line,
		value: early && last !== undefined ? `${value} (${formatPeriod(last.period)})` : value,
		name,
		time: last?.time ?? null,
		at: last?.shown.value ?? null,
		height: LINE * (name.length + 1)
	};
}
