import * as XLSX from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { LIMITS } from './limits';
import { saidByFormat } from './said-cell';
import { readXls, readXlsx } from './workbook';

const SECONDS_A_DAY = 86_400;

const said = (v: number, z: string, from1904 = false): string | null =>
	saidByFormat({ t: 'n', v, z }, from1904);

describe('what a format makes a number say', () => {
	test.each([
		[0.24, '0%', '24 %'],
		[0.0575, '0.0 %', '5.75 %'],
		[0.07, '0%;[Red]-0%', '7 %'],
		[24, '0"%"', null],
		[24, '0\\%', null],
		[45292, 'yyyy-mm-dd', '2024-01-01'],
		[45292.75, 'yyyy-mm-dd hh:mm', '2024-01-01 18:00'],
		[45323, 'mmm-yy', '2024-02'],
		[45323, 'yyyy', '2024'],
		[45413, 'd-mmm', '2024-05-01'],
		[45413, '[$-41D]mmmm', '2024-05-01'],
		[1 / 3, 'hh:mm', '08:00'],
		[0.5 + 1 / SECONDS_A_DAY, 'h:mm:ss', '12:00:01'],
		[0.999_999, 'hh:mm', '23:59:59'],
		[1.5, 'hh:mm', null],
		[0.5, '[h]:mm', null],
		[62.5, '[h]:mm', null],
		[45292.75, '[mm]:ss', null],
		[45292, '# ##0', null],
		[45292, 'General', null],
		[45292, '[Red]0', null],
		[12, 'yyyy-mm-dd', null]
	])('%s as %s', (value, format, text) => {
		expect(said(value, format)).toBe(text);
	});

	test('a workbook that counts from 1904', () => {
		expect(said(43830, 'yyyy-mm-dd', true)).toBe('2024-01-01');
	});
});

describe.each(['xlsx', 'biff8'] as const)('%s', (type) => {
	const sheet = XLSX.utils.aoa_to_sheet([['a'], [0.24, 45292, 7]]);
	Object.assign(sheet['A2'], { z: '0%' });
	Object.assign(sheet['B2'], { z: 'yyyy-mm-dd' });
	const book = XLSX.utils.book_new();
	XLSX.utils.book_append_sheet(book, sheet, 'Blad');
	const bytes = new Uint8Array(XLSX.write(book, { type: 'array', bookType: type }) as ArrayBuffer);
	const read = type === 'xlsx' ? readXlsx : readXls;

	test('stored values are left as they are unless asked otherwise', async () => {
		expect((await read(bytes, LIMITS))[0]?.rows[1]?.cells).toEqual(['0.24', '45292', '7']);
		expect((await read(bytes, LIMITS, 'said'))[0]?.rows[1]?.cells).toEqual([
			'24 %',
			'2024-01-01',
			'7'
		]);
	});
});
