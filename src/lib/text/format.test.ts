import { describe, expect, it } from 'vitest';
import {
	duringPeriod,
	formatDifference,
	formatList,
	formatNumber,
	formatPeriod,
	formatValue,
	formatWithUnit,
	genitive,
	lowerFirst,
	round,
	sentenceCase
} from './format';

/** Readable expectations: `_` stands for the non-breaking space. */
const nb = (text: string) => text.replaceAll('_', '\u00a0');

describe('numbers', () => {
	it.each([
		[0, 0, '0'],
		[999, 0, '999'],
		[1212, 0, '1_212'],
		[202611, 0, '202_611'],
		[1234567.891, 1, '1_234_567,9'],
		[9.4, 1, '9,4'],
		[-3, 0, '−3'],
		[-0.04, 1, '0,0'],
		[1.005, 2, '1,01'],
		[2.5, 0, '3'],
		[-2.5, 0, '−3']
	])('formats %d with %d decimals as %s', (value, decimals, text) => {
		expect(formatNumber(value, decimals)).toBe(nb(text));
	});

	it('gives each unit its own form', () => {
		expect(formatValue(7714, 'count')).toBe(nb('7_714'));
		expect(formatValue(24, 'percent')).toBe(nb('24_%'));
		expect(formatValue(88.7, 'percent')).toBe(nb('88,7_%'));
		expect(formatValue(167.51, 'per_1000')).toBe('167,5');
		expect(formatWithUnit(17214.4, 'per_100k')).toBe(nb('17_214 per 100_000 invånare'));
	});

	it('takes differences between the numbers as printed', () => {
		expect(formatDifference(10.44, 10.36, 'per_1000')).toBe('0');
		expect(formatDifference(10.46, 10.34, 'per_1000')).toBe('+0,2');
		expect(formatDifference(24, 27, 'percent')).toBe(nb('−3_procentenheter'));
		expect(formatDifference(25, 24, 'percent')).toBe(nb('+1_procentenhet'));
		expect(formatDifference(739, 1967, 'count')).toBe(nb('−1_228'));
	});

	it('rounds half away from zero and never gives a negative zero', () => {
		expect(Object.is(round(-0.2, 0), 0) || round(-0.2, 0) === 0).toBe(true);
		expect(formatNumber(-0.2)).toBe('0');
	});
});

describe('periods', () => {
	it.each([
		['2024', '2024', 'år 2024'],
		['2025-03', 'mars 2025', 'i mars 2025'],
		['2023-Q1', 'kvartal 1 2023', 'under kvartal 1 2023'],
		['2023/24', 'läsåret 2023/24', 'läsåret 2023/24'],
		['2023-VT', 'våren 2023', 'våren 2023']
	])('%s is %s, %s', (period, text, during) => {
		expect(formatPeriod(period)).toBe(text);
		expect(duringPeriod(period)).toBe(during);
	});
});

describe('words', () => {
	it('joins, and bends names', () => {
		expect(formatList(['A', 'B', 'C'])).toBe('A, B och C');
		expect(formatList(['A', 'B'], 'eller')).toBe('A eller B');
		expect(formatList([])).toBe('');
		expect(genitive('Björkvik')).toBe('Björkviks');
		expect(genitive('Strandnäs')).toBe('Strandnäs');
		expect(sentenceCase('över tid')).toBe('Över tid');
		expect(lowerFirst('Misshandel inkl. grov')).toBe('misshandel inkl. grov');
		expect(lowerFirst('SCB räknar')).toBe('SCB räknar');
	});
});
