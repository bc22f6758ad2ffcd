import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimateDispersion, type Cell } from './dispersion';
import { fitAreaAndYear } from './log-linear';

const table = (rows: (number | null)[][]): (Cell | null)[][] =>
	rows.map((row) => row.map((count) => (count === null ? null : { count })));

const tables = fc
	.record({ areas: fc.integer({ min: 2, max: 6 }), years: fc.integer({ min: 2, max: 5 }) })
	.chain(({ areas, years }) =>
		fc.array(
			fc.array(fc.option(fc.integer({ min: 1, max: 500 }), { freq: 6 }), {
				minLength: years,
				maxLength: years
			}),
			{ minLength: areas, maxLength: areas }
		)
	);

describe('estimateDispersion', () => {
	it('of a two by two by hand: fitted 15 everywhere, 4 · 25/15 on one degree of freedom', () => {
		const found = estimateDispersion(
			table([
				[10, 20],
				[20, 10]
			])
		);
		expect(found).toMatchObject({ df: 1, cells: 4 });
		expect(found?.phi).toBeCloseTo(20 / 3, 9);
		expect(found?.smallestFitted).toBeCloseTo(15, 9);
	});

	it('of three areas and years by hand', () => {
		// Row sums 60, 90, 150, column sums 100 each of 300: fitted 20, 30, 50 in every column, and
		// χ² = (16 + 0 + 16)/20 + (36 + 9 + 9)/30 + (4 + 9 + 1)/50.
		const rows = [
			[24, 20, 16],
			[24, 33, 33],
			[52, 47, 51]
		];
		const found = estimateDispersion(table(rows));
		expect(found?.df).toBe(4);
		expect(found?.estimate).toBeCloseTo((32 / 20 + 54 / 30 + 14 / 50) / 4, 9);
		expect(found?.phi).toBe(1);
	});

	it('of a table with a hole by hand', () => {
		// The third area has one count, which its own effect fits exactly; the square is fitted 30 everywhere.
		const found = estimateDispersion(
			table([
				[20, 40],
				[40, 20],
				[30, null]
			])
		);
		expect(found).toMatchObject({ df: 1, cells: 5 });
		expect(found?.estimate).toBeCloseTo((4 * 100) / 30, 9);
	});

	it('takes exposures out: twice the people and twice the events are no spread', () => {
		const found = estimateDispersion([
			[
				{ count: 10, exposure: 100 },
				{ count: 40, exposure: 400 }
			],
			[
				{ count: 60, exposure: 300 },
				{ count: 40, exposure: 200 }
			]
		]);
		expect(found?.estimate).toBeCloseTo(0, 12);
		expect(found?.phi).toBe(1);
	});

	it('leaves areas and years without events out, with their parameters', () => {
		const found = estimateDispersion(
			table([
				[10, 20, 0],
				[20, 10, 0],
				[0, 0, 0]
			])
		);
		expect(found).toMatchObject({ df: 1, cells: 4 });
		expect(found?.phi).toBeCloseTo(20 / 3, 9);
	});

	it('counts a degree of freedom in each part of a table that falls apart', () => {
		const apart = table([
			[10, 20, null, null],
			[20, 10, null, null],
			[null, null, 30, 60],
			[null, null, 60, 30]
		]);
		const found = estimateDispersion(apart);
		expect(found?.df).toBe(2);
		expect(found?.estimate).toBeCloseTo((20 / 3 + (4 * 225) / 45) / 2, 9);
	});

	it.each<[string, (number | null)[][]]>([
		['nothing', []],
		['one area', [[10, 20, 30]]],
		['one year', [[10], [20], [30]]],
		[
			'holes everywhere',
			[
				[null, null],
				[null, null]
			]
		],
		[
			'no event',
			[
				[0, 0],
				[0, 0]
			]
		],
		[
			'as many parameters as cells',
			[
				[10, 20],
				[20, null]
			]
		]
	])('cannot be had from %s', (_, rows) => {
		expect(estimateDispersion(table(rows))).toBeNull();
	});

	it('refuses rows of unequal length, halves, negative counts and no exposure', () => {
		expect(() => estimateDispersion(table([[1, 2], [3]]))).toThrow(RangeError);
		expect(() =>
			estimateDispersion(
				table([
					[1, 2],
					[3, 0.5]
				])
			)
		).toThrow(RangeError);
		expect(() =>
			estimateDispersion(
				table([
					[1, 2],
					[3, -1]
				])
			)
		).toThrow(RangeError);
		expect(() => estimateDispersion([[{ count: 1, exposure: 0 }]])).toThrow(RangeError);
	});

	it('is never under 1 and the same in any order, turned, and in other units of exposure', () => {
		fc.assert(
			fc.property(tables, fc.double({ min: 0.01, max: 1000, noNaN: true }), (rows, unit) => {
				const found = estimateDispersion(table(rows));
				const turned = (rows[0] ?? []).map((_, year) => rows.map((row) => row[year] ?? null));
				const others = [
					table([...rows].reverse()),
					table(turned),
					table(rows).map((row) => row.map((cell) => cell && { ...cell, exposure: unit }))
				].map((other) => estimateDispersion(other));
				for (const other of others) {
					expect(other?.df).toBe(found?.df);
					if (found === null || other == null) continue;
					expect(found.phi).toBeGreaterThanOrEqual(1);
					expect(Math.abs(other.estimate - found.estimate)).toBeLessThan(
						1e-6 * (1 + found.estimate)
					);
				}
			}),
			{ numRuns: 60 }
		);
	});
});

describe('fitAreaAndYear', () => {
	it('fits every margin, which is what makes it the maximum of the likelihood (Birch 1963)', () => {
		fc.assert(
			fc.property(tables, (rows) => {
				const fit = fitAreaAndYear(
					rows.flatMap((row, area) =>
						row.flatMap((count, year) =>
							count === null ? [] : [{ area, year, count, exposure: 1 + area + 2 * year }]
						)
					)
				);
				const margins = new Map<string, number>();
				for (const { area, year, count, fitted } of fit?.cells ?? []) {
					expect(fitted).toBeGreaterThan(0);
					for (const key of [`area ${area}`, `year ${year}`])
						margins.set(key, (margins.get(key) ?? 0) + count - fitted);
				}
				for (const off of margins.values()) expect(Math.abs(off)).toBeLessThan(1e-5);
			}),
			{ numRuns: 60 }
		);
	});
});
