import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '$lib/core/ports';
import { openNodeEngine } from '$lib/engine/node';
import { ask, sampled } from '../../../test/fixtures/ask-town';
import { madeTown, type MadeObservation } from '../../../test/fixtures/made-town';

const asked = (area: string, value: number): MadeObservation => {
	const of = { unit: 'percent' as const, age: '16-79', grain: 'wave' as const };
	return { ...of, measure: sampled.measure, area, period: '2022', value };
};
const people = (area: string, period: string, value: number, age = '16-79'): MadeObservation => ({
	measure: 'population:total',
	area,
	period,
	value,
	age
});

let engine: Engine;
beforeAll(async () => {
	engine = await openNodeEngine();
});
afterAll(() => engine.close());

/** Cedra in 2022: Alby's 10 % and Berga's 30 % by their people. */
async function joined(...census: MadeObservation[]) {
	const town = madeTown([asked('sdo:alby', 10), asked('sdo:berga', 30), ...census]);
	const at = await ask(engine, town, [], sampled);
	return at('sdo:cedra', '2022', { unit: 'percent' });
}

describe('people that shares of a sample are weighed by', () => {
	const far = [people('sdo:alby', '2015', 9_000), people('sdo:berga', '2015', 1_000)];
	const near = [people('sdo:alby', '2021', 1_000), people('sdo:berga', '2021', 3_000)];

	it('are those of the nearest year: (10 × 1 000 + 30 × 3 000) / 4 000 = 25', async () => {
		for (const census of [
			[...far, ...near],
			[...near, ...far]
		])
			expect(await joined(...census)).toMatchObject({ value: 25, weights: { year: '2021' } });
	});

	it('are of one year for all areas: a nearer one that lacks an area gives none of them', async () => {
		const found = await joined(...far, people('sdo:alby', '2022', 500));
		expect(found).toMatchObject({ value: 12, weights: { year: '2015' } });
	});

	it('are of the sex asked, and of ages that hold those asked', async () => {
		const women = near.map((one) => ({ ...one, sex: 'women' as const }));
		expect((await joined(...women))?.reason).toBe('denominator_missing');
		const children = near.map((one) => ({ ...one, age: '0-15' }));
		expect((await joined(...children))?.reason).toBe('denominator_missing');
	});
});
