import type { Unit } from '$lib/core/vocabulary';
import { formatNumber, formatValue, NBSP } from './format';

/** A class edge with the decimals it needs and no more. */
function edge(value: number): string {
	const decimals = (String(value).split('.')[1] ?? '').length;
	return formatNumber(value, decimals);
}

/** Legend labels: "under 14 %", "14–18", "26 % och över". */
export const classWords = {
	single: (value: number, unit: Unit) => formatValue(value, unit),
	range(from: number | null, to: number | null, unit: Unit): string {
		const mark = unit === 'percent' ? `${NBSP}%` : '';
		if (from === null) return to === null ? '' : `under ${edge(to)}${mark}`;
		return to === null ? `${edge(from)}${mark} och över` : `${edge(from)}–${edge(to)}`;
	}
};
