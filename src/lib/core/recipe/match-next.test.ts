import { describe, expect, test } from 'vitest';
import { applyRecipe } from './apply';
import { matchesRecipe } from './match';
import type { Recipe } from './recipe';
import { suggestRecipe } from './suggest';
import { decodeRecipe, encodeRecipe } from './file';
import { wordsOf } from './words';
import {
	fileOf,
	madeNames,
	plainRecipe,
	sheetOf,
	tableOf
} from '../../../../test/fixtures/recipes';
import { periodsIn } from '../../../../test/fixtures/matched-years';

describe('one sheet per area', () => {
	const sheetIn = (name: string, value: string, year = '2024') =>
		sheetOf(
			[
				['Mått', year],
				['Hundbett', value],
				['Kattriv', '7']
			],
			[],
			name
		);
	const book = (year: string) =>
		fileOf(
			[
				sheetOf([['Läs mig'], ['Sammanställt av ingen']], [], 'Om'),
				sheetIn('Norra Hav', '1', year),
				sheetIn('Lillön', '2', year),
				sheetIn('Bortom', '3', year)
			],
			'xlsx'
		);
	const read = (file: ReturnType<typeof book>, recipe: Recipe) =>
		applyRecipe(file, recipe, { names: madeNames, progress: () => {} });

	test('all sheets are read alike, each as its area, this year and the next', () => {
		const recipe = suggestRecipe(book('2024'), madeNames);
		expect(recipe).toMatchObject({ everySheet: true, area: { from: 'sheet' } });
		const { observations, rejected } = read(book('2024'), recipe);
		expect(observations.map((one) => `${one.areaAsWritten} ${one.area} ${one.value}`)).toEqual([
			...['Norra Hav sdo:norra-hav 1', 'Norra Hav sdo:norra-hav 7', 'Lillön sdo:lillon 2'],
			...['Lillön sdo:lillon 7', 'Bortom null 3', 'Bortom null 7']
		]);
		expect(rejected).toEqual([]);
		expect(wordsOf(book('2024'), recipe, madeNames)).toContainEqual({
			...{ kind: 'area', text: 'Bortom', rows: 2, known: false }
		});
		const next = book('2025');
		expect(matchesRecipe(next, recipe)).toBe(true);
		expect(read(next, recipe).observations).toHaveLength(6);
		expect(read(next, decodeRecipe(encodeRecipe(recipe))).observations).toHaveLength(6);
	});

	test('the same figure on two sheets is read once, and told of where it differs', () => {
		const recipe: Recipe = {
			...suggestRecipe(book('2024'), madeNames),
			area: { from: 'constant', text: 'Lillön' }
		};
		const { observations, rejectedCells } = read(book('2024'), recipe);
		expect(observations).toHaveLength(2);
		expect(rejectedCells.map(({ sheet, row, column }) => `${sheet} ${row} ${column}`)).toEqual([
			'Lillön 2 2',
			'Bortom 2 2'
		]);
	});

	test('a sheet that cannot be read unseen keeps the others from being', () => {
		const titled = (title: string, name: string) =>
			sheetOf([[title], ['År', 'Antal'], ['2024', '1']], [], name);
		const recipe: Recipe = {
			...plainRecipe,
			...{ everySheet: true, top: 2, preamble: ['antal'], signature: [['år', 'antal']] },
			...{ area: { from: 'sheet' }, period: { from: 'column', column: 1 } },
			...{ measure: { from: 'constant', text: 'Hundbett' } },
			values: [{ column: 2, role: 'value' }]
		};
		const file = fileOf([titled('Antal', 'Norra Hav'), titled('Andel', 'Lillön')], 'xlsx');
		expect(matchesRecipe(file, recipe)).toBe(false);
		expect(matchesRecipe(fileOf(file.sheets.slice(0, 1), 'xlsx'), recipe)).toBe(true);
	});
});

describe('a year amid the words of a heading', () => {
	const year = (heading: string) =>
		tableOf([
			['Område', heading],
			['Norra Hav', '24'],
			['Lillön', '31']
		]);
	const otrygga = (when: string) => year(`Andel otrygga ${when} (%)`);

	test('is the period, not the name of the measure; next year’s heading is the same', () => {
		const recipe = suggestRecipe(otrygga('2023'), madeNames);
		expect(periodsIn(otrygga('2023'), recipe)).toEqual(['2023 24', '2023 31']);
		expect(matchesRecipe(otrygga('2024'), recipe)).toBe(true);
		expect(periodsIn(otrygga('2024'), recipe)).toEqual(['2024 24', '2024 31']);
		const measures = [otrygga('2023'), otrygga('2024')].flatMap((file) =>
			wordsOf(file, recipe, madeNames).flatMap(({ kind, text }) => (kind === 'measure' ? text : []))
		);
		expect(measures).toEqual(['Andel otrygga (%)', 'Andel otrygga (%)']);
		expect(matchesRecipe(year('Andel trygga 2024 (%)'), recipe)).toBe(false);
		expect(matchesRecipe(year('Andel otrygga (%)'), recipe)).toBe(false);
	});

	test('two years keep their columns, in any order', () => {
		const two = (a: string, b: string) =>
			tableOf([
				['Område', `Otrygga ${a}`, `Otrygga ${b}`],
				['Norra Hav', '1', '2']
			]);
		const recipe = suggestRecipe(two('2022', '2023'), madeNames);
		expect(periodsIn(two('2023', '2022'), recipe).sort()).toEqual(['2022 2', '2023 1']);
		expect(periodsIn(two('2023', '2024'), recipe)).toEqual(['2023 1', '2024 2']);
	});
});
