import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unusualMonths } from './unusual-months';

const series = fc.array(fc.option(fc.integer({ min: 0, max: 300 }), { freq: 8 }), {
	maxLength: 30
});

describe('unusualMonths', () => {
	it('tells the month that one case filled', () => {
		const counts = [18, 24, 20, 22, 121, 25, 14, 21, 26, 24, 23, 21];
		expect(unusualMonths(counts)).toEqual([{ index: 4, count: 121, median: 22 }]);
	});

	it('needs more than three times the median of the others', () => {
		const others = [8, 9, 10, 10, 11, 12, 10];
		expect(unusualMonths([...others, 30])).toEqual([]);
		expect(unusualMonths([...others, 31])).toEqual([{ index: 7, count: 31, median: 10 }]);
	});

	it('takes the mean of the two middle months of an even number', () => {
		expect(unusualMonths([1, 2, 3, 4, 5, 6, 11])).toEqual([{ index: 6, count: 11, median: 3.5 }]);
	});

	it('tells several, and is not misled by one of them at the other', () => {
		expect(unusualMonths([10, 100, 10, 10, 10, 90, 10]).map(({ index }) => index)).toEqual([1, 5]);
	});

	it('tells nothing of months under ten, and nothing from fewer than six others', () => {
		expect(unusualMonths([0, 0, 0, 9, 0, 0, 0, 0])).toEqual([]);
		expect(unusualMonths([0, 0, 0, 10, 0, 0, 0, 0])).toHaveLength(1);
		expect(unusualMonths([1, 1, 50, 1, 1, 1])).toEqual([]);
		expect(unusualMonths([1, 1, 50, 1, 1, 1, null])).toEqual([]);
		expect(unusualMonths([1, 1, 50, 1, 1, 1, 1])).toHaveLength(1);
		expect(unusualMonths([])).toEqual([]);
	});

	it('does not look at the order, and tells the same of twice as much', () => {
		fc.assert(
			fc.property(series, (counts) => {
				const told = unusualMonths(counts);
				const last = counts.length - 1;
				const turned = unusualMonths([...counts].reverse()).map(({ index }) => last - index);
				expect(turned.reverse()).toEqual(told.map(({ index }) => index));
				const doubled = counts.map((count) => (count === null ? null : 2 * count));
				const toldOfDoubled = unusualMonths(doubled).map(({ index }) => index);
				expect(toldOfDoubled).toEqual(expect.arrayContaining(told.map(({ index }) => index)));
				for (const { index, count, median } of told) {
					expect(counts[index]).toBe(count);
					expect(count).toBeGreaterThan(3 * median);
				}
			})
		);
	});

	it('refuses what is no count', () => {
		expect(() => unusualMonths([1.5])).toThrow(RangeError);
		expect(() => unusualMonths([-1])).toThrow(RangeError);
		expect(() => unusualMonths([NaN])).toThrow(RangeError);
	});
});
