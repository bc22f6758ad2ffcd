import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Figure } from '$lib/core/figure';
import { decodeFirstView, encodeFirstView, FirstViewFileError } from './first-view-file';
import { fromRuns, toRuns } from './ref-runs';

const figure = (over: Partial<Figure>): Figure => ({
	indicator: 'x',
	area: 'sdo:a',
	scope: 'area',
	measure: 'crime:x',
	series: 's',
	source: 'src',
	period: '2024',
	grain: 'year',
	unit: 'count',
	sex: 'all',
	age: 'all',
	value: 1,
	n: null,
	lower: null,
	upper: null,
	status: 'ok',
	origin: 'published',
	how: [],
	reason: null,
	parts: [],
	missingParts: [],
	refs: [],
	superseded: [],
	...over
});

const months = (from: number) => Array.from({ length: 12 }, (_, i) => `d1||${from + i}|5`);

describe('first view file', () => {
	it('gives back what was put in, sums and remainders of sums included', () => {
		const figures = [
			figure({ area: 'sdo:a', refs: months(2), value: 12 }),
			figure({ area: 'sdo:b', refs: months(40), value: 0.1 + 0.2 }),
			figure({
				area: 'lpo:c',
				parts: ['sdo:a', 'sdo:b'],
				refs: [...months(2), ...months(40)],
				how: ['sum_of_months', 'sum_of_parts']
			}),
			figure({
				area: 'lpo:c',
				scope: 'rest',
				parts: ['stad:d', 'lpo:c'],
				refs: ['d2|Blad|3|7', ...months(2), ...months(40)]
			}),
			figure({ area: 'stad:d', refs: ['d2|Blad|3|7'] }),
			figure({ area: 'sdo:e', value: null, reason: 'part_missing', missingParts: ['sdo:f'] }),
			figure({
				area: 'sdo:g',
				refs: ['no place'],
				superseded: [{ ref: 'd|s|1|1', value: null, status: 'suppressed' }]
			})
		];
		expect(decodeFirstView(encodeFirstView(figures))).toEqual(figures);
	});

	it('gives back columns of few values and of many', () => {
		const values = fc.array(fc.constantFrom(null, 0, 1, 2.5, 0.1 + 0.2), { maxLength: 60 });
		fc.assert(
			fc.property(values, fc.nat(20), (few, many) => {
				const all = [...few, ...Array.from({ length: many }, (_, at) => at / 3)];
				const figures = all.map((value, at) => figure({ area: `sdo:${at}`, value }));
				expect(decodeFirstView(encodeFirstView(figures))).toEqual(figures);
			})
		);
	});

	it('refuses other texts', () => {
		expect(() => decodeFirstView('[]')).toThrow(FirstViewFileError);
		expect(() => decodeFirstView('{')).toThrow(FirstViewFileError);
		expect(() => decodeFirstView('null')).toThrow(FirstViewFileError);
	});
});

it('runs give back every reference, in order', () => {
	const place = fc.constantFrom('d1|', 'd1|Blad 1', 'd2|a|b');
	const ref = fc
		.tuple(place, fc.nat(30), fc.nat(3))
		.map(([at, row, column]) => `${at}|${row}|${column}`);
	fc.assert(
		fc.property(fc.array(ref), (refs) => {
			expect(fromRuns(toRuns(refs) ?? [])).toEqual(refs);
		})
	);
});
