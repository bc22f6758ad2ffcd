import { describe, expect, test } from 'vitest';
import { guessNumberStyle } from './number';
import { numbersIn, readInterval } from './interval';

const style = guessNumberStyle(['1,5']);
const read = (text: string) => {
	const found = readInterval(text, style);
	return found && [found.lower, found.value.value, found.upper];
};

describe('a figure with its bounds in one cell', () => {
	test.each([
		['23,4 (20,1–26,7)', [20.1, 23.4, 26.7]],
		['23,4 (20,1-26,7)', [20.1, 23.4, 26.7]],
		['9 (7 – 11)', [7, 9, 11]],
		['23,4 % [20,1; 26,7]', [20.1, 23.4, 26.7]],
		['23,4 (20,1 till 26,7)', [20.1, 23.4, 26.7]],
		['12,5 ± 2,4', [10.1, 12.5, 14.9]],
		['12,5 (±2,4)', [10.1, 12.5, 14.9]],
		['1\u00a0234 (1\u00a0200–1\u00a0300)', [1200, 1234, 1300]],
		['\u22121,5 (\u22123–0,5)', [-3, -1.5, 0.5]]
	])('%s', (text, expected) => expect(read(text)).toEqual(expected));

	test.each([
		'23,4',
		'12 (3)',
		'12 (3–4)',
		'2023 (prel.)',
		'Almskog (n=12)',
		'(20–30)',
		'12 (a–b)',
		'± 3',
		''
	])('“%s” is none', (text) => expect(read(text)).toBe(null));

	test('gives the numbers that tell how numbers are written', () => {
		expect(numbersIn('23.4 (20.1–26.7)')).toEqual(['23.4', '20.1', '26.7']);
		expect(guessNumberStyle(numbersIn('23.4 (20.1–26.7)')).decimal).toBe('.');
		expect(numbersIn('7')).toEqual(['7']);
	});

	test('costs no more than the length of the cell', () => {
		const before = performance.now();
		for (const text of [
			'('.repeat(100_000),
			'1 (' + '–'.repeat(70),
			'1'.repeat(29) + '(' + '1-'.repeat(19) + ')'
		])
			for (let time = 0; time < 200; time += 1) readInterval(text, style);
		expect(performance.now() - before).toBeLessThan(500);
	});
});
