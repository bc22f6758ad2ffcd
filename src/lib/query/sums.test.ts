import { describe, expect, it } from 'vitest';
import type { Figure } from '$lib/core/figure';
import { figure } from '$lib/views/fixture-town';
import { summed } from './sums';

const count = (measure: string, value: number | null, more: Partial<Figure> = {}) =>
	figure({ unit: 'count', measure, value, ...more });
const hole = (measure: string, more: Partial<Figure> = {}) =>
	count(measure, null, { reason: 'part_missing', missingParts: ['sdo:solangen'], ...more });
const of = (...parts: Figure[][]) =>
	summed(parts, { measure: 'crime:both', sex: 'all', age: 'all', parts: 2 })[0];

describe('a sum of measures', () => {
	it('is of all its parts, and as sure as the least sure of them', () => {
		const late = count('crime:b', 5, { status: 'preliminary', refs: ['b'] });
		expect(of([count('crime:a', 30, { refs: ['a'] })], [late])).toMatchObject({
			measure: 'crime:both',
			value: 35,
			status: 'preliminary',
			origin: 'computed',
			how: ['sum_of_measures'],
			refs: ['a', 'b'],
			reason: null
		});
	});

	it('is none without one of them, and says why', () => {
		const empty = { value: null, refs: [], how: [] };
		for (const parts of [
			[[count('crime:a', 30)], [hole('crime:b')]],
			[[hole('crime:a')], [count('crime:b', 5)]]
		])
			expect(of(...parts)).toMatchObject({
				...empty,
				reason: 'part_missing',
				missingParts: ['sdo:solangen']
			});
		expect(of([count('crime:a', 30)], [])).toMatchObject({ ...empty, reason: 'not_in_data' });
	});

	it('is of each area and of the city without it by itself', () => {
		const parts = ['crime:a', 'crime:b'].map((measure, at) => [
			count(measure, 30 + at),
			count(measure, 100 + at, { scope: 'rest' }),
			count(measure, 7 + at, { area: 'sdo:lindhult' })
		]);
		const sums = summed(parts, { measure: 'crime:both', sex: 'all', age: 'all', parts: 2 });
		expect(sums.map(({ area, scope, value }) => [area, scope, value])).toEqual([
			['sdo:bjorkvik', 'area', 61],
			['sdo:bjorkvik', 'rest', 201],
			['sdo:lindhult', 'area', 15]
		]);
	});
});
