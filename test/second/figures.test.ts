import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compileWorkspace } from '../../scripts/data/compile';
import { victimsOf } from '../../scripts/exempelstaden/crime';
import { DISTRICTS } from '../../scripts/exempelstaden/town.sv';
import type { Figure } from '../../src/lib/core/figure';
import type { Engine } from '../../src/lib/core/ports';
import type { Workspace } from '../../src/lib/core/workspace';
import { openNodeEngine } from '../../src/lib/engine/node';
import { allIndicators } from '../../src/lib/indicators/registry';
import { queryFigures, queryMonths } from '../../src/lib/query/figures';
import { indicatorsHeld } from '../../src/lib/query/indicators-held';
import { loadWorkspace } from '../../src/lib/query/load';
import { disagreements, expectedFigures, tally } from './agreement';
import { readGeography } from './geography';
import { heldWorld } from './held-world';
import { invariants, type Held } from './invariants';
import { readBounds, readWorld, type World } from './rows';
import { splitsOf } from './victims';

const STOCKHOLM = 'data/stockholm';

let engine: Engine;
beforeAll(async () => {
	engine = await openNodeEngine();
});
afterAll(() => engine.close());

it('the second way imports nothing of the program', () => {
	const known = /(?:test|agreement|held-world|invariants|victims)\.ts$/u;
	const own = readdirSync(__dirname).filter((file) => !known.test(file));
	expect(own.length).toBeGreaterThanOrEqual(5);
	for (const file of own)
		for (const [, from] of readFileSync(`${__dirname}/${file}`, 'utf8').matchAll(/ from '(.+)'/gu))
			expect(from, file).toMatch(/^(?:\.\/[\w-]+|node:\w+|@e965\/xlsx)$/u);
});

describe('Stockholm, read by itself from the files', () => {
	let workspace: Workspace;
	let world: World;
	let held: Held;

	beforeAll(async () => {
		workspace = await compileWorkspace(STOCKHOLM);
		world = readWorld(STOCKHOLM);
		await loadWorkspace(engine, workspace, []);
	});

	it('every figure of everything held, all areas × periods', async () => {
		const indicators = indicatorsHeld(workspace, [], allIndicators);
		const figures = await queryFigures(engine, indicators);
		const expected = expectedFigures(world, indicators);
		const told = tally(figures);
		console.info('Stockholm', told);
		expect(disagreements(figures, expected).slice(0, 5)).toEqual([]);
		expect(figures.length).toBe(expected.size);
		expect(told['numbers']).toBeGreaterThan(3500);
		held = invariants(figures, workspace.areas.city, readBounds(STOCKHOLM));
	});

	it('keeps the laws of figures', () => {
		console.info('Stockholm', held.tried);
		expect(held.broken.slice(0, 10)).toEqual([]);
		expect(held.tried['rate × base = count']).toBeGreaterThan(100);
	});

	it('every month of every declared indicator', async () => {
		const figures = await queryMonths(engine, allIndicators, null);
		const expected = expectedFigures(world, allIndicators, true);
		const told = tally(figures);
		console.info('Stockholm, months', told);
		expect(disagreements(figures, expected).slice(0, 5)).toEqual([]);
		expect(told['numbers']).toBeGreaterThan(8000);
	});

	it('one wrong number is seen', async () => {
		const figures = await queryFigures(engine, allIndicators.slice(0, 1));
		const expected = expectedFigures(world, allIndicators.slice(0, 1));
		expect(disagreements(figures, expected)).toEqual([]);
		const at = figures.findIndex(({ value }) => value !== null);
		const wrong = figures.map((figure, i) =>
			i === at ? { ...figure, value: (figure.value ?? 0) + 1e-3 } : figure
		);
		expect(disagreements(wrong, expected)).toHaveLength(1);
		expect(disagreements(figures.slice(1), expected)).toHaveLength(1);
	});
});

describe('Exempelstaden, with suppressed and rounded figures, sexes and ages of every kind', () => {
	const folder = 'data/exempelstaden';
	let figures: Figure[];
	let workspace: Workspace;

	beforeAll(async () => {
		workspace = await compileWorkspace(folder);
		await loadWorkspace(engine, workspace, []);
		figures = await queryFigures(engine, allIndicators);
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

/** `crime:brb3.misshandel` → what the makers of Exempelstaden call it. */
function kindOf(crime: string): string {
	return crime.split(/[:.]/u).at(-1) ?? '';
}
