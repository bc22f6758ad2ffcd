import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '$lib/core/ports';
import { openNodeEngine } from '$lib/engine/node';
import { ask, share } from '../../../test/fixtures/ask-town';
import { madeTown, type MadeObservation } from '../../../test/fixtures/made-town';

let engine: Engine;
beforeAll(async () => {
	engine = await openNodeEngine();
});
afterAll(() => engine.close());

describe('shares', () => {
	const percent = (area: string, period: string, value: number, over = {}): MadeObservation => ({
		measure: share.measure,
		area,
		period,
		value,
		unit: 'percent',
		age: 'ak9',
		...over
	});
	const own = { unit: 'percent', age: 'ak9', sex: 'all' } as const;

	it('stand as published, by sex where the data has it, and of everybody are joined by how many they were', async () => {
		const town = madeTown([
			percent('sdo:alby', '2023', 80, { n: 100 }),
			percent('sdo:berga', '2023', 90, { n: 50 }),
			percent('stad:t', '2023', 88),
			percent('stad:t', '2023', 89, { sex: 'girls' })
		]);
		const at = await ask(engine, town, [], share);
		expect(at('sdo:alby', '2023', own)).toMatchObject({ value: 80, n: 100, origin: 'published' });
		// (80 × 100 + 90 × 50) / 150
		expect(at('sdo:cedra', '2023', own)).toMatchObject({
			n: 150,
			lower: null,
			how: ['weighted_by_base'],
			weights: {
				of: 'base',
				year: null,
				values: [
					{ area: 'sdo:alby', value: 100 },
					{ area: 'sdo:berga', value: 50 }
				]
			}
		});
		expect(at('sdo:cedra', '2023', own)?.value).toBeCloseTo(83.333, 3);
		expect(at('sdo:alby', '2023', { ...own, scope: 'rest' })).toMatchObject({
			value: null,
			n: null,
			reason: 'denominator_missing'
		});
		expect(at('stad:t', '2023', { ...own, sex: 'girls' })?.value).toBe(89);
		expect(at('sdo:dala', '2023', { ...own, sex: 'girls' })?.reason).toBe('city_only');
		expect(at('stad:t', '2023', { ...own, sex: 'boys' })).toBeUndefined();
	});

	it('of the city alone are said to be so for an LPO, whatever its borders', async () => {
		const at = await ask(engine, madeTown([percent('stad:t', '2023', 88)]), [], share);
		expect(at('lpo:syd', '2023', own)?.reason).toBe('city_only');
	});

	it('of one part alone stand for the whole', async () => {
		const at = await ask(engine, madeTown([percent('sdo:dala', '2021', 70)]), [], share);
		expect(at('lpo:gammal', '2021', own)).toMatchObject({
			value: 70,
			how: ['sum_of_parts'],
			parts: ['sdo:dala']
		});
	});
});
