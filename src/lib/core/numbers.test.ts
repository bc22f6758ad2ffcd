import { describe, expect, test } from 'vitest';
import { plainNumber, readNumber, readPublished } from './numbers';

describe('readNumber', () => {
	test.each([
		['0', 0],
		['0114', 114],
		['1 234', 1234],
		['1\u00a0234\u00a0567', 1_234_567],
		['12\u2009345,5', 12_345.5],
		['1\u202f234', 1234],
		['3,5', 3.5],
		['3.5', 3.5],
		['3.5383319292333613', 3.5383319292333613],
		['\u22125', -5],
		['-5', -5],
		['-0', 0],
		[' 7 ', 7],
		['1.234', 1.234]
	])('%j is %d', (text, value) => expect(readNumber(text)).toBe(value));

	test.each([
		'',
		' ',
		'12 34',
		'1e5',
		'0x1f',
		'1,2,3',
		'1.234.567',
		'NaN',
		'Infinity',
		'5 %',
		'--5'
	])('%j is no number', (text) => expect(readNumber(text)).toBeNull());

	test('a point before three digits is doubtful where points are not decimals', () => {
		expect(readNumber('1.234', false)).toBeNull();
		expect(readNumber('1.23', false)).toBe(1.23);
	});
});

describe('readPublished', () => {
	test.each([
		['', { kind: 'empty' }],
		['\u00a0', { kind: 'empty' }],
		['..', { kind: 'symbol', status: 'missing' }],
		[' .. ', { kind: 'symbol', status: 'missing' }],
		['.', { kind: 'symbol', status: 'not_applicable' }],
		['<5', { kind: 'symbol', status: 'suppressed' }],
		['X', { kind: 'symbol', status: 'suppressed' }],
		['~100', { kind: 'value', value: 100, status: 'rounded' }],
		['0', { kind: 'value', value: 0, status: 'ok' }],
		['-', { kind: 'junk' }],
		['…', { kind: 'junk' }],
		['12a', { kind: 'junk' }]
	])('%j', (text, cell) => expect(readPublished(text)).toEqual(cell));
});

test('plainNumber writes for machines', () => {
	expect([null, 0, 1234.5, -3].map(plainNumber)).toEqual(['', '0', '1234.5', '-3']);
});
