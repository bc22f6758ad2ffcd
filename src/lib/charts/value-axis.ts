import { nice, ticks } from 'd3';
import type { Unit } from '$lib/core/vocabulary';
import { NBSP, formatNumber } from '$lib/text/format';

export interface ValueAxis {
	low: number;
	high: number;
	ticks: { value: number; text: string }[];
	fromZero: boolean;
}

/**
 * A value axis that ends at a tick. Counts and rates start at zero; shares, indices and means do so
 * too unless all values lie in the upper half of the scale, where zero would hide the difference.
 */
export function valueAxis(values: readonly number[], unit: Unit, wanted: number): ValueAxis {
	const top = Math.max(0, ...values);
	const bottom = Math.min(...(values.length > 0 ? values : [0]));
	const mayCrop = unit === 'percent' || unit === 'index' || unit === 'mean';
	const fromZero = !mayCrop || bottom < top / 2;
	const low = fromZero ? Math.min(0, bottom) : bottom;
	const high = top === low ? low + 1 : top;
	const domain = nice(low, high, wanted);
	const whole = unit === 'count';
	const raw = ticks(...domain, wanted).filter((tick) => !whole || Number.isInteger(tick));
	const step = raw.length > 1 ? (raw[1] ?? 0) - (raw[0] ?? 0) : 1;
	const decimals = step >= 1 || Number.isInteger(step) ? 0 : step >= 0.1 ? 1 : 2;
	const end = unit === 'percent' ? NBSP + '%' : '';
	return {
		low: domain[0],
		high: unit === 'percent' ? Math.min(domain[1], Math.max(100, high)) : domain[1],
		ticks: raw.map((value) => ({ value, text: formatNumber(value, decimals) + end })),
		fromZero
	};
}
