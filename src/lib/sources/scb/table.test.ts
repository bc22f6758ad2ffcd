import { MeasureTree } from '$lib/core/measures';
import { createNameLookup } from '$lib/core/names';
import { AreaRegister } from '$lib/core/register';
import { importFile } from '$lib/import/import-file';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Sheet } from '$lib/core/source';
import { readScbAge, readScbTable } from './table';

const sheet = (...rows: string[][]): Sheet => ({
	name: '',
	hidden: false,
	rows: rows.map((cells, index) => ({ row: index + 1, cells, text: cells.join(';') }))
});

test('long, columns in any order, beside columns of one’s own', () => {
	const table = readScbTable(
		sheet(
			['Folkmängd', 'egen', 'år', 'kön', 'ålder', 'region'],
			['12', 'x', '2023', 'män', '0 år', '9901 Exempel']
		)
	);
	expect(table?.stubs).toEqual({ region: [5], age: [4], sex: [3], year: [2], contents: [] });
	expect(table?.columns).toEqual([{ index: 0, period: null, sex: null, age: null }]);
	expect(table?.population).toBe(true);
});

test('wide by year, by year and sex in one heading', () => {
	const columns = (heading: string) =>
		readScbTable(sheet(['region', 'ålder', heading], ['9901 Exempel', '0 år', '12']))?.columns[0];
	expect(columns('Folkmängd 2023')).toMatchObject({ period: '2023', sex: null });
	expect(columns('2023')).toMatchObject({ period: '2023' });
	expect(columns('Folkmängd män 2023')).toMatchObject({ period: '2023', sex: 'men' });
	expect(columns('män 2023')).toMatchObject({ period: '2023', sex: 'men' });
	expect(columns('Folkökning 2023')).toBeUndefined();
});

test('years over sexes, stubs without headings', () => {
	const table = readScbTable(
		sheet(
			['Folkmängden efter region, ålder, kön och år', '', '', '', '', ''],
			['', '', '2022', '', '2023', ''],
			['', '', 'män', 'kvinnor', 'män', 'kvinnor'],
			['9901 Exempel', '0 år', '1', '2', '3', '4'],
			['', '1 år', '5', '6', '7', '8']
		)
	);
	expect(table?.from).toBe(3);
	expect(table?.stubs).toMatchObject({ region: [0], age: [1] });
	expect(table?.columns.map(({ period, sex }) => `${period} ${sex}`)).toEqual([
		'2022 men',
		'2022 women',
		'2023 men',
		'2023 women'
	]);
});

test('figures are never taken for headings', () => {
	const table = readScbTable(
		sheet(['region', 'ålder', 'Folkmängd 2023'], ['A', '0 år', '10'], ['A', '1 år', '2001'])
	);
	expect(table?.from).toBe(1);
});

test('tables of other things are none', () => {
	expect(readScbTable(sheet(['Region', 'Brott', 'År', 'Period', 'Antal']))).toBeNull();
	expect(readScbTable(sheet(['Kommun', 'Antal'], ['A', '1']))).toBeNull();
	expect(readScbTable(sheet(['__proto__', 'constructor'], ['1', '2']))).toBeNull();
});

test.each([
	['80- år', '80+'],
	['100+ år', '100+'],
	['0-4 år', '0-4'],
	['17 år', '17'],
	['totalt ålder', 'all'],
	['ålder', null]
])('%s is %s', (text, age) => expect(readScbAge(text)).toBe(age));

test('labels alone above their rows hold until the next one, also right below the title', async () => {
	const { areas, measures } = JSON.parse(
		readFileSync('src/lib/sources/scb-folkmangd/fixture.names.json', 'utf8')
	);
	const names = createNameLookup(new AreaRegister(areas), new MeasureTree(measures));
	const read = async (...rows: string[]): Promise<string[]> => {
		const bytes = new TextEncoder().encode(
			['"Folkmängd efter region, ålder, kön och år"', ...rows].join('\n')
		);
		const { observations } = await importFile(bytes, 'x.csv', { names, now: 1 });
		return [...observations]
			.filter(({ origin }) => origin === 'published')
			.map(({ sex, age, value }) => `${sex} ${age} ${value}`);
	};
	const stacked = await read(
		...['', '"";"";"";"2023"', '"9901 Exempelstad"', '"";"0 år"', '"";"";"män";10'],
		...['"";"";"kvinnor";12', '"";"1 år"', '"";"";"män";11', '"";"";"kvinnor";13']
	);
	expect(stacked).toEqual(['men 0 10', 'women 0 12', 'men 1 11', 'women 1 13']);
	const merged = ['"9901 Exempelstad";"0 år";"män";10', '"";"";"kvinnor";12'];
	const headed = await read('"region";"ålder";"kön";"2023"', ...merged);
	expect(headed).toEqual(['men 0 10', 'women 0 12']);
});

describe('tables of population as offices write them', () => {
	const { areas, measures } = JSON.parse(
		readFileSync('src/lib/sources/scb-folkmangd/fixture.names.json', 'utf8')
	);
	const names = createNameLookup(new AreaRegister(areas), new MeasureTree(measures));
	const open = (...lines: string[]) =>
		importFile(new TextEncoder().encode(lines.join('\n')), 'x.csv', { names, now: 1 });
	const figures = async (...lines: string[]): Promise<string[]> =>
		(await open(...lines)).observations
			.filter(({ origin }) => origin === 'published')
			.map(({ areaAsWritten, period, sex, age, value }) =>
				[areaAsWritten, period, sex, age, value].join(' ')
			);
	const headings = 'Område;Kön;Ålder;År;Folkmängd';
	const zero = ['Exempelstad;Kvinnor;0 år;2024;412', 'Exempelstad;Män;0 år;2024;431'];
	const read = ['Exempelstad 2024 women 0 412', 'Exempelstad 2024 men 0 431'];

	test('an empty cell beside a written one says nothing: no age of the row above', async () => {
		const rows = [...zero, 'Exempelstad;Totalt;;2024;843', 'Exempelstad;;0 år;2024;843'];
		expect(await figures(headings, ...rows)).toEqual(read);
		const { report } = await open(headings, ...rows);
		expect(
			report.rejected.map(({ row, reason }) => `${row} ${reason.split(' ').slice(2, 4).join(' ')}`)
		).toEqual(['4 ingen ålder.', '5 inget kön.']);
	});

	test.each([
		['Totalt;;;2024;843', []],
		['Summa;Totalt;0 år;2024;843', []],
		['Totalt;;;;844', ['totals_differ']]
	])('%s adds up the others and is no area', async (total, told) => {
		expect(await figures(headings, ...zero, total)).toEqual(read);
		const { report } = await open(headings, ...zero, total);
		expect([report.ledger.rejected, report.ledger.structural]).toEqual([0, 2]);
		expect(
			report.warnings.map(({ code }) => code).filter((code) => code === 'totals_differ')
		).toEqual(told);
	});

	test('a total of nothing is rejected', async () => {
		const { report } = await open(headings, ...zero, 'Totalt;Totalt;7 år;2024;9');
		expect(report.rejected.map(({ row }) => row)).toEqual([4]);
	});

	test.each([
		[
			'named',
			['region;civilstånd;ålder;kön;Folkmängd 2024', 'A;ogifta;0 år;män;10', 'A;gifta;0 år;män;3']
		],
		[
			'not named',
			['Folkmängd 2024', ';;;2024', 'A;ogifta;0 år;10', ';gifta;0 år;3', ';totalt;0 år;13']
		]
	])('a part by marital status (%s) is not read as everybody', async (_, lines) => {
		const all = lines.length > 3 ? ['A 2024 all 0 13'] : [];
		expect(await figures(...lines)).toEqual(all);
	});

	test('sexes side by side, the year in the title', async () => {
		const title = 'Folkmängd den 31 december 2024';
		const rows = ['Område;Ålder;Kvinnor;Män;Totalt', 'Exempelstad;0-5 år;1 010;1 111;2 121'];
		expect(await figures(title, ...rows)).toEqual([
			'Exempelstad 2024 women 0-5 1010',
			'Exempelstad 2024 men 0-5 1111',
			'Exempelstad 2024 all 0-5 2121'
		]);
		const undated = (await open('Folkmängd', ...rows)).report.failure;
		expect([undated?.code, undated?.message]).toEqual([
			'unknown_layout',
			expect.stringContaining('vilket år')
		]);
	});

	test.each([
		['Område;År;Kön;Ålder;Antal', 'Exempelstad;2024;Kvinnor;0 år;12'],
		['region;ålder;kön;2023;2024', 'Exempelstad;0 år;män;10;11'],
		['Område;År;Kvinnor;Män', 'Exempelstad;2024;10;11']
	])(
		'without a word of what is counted nothing is read, and what to do is said: %s',
		async (...lines) => {
			const { report, dataset } = await open(...lines);
			expect([dataset, report.failure?.code]).toEqual([null, 'unknown_layout']);
			expect(report.failure?.message).toContain('vad som räknas');
			const other = await open('Orosanmälningar', ...lines);
			expect(other.report.failure?.message).not.toContain('vad som räknas');
		}
	);
});
