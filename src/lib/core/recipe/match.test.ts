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
import { wide, periodsIn } from '../../../../test/fixtures/matched-years';

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
			['Hundbett 2023'],
			['Område', 'Antal', 'Andel', 'Anm.'],
			['Norra Hav', '5', '10', '']
		]);
		const recipe = signRecipe(file, {
			...plainRecipe,
			top: 2,
			area: { from: 'column', column: 1 },
			period: { from: 'title' },
			measure: { from: 'constant', text: 'Hundbett' },
			values: [{ column: 2, role: 'value' }]
		});
		const moved = tableOf([
			['Hundbett 2024'],
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
			matchesRecipe(tableOf([['Hundbett 2024'], ['Område', 'Andel'], ['Norra Hav', '5']]), recipe)
		).toBe(false);
		expect(
			matchesRecipe(
				tableOf([['Hundbett 2024'], ['Område', 'Antal', 'Antal'], ['Norra Hav', '5', '6']]),
				recipe
			)
		).toBe(false);
	});

	test('a sheet of another name is taken where the headings say so; a hidden one never', () => {
		const rows = [['Hundbett'], ['Område', 'Antal'], ['Norra Hav', '5']];
		const file = fileOf([sheetOf([['Läs mig']], [], 'Info'), sheetOf(rows, [], '2023')], 'xlsx');
		const recipe = signRecipe(file, {
			...plainRecipe,
			sheet: '2023',
			top: 2,
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

describe('what a recipe says of all figures', () => {
	const rows = [
		['Område', '2022', '2023'],
		['Norra Hav', '1', '2']
	];
	const titled = (title: string) => tableOf([[title], ...rows]);
	const made = signRecipe(titled('Hundbett'), {
		...wide,
		top: 2,
		area: { from: 'column', column: 1 }
	});

	test('a measure is taken for granted only under the title it was said of', () => {
		expect(matchesRecipe(titled('Hundbett'), made)).toBe(true);
		expect(matchesRecipe(tableOf([['Utdrag'], ['Hundbett'], ...rows]), made)).toBe(true);
		expect(matchesRecipe(titled('Kattriv'), made)).toBe(false);
		expect(matchesRecipe(tableOf(rows), made)).toBe(false);
		const bare = signRecipe(tableOf(rows), { ...made, top: 1 });
		expect(matchesRecipe(tableOf(rows), bare)).toBe(false);
		// For a user to look at, with the measure to be said anew.
		expect(fitRecipe(titled('Kattriv'), made)).toMatchObject({
			area: { column: 1 },
			measure: { from: 'constant', text: '' }
		});
		expect(fitRecipe(tableOf([['Distrikt', '2022']]), made)).toBe(null);
	});

	test('a period is never, unless the lines above say it', () => {
		const file = (title: string) =>
			tableOf([[title], ['Område', 'Mått', 'Antal'], ['Norra Hav', 'Hundbett', '5']]);
		const recipe = signRecipe(file('Läget mars 2024'), {
			...plainRecipe,
			top: 2,
			area: { from: 'column', column: 1 },
			measure: { from: 'column', column: 2 },
			values: [{ column: 3, role: 'value' }]
		});
		expect(matchesRecipe(file('Läget mars 2024'), recipe)).toBe(false);
		expect(fitRecipe(file('Läget'), recipe)?.period).toEqual({ from: 'constant', text: '' });
		const said: Recipe = { ...recipe, period: { from: 'title' } };
		expect(matchesRecipe(file('Läget april 2025'), said)).toBe(true);
		expect(periodsIn(file('Läget april 2025'), said)).toEqual(['2025-04 5']);
		expect(periodsIn(file('Läget'), said)).toEqual([]);
		expect(suggestRecipe(file('Läget mars 2024'), madeNames).period).toEqual({ from: 'title' });
	});

	test('an area is taken for granted only where a line above names it', () => {
		const file = (title: string) => tableOf([[title], ['År', 'Hundbett'], ['2024', '5']]);
		const recipe = (title: string) =>
			signRecipe(file(title), {
				...plainRecipe,
				top: 2,
				area: { from: 'constant', text: 'Norra Hav' },
				period: { from: 'column', column: 1 },
				measure: { from: 'header', level: 1 },
				values: [{ column: 2, role: 'value' }]
			});
		expect(matchesRecipe(file('Bett i Norra Hav'), recipe('Bett i Norra Hav'))).toBe(true);
		expect(matchesRecipe(file('Bett i Lillön'), recipe('Bett i Norra Hav'))).toBe(false);
		expect(matchesRecipe(file('Bett'), recipe('Bett'))).toBe(false);
		expect(fitRecipe(file('Bett'), recipe('Bett'))?.area).toEqual({ from: 'constant', text: '' });
	});
});
