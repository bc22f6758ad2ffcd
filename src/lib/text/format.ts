import type { Unit } from '$lib/core/vocabulary';

/** Non-breaking space: between thousands, and between a number and its unit. */
export const NBSP = '\u00a0';
/** U+2212, the minus of running text. */
export const MINUS = '\u2212';

/** Decimals a unit is shown with, the same in sentence, table, chart and export. */
export function decimalsFor(unit: Unit, value: number): 0 | 1 | 2 {
	switch (unit) {
		case 'count':
		case 'per_100k':
			return 0;
		case 'per_1000':
			return 1;
		case 'percent':
		case 'index':
			return Number.isInteger(round(value, 1)) ? 0 : 1;
		case 'mean':
			return 1;
	}
}

/** Half away from zero at the given decimals, free from binary remainders such as 1.005. */
export function round(value: number, decimals: number): number {
	const scaled = Math.abs(value) * 10 ** decimals;
	const rounded = Math.round(scaled + scaled * Number.EPSILON * 4) / 10 ** decimals;
	return value < 0 && rounded !== 0 ? -rounded : rounded;
}

/** The value as it is shown in that unit: differences are taken between these, so that text and table agree. */
export function roundFor(unit: Unit, value: number): number {
	return round(value, decimalsFor(unit, value));
}

/** `1 212`, `9,4`, `−3`: sv-SE with NBSP thousands, decimal comma and U+2212. */
export function formatNumber(value: number, decimals = 0): string {
	const [whole = '0', fraction] = Math.abs(round(value, decimals)).toFixed(decimals).split('.');
	const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, NBSP);
	const sign = round(value, decimals) < 0 ? MINUS : '';
	return sign + grouped + (fraction === undefined ? '' : ',' + fraction);
}

/** The number as in a table cell: `1 212`, `14,2`, `24 %`; as exact as the one it is read with: `7,0 %` beside `3,6 %`. */
export function formatValue(value: number, unit: Unit, beside: number = value): string {
	const text = formatNumber(value, Math.max(decimalsFor(unit, value), decimalsFor(unit, beside)));
	return unit === 'percent' ? text + NBSP + '%' : text;
}

/** What a number of the unit is called after it in running text; '' for shares and bare numbers. */
export function unitSuffix(unit: Unit): string {
	if (unit === 'per_1000') return `per 1${NBSP}000 invånare`;
	if (unit === 'per_100k') return `per 100${NBSP}000 invånare`;
	return '';
}

/** The unit as a name for axes and subtitles: "antal", "per 100 000 invånare", "procent". */
export function unitName(unit: Unit): string {
	switch (unit) {
		case 'count':
			return 'antal';
		case 'percent':
			return 'procent';
		case 'index':
			return 'index';
		case 'mean':
			return 'medelvärde';
		default:
			return unitSuffix(unit);
	}
}

/** In running text: `1 212 per 100 000 invånare`, `24 %`, `739`. */
export function formatWithUnit(value: number, unit: Unit): string {
	const suffix = unitSuffix(unit);
	return formatValue(value, unit) + (suffix === '' ? '' : ' ' + suffix);
}

/**
 * Signed difference of two values as shown: `+12`, `−3 procentenheter`, `0`.
 * Both are rounded first, so the reader can subtract the numbers printed beside it.
 */
export function formatDifference(now: number, then: number, unit: Unit): string {
	const decimals = Math.max(decimalsFor(unit, now), decimalsFor(unit, then));
	const difference = round(roundFor(unit, now) - roundFor(unit, then), decimals);
	const text =
		(difference > 0 ? '+' : '') + formatNumber(difference, difference === 0 ? 0 : decimals);
	if (unit !== 'percent') return text;
	return text + NBSP + (Math.abs(difference) === 1 ? 'procentenhet' : 'procentenheter');
}

/** A change as it is printed: `+12 %`, `−3 %`; no sign where it prints as 0. */
export function signedPercent(change: number): string {
	return `${round(change, 0) > 0 ? '+' : ''}${formatNumber(change)}${NBSP}%`;
}

const MONTHS = [
	'januari',
	'februari',
	'mars',
	'april',
	'maj',
	'juni',
	'juli',
	'augusti',
	'september',
	'oktober',
	'november',
	'december'
];

/** `2024`, `mars 2025`, `kvartal 1 2023`, `läsåret 2023/24`, `våren 2023`, `januari–mars 2025`. Unknown forms stand as they are. */
export function formatPeriod(period: string): string {
	const [first, last] = period.split('--').map(monthName);
	if (first && last)
		return first.year === last.year
			? `${first.name}–${last.name} ${last.year}`
			: `${first.name} ${first.year}–${last.name} ${last.year}`;
	const [, year = '', rest = ''] = /^(\d{4})[-/]?(.*)$/.exec(period) ?? [];
	if (rest === '') return period;
	if (period.includes('/')) return `läsåret ${period}`;
	if (rest === 'VT') return `våren ${year}`;
	if (rest === 'HT') return `hösten ${year}`;
	if (/^Q[1-4]$/.test(rest)) return `kvartal ${rest.slice(1)} ${year}`;
	const month = MONTHS[Number(rest) - 1];
	return month === undefined ? period : `${month} ${year}`;
}

function monthName(month: string): { name: string; year: string } | null {
	const [, year = '', number = ''] = /^(\d{4})-(\d{2})$/.exec(month) ?? [];
	const name = MONTHS[Number(number) - 1];
	return name === undefined ? null : { name, year };
}

/** The period as an adverb: "år 2024", "i mars 2025", "läsåret 2023/24", "våren 2023". */
export function duringPeriod(period: string): string {
	const text = formatPeriod(period);
	if (/^\d{4}$/.test(period)) return `år ${text}`;
	if (/^\d{4}-(\d{2})(?:--|$)/.test(period)) return `i ${text}`;
	if (/^\d{4}-Q/.test(period)) return `under ${text}`;
	return text;
}

/** "A", "A och B", "A, B och C". */
export function formatList(items: readonly string[], conjunction = 'och'): string {
	if (items.length < 2) return items[0] ?? '';
	return `${items.slice(0, -1).join(', ')} ${conjunction} ${items[items.length - 1] ?? ''}`;
}

/** First letter in upper case; the rest as it is. */
export function sentenceCase(text: string): string {
	return text.charAt(0).toLocaleUpperCase('sv') + text.slice(1);
}

/** First letter in lower case unless the word is an abbreviation or a name ("SCB", "BrB"). */
export function lowerFirst(text: string): string {
	return /^\p{Lu}\p{Ll}/u.test(text)
		? text.charAt(0).toLocaleLowerCase('sv') + text.slice(1)
		: text;
}

/** Genitive of a name: "Bromma" → "Brommas", "Globens"; names on s, x, z stay as they are. */
export function genitive(name: string): string {
	return /[sxz]$/i.test(name) ? name : name + 's';
}
