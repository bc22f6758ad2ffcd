import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '$lib/core/ports';
import { openNodeEngine } from '$lib/engine/node';
import { ask, count, crime, rate } from '../../../test/fixtures/ask-town';
import { madeTown, months } from '../../../test/fixtures/made-town';
import { queryFigures } from './figures';
import { loadWorkspace } from './load';

let engine: Engine;
beforeAll(async () => {
	engine = await openNodeEngine();
});
afterAll(() => engine.close());

describe('across boundaries', () => {
	const people = {
		'sdo:alby 2023': 1000,
		'sdo:berga 2023': [2900, 3100] as [number, number],
		'sdo:dala 2023': 6000,
		'stad:t 2023': 20_000,
		'sdo:cedra 2024': 4000,
		'sdo:dala 2024': 6000
	};

	it('adds counts of predecessors and says of which', async () => {
		const at = await ask(
			engine,
			madeTown([
				...months(crime.measure, 'sdo:alby', '2023', Array<number>(12).fill(1)),
				count('sdo:berga', '2023', 5, { status: 'preliminary' }),
				count('sdo:dala', '2023', 7),
				count('stad:t', '2023', 40)
			])
		);
		expect(at('sdo:cedra', '2023')).toMatchObject({
			value: 17,
			status: 'preliminary',
			origin: 'computed',
			how: ['sum_of_months', 'sum_of_parts'],
			parts: ['sdo:alby', 'sdo:berga']
		});
		expect(at('lpo:norr', '2023')).toMatchObject({ value: 24 });
		expect(at('sdo:cedra', '2023', { scope: 'rest' })).toMatchObject({
			value: 23,
			how: ['sum_of_months', 'sum_of_parts', 'city_minus_area'],
			parts: ['stad:t', 'sdo:cedra'],
			status: 'preliminary'
		});
		expect(at('sdo:dala', '2023', { scope: 'rest' })).toMatchObject({
			value: 33,
			how: ['city_minus_area'],
			status: 'ok'
		});
	});

	it('joins rates through the denominators of that series and year', async () => {
		const at = await ask(
			engine,
			madeTown(
				[
					rate('sdo:alby', '2023', 500),
					rate('sdo:berga', '2023', 100),
					rate('stad:t', '2023', 300)
				],
				people
			)
		);
		const per100k = { unit: 'per_100k' } as const;
		// (500 × 1 000 + 100 × 3 000) / 4 000, Berga by the middle of its bounds.
		expect(at('sdo:cedra', '2023', per100k)).toMatchObject({
			value: 200,
			how: ['weighted_by_population']
		});
		// (300 × 20 000 − 200 × 4 000) / 16 000
		expect(at('sdo:cedra', '2023', { ...per100k, scope: 'rest' })).toMatchObject({
			value: 325,
			how: ['weighted_by_population', 'rate_city_minus_area']
		});
		expect(at('sdo:cedra', '2023')).toBeUndefined();
	});

	it('says which denominator or part is missing', async () => {
		const at = await ask(
			engine,
			madeTown(
				[
					rate('sdo:alby', '2022', 500),
					rate('sdo:berga', '2022', 100),
					rate('sdo:dala', '2024', 50),
					rate('stad:t', '2024', 60),
					count('sdo:alby', '2023', 4),
					count('stad:t', '2023', 9)
				],
				people
			)
		);
		const per100k = { unit: 'per_100k' } as const;
		expect(at('sdo:cedra', '2022', per100k)?.reason).toBe('denominator_missing');
		expect(at('sdo:dala', '2024', { ...per100k, scope: 'rest' })?.reason).toBe(
			'denominator_missing'
		);
		expect(at('sdo:cedra', '2023')).toMatchObject({
			reason: 'part_missing',
			parts: ['sdo:alby', 'sdo:berga'],
			missingParts: ['sdo:berga'],
			refs: []
		});
		expect(at('sdo:cedra', '2023', { scope: 'rest' })).toMatchObject({
			value: null,
			reason: 'part_missing',
			missingParts: ['sdo:berga']
		});
	});

	it('cannot compose half a district, nor an area after its end', async () => {
		const at = await ask(
			engine,
			madeTown([
				count('sdo:storby', '2024', 8),
				count('sdo:dala', '2024', 2),
				count('sdo:dala', '2021', 3),
				count('sdo:cedra', '2024', 5)
			])
		);
		expect(at('lpo:syd', '2024')).toMatchObject({
			value: null,
			reason: 'not_composable',
			parts: [],
			missingParts: ['sdo:storby']
		});
		expect(at('sdo:alby', '2024')).toMatchObject({
			reason: 'outside_lifetime',
			status: 'outside_lifetime'
		});
		expect(at('lpo:gammal', '2021')).toMatchObject({ value: 3, parts: ['sdo:dala'] });
		// It ended in 2022, but what it was made of is still there: the division of any year can be asked for.
		expect(at('lpo:gammal', '2024')).toMatchObject({ value: 2, parts: ['sdo:dala'] });
		expect(at('lpo:norr', '2024')).toMatchObject({ value: 7, parts: ['sdo:cedra', 'sdo:dala'] });
		expect(at('sdo:dala', '2024', { scope: 'rest' })?.reason).toBe('city_missing');
		expect(at('stad:t', '2024')?.reason).toBe('not_in_data');
		expect(at('stad:t', '2024', { scope: 'rest' })).toBeUndefined();
	});

	it('says that a source has the city alone, also where it has other municipalities beside', async () => {
		const at = await ask(
			engine,
			madeTown([count('stad:t', '2023', 40), count('kommun:u', '2023', 9)])
		);
		for (const area of ['sdo:dala', 'sdo:cedra', 'lpo:norr', 'lpo:syd'])
			expect(at(area, '2023'), area).toMatchObject({ value: null, reason: 'city_only' });
		expect(at('sdo:dala', '2023', { scope: 'rest' })?.reason).toBe('city_only');
		expect(at('stad:t', '2023')).toMatchObject({ value: 40, reason: null });
		const more = await ask(
			engine,
			madeTown([count('stad:t', '2023', 40), count('sdo:alby', '2023', 3)])
		);
		expect(more('sdo:dala', '2023')?.reason).toBe('not_in_data');
	});

	it('never makes a rate of counts, nor mixes series', async () => {
		const series = [
			{ source: 'made', series: 's', calendar: 'k' },
			{ source: 'second', series: 'other', calendar: 'k' }
		];
		const at = await ask(
			engine,
			madeTown(
				[
					count('sdo:alby', '2023', 4),
					count('sdo:berga', '2023', 6, { source: 'second' }),
					rate('sdo:alby', '2023', 400)
				],
				people,
				series
			)
		);
		expect(at('sdo:cedra', '2023')?.reason).toBe('part_missing');
		expect(at('sdo:cedra', '2023', { series: 'other' })?.missingParts).toEqual(['sdo:alby']);
		expect(at('sdo:berga', '2023', { unit: 'per_100k' })?.reason).toBe('not_in_data');
	});
});

it('marks what is made of exercise data, sums included', async () => {
	const made = { origin: 'exercise' as const };
	const at = await ask(
		engine,
		madeTown([count('sdo:cedra', '2024', 4, made), count('sdo:dala', '2024', 6, made)])
	);
	expect(at('sdo:dala', '2024')?.origin).toBe('exercise');
	expect(at('lpo:norr', '2024')?.origin).toBe('exercise');
});

it('lets loading and asking at once never meet half way', async () => {
	const town = (value: number) => madeTown([count('sdo:dala', '2021', value)]);
	await loadWorkspace(engine, town(1), []);
	const [, figures] = await Promise.all([
		loadWorkspace(engine, town(2), []),
		queryFigures(engine, [crime]),
		loadWorkspace(engine, town(3), [])
	]);
	expect(figures.find(({ area, scope }) => area === 'sdo:dala' && scope === 'area')?.value).toBe(2);
});
