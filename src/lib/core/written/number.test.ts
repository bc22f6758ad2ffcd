import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { NumberStyle } from '../recipe/recipe';
import { guessNumberStyle, isUnsettled, readNumberText } from './number';

const swedish: NumberStyle = {
	decimal: ',',
	thousands: ' ',
	fraction: false,
	missing: [],
	suppressed: [],
	zero: []
};
const english: NumberStyle = { ...swedish, decimal: '.', thousands: ',' };
const german: NumberStyle = { ...swedish, thousands: '.' };
const share: NumberStyle = { ...swedish, fraction: true };

const value = (number: number) => ({ kind: 'value', value: number, status: 'ok' });
const symbol = (status: string) => ({ kind: 'symbol', status });

describe('readNumberText', () => {
	it.each<[NumberStyle, string, number]>([
		[swedish, '24', 24],
		[swedish, '24 %', 24],
		[swedish, '24,5%', 24.5],
		[swedish, '0,24', 0.24],
		[swedish, '1 234', 1234],
		[swedish, '1\u00a0234', 1234],
		[swedish, '1\u2009234\u202f567,5', 1_234_567.5],
		[swedish, '\u22125', -5],
		[swedish, '-5', -5],
		[swedish, '3.5', 3.5],
		[swedish, '0.123', 0.123],
		[swedish, '1234.567', 1234.567],
		[swedish, '1,234', 1.234],
		[swedish, '1.234.567', 1_234_567],
		[swedish, '0.28999999999999998', 0.29],
		[german, '1.234', 1234],
		[german, '1.234,5', 1234.5],
		[german, '1.234.567', 1_234_567],
		[german, '1 234', 1234],
		[english, '1,234', 1234],
		[english, '1,234.5', 1234.5],
		[english, '3.5', 3.5],
		[english, '1.234', 1.234],
		[share, '0,24', 24],
		[share, '24 %', 24],
		[share, '0.28999999999999998', 29],
		[share, '1', 100],
		[share, '1e-7', 0.00001]
	])('%o: %j is %d', (style, text, number) =>
		expect(readNumberText(text, style)).toEqual(value(number))
	);

	it.each<[NumberStyle, string]>([
		[swedish, '1.234'],
		[swedish, '12 34'],
		[swedish, '1,2,3'],
		[swedish, '0 123'],
		[german, '12.5'],
		[english, '1.234.567'],
		[swedish, '-'],
		[swedish, '–'],
		[swedish, '*'],
		[swedish, 'tolv'],
		[swedish, '0x1f'],
		[swedish, 'Infinity'],
		[swedish, '1e400'],
		[swedish, '1e+21'],
		[swedish, '123 456 789 012 345 678'],
		[share, '900719925474099'],
		[swedish, '%'],
		[swedish, '~'],
		[swedish, '__proto__'],
		[swedish, '9'.repeat(1000)]
	])('%o: %j is junk', (style, text) =>
		expect(readNumberText(text, style)).toEqual({ kind: 'junk' })
	);

	it.each([
		['', { kind: 'empty' }],
		[' \u00a0', { kind: 'empty' }],
		['..', symbol('missing')],
		['.', symbol('not_applicable')],
		['x', symbol('suppressed')],
		['<5', symbol('suppressed')],
		['< 5 %', symbol('suppressed')],
		['≤4', symbol('suppressed')],
		['~100', { kind: 'value', value: 100, status: 'rounded' }],
		['~1 200', { kind: 'value', value: 1200, status: 'rounded' }]
	])('%j', (text, cell) => expect(readNumberText(text, swedish)).toEqual(cell));

	it('takes the style’s own marks first', () => {
		const style = { ...swedish, missing: ['999', 'Saknas'], suppressed: ['*', '..'], zero: ['-'] };
		expect(readNumberText('999', style)).toEqual(symbol('missing'));
		expect(readNumberText('SAKNAS ', style)).toEqual(symbol('missing'));
		expect(readNumberText('*', style)).toEqual(symbol('suppressed'));
		expect(readNumberText('..', style)).toEqual(symbol('suppressed'));
		expect(readNumberText('–', style)).toEqual(value(0));
	});
});

describe('guessNumberStyle', () => {
	it.each<[string[], Partial<NumberStyle>]>([
		[['24', '31'], { decimal: ',', thousands: ' ', fraction: false }],
		[[], { decimal: ',', thousands: ' ', fraction: false }],
		[['1 234', '3,5'], { decimal: ',', thousands: ' ' }],
		[['1.234', '987'], { decimal: ',', thousands: '.' }],
		[['1.234', '1500'], { decimal: '.', thousands: ' ' }],
		[['1.234,5', '3'], { decimal: ',', thousands: '.' }],
		[['1,234.5', '3'], { decimal: '.', thousands: ',' }],
		[['1,234', '2,345'], { decimal: '.', thousands: ',' }],
		[['1,234', '2,34'], { decimal: ',', thousands: ' ' }],
		[['12.5', '1.234'], { decimal: '.', thousands: ' ' }],
		[['12,5', '1.234'], { decimal: ',', thousands: '.' }],
		[['1.234.567'], { decimal: ',', thousands: '.' }],
		[['0,24', '0,5', '1'], { fraction: true }],
		[['0.24', '0.5'], { decimal: '.', fraction: true }],
		[['24 %', '0,5 %'], { fraction: false }],
		[['0,24', '2'], { fraction: false }],
		[['0', '1'], { fraction: false }]
	])('%o', (cells, style) => expect(guessNumberStyle(cells)).toMatchObject(style));

	it.each<[string[], Partial<NumberStyle>]>([
		[['3.125', '14.375'], { decimal: '.', thousands: ' ' }],
		[['3.125', '12,5'], { decimal: '.', thousands: ' ' }],
		[['3.125', '1,234', '2,345'], { decimal: '.', thousands: ' ' }],
		[['3,5', '1.234,5'], { decimal: ',', thousands: '.' }]
	])('of a workbook: %o', (cells, style) =>
		expect(guessNumberStyle(cells, true)).toMatchObject(style)
	);

	it.each<[string[], boolean]>([
		[['3.125', '4'], true],
		[['3,125', '..', ''], true],
		[['3.125', '4.5'], false],
		[['3.125', '1 234'], false],
		[['3.125', '1500'], false]
	])('%o is read by custom alone: %s', (cells, unsettled) =>
		expect(isUnsettled(cells)).toBe(unsettled)
	);

	it('lists words that mean "no figure", and no lone dash', () => {
		expect(guessNumberStyle(['Saknas', 'sekretess', '-', 'abc'])).toMatchObject({
			missing: ['saknas'],
			suppressed: ['sekretess'],
			zero: []
		});
	});
});

/** Writes a number in a style: whole part in groups, decimals as they are. */
function write(number: number, decimals: number, style: NumberStyle): string {
	const fixed = (style.fraction ? number / 100 : Math.abs(number)).toFixed(decimals);
	const [whole = '', rest = ''] = (
		style.fraction ? Math.abs(Number(fixed)).toFixed(decimals) : fixed
	).split('.');
	const grouped = whole.replace(/\B(?=(\d{3})+$)/gu, style.thousands);
	return `${number < 0 ? '\u2212' : ''}${grouped}${rest === '' ? '' : style.decimal + rest}`;
}

const styles = fc.constantFrom<NumberStyle>(
	swedish,
	german,
	english,
	{ ...swedish, decimal: '.' },
	{ ...swedish, thousands: '' },
	{ ...swedish, decimal: '.', thousands: '' }
);

test('any number in any style reads back equal in that style', () => {
	fc.assert(
		fc.property(
			fc.integer({ min: -1e9, max: 1e9 }),
			fc.integer({ min: 0, max: 4 }),
			styles,
			(digits, decimals, style) => {
				const number = digits / 10 ** decimals;
				const cell = readNumberText(write(number, decimals, style), style);
				expect(cell).toEqual(value(Object.is(number, -0) ? 0 : number));
			}
		),
		{ numRuns: 2000 }
	);
});

test('a column of numbers is never read wrong in the style guessed from it', () => {
	fc.assert(
		fc.property(
			fc.array(fc.tuple(fc.integer({ min: 0, max: 1e8 }), fc.constantFrom(0, 1, 2)), {
				minLength: 1,
				maxLength: 30
			}),
			styles,
			(numbers, style) => {
				const wanted = numbers.map(([digits, decimals]) => digits / 10 ** decimals);
				const cells = numbers.map(([, decimals], i) => write(wanted[i] ?? 0, decimals, style));
				const guessed = { ...guessNumberStyle(cells), fraction: false };
				// Whole thousands without anything to tell by are the only doubt: "1,234" alone.
				fc.pre(cells.some((cell) => /\d{3}[.,]\d{1,2}$|^\d{1,2}[.,]\d{1,2}$/u.test(cell)));
				for (const [i, cell] of cells.entries()) {
					const read = readNumberText(cell, guessed);
					if (read.kind !== 'junk') expect(read).toEqual(value(wanted[i] ?? 0));
				}
			}
		),
		{ numRuns: 2000 }
	);
});

test('whatever the cell, it is one of the four and finite', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme' }), styles, fc.boolean(), (text, style, fraction) => {
			const cell = readNumberText(text, { ...style, fraction });
			expect(['value', 'symbol', 'empty', 'junk']).toContain(cell.kind);
			if (cell.kind === 'value') expect(Number.isFinite(cell.value)).toBe(true);
		})
	);
});
