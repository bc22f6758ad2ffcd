import { MeasureTree } from '$lib/core/measures';
import { expect, it } from 'vitest';
import { contextOf, selection } from '../fixture-town';
import { overviewModel } from '../overview';
import { history, people } from './fixture-judge';
import { createJudge } from './judge';
import { prepare } from './prepare';

/** Counts how often a dispersion is looked for: the measures above are then asked for. */
class AskedTree extends MeasureTree {
	asked = 0;

	override pathOf(...measure: Parameters<MeasureTree['pathOf']>) {
		this.asked += 1;
		return super.pathOf(...measure);
	}
}

/** Counts and rates of three areas since 2018, and of the city; a judge whose searches are counted. */
function town() {
	const counts = history(2018, 7);
	const city = counts.map((one) => ({ ...one, area: 'stad:provstaden', value: 2000 }));
	const all = [...counts, ...city];
	const context = contextOf([
		...all,
		...all.map((one) => ({ ...one, unit: 'per_100k' as const, value: (one.value ?? 0) * 2 })),
		...counts.map((one) => ({ ...one, scope: 'rest' as const, unit: 'per_100k' as const }))
	]);
	const denominators = context.figures.map(({ area, period }) =>
		people(area, Number(period), area.startsWith('stad') ? 900_000 : 50_000)
	);
	const measures = new AskedTree(context.measures.all());
	const judge = createJudge({ ...context, denominators, measures });
	return { context: { ...context, denominators, judge }, judge, measures };
}

const pages = ['sdo:bjorkvik', 'sdo:lindhult'].map((area) => selection({ area }));

it('leaves nothing to be estimated when a page asks', async () => {
	const unprepared = town();
	const told = pages.map((page) => overviewModel(unprepared.context, page));
	expect(unprepared.measures.asked).toBeGreaterThan(1);

	const { context, judge, measures } = town();
	await prepare(judge, context, () => Promise.resolve());
	const { asked } = measures;
	expect(pages.map((page) => overviewModel(context, page))).toEqual(told);
	expect(measures.asked).toBe(asked);
});

it('estimates what one row asks for, at the most, between two pauses', async () => {
	const { context, judge, measures } = town();
	const stretches: number[] = [];
	let before = 0;
	await prepare(judge, context, async () => {
		stretches.push(measures.asked - before);
		before = measures.asked;
	});
	const rows = new Set(context.figures.map(({ area, scope, unit }) => [area, scope, unit].join()));
	expect(stretches).toHaveLength(rows.size);
	// Its newest year against the rest, the year before and the first one.
	expect(Math.max(...stretches)).toBe(2);
	expect(before).toBeGreaterThan(2);
});
