import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { yearsInName } from './content-warnings';
import { LIMITS } from './limits';
import { AREA, LIFE, HEAD, read } from '../../../test/fixtures/crime-tables';

describe('what cannot be read is said', () => {
	test.each<[string, string, Uint8Array | string]>([
		['empty', 'tom', ''],
		['empty_table', 'inga ifyllda', '\n \n'],
		['picture', 'bild (PNG)', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])],
		[
			'truncated',
			'avkortad',
			readFileSync('src/lib/sources/bra-sol-excel/fixture.xls').subarray(0, 900)
		],
		[
			'truncated',
			'avkortad',
			readFileSync('src/lib/sources/bra-sol-excel/fixture.xlsx').subarray(0, 900)
		],
		['unknown_layout', 'känns inte igen', 'namn;värde\na;1\n'],
		['nothing_read', 'inget värde', `${HEAD}\n${AREA};${LIFE};20x4;Jan;1;2;\n`]
	])('%s', async (code, words, content) => {
		const { report, dataset, observations } = await read(
			content instanceof Uint8Array ? new Uint8Array(content) : content,
			'brott.xls'
		);
		expect(report.failure?.code).toBe(code);
		expect(report.failure?.message).toContain(words);
		expect(report.sha256).toMatch(/^[0-9a-f]{64}$/u);
		expect([dataset, observations.length]).toEqual([null, 0]);
	});

	test('an unknown year says so by row', async () => {
		const rows = [HEAD, `${AREA};${LIFE};20x4;Jan;1;2;`, `${AREA};${LIFE};2024;Jan;1;2;`];
		const result = await read(rows.join('\n'));
		expect(result.report.failure).toBeNull();
		expect(result.report.rejected).toEqual([
			{
				sheet: '',
				row: 2,
				reason: 'Året eller perioden går inte att läsa: ”20x4” ”Jan”.',
				text: rows[1]
			}
		]);
		expect(result.report.warnings).toMatchObject([{ code: 'unknown_period', row: 2 }]);
	});

	test('cancelled and too slow', async () => {
		const controller = new AbortController();
		controller.abort();
		const rows = `${HEAD}\n${AREA};${LIFE};2024;Jan;1;2;\n`;
		const cancelled = await read(rows, 'fil', { signal: controller.signal });
		expect(cancelled.report.failure?.code).toBe('cancelled');
		const slow = await read(rows, 'fil', { limits: { ...LIMITS, milliseconds: -1 } });
		expect(slow.report.failure?.code).toBe('too_slow');
	});
});

test('the dataset says what it is, and no more than is known', async () => {
	const { dataset, report } = await read(`${HEAD}\n${AREA};${LIFE};2024;Jan;1;2;\n`, 'min fil.txt');
	expect(dataset).toMatchObject({
		id: report.sha256.slice(0, 16),
		file: 'min fil.txt',
		source: 'bra-sol-databasfil',
		retrieved: 'okänt',
		embedded: false,
		importedAt: 1
	});
	expect(report.period).toEqual({ from: '2024-01', to: '2024-01' });
});

test.each([
	['Databasfil2020.txt', ['2020']],
	['brott-2021-2023-per-100000.xls', ['2021', '2022', '2023']],
	['uttag 2026-03-01 brott.xls', []],
	['export_20260301.txt', []],
	['/mapp 2019/brott.txt', []],
	['2024 och 2025.xls', ['2024', '2025']]
])('years a file name claims: %s', (file, years) => expect(yearsInName(file)).toEqual(years));
