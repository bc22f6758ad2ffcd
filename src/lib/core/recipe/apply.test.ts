import { describe, expect, test } from 'vitest';
import { countRecords } from '../ledger';
import { fileOf, plainRecipe, sheetOf, tableOf } from '../../../../test/fixtures/recipes';
import { apply, short, column, constant, long, HEAD } from '../../../../test/fixtures/applied';

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
