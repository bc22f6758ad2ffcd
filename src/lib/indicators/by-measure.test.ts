import { expect, it } from 'vitest';
import { indicatorsByMeasure } from './by-measure';

it.each([
	['crime:brb8', 'place', false],
	['survey:egen', 'residence', true],
	['dialogue:egen', null, true]
])('says of %s only what its kind tells: counted by %s, on the map %s', (id, place, mappable) => {
	const measure = { id, parent: null, label: 'Eget mått', labels: [], note: null };
	const line = { measure: id, unit: 'percent', series: 'egen', sex: 'all', age: 'all' } as const;
	expect(indicatorsByMeasure([measure], [line])).toMatchObject([{ place, mappable }]);
});
