import { describe, expect, it } from 'vitest';
import { made } from '$lib/core/derived/fixture-figure';
import type { Figure } from '$lib/core/figure';
import type { DenominatorRests } from '$lib/core/workspace';
import { count, crime, rate, sampled } from '../../../../test/fixtures/ask-town';
import {
	CITY,
	delivery,
	madeTown,
	type MadeObservation
} from '../../../../test/fixtures/made-town';
import { modelIn } from './fixture-model';

const RATE = 'per_100k' as const;

const figure = (over: Partial<Figure>): Figure =>
	made({
		...{ indicator: crime.id, measure: crime.measure, series: 's', source: 'made' },
		...{ period: '2023', status: 'ok', origin: 'computed' },
		...over
	});

/** The town, with what each denominator rests on. */
function townOf(
	embedded: readonly MadeObservation[],
	people: Record<string, number | [number, number]>,
	rests: readonly DenominatorRests[]
) {
	const town = madeTown(embedded, people);
	return {
		...town,
		denominators: town.denominators.map((one, at) => {
			const of = rests[at];
			return of === undefined ? one : { ...one, rests: of };
		})
	};
}

/** Alby's five reports of 2023 per 100 000. */
const ratedAlby = (value: number) =>
	figure({ area: 'sdo:alby', unit: RATE, value, how: ['rate_of_count'], refs: ['d||1|1'] });
const five = count('sdo:alby', '2023', 5);

describe('people a rate is divided by', () => {
	it('stand in the row of the population that they are, which is cited too', () => {
		const census = delivery('census', 0, [
			{ measure: 'population:total', area: 'sdo:alby', period: '2022', value: 1000 }
		]);
		const town = townOf([five], { 'sdo:alby 2023': 1000 }, [
			{ on: 'figure', refs: ['census||1|1'] }
		]);
		const model = modelIn({ ...town, datasets: [...town.datasets, census] }, [], ratedAlby(500), {
			indicator: crime
		});
		expect(model?.formulas.map(({ expression }) => expression)).toEqual([
			'100\u00a0000 × 5 ÷ 1\u00a0000'
		]);
		expect(model?.formulas[0]?.inputs[1]).toMatchObject({
			what: 'folkmängd: sdo:alby, 2022',
			where: 'rad nedan; folkmängd'
		});
		expect(model?.rows.map(({ place, value }) => [place, value])).toEqual([
			['d.csv, rad 1, kolumn 1', '5'],
			['census.csv, rad 1, kolumn 1', '1\u00a0000']
		]);
		expect(model?.files.map(({ facts }) => facts.at(-1)?.text)).toEqual(['d', 'census']);
		expect(model?.citation).toContain('Källa: d, hämtat: okänt; census, hämtat: okänt. Egen');
	});

	it('are the middle of the bounds that a count and its rate allow', () => {
		// 100 000 × 50 / 500.5 = 9 990.01 and / 499.5 = 10 010.01: from 9 991 to 10 010.
		const town = townOf(
			[
				five,
				count('sdo:alby', '2023', 50, { measure: 'crime:all' }),
				rate('sdo:alby', '2023', 500)
			],
			{ 'sdo:alby 2023': [9991, 10010] },
			[{ on: 'count_and_rate', refs: ['d||2|1', 'd||3|1'] }]
		);
		const model = modelIn(town, [], ratedAlby((100_000 * 5) / 10_000.5), { indicator: crime });
		expect(model?.formulas.map(({ expression, result }) => `${expression} ${result}`)).toEqual([
			'(⌈100\u00a0000 × 50 ÷ (500 + 0,5)⌉ + ⌊100\u00a0000 × 50 ÷ (500 − 0,5)⌋) ÷ 2 = 10\u00a0000,5',
			'100\u00a0000 × 5 ÷ 10\u00a0000,5 ≈ 49,9975'
		]);
		expect(model?.rows).toHaveLength(3);
	});

	it('stand in the municipality’s own table where no figure is held, and are added over parts', () => {
		const table = { ...delivery('table', 0, []).dataset, file: 'denominators.csv' };
		const town = townOf(
			[rate('sdo:alby', '2023', 500), rate('sdo:berga', '2023', 100), rate(CITY, '2023', 200)],
			{ 'sdo:alby 2023': [900, 1100], 'sdo:berga 2023': 3000, [`${CITY} 2023`]: 10_000 },
			[
				{ on: 'table', refs: ['table||2|4', 'table||2|5'] },
				{ on: 'table', refs: ['table||3|6'] },
				{ on: 'table', refs: ['table||4|6'] }
			]
		);
		const datasets = [...town.datasets, { dataset: table, observations: [] }];
		const rest = figure({
			...{
				area: 'sdo:cedra',
				scope: 'rest',
				unit: RATE,
				value: 200,
				refs: ['d||3|1', 'd||1|1', 'd||2|1']
			},
			...{ how: ['weighted_by_population', 'rate_city_minus_area'], parts: [CITY, 'sdo:cedra'] }
		});
		const model = modelIn({ ...town, datasets }, [], rest, { indicator: crime });
		expect(model?.formulas.map(({ expression, result }) => `${expression} ${result}`)).toEqual([
			'(900 + 1\u00a0100) ÷ 2 = 1\u00a0000',
			'(500 × 1\u00a0000 + 100 × 3\u00a0000) ÷ (1\u00a0000 + 3\u00a0000) = 200',
			'1\u00a0000 + 3\u00a0000 = 4\u00a0000',
			'(200 × 10\u00a0000 − 200 × 4\u00a0000) ÷ (10\u00a0000 − 4\u00a0000) = 200'
		]);
		expect(model?.rows.slice(3).map(({ place, read }) => [place, read])).toEqual([
			[
				'denominators.csv, rad 2, kolumn 4',
				'sdo:alby, folkmängd som kvoterna räknas på, minst, 2023'
			],
			[
				'denominators.csv, rad 2, kolumn 5',
				'sdo:alby, folkmängd som kvoterna räknas på, högst, 2023'
			],
			['denominators.csv, rad 3, kolumn 6', 'sdo:berga, folkmängd som kvoterna räknas på, 2023'],
			['denominators.csv, rad 4, kolumn 6', `${CITY}, folkmängd som kvoterna räknas på, 2023`]
		]);
		expect(model?.citation).toContain('table, hämtat: okänt. Egen bearbetning.');
	});
});

describe('people that shares of a sample are weighed by', () => {
	const asked = (area: string, value: number): MadeObservation => ({
		...{ measure: sampled.measure, area, period: '2022', value },
		...{ unit: 'percent', age: '16-79', grain: 'wave', n: 100 }
	});
	const people = (area: string, age: string, value: number): MadeObservation => ({
		...{ measure: 'population:total', area, age, value, period: '2021' }
	});
	const single = [15, 16, 17, 18, 19].map((age) => people(CITY, String(age), 100));
	/** A user's own file: Alby 50 × 4/5 + 960 = 1 000, Berga 250 × 4/5 + 2 800 = 3 000. */
	const census = (openness: 'open' | 'own_authority') => {
		const made = delivery('scb', 7, [
			...[people('sdo:alby', '15-19', 50), people('sdo:alby', '20-79', 960)],
			...[people('sdo:berga', '15-19', 250), people('sdo:berga', '20-79', 2800)],
			...single
		]);
		return { ...made, dataset: { ...made.dataset, openness } };
	};
	const joined = figure({
		...{ indicator: sampled.id, measure: sampled.measure, area: 'sdo:cedra', period: '2022' },
		...{ grain: 'wave', unit: 'percent', age: '16-79', value: 25, n: 200 },
		...{
			how: ['weighted_by_population'],
			parts: ['sdo:alby', 'sdo:berga'],
			refs: ['d||1|1', 'd||2|1']
		},
		weights: {
			of: 'people',
			year: '2021',
			values: [
				{ area: 'sdo:alby', value: 1000 },
				{ area: 'sdo:berga', value: 3000 }
			]
		}
	});
	const town = madeTown([asked('sdo:alby', 10), asked('sdo:berga', 30)]);

	it('are counted from the rows of the file that was brought, with what part of a band is in', () => {
		const model = modelIn(town, [census('open')], joined, { indicator: sampled });
		expect(model?.formulas.map(({ expression, result }) => `${expression} ${result}`)).toEqual([
			'960 + 50 × 400 ÷ 500 = 1\u00a0000',
			'2\u00a0800 + 250 × 400 ÷ 500 = 3\u00a0000',
			'(10 × 1\u00a0000 + 30 × 3\u00a0000) ÷ (1\u00a0000 + 3\u00a0000) = 25'
		]);
		expect(model?.formulas[2]?.inputs[1]).toMatchObject({
			what: 'folkmängd: sdo:alby, 2021',
			where: '7 rader nedan; folkmängd i de åldrar som tillfrågats, 2021'
		});
		expect(model?.rows.filter(({ place }) => place.startsWith('scb.csv'))).toHaveLength(9);
		expect(model?.citation).toContain('Källa: d, hämtat: okänt; scb, hämtat: okänt. Egen');
	});

	it('are not told of a file that is not open, which is named all the same', () => {
		const model = modelIn(town, [census('own_authority')], joined, { indicator: sampled });
		expect(model?.formulas).toEqual([]);
		expect(new Set(model?.rows.map(({ value }) => value))).toEqual(new Set(['visas inte']));
		expect(model?.citation).toContain('scb, hämtat: okänt');
	});
});
