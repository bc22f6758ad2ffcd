import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePeriod } from '../period';
import { readPeriodText } from './period';

describe('readPeriodText', () => {
	it.each([
		['2024', '2024', 'year'],
		[' År 2024 ', '2024', 'year'],
		['2024 helår', '2024', 'year'],
		['Helår 2024', '2024', 'year'],
		['2024 År', '2024', 'year'],
		['31 december 2024', '2024', 'year'],
		['den 31 dec. 2024', '2024', 'year'],
		['januari–december 2024', '2024', 'year'],
		['2024-01', '2024-01', 'month'],
		['2024-1', '2024-01', 'month'],
		['2024/03', '2024-03', 'month'],
		['2024.03', '2024-03', 'month'],
		['2024-01-31', '2024-01', 'month'],
		['2024-01-31 00:00:00', '2024-01', 'month'],
		['2024-02-01T00:00:00.000Z', '2024-02', 'month'],
		['15 mars 2024', '2024-03', 'month'],
		['jan-24', '2024-01', 'month'],
		['jan 24', '2024-01', 'month'],
		['Sept. 2023', '2023-09', 'month'],
		['okt-99', '1999-10', 'month'],
		['maj', null, ''],
		['januari 2024', '2024-01', 'month'],
		['2024 januari', '2024-01', 'month'],
		['2024\u00a0DECEMBER', '2024-12', 'month'],
		['202401', '2024-01', 'month'],
		['2024M01', '2024-01', 'month'],
		['2024M12', '2024-12', 'month'],
		['01/2024', '2024-01', 'month'],
		['2024 kv1', '2024-Q1', 'quarter'],
		['2024K1', '2024-Q1', 'quarter'],
		['Q1 2024', '2024-Q1', 'quarter'],
		['2024-Q4', '2024-Q4', 'quarter'],
		['kvartal 2 2024', '2024-Q2', 'quarter'],
		['1:a kvartalet 2024', '2024-Q1', 'quarter'],
		['2024 3 kv.', '2024-Q3', 'quarter'],
		['april–juni 2024', '2024-Q2', 'quarter'],
		['läsåret 2023/24', '2023/24', 'school_year'],
		['Läsår 2023/2024', '2023/24', 'school_year'],
		['läsåret 23/24', '2023/24', 'school_year'],
		['läsåret 2023–24', '2023/24', 'school_year'],
		['2023/2024', '2023/24', 'school_year'],
		['1999/00', '1999/00', 'school_year'],
		['VT 2024', '2024-VT', 'wave'],
		['HT24', '2024-HT', 'wave'],
		['vårterminen 2024', '2024-VT', 'wave'],
		['2024-VT', '2024-VT', 'wave'],
		['hösten 2023', '2023-HT', 'wave']
	])('%j is %s', (text, period, grain) =>
		expect(readPeriodText(text)).toEqual(period && { period, grain, preliminary: false })
	);

	it.each([
		['2024 prel.', '2024'],
		['2024 (prel)', '2024'],
		['2024, preliminära', '2024'],
		['jan-24 prel.', '2024-01'],
		['2024 kv1 prel', '2024-Q1'],
		['2024 prel. Jan', '2024-01'],
		['prel. 2024', '2024']
	])('%j is preliminary', (text, period) =>
		expect(readPeriodText(text)).toMatchObject({ period, preliminary: true })
	);

	it.each([
		...[
			'',
			' ',
			'24',
			'1899',
			'2100',
			'2024-13',
			'2024-00',
			'202413',
			'23/24',
			'2023/25',
			'2023-25'
		],
		...[
			'2024-01-32',
			'2020-2024',
			'kv 1',
			'kv5 2024',
			'2024 K5',
			'Totalt',
			'45292',
			'2024 tertial 1'
		],
		...['april–maj 2024', '20241', 'mars mars 2024', 'a'.repeat(50), '__proto__']
	])('%j is no period', (text) => expect(readPeriodText(text)).toBeNull());

	it('takes day numbers only where asked to', () => {
		const options = { excelSerial: true };
		expect(readPeriodText('45292', options)).toMatchObject({ period: '2024-01', grain: 'month' });
		expect(readPeriodText('45322.75', options)).toMatchObject({ period: '2024-01' });
		expect(readPeriodText('2024', options)).toMatchObject({ period: '2024', grain: 'year' });
		expect(readPeriodText('99999', options)).toBeNull();
	});

	it('reads what the vocabulary writes, every grain, every year', () => {
		const part = fc.oneof(
			fc.constant(''),
			fc.integer({ min: 1, max: 12 }).map((month) => `-${String(month).padStart(2, '0')}`),
			fc.integer({ min: 1, max: 4 }).map((quarter) => `-Q${quarter}`),
			fc.constantFrom('-VT', '-HT')
		);
		fc.assert(
			fc.property(fc.integer({ min: 1900, max: 2099 }), part, (year, rest) => {
				const period = `${year}${rest}`;
				const parsed = parsePeriod(period);
				expect(readPeriodText(period)).toEqual({
					period,
					grain: parsed?.grain,
					preliminary: false
				});
			})
		);
	});

	it('gives a period of the vocabulary or null, for any text', () => {
		const text = fc.oneof(
			fc.string({ unit: 'grapheme' }),
			fc.stringMatching(/^[0-9a-zåäö /.:-]{1,14}$/u)
		);
		fc.assert(
			fc.property(text, fc.boolean(), (written, excelSerial) => {
				const read = readPeriodText(written, { excelSerial });
				if (read) expect(parsePeriod(read.period)?.grain).toBe(read.grain);
			}),
			{ numRuns: 2000 }
		);
	});
});
