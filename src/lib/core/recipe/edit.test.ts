import { describe, expect, it } from 'vitest';
import { columnLetter, readColumns, writeColumns } from './columns';
import {
	headerRolesOf,
	isDecided,
	renamed,
	rolesOf,
	withColumnUnit,
	withEverySheet,
	withFreeId,
	withMeaning,
	withPlace,
	withRole,
	withValues
} from './edit';
import type { Recipe } from './recipe';
import { plainRecipe } from '../../../../test/fixtures/recipes';

const recipe = {
	id: 'recept:a',
	name: 'A',
	area: { from: 'column', column: 1 },
	period: { from: 'header', level: 1 },
	measure: { from: 'constant', text: 'm' },
	sex: { from: 'constant', text: 'alla' },
	age: { from: 'constant', text: 'alla' },
	unit: { fixed: 'count' },
	values: [
		{ column: 2, role: 'value' },
		{ column: 3, role: 'value', fixed: { unit: 'percent' } }
	],
	meanings: { area: {}, measure: {}, period: {}, sex: {}, age: {}, unit: {} },
	origin: { series: 'recept:a' }
} as unknown as Recipe;

describe('columns as letters', () => {
	it('are written and read alike', () => {
		expect([1, 26, 27, 702, 703].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
		expect(readColumns('c–e, 7; AA')).toEqual([3, 4, 5, 7, 27]);
		expect(writeColumns([5, 3, 4, 27, 7])).toBe('C–E, G, AA');
		expect(readColumns(writeColumns([1, 2, 9, 40]))).toEqual([1, 2, 9, 40]);
		expect(readColumns('')).toEqual([]);
	});
	it('are refused where they mean nothing', () => {
		for (const text of ['å', 'E-C', '0', 'A-ZZZZ', 'A B', '99999'])
			expect(readColumns(text)).toBeNull();
	});
});

describe('a recipe being edited', () => {
	it('uses a column for words or for figures, never both', () => {
		const words = withPlace(recipe, 'sex', { from: 'column', column: 2 });
		expect(words.values.map(({ column }) => column)).toEqual([3]);
		const figures = withValues(words, 'value', [2, 3, 4]);
		expect(figures.sex).toEqual({ from: 'constant', text: '' });
		expect(figures.values[1]).toEqual({ column: 3, role: 'value', fixed: { unit: 'percent' } });
		expect(withRole(recipe, 1, 'n').area).toEqual({ from: 'constant', text: '' });
		expect(withRole(recipe, 3, null).values).toHaveLength(1);
		expect(rolesOf(withRole(recipe, 3, 'age')).get(3)).toEqual(['age']);
		expect(headerRolesOf(recipe).get(1)).toEqual(['period']);
	});
	it('lets rows of their own stand in a column that names the others too', () => {
		const grouped = withPlace(recipe, 'area', { from: 'group', column: 1 });
		const named = withRole(grouped, 1, 'measure');
		expect([named.area, named.measure]).toEqual([
			{ from: 'group', column: 1 },
			{ from: 'column', column: 1 }
		]);
		expect(rolesOf(named).get(1)).toEqual(['measure', 'area']);
		expect(withPlace(recipe, 'sex', { from: 'group', column: 2 }).values).toHaveLength(1);
		for (const freed of [withRole(named, 1, null), withValues(named, 'value', [1])])
			expect([freed.area, freed.measure]).toEqual(Array(2).fill({ from: 'constant', text: '' }));
	});
	it('gives a column a unit of its own and takes it back', () => {
		const own = withColumnUnit(recipe, 2, 'mean');
		expect(own.values[0]).toEqual({ column: 2, role: 'value', fixed: { unit: 'mean' } });
		expect(withColumnUnit(own, 2, null).values[0]).toEqual({ column: 2, role: 'value' });
	});
	it('keeps words as plain keys, whatever they are called', () => {
		const said = withMeaning(recipe, 'area', '__proto__', 'sdo:a');
		expect(isDecided(said, 'area', '__proto__')).toBe(true);
		expect(isDecided(recipe, 'area', 'constructor')).toBe(false);
		expect(Object.getPrototypeOf(said.meanings.area)).toBe(Object.prototype);
		const copy = structuredClone(said);
		expect(isDecided(copy, 'area', '__proto__')).toBe(true);
		expect(isDecided(withMeaning(said, 'area', '__proto__', undefined), 'area', '__proto__')).toBe(
			false
		);
		expect(withMeaning(recipe, 'sex', 'x', null).meanings.sex).toEqual({ x: null });
	});
	it('is another recipe under another name', () => {
		const copy = renamed(recipe, 'Våld i Norr', 'fil.csv');
		expect([copy.id, copy.origin.series]).toEqual(['recept:vald-i-norr', 'recept:vald-i-norr']);
		expect(renamed(recipe, '', 'fil.csv').id).toBe('recept:fil-csv');
		expect(renamed(recipe, '', '').id).toBe('recept:tabell');
		expect(withFreeId(recipe, [])).toEqual(recipe);
		const free = withFreeId(recipe, ['recept:a', 'recept:a-2']);
		expect([free.id, free.origin.series]).toEqual(['recept:a-3', 'recept:a-3']);
	});
});

it('all sheets: an area that nobody has said is the name of the sheet, one that is said stays', () => {
	const every = withEverySheet(plainRecipe, true);
	expect(every).toMatchObject({ everySheet: true, area: { from: 'sheet' } });
	const named = { ...plainRecipe, area: { from: 'column' as const, column: 2 } };
	expect(withEverySheet(named, true).area).toEqual(named.area);
	expect(withEverySheet(withEverySheet(named, true), false)).toEqual(named);
});
