import type { Unit } from '$lib/core/vocabulary';
import { formatNumber, formatValue, round } from '../format';

const MOST_DECIMALS = 6;
const SHORT = 4;

/** The number with all its decimals, as a reader would put it into a pocket calculator: `1 212`, `34,72`. */
export function exactNumber(value: number): string {
	for (let decimals = 0; decimals <= MOST_DECIMALS; decimals += 1)
		if (Math.abs(round(value, decimals) - value) <= 1e-12 * Math.max(1, Math.abs(value)))
			return formatNumber(value, decimals);
	return formatNumber(value, SHORT);
}

/** `= 325`, `≈ 325,3333`. */
export function equals(value: number): string {
	const rounded = round(value, MOST_DECIMALS);
	const exact = Math.abs(rounded - value) <= 1e-12 * Math.max(1, Math.abs(value));
	return `${exact ? '=' : '≈'} ${exactNumber(value)}`;
}

/** What is printed where the figure stands, where that is not the number itself. */
export function printedAs(value: number, unit: Unit): string {
	const printed = formatValue(value, unit);
	const bare = unit === 'percent' ? printed.replace(/\s*%$/u, '') : printed;
	return bare === exactNumber(value) ? '' : `Visas avrundat som ${printed}.`;
}
