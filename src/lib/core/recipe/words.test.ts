import { expect, test } from 'vitest';
import { plainRecipe, tableOf } from '../../../../test/fixtures/recipes';
import type { NameLookup } from '../source';
import { wordsOf } from './words';

/** "Gamla byn" is an area until 2020 only. */
const names: NameLookup = {
	area: () => null,
	bareArea: (name: string, period: string) =>
		name === 'Gamla byn' && (period === '' || period <= '2020') ? 'sdo:gamla-byn' : null,
	measure: () => ({ measure: 'crime:hund', sex: 'all', age: 'all' }),
	existed: () => true,
	base: () => null
} as unknown as NameLookup;

const known = (period: string) => {
	const file = tableOf([
		['Område', 'Hundbett'],
		['Gamla byn', '5']
	]);
	const recipe = {
		...plainRecipe,
		area: { from: 'column' as const, column: 1 },
		measure: { from: 'header' as const, level: 1 },
		period: { from: 'constant' as const, text: period },
		values: [{ column: 2, role: 'value' as const }]
	};
	return wordsOf(file, recipe, names).find(({ kind }) => kind === 'area')?.known;
};

test('an area’s name is known where it means one in a period of the table', () => {
	expect(known('2019')).toBe(true);
	expect(known('2024')).toBe(false);
	// No period said yet.
	expect(known('')).toBe(true);
});
