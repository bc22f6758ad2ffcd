import {
	monthRow,
	monthsFrom,
	monthsLater,
	rolling12Months,
	sameMonthsLastYear,
	yearToDate,
	type MonthRow
} from '$lib/core/derived/months';
import type { Derived } from '$lib/core/derived';
import { gate } from '$lib/core/gate';
import type { TrendTime } from '$lib/core/selection';
import type { ViewContext } from '../context';
import { indexOf, type RowKey } from '../figure-index';

/** The months of a row, as they may be shown. */
export function monthsOf(context: ViewContext, row: RowKey): MonthRow | null {
	const figures = indexOf({ figures: context.months })
		.row(row)
		.filter(({ grain }) => grain === 'month');
	return monthRow(figures.map((figure) => gate(figure)));
}

/** The last month to tell of: of the year chosen, else the newest. */
export function lastMonth(row: MonthRow, period: string): string | null {
	if (period === 'latest') return row.newest;
	const ofYear = [...row.months.keys()].filter((month) => month.startsWith(`${period}-`)).sort();
	return ofYear.at(-1) ?? null;
}

/** What is told of, and what it is set against a year earlier. */
export function nowAndThen(row: MonthRow, time: TrendTime, last: string): [Derived, Derived] {
	const before = monthsLater(last, -12);
	if (time === 'rolling') return [rolling12Months(row, last), rolling12Months(row, before)];
	return [yearToDate(row, last), sameMonthsLastYear(row, last)];
}

/** Every place of the trend from the first to the last that any row has; holes are holes. */
export function placesOf(rows: readonly MonthRow[], time: TrendTime, last: string): string[] {
	const olds = rows.flatMap(({ oldest }) => oldest ?? []).sort();
	const news = rows.flatMap(({ newest }) => newest ?? []).sort();
	const [first] = olds;
	const end = news.at(-1);
	if (first === undefined || end === undefined) return [];
	if (time === 'months') return monthsFrom(first, end);
	if (time === 'rolling') return monthsFrom(monthsLater(first, 11), end);
	const years = Number(last.slice(0, 4)) - Number(first.slice(0, 4));
	return Array.from({ length: years + 1 }, (_, back) => monthsLater(last, -12 * (years - back)));
}

/** The sum that stands at a place; null where the place is a month by itself. */
export function sumAt(row: MonthRow, time: TrendTime, place: string): Derived | null {
	if (time === 'months') return null;
	return time === 'rolling' ? rolling12Months(row, place) : yearToDate(row, place);
}
