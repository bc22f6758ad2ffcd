import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { classOf, roundClasses } from './classes';

const labels = (values: number[], unit: 'count' | 'percent' | 'per_100k' | 'per_1000' = 'count') =>
	roundClasses(values, unit).map(({ label }) => label.replaceAll('\u00a0', '_'));

describe('roundClasses', () => {
	it('gives five classes with round breaks, open at both ends', () => {
		expect(labels([11, 13, 15, 16, 19, 21, 23, 24, 29, 31], 'percent')).toEqual([
			'under 15_%',
			'15–20',
			'20–25',
			'25–30',
			'30_% och över'
		]);
	});

	it('keeps one far outlier in the open end', () => {
		const classes = roundClasses(
			[700, 800, 820, 900, 950, 1000, 1080, 1200, 1250, 4000],
			'per_100k'
		);
		const used = [700, 800, 820, 900, 950, 1000, 1080, 1200, 1250, 4000].map((value) =>
			classOf(value, classes)
		);
		expect(new Set(used).size).toBe(5);
		expect(classes[4]?.to).toBeNull();
	});

	it('gives one class for one value and none for none', () => {
		expect(labels([7, 7])).toEqual(['7']);
		expect(labels([])).toEqual([]);
	});

	it('is decided by the values alone, covers each of them, and grows', () => {
		fc.assert(
			fc.property(
				fc.array(fc.integer({ min: 0, max: 100_000 }), { minLength: 1, maxLength: 14 }),
				(values) => {
					const classes = roundClasses(values, 'count');
					expect(roundClasses([...values].reverse(), 'count')).toEqual(classes);
					for (const value of values) expect(classOf(value, classes)).not.toBeNull();
					const edges = classes.flatMap(({ from }) => (from === null ? [] : [from]));
					expect([...edges].sort((a, b) => a - b)).toEqual(edges);
					expect(new Set(edges).size).toBe(edges.length);
				}
			)
		);
	});
});
