import { MeasureTree } from '$lib/core/measures';
import { createNameLookup } from '$lib/core/names';
import { AreaRegister } from '$lib/core/register';
import { importFile } from '$lib/import/import-file';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
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
		return observations
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
