import type { Role, ShownValue } from '$lib/views/models';
import { symbols } from '$lib/text/symbols';
import type { Ink, Mark } from './marks';

/** Colour of lines, bars and points of a role. */
export const ROLE_INK: Record<Role, Ink> = {
	area: 'accent',
	comparison: 'comparison',
	women: 'women',
	men: 'men'
};

/** Colour of text about a role: the same hue, dark enough to read. */
export const ROLE_TEXT: Record<Role, Ink> = {
	area: 'accent',
	comparison: 'muted',
	women: 'women',
	men: 'men-text'
};

/** The point of a role: squares for men and boys, circles otherwise; hollow where preliminary. */
export function pointMark(role: Role, x: number, y: number, r: number, hollow: boolean): Mark {
	const ink = ROLE_INK[role];
	const paint = { fill: hollow ? ('card' as const) : ink, stroke: ink, strokeWidth: 1.5 };
	if (role !== 'men') return { mark: 'circle', cx: x, cy: y, r, ...paint };
	const side = r * 1.8;
	return { mark: 'rect', x: x - side / 2, y: y - side / 2, width: side, height: side, ...paint };
}

/** The value as printed beside a mark, with the sign for preliminary figures. */
export function valueText(shown: ShownValue): string {
	return shown.text + (shown.preliminary && shown.value !== null ? symbols.preliminaryMark : '');
}
