import { MeasureTree } from '$lib/core/measures';
import { encodeRecipe } from '$lib/core/recipe/file';
import type { Recipe } from '$lib/core/recipe/recipe';
import { AreaRegister } from '$lib/core/register';
import { describe, expect, it } from 'vitest';
import { plainRecipe } from '../../../../test/fixtures/recipes';
import {
	choicesFor,
	leftOut,
	measureAnswer,
	meaningOf,
	newMeasure,
	suggestionsFor,
	takenBack,
	type Names
} from './word-meanings';

const measuresIn = ({ measures }: Recipe) => measures.map(({ id }) => id);

describe('a new measure', () => {
	const one: Recipe = { ...plainRecipe, id: 'recept:bad', values: [{ column: 1, role: 'value' }] };
	const made = newMeasure(one, 'Antal');

	it('is the table’s own: the same word in another table is another measure', () => {
		const other = newMeasure({ ...one, id: 'recept:klotter' }, 'Antal');
		expect(measuresIn(made)).toEqual(['own:bad-antal']);
		expect(measuresIn(other)).toEqual(['own:klotter-antal']);
		expect(made.meanings.measure).toEqual({ Antal: { measure: 'own:bad-antal' } });
		expect(measuresIn(newMeasure(made, 'Antal'))).toEqual(['own:bad-antal']);
	});

	it('is meant by no heading of another file', () => {
		expect(new MeasureTree(made.measures).resolve('recept:klotter', ['Antal'])).toBe(null);
	});

	it('has an id that can be kept, however long the words, and one for each word', () => {
		const long = 'Andel som svarat ganska eller mycket otrygg '.repeat(6);
		const both = newMeasure(newMeasure(one, `${long}dag`), `${long}natt`);
		expect(new Set(measuresIn(both)).size).toBe(2);
		expect(() => encodeRecipe(both)).not.toThrow();
	});

	it('goes along where another table takes it for its own', () => {
		const names: Names = {
			register: new AreaRegister({
				city: '',
				areas: [],
				aliases: [],
				lifetimes: [],
				relations: []
			}),
			measures: new MeasureTree(made.measures),
			areaName: (area) => area
		};
		const taken = measureAnswer('Badande', 'own:bad-antal', names).take(one);
		expect(taken.measures).toMatchObject([{ id: 'own:bad-antal', label: 'Antal' }]);
	});
});

it('asks of a sign what it means, suggests nothing, and takes the answer back', () => {
	const word = { kind: 'mark' as const, text: '–', rows: 3, known: false };
	const answers = choicesFor('mark', '–');
	expect(suggestionsFor(word, {} as Names)).toEqual([]);
	const said = answers.map(({ take }) => take(plainRecipe));
	expect(said.map((recipe) => meaningOf(recipe, word, {} as Names))).toEqual([
		'uppgift saknas',
		'dolt för att det är litet',
		'noll'
	]);
	expect(said.map(({ numbers }) => [numbers.missing, numbers.suppressed, numbers.zero])).toEqual([
		[['–'], [], []],
		[[], ['–'], []],
		[[], [], ['–']]
	]);
	for (const recipe of said) expect(takenBack(recipe, word)).toEqual(plainRecipe);
	expect(leftOut(plainRecipe, word)).toEqual(plainRecipe);
});
