import type { Derived, DerivedKind } from '../derived';
import type { Figure } from '../figure';
import type { FormulaId } from '../formula';
import { parsePeriod } from '../period';
import { derived, has, inputOf, underived } from './make';

/** Counts of one series, measure, area and population by month. */
export interface MonthRow {
	/** Any of them. */
	sample: Figure;
	months: ReadonlyMap<string, Figure>;
	/** Newest month with a number; null where none has. */
	newest: string | null;
	/** Oldest month with a number. */
	oldest: string | null;
}

const YEAR = 12;

/**
 * The months of one row; null for none.
 *
 * @throws RangeError if they are not of one series, measure, area, population, or are not counts by month: sums over
 * such would mix what is never mixed
 */
export function monthRow(figures: readonly Figure[]): MonthRow | null {
	const [sample] = figures;
	if (sample === undefined) return null;
	const key = rowKey(sample);
	for (const figure of figures)
		if (figure.grain !== 'month' || figure.unit !== 'count' || rowKey(figure) !== key)
			throw new RangeError(`Not one row of counts by month: ${rowKey(figure)} among ${key}`);
	const months = new Map(figures.map((figure) => [figure.period, figure]));
	const held = figures
		.filter(has)
		.map(({ period }) => period)
		.sort();
	return { sample, months, newest: held.at(-1) ?? null, oldest: held[0] ?? null };
}

/** The twelve months that end with `last` (`2023-06`), added; null with what is missing where one is. */
export function rolling12Months(row: MonthRow, last: string): Derived {
	const months = monthsFrom(monthsLater(last, 1 - YEAR), last);
	return sum(row, 'rolling_12_months', 'rolling_12_months', months);
}

/** January to `last` of its year. */
export function yearToDate(row: MonthRow, last: string): Derived {
	return sum(row, 'year_to_date', 'year_to_date', monthsFrom(januaryOf(last), last));
}

/** January to the month of `last`, a year earlier: what a year to date is set against. */
export function sameMonthsLastYear(row: MonthRow, last: string): Derived {
	const before = monthsLater(last, -YEAR);
	return sum(row, 'same_months_last_year', 'same_months', monthsFrom(januaryOf(before), before));
}

/** `2023-06` and 7 → `2024-01`. @throws RangeError if it is no month */
export function monthsLater(month: string, later: number): string {
	const parsed = parsePeriod(month);
	if (parsed === null || parsed.period.length !== 'yyyy-mm'.length || parsed.grain !== 'month')
		throw new RangeError(`Not a month: ${month}`);
	const index = parsed.year * YEAR + Number(month.slice(5)) - 1 + later;
	const year = String(Math.floor(index / YEAR)).padStart(4, '0');
	return `${year}-${String((index % YEAR) + 1).padStart(2, '0')}`;
}

/** Every month from the first to the last. */
export function monthsFrom(first: string, last: string): string[] {
	const months: string[] = [];
	for (let month = first; month <= last; month = monthsLater(month, 1)) months.push(month);
	return months;
}

function januaryOf(month: string): string {
	return `${month.slice(0, 4)}-01`;
}

/** `2023-01--2023-06`; one month is itself. */
function spanOf(months: readonly string[]): string {
	const first = months[0] ?? '';
	const last = months.at(-1) ?? '';
	return first === last ? first : `${first}--${last}`;
}

function sum(row: MonthRow, kind: DerivedKind, id: FormulaId, wanted: readonly string[]): Derived {
	const own = { period: spanOf(wanted), grain: 'month' as const };
	const found = wanted.map((month) => row.months.get(month));
	const held = found.filter(has);
	if (held.length < wanted.length) {
		const missing = wanted.filter((_, at) => !has(found[at]));
		return underived({ kind, of: [row.sample], own }, 'months_missing', missing);
	}
	const result = held.reduce((total, { value }) => total + value, 0);
	const inputs = held.map((figure) => inputOf('month', figure));
	const parts = [...new Set(held.flatMap((figure) => figure.parts))];
	return derived(
		{ kind, how: 'sum_of_span', of: held, own: { ...own, parts } },
		{ id, inputs, unit: 'count', result }
	);
}

function rowKey({ measure, series, area, scope, unit, sex, age }: Figure): string {
	return [measure, series, area, scope, unit, sex, age].join('|');
}
