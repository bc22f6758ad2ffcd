import type { Grain, Unit } from '$lib/core/vocabulary';
import { MONTH, MONTHS, QUARTER, UNIT_COUNT, UNIT_RATE, WHOLE_YEAR, YEAR } from './words.sv';

export interface SolYear {
	year: string;
	preliminary: boolean;
}

export interface SolPeriod {
	period: string;
	grain: Grain;
	preliminary: boolean;
}

/** Reads `2023`, `2023 prel.`; null for anything else. */
export function readYear(text: string): SolYear | null {
	const match = YEAR.exec(squeeze(text));
	return match ? { year: match[1] as string, preliminary: match[2] !== undefined } : null;
}

/** Joins a year with "Jan", "Kv 1", "År" or "Helår"; null if either cannot be read. */
export function readPeriod(yearText: string, partText: string): SolPeriod | null {
	const year = readYear(yearText);
	if (!year) return null;
	const part = squeeze(partText);
	const preliminary = year.preliminary;
	if (WHOLE_YEAR.test(part)) return { period: year.year, grain: 'year', preliminary };
	const month = MONTH.exec(part)?.[1]?.toLowerCase();
	if (month) {
		const number = MONTHS.indexOf(month as (typeof MONTHS)[number]) + 1;
		return {
			period: `${year.year}-${String(number).padStart(2, '0')}`,
			grain: 'month',
			preliminary
		};
	}
	const quarter = QUARTER.exec(part);
	if (!quarter) return null;
	return {
		period: `${year.year}-Q${quarter[1] ?? quarter[2] ?? quarter[3]}`,
		grain: 'quarter',
		preliminary
	};
}

/** True for the words that name a part of a year, "År" among them. */
export function isPeriodPart(text: string): boolean {
	const part = squeeze(text);
	return WHOLE_YEAR.test(part) || MONTH.test(part) || QUARTER.test(part);
}

/** Reads a heading as a unit; null if it is none of the database's two. */
export function readUnit(text: string): Unit | null {
	const heading = squeeze(text);
	if (UNIT_COUNT.test(heading)) return 'count';
	return UNIT_RATE.test(heading) ? 'per_100k' : null;
}

/** One ordinary space between words, none round them. */
export function squeeze(text: string): string {
	return text.replace(/[\s\u00A0\u2007\u2009\u202F\uFEFF]+/gu, ' ').trim();
}
