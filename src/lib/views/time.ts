import { parsePeriod } from '$lib/core/period';

const DAY = 86_400_000;

/** A day as a fraction of years: the first of July is about .5. */
function yearFraction(date: string): number {
	const year = Number(date.slice(0, 4));
	const start = Date.UTC(year, 0, 1);
	const length = Date.UTC(year + 1, 0, 1) - start;
	return year + Math.round(((Date.parse(date) - start) / length) * 1e6) / 1e6;
}

/** Where a period stands on a time axis in years: where it begins (2024; 2024.25 for April or Q2). */
export function timeOf(period: string): number {
	const parsed = parsePeriod(period);
	if (parsed === null) return Number.NaN;
	const month = Number(parsed.from.slice(5, 7)) - 1;
	return parsed.year + month / 12;
}

/** Length of a period in years: 1, 0.25, 1/12. */
export function lengthOf(period: string): number {
	const parsed = parsePeriod(period);
	if (parsed === null) return Number.NaN;
	return Math.round(((Date.parse(parsed.to) - Date.parse(parsed.from)) / DAY / 30.4375) * 1) / 12;
}

/**
 * Where a day falls between points: a point stands for its whole period, so the first day of a period
 * lies half a period before its point.
 */
export function timeOfDay(date: string, length: number): number {
	return yearFraction(date) - length / 2;
}
