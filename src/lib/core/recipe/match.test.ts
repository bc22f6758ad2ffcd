import { describe, expect, test } from 'vitest';
import { applyRecipe } from './apply';
import { fitRecipe, matchesRecipe, signRecipe } from './match';
import type { Recipe } from './recipe';
import { suggestRecipe } from './suggest';
import {
	fileOf,
	madeNames,
	plainRecipe,
	sheetOf,
	tableOf
} from '../../../../test/fixtures/recipes';

const years = tableOf([
	['Hundbett per område 2022–2023'],
	['', '2022', '2023'],
	['Norra Hav', '1', '2'],
	['Lillön', '3', '4']
]);
const wide: Recipe = signRecipe(years, {
	...plainRecipe,
	top: 2,
	area: { from: 'column', column: 1 },
	period: { from: 'header', level: 1 },
	measure: { from: 'constant', text: 'Hundbett' },
	values: [
		{ column: 2, role: 'value' },
		{ column: 3, role: 'value' }
	]
});
const periodsIn = (file: Parameters<typeof applyRecipe>[0], recipe: Recipe) =>
	applyRecipe(file, recipe, { names: madeNames, progress: () => {} }).observations.map(
		({ period, value }) => `${period} ${value}`
	);

describe('matchesRecipe', () => {
	test('next year’s table has a new year; the title tells it from any other', () => {
		const next = tableOf([
			['Hundbett per område 2023–2024'],
			['', '2023', '2024', '2025 prel.'],
			['Norra Hav', '2', '5', '6']
		]);
		expect(matchesRecipe(next, wide)).toBe(true);
		expect(periodsIn(next, wide)).toEqual(['2023 2', '2024 5', '2025 6']);
		const other = tableOf([
			['Kattriv per område 2023–2024'],
			...next.sheets[0]!.rows.slice(1).map(({ cells }) => cells)
		]);
		expect(matchesRecipe(other, wide)).toBe(false);
	});

	test('an empty column beside a year takes nothing from it', () => {
		const spaced = tableOf([
			['Hundbett'],
			['', '2022', '', '2023', '', '2024'],
			['Norra Hav', '1', '', '2', '', '3']
		]);
		const recipe = signRecipe(spaced, {
			...wide,
			values: [2, 4].map((column) => ({ column, role: 'value' }))
		});
		expect(periodsIn(spaced, recipe)).toEqual(['2022 1', '2023 2']);
		expect(periodsIn(spaced, suggestRecipe(spaced, madeNames))).toEqual([
			...['2022 1', '2023 2', '2024 3']
		]);
	});

	test('a chosen column whose heading cannot be read is told of', () => {
		const file = tableOf([['Hundbett'], ['', '2022', 'Vinter'], ['Norra Hav', '1', '2']]);
		const read = applyRecipe(file, signRecipe(file, wide), {
			names: madeNames,
			progress: () => {}
		});
		expect(read.observations).toHaveLength(1);
		expect(read.rejectedCells).toMatchObject([{ row: 3, column: 3, text: '2' }]);
	});

	test('a column that was left out stays out, and a heading that is gone is no match', () => {
		const file = tableOf([
			['Område', 'Antal', 'Andel', 'Anm.'],
			['Norra Hav', '5', '10', '']
		]);
		const recipe = signRecipe(file, {
			...plainRecipe,
			area: { from: 'column', column: 1 },
			measure: { from: 'constant', text: 'Hundbett' },
			values: [{ column: 2, role: 'value' }]
		});
		const moved = tableOf([
			[''],
			['Andel', 'Nytt', 'Område¹', 'ANTAL'],
			['10', 'x', 'Norra Hav', '5']
		]);
		expect(matchesRecipe(moved, recipe)).toBe(true);
		expect(fitRecipe(moved, recipe)).toMatchObject({
			top: 2,
			area: { column: 3 },
			values: [{ column: 4 }]
		});
		expect(periodsIn(moved, recipe)).toEqual(['2024 5']);
		expect(
			matchesRecipe(
				tableOf([
					['Område', 'Andel'],
					['Norra Hav', '5']
				]),
				recipe
			)
		).toBe(false);
		expect(
			matchesRecipe(
				tableOf([
					['Område', 'Antal', 'Antal'],
					['Norra Hav', '5', '6']
				]),
				recipe
			)
		).toBe(false);
	});

	test('a sheet of another name is taken where the headings say so; a hidden one never', () => {
		const rows = [
			['Område', 'Antal'],
			['Norra Hav', '5']
		];
		const file = fileOf([sheetOf([['Läs mig']], [], 'Info'), sheetOf(rows, [], '2023')], 'xlsx');
		const recipe = signRecipe(file, {
			...plainRecipe,
			sheet: '2023',
			area: { from: 'column', column: 1 },
			period: { from: 'sheet' },
			measure: { from: 'constant', text: 'Hundbett' },
			values: [{ column: 2, role: 'value' }]
		});
		const next = fileOf([sheetOf([['Läs mig']], [], 'Info'), sheetOf(rows, [], '2024')], 'xlsx');
		expect(matchesRecipe(next, recipe)).toBe(true);
		expect(periodsIn(next, recipe)).toEqual(['2024 5']);
		expect(matchesRecipe(fileOf([sheetOf(rows, [], '2024', true)], 'xlsx'), recipe)).toBe(false);
	});

	test('without headings to know it by, no file is claimed', () => {
		const bare = tableOf([
			['Norra Hav', '5'],
			['Lillön', '6']
		]);
		const recipe = suggestRecipe(bare, madeNames);
		expect(recipe.headerRows).toBe(0);
		expect(matchesRecipe(bare, recipe)).toBe(false);
		expect(matchesRecipe(bare, { ...plainRecipe, signature: [['']] })).toBe(false);
		expect(matchesRecipe(tableOf([]), wide)).toBe(false);
	});
});
