import { beforeAll, describe, expect, it } from 'vitest';
import type { Figure } from '../../src/lib/core/figure';
import type { Indicator } from '../../src/lib/core/indicator';
import type { Judge } from '../../src/lib/core/judgement';
import { MeasureTree } from '../../src/lib/core/measures';
import { AreaRegister } from '../../src/lib/core/register';
import type { Workspace } from '../../src/lib/core/workspace';
import { allIndicators } from '../../src/lib/indicators/registry';
import { queryFigures, queryMonths } from '../../src/lib/query/figures';
import { indicatorsHeld } from '../../src/lib/query/indicators-held';
import { createJudge, type JudgeContext } from '../../src/lib/views/judge/judge';
import { askedOf } from '../fixtures/asked';

/**
 * The judge over the city's real figures. Reference values were computed apart: Python, iteratively reweighted least
 * squares for the dispersions and SciPy's t distribution for the p values, from the files in data/stockholm.
 */
const NINE = [
	'bromma',
	'enskede-arsta-vantor',
	'farsta',
	'hasselby-vallingby',
	'kungsholmen',
	'rinkeby-kista',
	'skarpnack',
	'skarholmen',
	'spanga-tensta'
].map((slug) => `sdo:${slug}`);

const MEASURES = [
	...['all', 'person', 'brb3', 'brb4', 'brb6', 'brb12', 'narkotika'],
	...['brb3.misshandel', 'brb4.hot', 'brb8.ran']
].map((id) => `crime:${id}`);

let workspace: Workspace;
let figures: Figure[];
let months: Figure[];
let indicators: Indicator[];
let judge: Judge;

beforeAll(async () => {
	const { engine, ...held } = await askedOf('stockholm');
	workspace = held.workspace;
	indicators = indicatorsHeld(workspace, [], allIndicators).filter(({ measure }) =>
		MEASURES.includes(measure)
	);
	figures = await queryFigures(engine, indicators);
	const sexual = indicators.filter(({ measure }) => measure === 'crime:brb6');
	months = await queryMonths(engine, sexual, 'sdo:hagersten-alvsjo');
	judge = judgeOf({});
});

function judgeOf(more: Partial<JudgeContext>): Judge {
	return createJudge({
		register: new AreaRegister(workspace.areas),
		measures: new MeasureTree(workspace.measures),
		breaks: workspace.breaks,
		denominators: workspace.denominators,
		indicators,
		figures,
		months,
		...more
	});
}

const of = (measure: string): Indicator => {
	const found = indicators.find((one) => one.measure === measure);
	if (found === undefined) throw new Error(`no indicator of ${measure}`);
	return found;
};

function at(measure: string, area: string, period: string, unit: string, scope = 'area'): Figure {
	const found = figures.find(
		(one) =>
			one.measure === measure &&
			one.series === 'bra-sol' &&
			one.area === area &&
			one.period === period &&
			one.unit === unit &&
			one.scope === scope &&
			one.sex === 'all' &&
			one.age === 'all'
	);
	if (found === undefined) throw new Error(`${measure} ${area} ${period} ${unit}`);
	return found;
}

describe('the dispersion', () => {
	it.each([
		['crime:brb3', 1.7312, 5.1247],
		['crime:brb4', 4.30445, 4.31036],
		['crime:brb6', 2.00948, 1.93044],
		['crime:person', 4.80756, 6.98279]
	])('of %s 2020 to 2023 is the known %d, with the city centre %d', (measure, nine, ten) => {
		const counts = (areas: string[]) =>
			figures.filter(
				({ unit, area, period }) => unit === 'count' && areas.includes(area) && period < '2024'
			);
		const found = (areas: string[]) =>
			judgeOf({ figures: counts(areas), breaks: [], denominators: [] }).change(
				of(measure),
				at(measure, 'sdo:farsta', '2023', 'count'),
				at(measure, 'sdo:farsta', '2022', 'count')
			).dispersion;
		expect(found(NINE)).toMatchObject({ df: 24, areas: 9, basis: 'own' });
		expect(found(NINE)?.phi).toBeCloseTo(nine, 4);
		expect(found([...NINE, 'sdo:norrmalm'])?.df).toBe(27);
		expect(found([...NINE, 'sdo:norrmalm'])?.phi).toBeCloseTo(ten, 4);
	});

	it.each([
		['crime:brb3.misshandel', 2.77714, 28, 14],
		['crime:brb4.hot', 3.11137, 25, 11],
		['crime:brb6', 3.24277, 28, 14],
		['crime:brb8.ran', 1.08299, 25, 11],
		['crime:narkotika', 14.33105, 25, 11]
	])(
		'of %s for 2025 is %d: without the pandemic the centre varies as others',
		(measure, phi, df, areas) => {
			const { dispersion } = judge.change(
				of(measure),
				at(measure, 'sdo:bromma', '2025', 'per_100k'),
				at(measure, 'sdo:bromma', '2024', 'per_100k')
			);
			expect(dispersion).toMatchObject({
				df,
				areas,
				basis: 'own',
				periods: ['2022', '2023', '2024', '2025']
			});
			expect(dispersion?.phi).toBeCloseTo(phi, 4);
		}
	);

	it('is that of a wider measure where a kind of crime has one year only', () => {
		const area = { area: 'sdo:bromma', period: '2024', value: 3000 };
		const now = at('crime:brb12', 'sdo:bromma', '2025', 'count');
		const { dispersion } = judge.change(of('crime:brb12'), now, { ...now, ...area });
		expect(dispersion).toMatchObject({ basis: 'wider', df: 25 });
		expect(dispersion?.phi).toBeCloseTo(41.4187, 3);
	});
});

describe('changes from 2024 to 2025', () => {
	const measures = [
		'crime:brb3.misshandel',
		'crime:brb4.hot',
		'crime:brb6',
		'crime:brb8.ran',
		'crime:narkotika'
	];
	const changes = () => {
		const areas = new AreaRegister(workspace.areas).shown('sdo').map(({ id }) => id);
		return measures.flatMap((measure) =>
			areas.map((area) => ({
				name: `${area.slice(4)} ${measure.slice(6)}`,
				judgement: judge.change(
					of(measure),
					at(measure, area, '2025', 'per_100k'),
					at(measure, area, '2024', 'per_100k')
				)
			}))
		);
	};

	it('are larger than usual, one by one, in five of 55', () => {
		const all = changes();
		expect(all).toHaveLength(55);
		expect(all.every(({ judgement }) => judgement.word !== 'not_testable')).toBe(true);
		const told = all.filter(({ judgement }) => judgement.word === 'larger_than_usual');
		expect(told.map(({ name }) => name)).toEqual([
			'norra-innerstaden brb3.misshandel',
			'norra-innerstaden brb6',
			'enskede-arsta-vantor brb8.ran',
			'skarpnack brb8.ran',
			'sodermalm brb8.ran'
		]);
		const expected = [0.0121697, 0.0259049, 0.0205459, 0.0162079, 0.0304723];
		for (const [place, p] of expected.entries()) expect(told[place]?.judgement.p).toBeCloseTo(p, 6);
		expect(told.map(({ judgement }) => judgement.counts)).toEqual([
			{ now: 2174, then: 1889 },
			{ now: 613, then: 473 },
			{ now: 44, then: 72 },
			{ now: 10, then: 27 },
			{ now: 89, then: 124 }
		]);
	});

	it('are in none of them when all are looked at together', () => {
		const together = judge.together(changes().map(({ judgement }) => judgement));
		expect(together.every(({ word, looked }) => word === 'within_usual' && looked === 55)).toBe(
			true
		);
	});
});

describe('the rest of what the judge says of the city', () => {
	it('gives back the published counts from rates and the source’s own bases', () => {
		let compared = 0;
		for (const measure of ['crime:brb3.misshandel', 'crime:brb6'])
			for (const area of NINE.filter((one) => !/rinkeby|spanga/u.test(one)))
				for (const year of ['2021', '2022']) {
					const published = at(measure, area, year, 'count').value;
					const { counts } = judgeOf({ figures: [] }).change(
						of(measure),
						at(measure, area, year, 'per_100k'),
						at(measure, area, '2025', 'per_100k')
					);
					expect(counts?.now).toBe(published);
					compared += 1;
				}
		expect(compared).toBe(28);
	});

	it('finds the month that one case filled', () => {
		const found = judge.unusualMonths(of('crime:brb6'), 'sdo:hagersten-alvsjo', '2025');
		expect(found).toMatchObject([{ period: '2025-05', count: 121 }]);
	});

	it('does not compare across the law of July 2021, and does across the pandemic', () => {
		const change = (measure: string, unit: string) =>
			judge.change(
				of(measure),
				at(measure, 'sdo:bromma', '2022', unit),
				at(measure, 'sdo:bromma', '2020', unit)
			).reason;
		expect(change('crime:brb4', 'count')).toBe('break_between');
		expect(change('crime:brb3', 'count')).toBeNull();
	});

	it('sets an area that was put together of two against its own later figures', () => {
		const area = 'sdo:jarva';
		const found = judge.change(
			of('crime:brb6'),
			at('crime:brb6', area, '2023', 'count'),
			at('crime:brb6', area, '2022', 'count')
		);
		expect(found).toMatchObject({ word: 'within_usual', counts: { now: 189, then: 177 } });
	});

	it('looks at all eleven districts at once, and finds the centre above', () => {
		const areas = new AreaRegister(workspace.areas).shown('sdo').map(({ id }) => id);
		const rates = areas.map((area) => at('crime:brb6', area, '2025', 'per_100k'));
		expect(judge.among(of('crime:brb6'), rates)).toMatchObject({
			method: 'funnel',
			looked: 11,
			above: ['sdo:norra-innerstaden'],
			below: []
		});
	});
});
