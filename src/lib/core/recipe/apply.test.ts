import { describe, expect, test } from 'vitest';
import { countRecords } from '../ledger';
import type { Observation } from '../observation';
import { applyRecipe } from './apply';
import type { Recipe } from './recipe';
import {
	fileOf,
	madeNames,
	plainRecipe,
	sheetOf,
	tableOf
} from '../../../../test/fixtures/recipes';

const context = { names: madeNames, progress: () => {} };
const apply = (file: Parameters<typeof applyRecipe>[0], recipe: Partial<Recipe>) =>
	applyRecipe(file, { ...plainRecipe, ...recipe }, context);
const short = (o: Observation) =>
	[o.area ?? `? ${o.areaAsWritten}`, o.measure ?? `? ${o.measureAsWritten}`]
		.concat([o.period, o.unit, o.sex, o.age, o.value, o.status].map(String))
		.join(' ');
const column = (number: number) => ({ from: 'column' as const, column: number });
const header = (level: number) => ({ from: 'header' as const, level });
const constant = (text: string) => ({ from: 'constant' as const, text });

const long: Partial<Recipe> = {
	area: column(1),
	measure: column(2),
	period: column(3),
	values: [{ column: 4, role: 'value' }]
};
const HEAD = ['Område', 'Mått', 'År', 'Antal'];

describe('columns that nothing is taken from', () => {
	const rows = [
		[...HEAD.slice(0, 3), 'Antal', 'Plats', 'Tom'],
		['Norra Hav', 'Hundbett', '2024', '3', 'Torget', ''],
		['Norra Hav', 'Hundbett', '2024', '3', 'Parken', ''],
		['Norra Hav', 'Hundbett', '2023', '4', '', '']
	];

	test('are named in a warning; equal figures of different places are no repeat', () => {
		const read = apply(tableOf(rows), long);
		expect(read.warnings.map(({ code, message }) => [code, message])).toEqual([
			['unused_columns', 'Kolumnen E (Plats) används inte: det som står där är inte inläst.']
		]);
		expect(read.rejectedCells.map(({ row, column, reason }) => [row, column, reason])).toEqual([
			[3, 4, expect.stringMatching(/rad 2, men raderna skiljer sig i kolumn E \(Plats\)/u)]
		]);
	});

	test('are not spoken of where they are empty or used', () => {
		const used = { ...long, measure: column(5), sex: constant('alla') };
		expect(
			apply(tableOf(rows.map((row) => row.toSpliced(1, 1, ''))), used).warnings
		).not.toContainEqual(expect.objectContaining({ code: 'unused_columns' }));
	});
});

describe('records', () => {
	test('each is decided: heading, area row, repeat, rejected, note', () => {
		const file = tableOf([
			['Rubrik'],
			[],
			HEAD,
			['Norra Hav', 'Hundbett', '2024', '1 234'],
			['Norra Hav', 'Hundbett', '2024', '1234'],
			['Norra Hav', 'Hundbett', '2024', '7'],
			['Södra Hav', 'Hundbett', 'nyss', '5'],
			['Södra Hav', 'Hundbett', '2024', 'fem'],
			['Södra Hav', 'Hundbett', '2023', ''],
			['', 'Hundbett', '2023', '5'],
			HEAD,
			['Södra Hav', 'Hundbett', '2022', '..'],
			['Källa: ingen']
		]);
		const read = apply(file, { ...long, top: 3 });
		expect(read.classes.map((one) => one.class)).toEqual([
			...['structural', 'blank', 'structural', 'loaded', 'repeated', 'repeated', 'rejected'],
			...['rejected', 'rejected', 'rejected', 'structural', 'loaded', 'structural']
		]);
		expect(read.observations.map(short)).toEqual([
			'sdo:norra-hav crime:hund 2024 count all all 1234 ok',
			'sdo:sodra-hav crime:hund 2022 count all all null missing'
		]);
		expect(read.rejected.map(({ row, reason }) => [row, reason])).toEqual([
			[7, 'Perioden går inte att läsa: ”nyss”.'],
			[8, 'Inget värde i raden går att läsa: ”fem”.'],
			[9, 'Raden har inget värde.'],
			[10, 'Området saknas.']
		]);
		expect(read.rejectedCells).toMatchObject([{ row: 6, column: 4, text: '7' }]);
	});

	test('what stands below the last row, or on other sheets, is not lost in silence', () => {
		const rows = [
			HEAD,
			['Norra Hav', 'Hundbett', '2024', '1'],
			['Norra Hav', 'Kattriv', '2024', '2']
		];
		const file = fileOf(
			[
				sheetOf(rows, [], 'Ett'),
				sheetOf([['Läs mig'], ['a', '5']], [], 'Två'),
				sheetOf(rows, [], 'Dold', true)
			],
			'xlsx'
		);
		const read = apply(file, { ...long, sheet: 'Ett', bottom: 2 });
		expect(countRecords(read.classes)).toMatchObject({
			records: 5,
			loaded: 1,
			rejected: 2,
			structural: 2
		});
		expect(read.rejected.map(({ sheet, row }) => [sheet, row])).toEqual([
			['Ett', 3],
			['Två', 2]
		]);
	});

	test('a table that is not the recipe’s is refused, row by row, with the reason', () => {
		const read = apply(
			tableOf([
				['A', 'B'],
				['1', '2']
			]),
			{ ...long, signature: [['område', 'mått', 'år', 'antal']] }
		);
		expect([...read.observations]).toEqual([]);
		expect(read.rejected).toHaveLength(2);
		expect(read.rejected[0]?.reason).toContain(
			'rubrikerna som kartläggningen bygger på finns inte'
		);
	});
});

describe('words', () => {
	test('what the user said goes first; null leaves the row out, with that reason', () => {
		const file = tableOf([
			HEAD,
			['N. Havet¹', 'Bett', '-24', '1'],
			['Alla', 'Bett', '-24', '2'],
			['Lillön', 'Kattriv, kvinnor', '2024', '3']
		]);
		const read = apply(file, {
			...long,
			dropFootnotes: true,
			meanings: {
				...plainRecipe.meanings,
				area: { 'n. havet': 'sdo:norra-hav', Alla: null },
				measure: {
					Bett: { measure: 'crime:hund' },
					'Kattriv, kvinnor': { measure: 'crime:katt', sex: 'women', age: '18+' }
				},
				period: { '-24': '2024' }
			}
		});
		expect(read.observations.map(short)).toEqual([
			'sdo:norra-hav crime:hund 2024 count all all 1 ok',
			'sdo:lillon crime:katt 2024 count women 18+ 3 ok'
		]);
		expect(read.rejected).toMatchObject([{ row: 3, reason: 'Utelämnad enligt kartläggningen.' }]);
	});

	test('unknown areas and measures are loaded without, and warned of once', () => {
		const file = tableOf([
			HEAD,
			['Atlantis', 'Hundbett', '2024', '1'],
			['Atlantis', 'Hundbett', '2023', '1'],
			['Norra Hav', '__proto__', '2024', '1'],
			['constructor', 'Hundbett', '2024', '1']
		]);
		const read = apply(file, long);
		expect(read.observations.map(short)).toEqual([
			'? Atlantis crime:hund 2024 count all all 1 ok',
			'? Atlantis crime:hund 2023 count all all 1 ok',
			'sdo:norra-hav ? __proto__ 2024 count all all 1 ok',
			'? constructor crime:hund 2024 count all all 1 ok'
		]);
		expect(read.warnings.map(({ code, row }) => [code, row])).toEqual([
			['unknown_area', 2],
			['unknown_area', 5],
			['unknown_measure', 4]
		]);
	});

	test('measures that the recipe defines come with the file', () => {
		const measures = [
			{ id: 'own:stok', parent: null, label: 'Stök', labels: ['Stoj'], note: null }
		];
		const file = tableOf([HEAD, ['Lillön', 'stoj', '2024', '4']]);
		const read = apply(file, {
			...long,
			measures,
			origin: { ...plainRecipe.origin, definition: 'Per kväll' }
		});
		expect([...read.observations]).toMatchObject([{ measure: 'own:stok', note: 'Per kväll' }]);
		expect(read.origin).toMatchObject({
			citation: 'Påhittad tabell',
			own: { series: 'recept:prov', calendar: 'staden', measures }
		});
	});
});

describe('wide tables', () => {
	test('two header rows with empty cells, figures with their base and bounds, a column’s own unit', () => {
		const file = tableOf([
			['', '2023', '', '', '', '2024', '', '', ''],
			['Område', 'Andel', 'Antal svar', 'Undre', 'Övre', 'Andel', 'Antal svar', 'Undre', 'Övre'],
			['Norra Hav', '0,24', '200', '0,2', '0,28', '24 %', '1 100', '', 'x'],
			['Södra Hav', '0,5', '20', '0,6', '0,7', '', '', '', '']
		]);
		const roles = ['value', 'n', 'lower', 'upper'] as const;
		const read = apply(file, {
			headerRows: 2,
			area: column(1),
			period: header(1),
			measure: constant('Oro, andel'),
			unit: { fixed: 'percent' },
			values: [0, 1].flatMap((group) =>
				roles.map((role, index) => ({ column: 2 + group * 4 + index, role }))
			),
			numbers: { ...plainRecipe.numbers, fraction: true }
		});
		expect(
			read.observations.map(({ period, value, n, lower, upper }) => [
				period,
				value,
				n,
				lower,
				upper
			])
		).toEqual([
			['2023', 24, 200, 20, 28],
			['2024', 24, 1100, null, null],
			['2023', 50, 20, null, null]
		]);
		expect(read.rejectedCells).toMatchObject([{ row: 4, column: 4, text: '0,6' }]);
	});

	test('words split across header rows, years in sheet names, merged area cells', () => {
		const file = fileOf(
			[
				sheetOf(
					[
						['', 'Hund-', 'Katt-'],
						['', 'bett1', 'riv2'],
						['Norra Hav', '1', '2'],
						['', '3', '4'],
						['Lillön', '5', '6']
					],
					[{ top: 3, bottom: 4, left: 1, right: 1 }],
					'jan-24'
				)
			],
			'xlsx'
		);
		const read = apply(file, {
			headerRows: 2,
			dropFootnotes: true,
			area: column(1),
			measure: { ...header(1), also: [2] },
			period: { from: 'sheet' },
			values: [
				{ column: 2, role: 'value' },
				{ column: 3, role: 'value', fixed: { unit: 'per 1 000', sex: 'män', age: '16–24' } }
			]
		});
		expect(read.observations.map(short)).toEqual([
			'sdo:norra-hav crime:hund 2024-01 count all all 1 ok',
			'sdo:norra-hav crime:katt 2024-01 per_1000 men 16-24 2 ok',
			'sdo:lillon crime:hund 2024-01 count all all 5 ok',
			'sdo:lillon crime:katt 2024-01 per_1000 men 16-24 6 ok'
		]);
		expect(read.classes[3]?.class).toBe('repeated');
	});

	test('year and month in columns of their own, areas named once', () => {
		const file = tableOf([
			['LPO', 'År', 'Månad', 'Antal'],
			['Norra Hav', '', '', ''],
			['', '2024', 'jan', '1'],
			['', '2024 prel.', 'feb', '2']
		]);
		const read = apply(file, {
			fillDown: true,
			area: column(1),
			period: { ...column(2), also: [3] },
			measure: constant('Hundbett'),
			values: [{ column: 4, role: 'value' }]
		});
		expect(read.observations.map(short)).toEqual([
			'sdo:norra-hav crime:hund 2024-01 count all all 1 ok',
			'sdo:norra-hav crime:hund 2024-02 count all all 2 preliminary'
		]);
	});
});

test('shares of at most 1 that are read as percent are told of; 24 and 0,24 % are not', () => {
	const told = (...cells: string[]) =>
		apply(
			tableOf([
				HEAD,
				...cells.map((cell, row) => ['Norra Hav', 'Oro, andel', `${2001 + row}`, cell])
			]),
			{
				...long,
				unit: { fixed: 'percent' }
			}
		).warnings.map(({ code }) => code);
	expect(told('0,24', '0,31', '1')).toEqual(['share_or_percent']);
	expect(told('0,24', '31')).toEqual([]);
	expect(told('0,24 %', '0,3 %')).toEqual([]);
	expect(told('0', '1')).toEqual([]);
});
