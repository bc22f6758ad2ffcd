import type { Grain } from './vocabulary';

/** A period taken apart. `from` is its first day, `to` the first day after it (ISO dates). */
export interface ParsedPeriod {
	period: string;
	grain: Grain;
	/** Calendar year it starts in. */
	year: number;
	from: string;
	to: string;
}

const SPAN = /^(\d{4}-\d{2})--(\d{4}-\d{2})$/;
const PERIOD = /^(\d{4})(?:-(Q[1-4]|VT|HT|\d{2})|\/(\d{2}))?$/;

/**
 * Reads `2023`, `2023-Q1`, `2023-01`, `2023/24` (school year, 1 July to 30 June) or `2023-VT`/`2023-HT`
 * (survey wave, half a year), and `2022-07--2023-06` (whole months from the first to the last; only derived
 * figures have such). Returns null for anything else, impossible months and school years included. A survey wave named by a bare year reads as `year`: its grain stands with the observation.
 */
export function parsePeriod(text: string): ParsedPeriod | null {
	const months = SPAN.exec(text);
	if (months) return spanOfMonths(text, months[1] ?? '', months[2] ?? '');
	const match = PERIOD.exec(text);
	if (!match) return null;
	const year = Number(match[1]);
	const [, , part, nextYear] = match;
	if (nextYear !== undefined) {
		if (Number(nextYear) !== (year + 1) % 100) return null;
		return span(text, 'school_year', year, 7, 12);
	}
	if (part === undefined) return span(text, 'year', year, 1, 12);
	if (part === 'VT') return span(text, 'wave', year, 1, 6);
	if (part === 'HT') return span(text, 'wave', year, 7, 6);
	if (part.startsWith('Q')) return span(text, 'quarter', year, Number(part[1]) * 3 - 2, 3);
	const month = Number(part);
	return month >= 1 && month <= 12 ? span(text, 'month', year, month, 1) : null;
}

/** Calendar year a period starts in. Throws RangeError if it is none. */
export function yearOf(period: string): number {
	return parsed(period).year;
}

/** Orders by first day, then the shorter first. */
export function comparePeriods(a: string, b: string): number {
	const left = parsed(a);
	const right = parsed(b);
	return compareText(left.from, right.from) || compareText(left.to, right.to);
}

/** null unless both are months and the last is not before the first. */
function spanOfMonths(period: string, first: string, last: string): ParsedPeriod | null {
	const from = parsePeriod(first);
	const to = parsePeriod(last);
	if (from?.grain !== 'month' || to?.grain !== 'month' || first > last) return null;
	return { period, grain: 'month', year: from.year, from: from.from, to: to.to };
}

function parsed(period: string): ParsedPeriod {
	const result = parsePeriod(period);
	if (!result) throw new RangeError(`Not a period: ${period}`);
	return result;
}

function span(
	period: string,
	grain: Grain,
	year: number,
	firstMonth: number,
	months: number
): ParsedPeriod {
	return {
		period,
		grain,
		year,
		from: firstDay(year, firstMonth),
		to: firstDay(year, firstMonth + months)
	};
}

function firstDay(year: number, month: number): string {
	const overflow = Math.floor((month - 1) / 12);
	return `${yearText(year + overflow)}-${two(month - overflow * 12)}-01`;
}

function yearText(year: number): string {
	return String(year).padStart(4, '0');
}

function two(value: number): string {
	return String(value).padStart(2, '0');
}

function compareText(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
