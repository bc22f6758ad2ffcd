import type { TrendModel } from '$lib/views/models';
import type { Mark } from '../marks';
import { textWidth, wrapText } from '../text-width';
import { breakTimes } from './series';

const SIZE = 12;
const LINE = 15;
const GAP = 10;

/**
 * Room above the plot for the words of the breaks, each beside its own vertical line; labels that
 * would meet are stacked.
 */
export function breakHeader(
	model: TrendModel,
	room: { left: number; right: number; x: (time: number) => number }
): { height: number; draw: (top: number, bottom: number) => Mark[] } {
	const most = Math.max(120, Math.min(230, (room.right - room.left) * 0.55));
	const placed: {
		x: number;
		left: number;
		right: number;
		row: number;
		lines: string[];
		end: boolean;
	}[] = [];
	for (const { time, label } of breakTimes(model)) {
		const x = room.x(time);
		const lines = wrapText(label, most, SIZE);
		const width = Math.max(...lines.map((line) => textWidth(line, SIZE)));
		const end = x + 6 + width > room.right;
		const left = end ? Math.max(0, x - 5 - width) : x + 5;
		const right = left + width;
		const overlapping = placed.filter((p) => p.left < right + GAP && left < p.right + GAP);
		const row = Math.max(0, ...overlapping.map((p) => p.row + p.lines.length));
		placed.push({ x, left, right, row, lines, end });
	}
	const rows = Math.max(0, ...placed.map((p) => p.row + p.lines.length));
	return {
		height: rows === 0 ? 0 : rows * LINE + 4,
		draw: (top, bottom) =>
			placed.flatMap((p): Mark[] => [
				{
					mark: 'line',
					x1: p.x,
					x2: p.x,
					y1: top + p.row * LINE + 2,
					y2: bottom,
					stroke: 'muted',
					strokeWidth: 1,
					dash: '2 3'
				},
				...p.lines.map((text, i): Mark => ({
					mark: 'text',
					x: p.left,
					y: top + (p.row + i) * LINE + 12,
					text,
					size: SIZE,
					fill: 'muted',
					halo: true
				}))
			])
	};
}
