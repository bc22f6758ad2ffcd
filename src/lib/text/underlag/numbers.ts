import type { Figure } from '$lib/core/figure';
import type { Formula } from '$lib/core/formula';
import {
	formatDifference,
	formatNumber,
	formatValue,
	formatWithUnit,
	round,
	signedPercent,
	unitSuffix
} from '../format';

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

type Printed = Pick<Figure, 'unit' | 'made'> & { value: number };

/**
 * The value as it is printed where the figure stands, with its unit: `1 212 per 100 000 invånare`, `−3 procentenheter`,
 * `+12 %`. A difference is that of the printed numbers, so that it agrees with the table.
 */
export function printedValue({ value, unit, made }: Printed): string {
	const pair = pairOf(made?.formula);
	if (pair !== null) {
		const suffix = unitSuffix(unit);
		return formatDifference(...pair, unit) + (suffix === '' ? '' : ` ${suffix}`);
	}
	if (made?.formula.id !== 'relative_change') return formatWithUnit(value, unit);
	return signedPercent(value);
}

/** What is printed where the figure stands, where that is not the number itself. */
export function printedAs(figure: Printed): string {
	const { value, unit, made } = figure;
	const pair = pairOf(made?.formula);
	if (pair !== null) {
		const [number = ''] = printedValue(figure)
			.replace(/^\+/u, '')
			.split(/[\s\u00a0](?=\p{L})/u);
		return number === exactNumber(value)
			? ''
			: `Visas som ${printedValue(figure)}: skillnaden mellan talen så som de visas.`;
	}
	const printed =
		made?.formula.id === 'relative_change' ? printedValue(figure) : formatValue(value, unit);
	const bare = printed.replace(/^\+/u, '').replace(/\s*%$/u, '');
	return (unit === 'percent' ? bare : printed) === exactNumber(value)
		? ''
		: `Visas avrundat som ${printed}.`;
}

/** The two numbers of a difference, as they are put into it; null for any other formula. */
function pairOf(formula: Formula | undefined): [number, number] | null {
	if (formula === undefined || !DIFFERENCES.has(formula.id)) return null;
	const [now, then] = formula.inputs;
	return now === undefined || then === undefined ? null : [now.value, then.value];
}

const DIFFERENCES: ReadonlySet<Formula['id']> = new Set(['difference', 'percentage_points', 'gap']);
