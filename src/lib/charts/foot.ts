import type { Ink, Mark } from './marks';
import { textWidth, wrapText } from './text-width';

const FOOT_SIZE = 12;
const LINE = 17;
const SWATCH = 18;
const GAP = 6;
const BETWEEN = 18;

/** A sign and what it means, or a remark without a sign. */
export interface FootItem {
	/** Draws the sign in a box 18 × 12 whose top left corner is given. */
	sign: ((x: number, y: number) => Mark[]) | null;
	text: string;
	ink?: Ink;
}

/** Rows of signs with their meaning, flowing within `width`; long ones wrap. Height 0 without items. */
export function layoutFoot(
	items: readonly FootItem[],
	x: number,
	y: number,
	width: number
): { marks: Mark[]; height: number } {
	const marks: Mark[] = [];
	let left = x;
	let top = y;
	for (const item of items) {
		const indent = item.sign === null ? 0 : SWATCH + GAP;
		const wanted = indent + textWidth(item.text, FOOT_SIZE);
		if (left > x && left + wanted > x + width) {
			left = x;
			top += LINE;
		}
		if (item.sign !== null) marks.push(...item.sign(left, top + 2));
		const lines = wrapText(item.text, width - indent, FOOT_SIZE);
		lines.forEach((text, i) => {
			const baseline = top + 12 + i * LINE;
			marks.push(footText(left + indent, baseline, text, item.ink ?? 'muted'));
		});
		if (lines.length > 1) {
			top += LINE * lines.length;
			left = x;
		} else left += wanted + BETWEEN;
	}
	const open = left > x ? LINE : 0;
	return { marks, height: items.length === 0 ? 0 : top + open - y };
}

function footText(x: number, y: number, text: string, fill: Ink): Mark {
	return { mark: 'text', x, y, text, size: FOOT_SIZE, fill };
}
