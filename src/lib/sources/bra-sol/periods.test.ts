import { expect, test } from 'vitest';
import { isPeriodPart, readPeriod, readUnit, readYear } from './periods';

test.each([
	['2023', 'Jan', '2023-01', 'month', false],
	['2023 prel.', 'Dec', '2023-12', 'month', true],
	['2023\u00a0prel.', 'maj', '2023-05', 'month', true],
	['2023 preliminära', 'Oktober', '2023-10', 'month', true],
	['2024', 'Helår', '2024', 'year', false],
	['2021', 'År', '2021', 'year', false],
	['2021', 'Kv 1', '2021-Q1', 'quarter', false],
	['2021', 'Kvartal 4', '2021-Q4', 'quarter', false],
	['2021', '3 kv', '2021-Q3', 'quarter', false],
	['2021', 'Q2', '2021-Q2', 'quarter', false]
])('%s %s is %s', (year, part, period, grain, preliminary) => {
	expect(readPeriod(year, part)).toEqual({ period, grain, preliminary });
});

test.each([
	['20x3', 'Jan'],
	['1823', 'Jan'],
	['2023', 'Janvier'],
	['2023', 'Kv 5'],
	['2023', '13'],
	['', ''],
	['2023 slutlig', 'Jan']
])('%j %j is no period', (year, part) => expect(readPeriod(year, part)).toBeNull());

test('headings by kind', () => {
	expect(['Antal', '/100 000 inv', 'per 100\u00a0000 invånare', 'Andel'].map(readUnit)).toEqual([
		'count',
		'per_100k',
		'per_100k',
		null
	]);
	expect(['År', 'Helår', 'Jan', 'Kv 2', '2023', 'Antal'].map(isPeriodPart)).toEqual([
		true,
		true,
		true,
		true,
		false,
		false
	]);
	expect(readYear('2023*')).toBeNull();
});
