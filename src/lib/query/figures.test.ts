import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Figure } from '$lib/core/figure';
import type { Indicator } from '$lib/core/indicator';
import type { DatasetWithObservations } from '$lib/core/observation';
import type { Engine } from '$lib/core/ports';
import type { Workspace } from '$lib/core/workspace';
import { openNodeEngine } from '$lib/engine/node';
import { allIndicators } from '$lib/indicators/registry';
import { delivery, madeTown, months, type MadeObservation } from '../../../test/fixtures/made-town';
import { queryFigures } from './figures';
import { loadWorkspace } from './load';

let engine: Engine;
beforeAll(async () => {
	engine = await openNodeEngine();
}, 60_000);
afterAll(() => engine.close());

/** A declared indicator turned to the made town's series. */
const turned = (id: string): Indicator => {
	const declared = allIndicators.find((indicator) => indicator.id === id);
	if (!declared) throw new Error(`no indicator ${id}`);
	const lines = declared.lines.map(({ unit }) => ({ unit, series: ['s', 'other'] }));
	return { ...declared, lines };
};
const crime = turned('life-and-health');
const share = turned('eligible-upper-secondary');
const MEASURE = crime.measure;

async function ask(
	workspace: Workspace,
	imported: DatasetWithObservations[] = [],
	indicator = crime
) {
	await loadWorkspace(engine, workspace, imported);
	const figures = await queryFigures(engine, [indicator]);
	return (area: string, period: string, over: Partial<Figure> = {}) => {
		const wanted = { area, period, scope: 'area', unit: 'count', series: 's', ...over };
		const found = figures.filter((figure) =>
			Object.entries(wanted).every(([key, value]) => figure[key as keyof Figure] === value)
		);
		expect(found.length).toBeLessThanOrEqual(1);
		return found[0];
	};
}

const count = (area: string, period: string, value: number | null, over = {}): MadeObservation => ({
	measure: MEASURE,
	area,
	period,
	value,
	...over
});
const rate = (area: string, period: string, value: number): MadeObservation =>
	count(area, period, value, { unit: 'per_100k' });

describe('where deliveries meet', () => {
	it('final beats preliminary, then the later one; what lost is kept', async () => {
		const town = madeTown([
			count('sdo:dala', '2021', 10, { status: 'preliminary' }),
			count('sdo:dala', '2022', 20),
			count('sdo:dala', '2023', 30)
		]);
		const later = delivery('later', 5, [
			count('sdo:dala', '2021', 11),
			count('sdo:dala', '2022', 21),
			count('sdo:dala', '2023', 31, { status: 'preliminary' })
		]);
		const latest = delivery('latest', 9, [count('sdo:dala', '2022', 22)]);
		const at = await ask(town, [latest, later]);
		expect(at('sdo:dala', '2021')).toMatchObject({
			value: 11,
			status: 'ok',
			superseded: [{ ref: 'd||1|1', value: 10, status: 'preliminary' }]
		});
		expect(at('sdo:dala', '2022')).toMatchObject({
			value: 22,
			refs: ['latest||1|1'],
			superseded: [
				{ ref: 'later||2|1', value: 21, status: 'ok' },
				{ ref: 'd||2|1', value: 20, status: 'ok' }
			]
		});
		expect(at('sdo:dala', '2023')).toMatchObject({ value: 30, status: 'ok', refs: ['d||3|1'] });
	});

	it('a hole never hides a value, a withdrawn figure does, a repeat is not told', async () => {
		const town = madeTown([
			count('sdo:dala', '2021', 10),
			count('sdo:dala', '2022', 20),
			count('sdo:dala', '2023', 7),
			count('sdo:storby', '2022', 1)
		]);
		const later = delivery('later', 5, [
			count('sdo:dala', '2021', null),
			count('sdo:dala', '2022', null, { status: 'suppressed' }),
			count('sdo:dala', '2023', 7)
		]);
		const at = await ask(town, [later]);
		expect(at('sdo:dala', '2021')).toMatchObject({ value: 10, reason: null });
		expect(at('sdo:dala', '2022')).toMatchObject({
			value: null,
			status: 'suppressed',
			reason: 'suppressed_in_source',
			refs: [],
			superseded: []
		});
		expect(at('sdo:dala', '2023')).toMatchObject({
			value: 7,
			refs: ['later||3|1'],
			superseded: []
		});
	});

	it('the same bytes embedded and imported count once', async () => {
		const same = [count('sdo:dala', '2021', 10)];
		const at = await ask(madeTown(same), [delivery('d', 5, same)]);
		expect(at('sdo:dala', '2021')).toMatchObject({ value: 10, superseded: [] });
	});
});

describe('a year of months', () => {
	it('is their sum when all twelve are there, zeros included', async () => {
		const at = await ask(
			madeTown([
				...months(MEASURE, 'sdo:dala', '2021', [0, 0, 3, 0, 0, 0, 0, 0, 0, 0, 0, 2]),
				...months(MEASURE, 'sdo:storby', '2021', Array<number>(12).fill(0)),
				...months(MEASURE, 'sdo:alby', '2021', [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]),
				...months(MEASURE, 'sdo:berga', '2021', [1, null, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1])
			])
		);
		expect(at('sdo:dala', '2021')).toMatchObject({
			value: 5,
			origin: 'computed',
			how: ['sum_of_months']
		});
		expect(at('sdo:dala', '2021')?.refs).toHaveLength(12);
		expect(at('sdo:storby', '2021')).toMatchObject({ value: 0, status: 'ok', reason: null });
		for (const area of ['sdo:alby', 'sdo:berga'])
			expect(at(area, '2021')).toMatchObject({ value: null, reason: 'months_missing' });
		expect(at('sdo:cedra', '2021')).toMatchObject({ value: null, reason: 'not_in_data' });
	});

	it('is preliminary if any month is, and yields to a final published year only', async () => {
		const prelim = months(MEASURE, 'sdo:dala', '2022', Array<number>(12).fill(2)).map((one, i) =>
			i === 11 ? { ...one, status: 'preliminary' as const } : one
		);
		const final = months(MEASURE, 'sdo:storby', '2022', Array<number>(12).fill(2));
		const at = await ask(madeTown([...prelim, ...final]));
		expect(at('sdo:dala', '2022')).toMatchObject({ value: 24, status: 'preliminary' });
		const with25 = await ask(madeTown([...prelim, ...final, count('sdo:dala', '2022', 25)]));
		expect(with25('sdo:dala', '2022')).toMatchObject({ value: 25, status: 'ok', how: [] });
		const early = count('sdo:storby', '2022', 23, { status: 'preliminary' });
		const with23 = await ask(madeTown([...prelim, ...final, early]));
		expect(with23('sdo:storby', '2022')).toMatchObject({ value: 24, how: ['sum_of_months'] });
	});

	it('of only false zeros is outside the lifetime, then the predecessors speak', async () => {
		const zeros = months(MEASURE, 'sdo:cedra', '2023', Array<null>(12).fill(null)).map((one) => ({
			...one,
			status: 'outside_lifetime' as const
		}));
		const at = await ask(
			madeTown([...zeros, count('sdo:alby', '2023', 4), count('sdo:berga', '2023', 6)])
		);
		expect(at('sdo:cedra', '2023')).toMatchObject({ value: 10, how: ['sum_of_parts'] });
	});
});

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
			madeTown([
				...months(MEASURE, 'sdo:alby', '2023', Array<number>(12).fill(1)),
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
		expect(at('lpo:gammal', '2024')?.reason).toBe('outside_lifetime');
		expect(at('lpo:norr', '2024')).toMatchObject({ value: 7, parts: ['sdo:cedra', 'sdo:dala'] });
		expect(at('sdo:dala', '2024', { scope: 'rest' })?.reason).toBe('city_missing');
		expect(at('stad:t', '2024')?.reason).toBe('not_in_data');
		expect(at('stad:t', '2024', { scope: 'rest' })).toBeUndefined();
	});

	it('never makes a rate of counts, nor mixes series', async () => {
		const series = [
			{ source: 'made', series: 's', calendar: 'k' },
			{ source: 'second', series: 'other', calendar: 'k' }
		];
		const at = await ask(
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

	it('stand as published, by sex where the data has it, and are never joined', async () => {
		const town = madeTown([
			percent('sdo:alby', '2023', 80, { n: 100 }),
			percent('sdo:berga', '2023', 90, { n: 50 }),
			percent('stad:t', '2023', 88),
			percent('stad:t', '2023', 89, { sex: 'girls' })
		]);
		const at = await ask(town, [], share);
		expect(at('sdo:alby', '2023', own)).toMatchObject({ value: 80, n: 100, origin: 'published' });
		expect(at('sdo:cedra', '2023', own)?.reason).toBe('denominator_missing');
		expect(at('sdo:alby', '2023', { ...own, scope: 'rest' })).toMatchObject({
			value: null,
			n: null,
			reason: 'denominator_missing'
		});
		expect(at('stad:t', '2023', { ...own, sex: 'girls' })?.value).toBe(89);
		expect(at('sdo:dala', '2023', { ...own, sex: 'girls' })?.reason).toBe('not_in_data');
		expect(at('stad:t', '2023', { ...own, sex: 'boys' })).toBeUndefined();
	});

	it('of the city alone are not in the data for an LPO, whatever its borders', async () => {
		const at = await ask(madeTown([percent('stad:t', '2023', 88)]), [], share);
		expect(at('lpo:syd', '2023', own)?.reason).toBe('not_in_data');
	});

	it('of one part alone stand for the whole', async () => {
		const at = await ask(madeTown([percent('sdo:dala', '2021', 70)]), [], share);
		expect(at('lpo:gammal', '2021', own)).toMatchObject({
			value: 70,
			how: ['sum_of_parts'],
			parts: ['sdo:dala']
		});
	});
});

it('marks what is made of exercise data, sums included', async () => {
	const made = { origin: 'exercise' as const };
	const at = await ask(
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
