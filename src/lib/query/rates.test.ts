import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '$lib/core/ports';
import { openNodeEngine } from '$lib/engine/node';
import { ask, count, crime, rate } from '../../../test/fixtures/ask-town';
import { madeTown, months } from '../../../test/fixtures/made-town';

let engine: Engine;
beforeAll(async () => {
	engine = await openNodeEngine();
});
afterAll(() => engine.close());

const people = {
	'sdo:alby 2023': 1000,
	'sdo:berga 2023': [2900, 3100] as [number, number],
	'sdo:dala 2023': 6000,
	'stad:t 2022': 20_000,
	'stad:t 2023': 20_000,
	'sdo:cedra 2024': 4000,
	'sdo:dala 2024': 6000
};

const per100k = { unit: 'per_100k' } as const;

describe('rates of counts', () => {
	it('has a rate of a count by what the series divides by, where another area’s is published', async () => {
		const at = await ask(
			engine,
			madeTown(
				[
					...months(crime.measure, 'sdo:alby', '2023', Array<number>(12).fill(1)),
					count('sdo:berga', '2023', 5, { status: 'preliminary' }),
					rate('sdo:dala', '2023', 700),
					count('sdo:dala', '2023', 6),
					rate('stad:t', '2023', 300)
				],
				people
			)
		);
		// 100 000 × (12 + 5) / (1 000 + 3 000)
		expect(at('sdo:cedra', '2023', per100k)).toMatchObject({
			value: 425,
			status: 'preliminary',
			origin: 'computed',
			how: ['sum_of_months', 'rate_of_count', 'weighted_by_population'],
			parts: ['sdo:alby', 'sdo:berga']
		});
		expect(at('sdo:alby', '2023', per100k)).toMatchObject({
			value: 1200,
			how: ['sum_of_months', 'rate_of_count']
		});
		expect(at('sdo:dala', '2023', per100k)).toMatchObject({ value: 700, how: [] });
		// (300 × 20 000 − 425 × 4 000) / 16 000
		expect(at('sdo:cedra', '2023', { ...per100k, scope: 'rest' })).toMatchObject({
			value: 268.75,
			how: ['sum_of_months', 'rate_of_count', 'weighted_by_population', 'rate_city_minus_area']
		});
	});

	it('has rates of counts in years the source gives none of, and says where only the people are missing', async () => {
		const at = await ask(
			engine,
			madeTown(
				[
					rate('stad:t', '2024', 300),
					count('sdo:dala', '2023', 6),
					count('sdo:alby', '2023', 4),
					count('stad:t', '2023', 40),
					count('sdo:dala', '2022', 6),
					count('sdo:alby', '2022', 4),
					count('sdo:berga', '2022', 5),
					count('sdo:dala', '2021', 3, { sex: 'women' }),
					count('sdo:dala', '2020', 6)
				],
				people
			)
		);
		expect(at('sdo:dala', '2023', per100k)).toMatchObject({
			value: 100,
			origin: 'computed',
			how: ['rate_of_count']
		});
		// 100 000 × (40 − 6) / (20 000 − 6 000)
		expect(at('sdo:dala', '2023', { ...per100k, scope: 'rest' })?.value).toBeCloseTo(242.857, 3);
		expect(at('sdo:cedra', '2023', per100k)).toMatchObject({
			reason: 'part_missing',
			missingParts: ['sdo:berga']
		});
		const noPeople = { value: null, status: 'missing', reason: 'denominator_missing', refs: [] };
		expect(at('sdo:dala', '2022', per100k)).toMatchObject(noPeople);
		expect(at('sdo:cedra', '2022', per100k)).toMatchObject({
			...noPeople,
			missingParts: ['sdo:alby', 'sdo:berga']
		});
		expect(at('sdo:storby', '2022', per100k)?.reason).toBe('not_in_data');
		// Nobody's women are told, so nothing divides them; nor does the source give anything per thousand.
		expect(at('sdo:dala', '2021', per100k)).toBeUndefined();
		// A year of which the series divides by nothing at all: a file may reach a century back.
		expect(at('sdo:dala', '2020', per100k)).toBeUndefined();
		expect(at('sdo:dala', '2023', { unit: 'per_1000' })).toBeUndefined();
	});

	it('never has a rate of a count in place of one that was withdrawn, nor without people', async () => {
		const withdrawn = { unit: 'per_100k', status: 'suppressed' } as const;
		const at = await ask(
			engine,
			madeTown(
				[
					count('sdo:dala', '2023', 6),
					count('sdo:dala', '2023', null, withdrawn),
					count('sdo:dala', '2022', 6),
					rate('stad:t', '2022', 300),
					rate('stad:t', '2023', 300)
				],
				people
			)
		);
		expect(at('sdo:dala', '2023', per100k)?.reason).toBe('suppressed_in_source');
		expect(at('sdo:dala', '2022', per100k)?.reason).toBe('denominator_missing');
	});
});
