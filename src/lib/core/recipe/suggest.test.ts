import { describe, expect, test } from 'vitest';
import type { Observation } from '../observation';
import type { TableFile } from '../source';
import { applyRecipe } from './apply';
import { suggestRecipe } from './suggest';
import { wordsOf } from './words';
import { fileOf, madeNames, sheetOf, tableOf } from '../../../../test/fixtures/recipes';

/** What the first guess reads, with nothing said by a user. */
function guess(file: TableFile) {
	const recipe = suggestRecipe(file, madeNames);
	const read = applyRecipe(file, recipe, { names: madeNames, progress: () => {} });
	return { recipe, read, figures: read.observations.map(short) };
}
const short = (o: Observation) =>
	[o.area ?? `? ${o.areaAsWritten}`, o.measure ?? `? ${o.measureAsWritten}`]
		.concat([o.period, o.unit, o.sex, o.age, o.value ?? o.status, o.n ?? '-'].map(String))
		.join(' ');

describe('a first guess at tables of the kinds that come', () => {
	test('long, with everything in columns', () => {
		const { figures, read } = guess(
			tableOf([
				['Område', 'Brottstyp', 'År', 'Månad', 'Kön', 'Ålder', 'Antal'],
				['Norra Hav', 'Hundbett', '2024', 'jan', 'Kvinnor', '16–24 år', '1 200'],
				['Lillön', 'Kattriv', '2024', 'feb', 'Män', '65+', '3']
			])
		);
		expect(figures).toEqual([
			'sdo:norra-hav crime:hund 2024-01 count women 16-24 1200 -',
			'sdo:lillon crime:katt 2024-02 count men 65+ 3 -'
		]);
		expect(read.rejected).toEqual([]);
	});

	test('years across, a title, a note, footnote signs, thousands with points', () => {
		const { figures, recipe } = guess(
			tableOf([
				['Hundbett per område'],
				[],
				['', '2022', '2023', '2024¹'],
				['Norra Hav', '1.200', '950', '..'],
				['Hela orten2', '10.400', '9.870', '11.000'],
				['Källa: Hamnverket'],
				['1 Preliminära uppgifter']
			])
		);
		expect(figures).toEqual([
			'sdo:norra-hav ? Hundbett per område 2022 count all all 1200 -',
			'sdo:norra-hav ? Hundbett per område 2023 count all all 950 -',
			'sdo:norra-hav ? Hundbett per område 2024 count all all missing -',
			'stad:ort ? Hundbett per område 2022 count all all 10400 -',
			'stad:ort ? Hundbett per område 2023 count all all 9870 -',
			'stad:ort ? Hundbett per område 2024 count all all 11000 -'
		]);
		expect(recipe.origin.producer).toBe('Hamnverket');
		expect(recipe).toMatchObject({ top: 3, headerRows: 1, numbers: { thousands: '.' } });
	});

	test('a survey: sex over share and answers, merged, shares as fractions in a workbook', () => {
		const { figures } = guess(
			tableOf(
				[
					['Oro, andel 2024', '', '', '', ''],
					['Område', 'Kvinnor', '', 'Män', ''],
					['', 'Andel', 'Antal svar', 'Andel', 'Antal svar'],
					['Norra Hav', '0.24', '120', '0.5', '98'],
					['Lillön', '0.31', '88', 'x', '4']
				],
				[
					{ top: 1, bottom: 1, left: 1, right: 5 },
					{ top: 2, bottom: 3, left: 1, right: 1 },
					{ top: 2, bottom: 2, left: 2, right: 3 },
					{ top: 2, bottom: 2, left: 4, right: 5 }
				],
				'Blad1'
			)
		);
		expect(figures).toEqual([
			'sdo:norra-hav ? Oro, andel 2024 2024 percent women all 24 120',
			'sdo:norra-hav ? Oro, andel 2024 2024 percent men all 50 98',
			'sdo:lillon ? Oro, andel 2024 2024 percent women all 31 88',
			'sdo:lillon ? Oro, andel 2024 2024 percent men all suppressed 4'
		]);
	});

	test('measures across with their own units, decimal comma', () => {
		const { figures } = guess(
			tableOf([
				['Läsår: 2023/24'],
				['Stadsdel', 'Hundbett, antal', 'Kattriv per 1 000 inv.', 'Oro, andel'],
				['Norra Hav', '12', '1,5', '24,5'],
				['Lillön', '9', '0,7', '100']
			])
		);
		expect(figures.slice(0, 3)).toEqual([
			'sdo:norra-hav ? Hundbett, antal 2023/24 count all all 12 -',
			'sdo:norra-hav ? Kattriv per 1 000 inv. 2023/24 per_1000 all all 1.5 -',
			'sdo:norra-hav survey:oro 2023/24 percent all all 24.5 -'
		]);
	});

	test('months as day numbers across a workbook', () => {
		const { figures } = guess(
			tableOf(
				[
					['Hundbett', '45292', '45323', '45352'],
					['Norra Hav', '2', '3', '4'],
					['Lillön', '5', '6', '7']
				],
				[],
				'Hundbett'
			)
		);
		expect(figures).toHaveLength(6);
		expect(figures[1]).toBe('sdo:norra-hav crime:hund 2024-02 count all all 3 -');
	});

	test('the sheet with the table, codes beside names, words nobody knows', () => {
		const file = fileOf(
			[
				sheetOf([['Om tabellen'], ['Version 3']], [], 'Info'),
				sheetOf(
					[
						['Områdeskod', 'Område', '2023', '2024'],
						['0101', 'Norra Hav', '5', '6'],
						['0102', 'Nora Haf', '7', '8']
					],
					[],
					'Hundbett'
				),
				sheetOf([['Dold', '1']], [], 'Dold', true)
			],
			'xlsx'
		);
		const { recipe, figures } = guess(file);
		expect(recipe).toMatchObject({ sheet: 'Hundbett', area: { column: 2 }, headerRows: 1 });
		expect(figures).toHaveLength(4);
		expect(wordsOf(file, recipe, madeNames).filter(({ known }) => !known)).toContainEqual({
			...{ kind: 'area', text: 'Nora Haf', rows: 1, known: false }
		});
	});

	test('nothing to read gives a recipe that reads nothing', () => {
		for (const file of [tableOf([]), tableOf([['a', 'b']]), fileOf([], 'xlsx')]) {
			const { recipe, figures } = guess(file);
			expect([recipe.values, figures]).toEqual([[], []]);
		}
	});
});

describe('what is easily read as something else', () => {
	test('a second table beside the first is left to the user', () => {
		const { read, figures } = guess(
			tableOf([
				['Hundbett', '', '', '', 'Kattriv'],
				['Område', '2023', '2024', '', 'Område', '2021', '2022'],
				['Norra Hav', '1', '2', '', 'Lillön', '5', '6'],
				['Lillön', '3', '4', '', 'Norra Hav', '7', '8']
			])
		);
		expect(figures.map((one) => one.split(' ').at(-2))).toEqual(['1', '2', '3', '4']);
		expect(read.warnings.map(({ code }) => code)).toContain('unused_columns');
	});

	test('a year amid the words of a heading is that column’s', () => {
		const { figures } = guess(
			tableOf([['Hundbett 2024'], ['Område', 'Antal', 'Antal 2023'], ['Norra Hav', '12', '10']])
		);
		expect(figures).toEqual([
			'sdo:norra-hav ? Antal 2024 count all all 12 -',
			'sdo:norra-hav ? Antal 2023 count all all 10 -'
		]);
	});

	test('1,234 under ”Antal” is no share: it is refused until the user says what the comma is', () => {
		const { read, figures } = guess(
			tableOf([['Hundbett 2024'], ['Område', 'Antal'], ['Norra Hav', '12'], ['Lillön', '1,234']])
		);
		expect(figures).toEqual(['sdo:norra-hav ? Hundbett 2024 2024 count all all 12 -']);
		expect(read.rejected.map(({ row }) => row)).toEqual([4]);
	});

	test('three decimals in a workbook are no thousands', () => {
		const rows = [
			['Hundbett 2024'],
			['Område', 'Index'],
			['Norra Hav', '3.125'],
			['Lillön', '4.250']
		];
		const { figures } = guess(fileOf([sheetOf(rows)], 'xlsx'));
		expect(figures.map((figure) => figure.split(' ').at(-2))).toEqual(['3.125', '4.25']);
	});

	test('areas across, what is counted in the rows', () => {
		const { figures } = guess(
			tableOf([
				['Andel oroliga 2024'],
				['Fråga', 'Norra Hav (n=120)', 'Lillön (n=98)', 'Hela ön'],
				['Orolig för hundar', '24', '12', '20'],
				['Orolig för katter', '12,5', '8', '10,1']
			])
		);
		expect(figures.slice(0, 3)).toEqual([
			'sdo:norra-hav ? Orolig för hundar 2024 percent all all 24 120',
			'sdo:lillon ? Orolig för hundar 2024 percent all all 12 98',
			'? Hela ön ? Orolig för hundar 2024 percent all all 20 -'
		]);
	});

	test('figures with their bounds in the cell, answers counted in the heading', () => {
		const { read, recipe } = guess(
			tableOf([
				['Område', 'Kvinnor (n=120)', 'Män (n=1 098)'],
				['Norra Hav', '23,4 (20,1–26,7)', '11,2 (8,0-14,4)'],
				['Lillön', '9 (7–11)', '..']
			])
		);
		expect(recipe.sex).toEqual({ from: 'header', level: 1 });
		const said = applyRecipe(
			tableOf([
				['Område', 'Kvinnor (n=130)', 'Män (n=1 000)'],
				['Norra Hav', '23,4 (20,1–26,7)', '11,2 (8,0-14,4)'],
				['Lillön', '9 (7–11)', '..']
			]),
			{
				...recipe,
				period: { from: 'constant', text: '2024' },
				measure: { from: 'constant', text: 'Oro, andel' }
			},
			{ names: madeNames, progress: () => {} }
		);
		expect(
			said.observations.map(({ sex, lower, value, upper, n, unit }) => [
				sex,
				lower,
				value,
				upper,
				n,
				unit
			])
		).toEqual([
			['women', 20.1, 23.4, 26.7, 130, 'percent'],
			['men', 8, 11.2, 14.4, 1000, 'percent'],
			['women', 7, 9, 11, 130, 'percent'],
			['men', null, null, null, 1000, 'percent']
		]);
		expect(read.rejectedCells).toEqual([]);
	});
});
