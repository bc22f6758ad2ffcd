import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { victimsOf } from '../../scripts/exempelstaden/crime';
import { DISTRICTS } from '../../scripts/exempelstaden/town.sv';
import type { Figure } from '../../src/lib/core/figure';
import type { Indicator } from '../../src/lib/core/indicator';
import type { Judge } from '../../src/lib/core/judgement';
import { MeasureTree } from '../../src/lib/core/measures';
import { AreaRegister } from '../../src/lib/core/register';
import type { Workspace } from '../../src/lib/core/workspace';
import { allIndicators } from '../../src/lib/indicators/registry';
import { queryFigures, queryMonths } from '../../src/lib/query/figures';
import { indicatorsHeld } from '../../src/lib/query/indicators-held';
import { createJudge } from '../../src/lib/views/judge/judge';
import { disagreements, expectedFigures, tally } from './agreement';
import { samplesAmong } from './among-samples';
import { readGeography } from './geography';
import { heldWorld } from './held-world';
import { invariants } from './invariants';
import { chosenReckoned } from './chosen';
import { crimeAmong, crimeJudged, placesOf, samplesJudged } from './judged';
import { SecondJudge } from './judgements';
import { monthsReckoned, yearsReckoned } from './reckoned';
import { readBounds, readWorld, type World } from './rows';
import { splitsOf } from './victims';
import { askedOf } from '../fixtures/asked';

const STOCKHOLM = 'data/stockholm';

it('the second way imports nothing of the program', () => {
	const known =
		/(?:test|agreement|among-samples|chosen|held-world|invariants|judged|reckoned|victims)\.ts$/u;
	const own = readdirSync(__dirname).filter((file) => !known.test(file));
	expect(own.length).toBeGreaterThanOrEqual(10);
	for (const file of own)
		for (const [, from] of readFileSync(`${__dirname}/${file}`, 'utf8').matchAll(/ from '(.+)'/gu))
			expect(from, file).toMatch(/^(?:\.\/[\w-]+|node:\w+|@e965\/xlsx)$/u);
});

describe('Stockholm, read by itself from the files', () => {
	let workspace: Workspace;
	let world: World;
	let indicators: Indicator[];
	let figures: Figure[];
	let months: Figure[];

	beforeAll(async () => {
		const { engine, ...held } = await askedOf('stockholm');
		workspace = held.workspace;
		world = readWorld(STOCKHOLM);
		indicators = indicatorsHeld(workspace, [], allIndicators);
		figures = await queryFigures(engine, indicators);
		months = await queryMonths(engine, allIndicators, null);
	});

	it('every figure of everything held, all areas × periods', () => {
		const expected = expectedFigures(world, indicators);
		const told = tally(figures);
		console.info('Stockholm', told);
		expect(disagreements(figures, expected).slice(0, 5)).toEqual([]);
		expect(figures.length).toBe(expected.size);
		expect(told['numbers']).toBeGreaterThan(3500);
	});

	it('keeps the laws of figures', () => {
		const held = invariants(figures, workspace.areas.city, readBounds(STOCKHOLM));
		console.info('Stockholm', held.tried);
		expect(held.broken.slice(0, 10)).toEqual([]);
		expect(held.tried['rate × base = count']).toBeGreaterThan(100);
	});

	it('every month of every declared indicator', () => {
		const expected = expectedFigures(world, allIndicators, true);
		const told = tally(months);
		console.info('Stockholm, months', told);
		expect(disagreements(months, expected).slice(0, 5)).toEqual([]);
		expect(told['numbers']).toBeGreaterThan(8000);
	});

	it('one wrong number is seen', () => {
		const one = allIndicators.slice(0, 1);
		const own = figures.filter(({ indicator }) => indicator === one[0]?.id);
		const expected = expectedFigures(world, one);
		expect(disagreements(own, expected)).toEqual([]);
		const at = own.findIndex(({ value }) => value !== null);
		const wrong = own.map((figure, i) =>
			i === at ? { ...figure, value: (figure.value ?? 0) + 1e-3 } : figure
		);
		expect(disagreements(wrong, expected)).toHaveLength(1);
		expect(disagreements(own.slice(1), expected)).toHaveLength(1);
	});

	it('every sum of months, change, rate and joining of chosen areas', () => {
		const byMonth = monthsReckoned(months);
		const byYear = yearsReckoned(figures, workspace.denominators, world.people);
		console.info('Stockholm, derived', byMonth.tried, byYear.tried);
		expect([...byMonth.wrong, ...byYear.wrong].slice(0, 5)).toEqual([]);
		expect(byMonth.tried['rolling twelve months']).toBeGreaterThan(1000);
		const chosen = chosenReckoned(figures, workspace.denominators, world);
		console.info('Stockholm, areas together', chosen.tried);
		expect(chosen.wrong.slice(0, 5)).toEqual([]);
		expect(chosen.tried['per_100k together']).toBeGreaterThan(100);
	});

	it('every judgement of reported crime: changes, areas against the rest, all at once, funnels', () => {
		const judge = judgeOf(workspace, indicators, figures);
		const second = new SecondJudge(STOCKHOLM, world, placesOf(figures));
		const one = crimeJudged(judge, second, indicators, figures);
		const among = crimeAmong(judge, second, world.people, indicators, figures);
		console.info('Stockholm, judged', one.tried, among.tried);
		expect([...one.wrong, ...among.wrong].slice(0, 5)).toEqual([]);
		expect(one.tried['larger_than_usual']).toBeGreaterThan(50);
		expect(one.tried['break_between']).toBeGreaterThan(10);
		expect(among.tried['funnel']).toBeGreaterThan(30);
	});
});

describe('Exempelstaden, with suppressed and rounded figures, sexes and ages of every kind', () => {
	const folder = 'data/exempelstaden';
	let figures: readonly Figure[];
	let rates: readonly Figure[];
	let workspace: Workspace;
	const isRate = ({ measure }: { measure: string }) => measure.endsWith('.svarsfrekvens');

	beforeAll(async () => {
		const { engine, ...held } = await askedOf('exempelstaden');
		({ workspace, figures } = held);
		rates = await queryFigures(engine, indicatorsHeld(workspace, [], allIndicators).filter(isRate));
	});

	it('every response rate, of areas, of areas joined, of the rest of the city and of chosen areas', () => {
		const geography = readGeography(folder, workspace.areas.city);
		const world = { ...heldWorld(workspace), geography };
		const asked = indicatorsHeld(workspace, [], allIndicators).filter(isRate);
		expect(disagreements(rates, expectedFigures(world, asked)).slice(0, 5)).toEqual([]);
		const numbers = (found: (figure: Figure) => boolean) =>
			rates.filter((figure) => figure.value !== null && found(figure)).length;
		const told = {
			published: numbers(({ how }) => how.length === 0),
			joined: numbers(({ how }) => how.includes('weighted_by_base')),
			rest: numbers(({ scope }) => scope === 'rest')
		};
		console.info('Exempelstaden, response rates', told);
		expect(Math.min(...Object.values(told))).toBeGreaterThan(5);
		const { tried, wrong } = chosenReckoned(rates, workspace.denominators, world);
		expect(wrong.slice(0, 5)).toEqual([]);
		expect(tried['percent together']).toBeGreaterThan(2);
	});

	it('every figure of every declared indicator, all areas × periods', () => {
		// Sixteen layouts, whose reading is proven apart; the geography is read here.
		const geography = readGeography(folder, workspace.areas.city);
		const expected = expectedFigures({ ...heldWorld(workspace), geography }, allIndicators);
		const told = tally(figures);
		console.info('Exempelstaden', told);
		expect(disagreements(figures, expected).slice(0, 5)).toEqual([]);
		expect(told['numbers']).toBeGreaterThan(8000);
	});

	it('every joining of chosen areas: shares of samples with their intervals, shares of everybody, rates, counts', () => {
		const chosen = chosenReckoned(figures, workspace.denominators, heldWorld(workspace));
		console.info('Exempelstaden, areas together', chosen.tried);
		expect(chosen.wrong.slice(0, 5)).toEqual([]);
		expect(chosen.tried['percent together']).toBeGreaterThan(200);
		expect(chosen.tried['percent together from']).toBeGreaterThan(80);
		expect(chosen.tried['count together']).toBeGreaterThan(100);
	});

	it('every gap, point and percent, and every judgement of samples', () => {
		const derived = yearsReckoned(figures, workspace.denominators, heldWorld(workspace).people);
		const judge = judgeOf(workspace, allIndicators, figures);
		const judged = samplesJudged(judge, allIndicators, figures);
		const among = samplesAmong(judge, allIndicators, figures);
		console.info('Exempelstaden', derived.tried, judged.tried, among.tried);
		expect([...derived.wrong, ...judged.wrong, ...among.wrong].slice(0, 5)).toEqual([]);
		expect(among.tried['some differ']).toBeGreaterThan(10);
		expect(judged.tried['gap higher']).toBeGreaterThan(50);
		expect(judged.tried['change no_difference']).toBeGreaterThan(300);
	});

	it('keeps the laws of figures', () => {
		const { tried, broken } = invariants(figures, workspace.areas.city, readBounds(folder));
		console.info('Exempelstaden', tried);
		expect(broken.slice(0, 10)).toEqual([]);
		expect(tried['an interval holds its estimate']).toBeGreaterThan(100);
	});

	it('women + men + children + unknown = all, where the source splits so', () => {
		const splits = splitsOf(figures);
		const quarters = new Map(DISTRICTS.map(({ slug, quarters: of }) => [`sdo:${slug}`, of]));
		let exact = 0;
		for (const { crime, area, period, all, known, unknown } of splits) {
			expect(known, `${crime} ${area} ${period}`).toBeLessThanOrEqual(all);
			if (unknown !== null) expect(known + unknown).toBe(all);
			// The database has no row of the unknown: here it is known how many were made.
			const made = quarters
				.get(area)
				?.map((quarter) => victimsOf(kindOf(crime), quarter, Number(period))?.unknown ?? NaN);
			if (made === undefined) continue;
			expect(known + made.reduce((a, b) => a + b, 0), `${crime} ${area} ${period}`).toBe(all);
			exact += 1;
		}
		console.info('splits by victim', splits.length, 'exactly', exact);
		expect(exact).toBeGreaterThan(50);
	});
});

function judgeOf(
	workspace: Workspace,
	indicators: readonly Indicator[],
	figures: readonly Figure[]
): Judge {
	const { areas, measures, breaks, denominators } = workspace;
	return createJudge({
		register: new AreaRegister(areas),
		measures: new MeasureTree(measures),
		breaks,
		denominators,
		indicators,
		figures
	});
}

/** `crime:brb3.misshandel` → what the makers of Exempelstaden call it. */
function kindOf(crime: string): string {
	return crime.split(/[:.]/u).at(-1) ?? '';
}
