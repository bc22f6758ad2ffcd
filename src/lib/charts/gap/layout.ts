import type { ShownValue } from '$lib/views/models';
import { linearScale } from '../linear-scale';
import type { Mark, Placed, Size } from '../marks';
import { ROLE_TEXT, pointMark, valueText } from '../roles';
import { textWidth, wrapText } from '../text-width';

/** Women and men (or girls and boys) side by side: always both, on one scale. */
export interface GapInput {
	rows: { label: string | null; women: ShownValue; men: ShownValue }[];
	/** Ends of the scale; null = from zero to the highest value of the rows. */
	domain: [number, number] | null;
	/** The content in words. */
	alt: string;
}

const SIZE = 12;
const ROW = 44;
const EDGE = 20;

/**
 * One row per item: a violet circle for women and girls, an orange square for men and boys, joined by
 * a line, each with its value. A value that is missing is said in words. The height follows from the rows.
 */
export function layoutGap(input: GapInput, size: Size): Placed {
	const { width } = size;
	const labelled = input.rows.some((row) => row.label !== null);
	const start = labelled ? Math.round(width * 0.34) : 0;
	const values = input.rows.flatMap((row) => [row.women.value ?? [], row.men.value ?? []].flat());
	const domain = input.domain ?? [0, Math.max(1e-9, ...values)];
	const place = linearScale(domain, [start + EDGE, width - EDGE]);
	const x = (value: number) => place(Math.max(domain[0], Math.min(domain[1], value)));
	const marks = input.rows.flatMap((row, i): Mark[] => {
		const y = i * ROW + ROW / 2;
		const label = row.label === null ? [] : labelMarks(row.label, start - 10, y);
		const axis: Mark = {
			mark: 'line',
			x1: start + 4,
			x2: width - 4,
			y1: y,
			y2: y,
			stroke: 'hairline',
			strokeWidth: 1
		};
		return [...label, axis, ...pair(row, y, x, start, width)];
	});
	return { width, height: input.rows.length * ROW, alt: input.alt, marks };
}

function pair(
	row: GapInput['rows'][number],
	y: number,
	x: (value: number) => number,
	start: number,
	width: number
): Mark[] {
	const marks: Mark[] = [];
	const { women, men } = row;
	if (women.value !== null && men.value !== null) {
		const [a, b] = [x(women.value), x(men.value)];
		marks.push({ mark: 'line', x1: a, x2: b, y1: y, y2: y, stroke: 'muted', strokeWidth: 1.5 });
	}
	// Men first, so that the women's circle is whole where both stand at the same value.
	for (const [role, shown, textY] of [
		['men', men, y + 20],
		['women', women, y - 10]
	] as const) {
		const fill = ROLE_TEXT[role];
		const text = valueText(shown);
		const half = textWidth(text, SIZE, 600) / 2;
		if (shown.value === null) {
			marks.push({ mark: 'text', x: start + 4, y: textY, text, size: SIZE, fill });
			continue;
		}
		const at = x(shown.value);
		marks.push(pointMark(role, at, y, role === 'women' ? 5 : 4.75, shown.preliminary), {
			mark: 'text',
			x: Math.max(start + half, Math.min(width - half, at)),
			y: textY,
			text,
			size: SIZE,
			weight: 600,
			fill,
			anchor: 'middle'
		});
	}
	return marks;
}

function labelMarks(label: string, width: number, y: number): Mark[] {
	const lines = wrapText(label, width, 13);
	return lines.map((text, i) => ({
		mark: 'text',
		x: 0,
		y: y + 5 + (i - (lines.length - 1) / 2) * 16,
		text,
		size: 13,
		fill: 'ink'
	}));
}
