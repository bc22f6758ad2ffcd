import { describe, expect, it } from 'vitest';
import { contextOf, figure } from '$lib/views/fixture-town';
import { selectionChoices } from './selection-choices';

const CITY = 'stad:provstaden';
const context = contextOf([
	...['2021', '2022', '2023', '2024'].map((period) => figure({ area: CITY, period, value: 900 })),
	// A forecast, and crime of an area that the city has no sum of yet.
	figure({ indicator: 'population', measure: 'population:total', period: '2030', value: 7 }),
	figure({ period: '2025', value: 8 })
]);
const choices = selectionChoices(context, { id: 'provstaden', defaultArea: CITY });

describe('what the city is compared with', () => {
	it('is the year before the last one it has, whatever years other figures are of', () => {
		expect(choices.comparisonFor(CITY)).toEqual({ kind: 'year', year: '2023' });
		expect(choices.defaults.comparison).toEqual({ kind: 'year', year: '2023' });
	});

	it('is the year before the chosen one', () => {
		expect(choices.comparisonFor(CITY, '2022')).toEqual({ kind: 'year', year: '2021' });
	});

	it('is nothing but the rest for a part of it', () => {
		expect(choices.comparisonFor('sdo:bjorkvik', '2022')).toEqual({ kind: 'rest' });
	});
});
