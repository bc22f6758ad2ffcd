import { describe, expect, it } from 'vitest';
import { contextOf, figure } from '$lib/views/fixture-town';
import { selectionChoices, yearsOf } from './selection-choices';

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

describe('years to choose', () => {
	it('end with the last one that anything but the population is told of', () => {
		expect(yearsOf(context)).toEqual(['2025', '2024', '2023', '2022', '2021']);
	});

	it('are those of the population where nothing else is told', () => {
		const people = {
			indicator: 'population',
			measure: 'population:total',
			period: '2030',
			value: 7
		};
		expect(yearsOf(contextOf([figure(people)]))).toEqual(['2030']);
	});
});
