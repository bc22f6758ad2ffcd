import { describe, expect, test } from 'vitest';
import type { Figure } from '../figure';
import { gate } from '../gate';
import { parsePeriod } from '../period';
import { made } from './fixture-figure';
import { monthRow, monthsLater, rolling12Months, sameMonthsLastYear, yearToDate } from './months';

/** 2023: 10, 11 … 21; 2024: January 30, February 31, March 32. */
const months = [
	...Array.from({ length: 12 }, (_, at) =>
		month(`2023-${String(at + 1).padStart(2, '0')}`, 10 + at)
	),
	month('2024-01', 30),
	month('2024-02', 31),
	month('2024-03', 32)
];

function month(period: string, value: number | null, more: Partial<Figure> = {}): Figure {
	return made({ period, grain: 'month', value, refs: [`fil||1|${period}`], ...more });
}

function row(figures: readonly Figure[]) {
	const found = monthRow(figures);
	if (found === null) throw new Error('no months');
	return found;
}

describe('rolling twelve months', () => {
	test('April 2023 to March 2024: 13 + 14 + … + 21 + 30 + 31 + 32 = 246', () => {
		const { figure, missing, mixed } = rolling12Months(row(months), '2024-03');
		const formula = figure.made?.formula;
		// 13 + 21 is 34, of nine months the half nine times: 153; 153 + 93 = 246.
		expect(figure).toMatchObject({
			value: 246,
			period: '2023-04--2024-03',
			origin: 'computed',
			how: ['sum_of_span'],
			status: 'ok'
		});
		expect(formula?.id).toBe('rolling_12_months');
		expect(formula?.inputs.map(({ value }) => value)).toEqual([
			13, 14, 15, 16, 17, 18, 19, 20, 21, 30, 31, 32
		]);
		expect(figure.refs).toHaveLength(12);
		expect(missing).toEqual([]);
		expect(mixed).toBe(false);
	});

	test('a month that is missing, or before the first, leaves no figure and is named', () => {
		const holed = row(months.filter(({ period }) => period !== '2023-07'));
		expect(rolling12Months(holed, '2024-03')).toMatchObject({
			figure: { value: null, reason: 'months_missing' },
			missing: ['2023-07']
		});
		expect(rolling12Months(row(months), '2023-11').missing).toEqual(['2022-12']);
	});

	test('final and preliminary months together are said, and the sum is preliminary', () => {
		const preliminary = months.map((one) =>
			one.period < '2024' ? one : { ...one, status: 'preliminary' as const }
		);
		expect(rolling12Months(row(preliminary), '2024-03')).toMatchObject({
			figure: { value: 246, status: 'preliminary' },
			mixed: true,
			preliminary: ['2024-01', '2024-02', '2024-03']
		});
		expect(rolling12Months(row(preliminary), '2023-12').mixed).toBe(false);
	});

	test('two series never stand in one sum', () => {
		expect(() => monthRow([month('2024-01', 1), month('2024-02', 1, { series: 'polis' })])).toThrow(
			RangeError
		);
	});

	test('months of a source that is not open do not open by being added', () => {
		const rule = { openness: 'partners' as const, threshold: 5 };
		const closed = months.map((one) => gate(one, rule));
		expect(rolling12Months(row(closed), '2024-03')).toMatchObject({
			figure: { value: null, reason: 'too_small_to_show', refs: [] }
		});
	});
});

describe('year to date', () => {
	test('January to March: 30 + 31 + 32 = 93, and a year before 10 + 11 + 12 = 33', () => {
		expect(yearToDate(row(months), '2024-03').figure).toMatchObject({
			value: 93,
			period: '2024-01--2024-03'
		});
		expect(sameMonthsLastYear(row(months), '2024-03').figure).toMatchObject({
			value: 33,
			period: '2023-01--2023-03'
		});
	});

	test('January alone is itself', () => {
		expect(yearToDate(row(months), '2024-01').figure).toMatchObject({
			value: 30,
			period: '2024-01'
		});
	});

	test('the same months last year are missing where one of them is', () => {
		const holed = row(months.filter(({ period }) => period !== '2023-02'));
		expect(sameMonthsLastYear(holed, '2024-03').missing).toEqual(['2023-02']);
		expect(yearToDate(holed, '2024-03').figure.value).toBe(93);
	});
});

test('months are counted over new year', () => {
	expect(monthsLater('2023-06', 7)).toBe('2024-01');
	expect(monthsLater('2024-01', -1)).toBe('2023-12');
	expect(monthsLater('2024-12', 0)).toBe('2024-12');
	expect(() => monthsLater('2024', 1)).toThrow(RangeError);
});

test('a span of months is a period', () => {
	expect(parsePeriod('2023-04--2024-03')).toMatchObject({ from: '2023-04-01', to: '2024-04-01' });
	expect(parsePeriod('2024-04--2023-03')).toBeNull();
	expect(parsePeriod('2024--2025')).toBeNull();
	expect(parsePeriod('2024-01--2024-13')).toBeNull();
});
