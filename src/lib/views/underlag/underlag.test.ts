import { describe, expect, it } from 'vitest';
import type { Figure } from '$lib/core/figure';
import type { Indicator } from '$lib/core/indicator';
import { sqlBehind } from '$lib/query/sql-behind';
import { count, crime, rate } from '../../../../test/fixtures/ask-town';
import { CITY, delivery, madeTown, months } from '../../../../test/fixtures/made-town';
import { difference, gapBetweenSexes, relativeChange } from '$lib/core/derived/changes';
import { monthRow, rolling12Months } from '$lib/core/derived/months';
import { modelIn } from './fixture-model';
import { plainUnderlag } from './plain';

const people = { 'sdo:alby 2023': 1000, 'sdo:berga 2023': [2900, 3100] as [number, number] };
const town = madeTown(
	[
		...months(crime.measure, 'sdo:alby', '2023', [0, 0, 3, 0, 0, 0, 0, 0, 0, 0, 0, 2]),
		count('sdo:berga', '2023', 7),
		count(CITY, '2023', 40),
		rate('sdo:alby', '2023', 500),
		rate('sdo:berga', '2023', 100),
		count(CITY, '2022', 50),
		count('sdo:dala', '2023', 30, { unit: 'percent', sex: 'women', n: 200 }),
		count('sdo:dala', '2023', 20, { unit: 'percent', sex: 'men', n: 150 })
	],
	people
);
const later = delivery('late', 5, [
	count('sdo:berga', '2023', 8),
	count('sdo:berga', '2023', 4, { measure: 'crime:other' })
]);

function figure(over: Partial<Figure>): Figure {
	return {
		indicator: crime.id,
		area: 'sdo:cedra',
		scope: 'area',
		measure: crime.measure,
		series: 's',
		source: 'made',
		period: '2023',
		grain: 'year',
		unit: 'count',
		sex: 'all',
		age: 'all',
		value: 13,
		n: null,
		lower: null,
		upper: null,
		status: 'preliminary',
		origin: 'computed',
		how: ['sum_of_months', 'sum_of_parts'],
		reason: null,
		parts: ['sdo:alby', 'sdo:berga'],
		missingParts: [],
		refs: [...Array.from({ length: 12 }, (_, at) => `d||${at + 1}|1`), 'late||1|1'],
		superseded: [{ ref: 'd||13|1', value: 7, status: 'ok' }],
		...over
	};
}

function modelOf(asked: Figure, exercise = false, indicator = crime) {
	return modelIn(town, [later], asked, { indicator, sqlBehind, exercise });
}

describe('a sum of parts, one of them of months', () => {
	const model = modelOf(figure({}));

	it('is worked out step by step, with the numbers put in', () => {
		expect(model?.formulas.map(({ of, expression, result }) => [of, expression, result])).toEqual([
			['sdo:alby, 2023', '0 + 0 + 3 + 0 + 0 + 0 + 0 + 0 + 0 + 0 + 0 + 2', '= 5'],
			['sdo:cedra, 2023', '5 + 8', '= 13']
		]);
		expect(model?.rows).toHaveLength(13);
		expect(model?.rows[12]?.place).toBe('late.csv, rad 1, kolumn 1');
	});

	it('names what lost, the files with their hashes, and our own work in the citation', () => {
		expect(model?.superseded).toEqual(['7, slutlig (d.csv, rad 13, kolumn 1)']);
		expect(model?.files.map(({ facts }) => facts.at(-1)?.text)).toEqual(['d', 'late']);
		expect(model?.citation).toMatch(
			/, sdo:cedra, 2023: 13 \(preliminär uppgift\)\. Källa: d, hämtat: okänt; late, hämtat: okänt\. Egen bearbetning\. Talet är inte officiell statistik\.$/u
		);
	});

	it('says the same as plain text, with the SQL', () => {
		const text = plainUnderlag(model ?? never());
		expect(text).toContain('5 + 8 = 13');
		expect(text).toContain('CREATE OR REPLACE TABLE covered');
	});
});

it('a published figure is cited as the source’s, without any work of ours', () => {
	const over = { value: 8, refs: ['late||1|1'], how: [], parts: [], area: 'sdo:berga' };
	const model = modelOf(figure({ ...over, origin: 'published', status: 'ok' }));
	expect(model?.formulas.map(({ result }) => result)).toEqual(['8']);
	expect(model?.citation).toMatch(/: 8\. Källa: late, hämtat: okänt\.$/u);
});

it('a sum of measures calls each what it is, in Swedish', () => {
	const how = ['sum_of_measures' as const];
	const refs = ['late||1|1', 'late||2|1'];
	const parts = [crime.measure, 'crime:other'].map((measure) => ({
		measure,
		sex: 'all' as const,
		age: 'all'
	}));
	const model = modelOf(figure({ value: 12, refs, how, parts: [], area: 'sdo:berga' }), false, {
		...crime,
		composite: { by: 'program', parts }
	});
	const [formula] = model?.formulas ?? [];
	expect([formula?.expression, formula?.result]).toEqual(['8 + 4', '= 12']);
	expect(formula?.inputs.map(({ what }) => what)).toEqual([
		expect.stringContaining('del av måttet: sdo:berga'),
		expect.stringContaining('del av måttet: sdo:berga')
	]);
});

it('a share of one sex is defined as of those alone', () => {
	const who = 'boende 16–79 år som är rädda';
	const asked = { ...crime, numerator: who, definition: `Andel ${who}.` };
	const own = { how: [], parts: [], area: 'sdo:dala', unit: 'percent' as const };
	const share = figure({ ...own, sex: 'women', value: 30, n: 200, refs: ['d||18|1'] });
	expect(modelOf(share, false, asked)?.definition.map(({ text }) => text)).toEqual(
		expect.arrayContaining([
			'Andel kvinnor 16–79 år som är rädda.',
			'kvinnor 16–79 år som är rädda'
		])
	);
});

it('rates of parts go through their people, whose bounds are told', () => {
	const model = modelOf(
		figure({
			unit: 'per_100k',
			value: 200,
			refs: ['d||15|1', 'd||16|1'],
			how: ['weighted_by_population']
		})
	);
	expect(model?.formulas.map(({ expression, result }) => `${expression} ${result}`)).toEqual([
		'(500 × 1\u00a0000 + 100 × 3\u00a0000) ÷ (1\u00a0000 + 3\u00a0000) = 200'
	]);
	expect(model?.formulas[0]?.inputs[3]?.where).toContain('2\u00a0900–3\u00a0100');
});

it('rates that no source publishes are worked out of the counts and people of each part', () => {
	const model = modelOf(
		figure({
			unit: 'per_100k',
			value: 325,
			how: ['sum_of_months', 'rate_of_count', 'weighted_by_population']
		})
	);
	const [people, sum] = ['1\u00a0000', '0 + 0 + 3 + 0 + 0 + 0 + 0 + 0 + 0 + 0 + 0 + 2'];
	expect(model?.formulas.map(({ expression, result }) => `${expression} ${result}`)).toEqual([
		`${sum} = 5`,
		`100\u00a0000 × 5 ÷ ${people} = 500`,
		'100\u00a0000 × 8 ÷ 3\u00a0000 ≈ 266,6667',
		`(500 × ${people} + 266,6667 × 3\u00a0000) ÷ (${people} + 3\u00a0000) = 325`
	]);
	expect(model?.superseded).toEqual(['7, slutlig (d.csv, rad 13, kolumn 1)']);
	expect(model?.citation).toMatch(/Egen bearbetning\./u);
});

it('exercise data says so first, also in what is copied', () => {
	const model = modelOf(figure({ origin: 'exercise' }), true);
	expect(model?.citation).toMatch(/^ÖVNING: .*\n.*Egen bearbetning/u);
	expect(plainUnderlag(model ?? never())).toMatch(/^ÖVNING: /u);
});

it('what is missing has a reason and no rows, formula or citation', () => {
	const model = modelOf(
		figure({ value: null, status: 'missing', reason: 'part_missing', refs: [], superseded: [] })
	);
	expect(model).toMatchObject({ formulas: [], rows: [], citation: '', files: [] });
	expect(model?.reason).not.toBe('');
	expect(model?.request).not.toBe('');
});

it('asks for a split only where the measure has the figure of all', () => {
	const hole = { value: null, status: 'missing', reason: 'not_in_data' } as const;
	const request = { figure: 'Figuren.', sex: 'Kön.', children: 'Barn.' };
	const asked = (over: Partial<Indicator>, at: Partial<Figure>) =>
		modelOf(figure({ ...hole, refs: [], superseded: [], ...at }), false, {
			...crime,
			request,
			...over
		})?.request;
	expect(asked({ ages: ['all', '0-17'] }, { age: '0-17' })).toBe('Barn.');
	expect(asked({ sexes: ['all', 'women'] }, { sex: 'women' })).toBe('Kön.');
	expect(asked({ ages: ['ak9'] }, { age: 'ak9' })).toBe('Figuren.');
	expect(asked({ sexes: ['girls', 'boys'], ages: ['ak9'] }, { sex: 'girls', age: 'ak9' })).toBe(
		'Figuren.'
	);
});

describe('derived figures', () => {
	const plain = { how: [], parts: [], superseded: [], origin: 'published', status: 'ok' } as const;
	const own = figure({
		...plain,
		how: [],
		parts: [],
		superseded: [],
		area: 'sdo:berga',
		value: 8,
		refs: ['late||1|1']
	});
	const city = figure({
		...plain,
		how: [],
		parts: [],
		superseded: [],
		area: CITY,
		value: 40,
		refs: ['d||14|1']
	});
	const told = (model: ReturnType<typeof modelOf>) =>
		model?.formulas.map(({ of, expression, result }) => `${of}: ${expression} ${result}`);

	it('a difference is worked out with what either side is itself made of', () => {
		const rest = figure({
			...{ area: 'sdo:berga', scope: 'rest', value: 32, how: ['city_minus_area'] },
			...{ parts: [CITY, 'sdo:berga'], refs: ['d||14|1', 'late||1|1'], status: 'ok' }
		});
		const model = modelOf(difference(own, rest).figure);
		expect(told(model)).toEqual([
			'staden utom sdo:berga, 2023: 40 − 8 = 32',
			'skillnad, sdo:berga mot staden utom sdo:berga, 2023: 8 − 32 = −24'
		]);
		expect(model?.value).toBe('−24');
		expect(model?.rows.map(({ place }) => place)).toEqual([
			'late.csv, rad 1, kolumn 1',
			'd.csv, rad 14, kolumn 1'
		]);
		expect(model?.superseded).toEqual(['7, slutlig (d.csv, rad 13, kolumn 1)']);
		expect(model?.citation).toContain('Egen bearbetning. Talet är inte officiell statistik.');
		expect(model?.uncertainty.at(-1)?.text).toBe(
			'Antal i olika stora områden prövas inte mot varandra.'
		);
	});

	it('a change in percent is printed as on the page, and says that it is rounded', () => {
		const before = figure({ ...city, period: '2022', value: 50, refs: ['d||17|1'] });
		const model = modelOf(relativeChange(city, before).figure);
		expect(told(model)?.at(-1)).toMatch(/2023 mot 2022: 100 × \(40 − 50\) ÷ 50 = −20$/u);
		expect(model?.value).toBe('−20\u00a0%');
		const third = modelOf(relativeChange(before, city).figure);
		expect(third?.value).toBe('+25\u00a0%');
		const odd = modelOf(relativeChange(city, { ...before, value: 30 }).figure);
		expect(odd?.formulaNote).toBe('Visas avrundat som +33\u00a0%.');
	});

	it('a sum of twelve months names its months', () => {
		const months = Array.from({ length: 12 }, (_, at) =>
			figure({
				...{ ...own, area: 'sdo:alby', grain: 'month', refs: [`d||${at + 1}|1`] },
				...{
					period: `2023-${String(at + 1).padStart(2, '0')}`,
					value: at === 2 ? 3 : at === 11 ? 2 : 0
				}
			})
		);
		const row = monthRow(months);
		const model = row && modelOf(rolling12Months(row, '2023-12').figure);
		expect(told(model)).toEqual([
			'rullande 12 månader, sdo:alby, januari–december 2023: 0 + 0 + 3 + 0 + 0 + 0 + 0 + 0 + 0 + 0 + 0 + 2 = 5'
		]);
		expect(model?.formulas[0]?.inputs[2]?.what).toBe('månad: sdo:alby, mars 2023');
		expect(model?.rows).toHaveLength(12);
	});

	it('a gap of a sample tells both bases and the interval of the very difference', () => {
		const survey = { ...crime, id: 'asked', kind: 'sample_survey' as const };
		const share = (sex: 'women' | 'men', value: number, n: number, row: number) =>
			figure({
				...{ ...own, indicator: 'asked', area: 'sdo:dala', unit: 'percent' as const },
				...{ sex, value, n, refs: [`d||${row}|1`] }
			});
		const gap = gapBetweenSexes(share('women', 30, 200, 18), share('men', 20, 150, 19), null);
		const model = modelOf(gap.figure, false, survey);
		expect(model?.heading).toMatch(/skillnad, sdo:dala, kvinnor mot män, 2023$/u);
		expect(model?.value).toBe('+10\u00a0procentenheter');
		expect(model?.uncertainty.slice(0, 2).map(({ text }) => text)).toEqual([
			'200 mot 150',
			'−1,4 till 20,6 procentenheter'
		]);
	});
});

function never(): never {
	throw new Error('no model');
}
