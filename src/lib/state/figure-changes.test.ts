import type { Figure } from '$lib/core/figure';
import { describe, expect, it } from 'vitest';
import { changedSeries } from './changed-series';
import { figureChanges, unchanged } from './figure-changes';

function figure(change: Partial<Figure>): Figure {
	return {
		indicator: 'i',
		area: 'sdo:a',
		scope: 'area',
		measure: 'crime:m',
		series: 's',
		source: 's-1',
		period: '2023',
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
		...change
	};
}

describe('figure changes', () => {
	it('tells nothing when nothing changed, whatever the order', async () => {
		const figures = [figure({}), figure({ period: '2024' })];
		expect(unchanged(await figureChanges(figures, figures.toReversed()))).toBe(true);
	});

	it('counts new, lost and changed figures of the areas themselves', async () => {
		const before = [
			figure({ value: null, status: 'missing' }),
			figure({ period: '2022', value: 2, status: 'preliminary' }),
			figure({ period: '2021', value: 7 }),
			figure({ period: '2020', value: 5 }),
			figure({ scope: 'rest', value: 100 })
		];
		const after = [
			figure({ value: 3 }),
			figure({ period: '2022', value: 2 }),
			figure({ period: '2021', value: 8 }),
			figure({ scope: 'rest', value: 101 })
		];
		const changes = await figureChanges(before, after);
		expect([changes.added, changes.removed, changes.changed.length]).toEqual([1, 1, 2]);
		expect(changes.changed.map(({ after }) => after.period)).toEqual(['2022', '2021']);
	});

	it('gathers changes by series with the latest period', async () => {
		const before = ['2021', '2023', '2022'].map((period) => figure({ period }));
		const after = before.map((entry) => ({ ...entry, value: 9 }));
		const other = figure({ area: 'sdo:b' });
		const series = changedSeries(
			await figureChanges([...before, other], [...after, { ...other, value: 2 }])
		);
		expect(series.map(({ area, periods }) => [area, periods])).toEqual([
			['sdo:a', 3],
			['sdo:b', 1]
		]);
		expect(series[0]?.latest.after.period).toBe('2023');
	});

	it('gives others their turn in the middle of very many', async () => {
		const many = Array.from({ length: 300_000 }, (_, at) => figure({ period: `${at}` }));
		let done = false;
		let turns = 0;
		const other = (): void => {
			turns += 1;
			if (!done) setTimeout(other);
		};
		setTimeout(other);
		const changes = await figureChanges(many, many.slice(1));
		done = true;
		expect(changes.removed).toBe(1);
		expect(turns).toBeGreaterThan(1);
	});
});
