import { describe, expect, test } from 'vitest';
import { applyRecipe } from './apply';
import { isDecided } from './edit';
import { decodeRecipe, encodeRecipe } from './file';
import { markIn, meaningOfMark, withMark } from './marks';
import { suggestRecipe } from './suggest';
import { wordsOf } from './words';
import { fileOfText, madeNames, plainRecipe } from '../../../../test/fixtures/recipes';

const { numbers } = plainRecipe;

test('a sign is no number, no word and nothing that every table means alike', () => {
	for (const sign of ['-', '–', ' — ', '*', '**', '…', 's', 'n/a', 'i.u.', '?'])
		expect(markIn(sign, numbers)).toBe(sign.trim());
	for (const other of ['..', '.', 'x', '<5', '12', '-5', 'jan', 'Antal', '', ' ', '12*', 'se not'])
		expect(markIn(other, numbers)).toBeNull();
});

test('a sign means one thing, whatever its dash; the answer can be taken back', () => {
	const zero = withMark(plainRecipe, '–', 'zero');
	expect(zero.numbers).toMatchObject({ missing: [], suppressed: [], zero: ['–'] });
	const hidden = withMark(zero, '-', 'suppressed');
	expect(hidden.numbers).toMatchObject({ missing: [], suppressed: ['-'], zero: [] });
	expect(meaningOfMark(hidden.numbers, '—')).toBe('suppressed');
	expect(isDecided(hidden, 'mark', '–')).toBe(true);
	expect(withMark(hidden, '–', undefined)).toEqual(plainRecipe);
	expect(decodeRecipe(encodeRecipe(hidden))).toEqual(hidden);
});

describe('a table with a dash where figures would stand', () => {
	const file = fileOfText(
		'Område;2022;2023;2024\nNorra Hav;-;-;3\nSödra Hav;–;*;4\nLillön;1;–;–\nVik-Ås;2;5;-'
	);
	const guess = suggestRecipe(file, madeNames);
	const read = (recipe: typeof guess) => {
		const { observations, rejectedCells } = applyRecipe(file, recipe, {
			...{ names: madeNames, progress: () => {} }
		});
		return [observations.map(({ value }) => value), rejectedCells.map(({ text }) => text)];
	};

	test('the columns are figures all the same; each sign is asked about once, none is guessed', () => {
		expect(guess).toMatchObject({ top: 1, headerRows: 1, numbers: { missing: [], zero: [] } });
		expect(guess.values.map(({ column }) => column)).toEqual([2, 3, 4]);
		const signs = wordsOf(file, guess, madeNames).filter(({ kind }) => kind === 'mark');
		expect(signs).toEqual([
			{ kind: 'mark', text: '-', rows: 4, known: false },
			{ kind: 'mark', text: '*', rows: 1, known: false }
		]);
		expect(read(guess)).toEqual([
			[3, 4, 1, 2, 5],
			['-', '-', '–', '*', '–', '–', '-']
		]);
	});

	test('and read as the user answers', () => {
		const said = withMark(withMark(guess, '-', 'zero'), '*', 'suppressed');
		expect(read(said)).toEqual([[0, 0, 3, 0, null, 4, 1, 0, 0, 2, 5, 0], []]);
		expect(wordsOf(file, said, madeNames).slice(0, 2)).toMatchObject([
			{ text: '-', known: true },
			{ text: '*', known: true }
		]);
	});
});

test('a column of nothing but signs is no column of figures', () => {
	const file = fileOfText('Område;2023;Anm.\nNorra Hav;1;-\nLillön;2;-');
	expect(suggestRecipe(file, madeNames).values).toEqual([{ column: 2, role: 'value' }]);
});
