import { describe, expect, it } from 'vitest';
import type { Figure } from '$lib/core/figure';
import { MeasureTree } from '$lib/core/measures';
import { AreaRegister } from '$lib/core/register';
import { sqlBehind } from '$lib/query/sql-behind';
import { count, crime, rate } from '../../../../test/fixtures/ask-town';
import { CITY, delivery, madeTown, months } from '../../../../test/fixtures/made-town';
import type { ViewContext } from '../context';
import { behindFigures } from './behind';
import { plainUnderlag } from './plain';
import { underlagModel } from './underlag';

const people = { 'sdo:alby 2023': 1000, 'sdo:berga 2023': [2900, 3100] as [number, number] };
const town = madeTown(
	[
		...months(crime.measure, 'sdo:alby', '2023', [0, 0, 3, 0, 0, 0, 0, 0, 0, 0, 0, 2]),
		count('sdo:berga', '2023', 7),
		count(CITY, '2023', 40),
		rate('sdo:alby', '2023', 500),
		rate('sdo:berga', '2023', 100)
	],
	people
);
const later = delivery('late', 5, [count('sdo:berga', '2023', 8)]);

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

function modelOf(asked: Figure, exercise = false) {
	const register = new AreaRegister(town.areas);
	const datasets = [later, ...town.datasets];
	const context: ViewContext = {
		...{ register, measures: new MeasureTree([]), breaks: [], topics: [], indicators: [crime] },
		...{ figures: [asked], months: [], denominators: town.denominators, judge: null, exercise },
		datasets: datasets.map(({ dataset }) => dataset)
	};
	const behind = behindFigures([asked], town, register, [crime], datasets);
	return underlagModel({ context, behind, sqlBehind }, { figure: asked });
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

function never(): never {
	throw new Error('no model');
}
