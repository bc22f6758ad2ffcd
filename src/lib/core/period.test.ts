import { describe, expect, it } from 'vitest';
import {
	comparePeriods,
	grainOf,
	monthsOf,
	parsePeriod,
	periodEnd,
	periodStart,
	yearOf
} from './period';

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
		expect([grainOf(period), periodStart(period), periodEnd(period)]).toEqual([grain, from, to]);
		expect(yearOf(period)).toBe(Number(period.slice(0, 4)));
	});

	it.each(['', '23', '2023-13', '2023-00', '2023-Q5', '2023/25', '2023 prel.', 'År'])(
		'“%s” is none',
		(text) => {
			expect(parsePeriod(text)).toBeNull();
			expect(() => grainOf(text)).toThrow(RangeError);
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
		expect(monthsOf('2023').at(-1)).toBe('2023-12');
	});
});
