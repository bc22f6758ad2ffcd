import { expect, it } from 'vitest';
import { DIMENSIONS, withPlace } from '$lib/core/recipe/edit';
import type { Place } from '$lib/core/recipe/recipe';
import { placeFrom, placeGroups, placeValue } from './place-choice';
import { plainRecipe } from '../../../../test/fixtures/recipes';

const recipe = { ...plainRecipe, values: [{ column: 3, role: 'value' as const }] };
const places: Place[] = [
	{ from: 'column', column: 2 },
	{ from: 'group', column: 2 },
	{ from: 'header', level: 1 },
	{ from: 'sheet' }
];

it('offers every place a word may stand in, and knows it again', () => {
	for (const dimension of DIMENSIONS)
		for (const place of places) {
			const chosen = withPlace(recipe, dimension, place);
			const value = placeValue(chosen, dimension);
			expect(placeFrom(value)).toEqual(place);
			const offered = placeGroups(dimension, chosen, 4, true, () => '').flatMap(
				({ options }) => options
			);
			expect(offered.map((option) => option.value)).toContain(value);
		}
});

it('offers rows of their own in the columns before the figures', () => {
	const groups = placeGroups('area', recipe, 4, false, () => '');
	expect(groups.find(({ options }) => options[0]?.value === 'group:1')?.options).toEqual([
		{ value: 'group:1', label: 'Egna rader i kolumn A' },
		{ value: 'group:2', label: 'Egna rader i kolumn B' }
	]);
});
