import { describe, expect, it } from 'vitest';
import { comparePeriods, parsePeriod, yearOf } from './period';

describe('periods', () => {
	it.each([
		['2023', 'year', '2023-01-01', '2024-01-01'],
		['2023-Q4', 'quarter', '2023-10-01', '2024-01-01'],
		['2023-12', 'month', '2023-12-01', '2024-01-01'],
		['2023-01', 'month', '2023-01-01', '2023-02-01'],
		['2023/24', 'school_year', '2023-07-01', '2024-07-01'],
		['1999/00', 'school_year', '1999-07-01', '2000-07-01'],
		['2023-VT', 'wave', '2023-01-01', '2023-07-01'],
		['2023-HT', 'wave', '2023-07-01', '2024-01-01']
	])('%s is a %s from %s to %s', (period, grain, from, to) => {
		const year = Number(period.slice(0, 4));
		expect(parsePeriod(period)).toEqual({ period, grain, year, from, to });
		expect(yearOf(period)).toBe(year);
	});

	it.each(['', '23', '2023-13', '2023-00', '2023-Q5', '2023/25', '2023 prel.', 'År'])(
		'“%s” is none',
		(text) => {
			expect(parsePeriod(text)).toBeNull();
			expect(() => yearOf(text)).toThrow(RangeError);
		}
	);

	it('orders by first day, the shorter first', () => {
		expect(['2023-02', '2023', '2022', '2023-01', '2023-Q1'].sort(comparePeriods)).toEqual([
			'2022',
			'2023-01',
			'2023-Q1',
			'2023',
			'2023-02'
		]);
	});
});
