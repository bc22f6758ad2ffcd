import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compileWorkspace } from '../../scripts/data/compile';
import type { Engine } from '../../src/lib/core/ports';
import type { Workspace } from '../../src/lib/core/workspace';
import { openNodeEngine } from '../../src/lib/engine/node';
import { allIndicators } from '../../src/lib/indicators/registry';
import { queryFigures, queryMonths } from '../../src/lib/query/figures';
import { indicatorsHeld } from '../../src/lib/query/indicators-held';
import { loadWorkspace } from '../../src/lib/query/load';
import { seriesLookup } from '../../src/lib/query/series';
import { disagreements, expectedFigures, tally } from './agreement';
import { readGeography } from './geography';
import { readPeople, readWorld, type Row, type World } from './rows';

const STOCKHOLM = 'data/stockholm';

let engine: Engine;
beforeAll(async () => {
	engine = await openNodeEngine();
});
afterAll(() => engine.close());

it('the second way imports nothing of the program', () => {
	const known = /(?:test|agreement)\.ts$/u;
	const own = readdirSync(__dirname).filter((file) => !known.test(file));
	expect(own.length).toBeGreaterThanOrEqual(5);
	for (const file of own)
		for (const [, from] of readFileSync(`${__dirname}/${file}`, 'utf8').matchAll(/ from '(.+)'/gu))
			expect(from, file).toMatch(/^(?:\.\/[\w-]+|node:\w+|@e965\/xlsx)$/u);
});

describe('Stockholm, read by itself from the files', () => {
	let workspace: Workspace;
	let world: World;

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
	it('every figure of every declared indicator, all areas × periods', async () => {
		const workspace = await compileWorkspace('data/exempelstaden');
		await loadWorkspace(engine, workspace, []);
		const figures = await queryFigures(engine, allIndicators);
		const expected = expectedFigures(worldOf(workspace), allIndicators);
		const told = tally(figures);
		console.info('Exempelstaden', told);
		expect(disagreements(figures, expected).slice(0, 5)).toEqual([]);
		expect(told['numbers']).toBeGreaterThan(8000);
	});
});

/** The made municipality's deliveries are in sixteen layouts: their cells are what the program read. */
function worldOf(workspace: Workspace): World {
	const folder = `data/${workspace.id}`;
	const seriesOf = seriesLookup(workspace);
	const rows = workspace.datasets.flatMap(({ dataset, observations }) =>
		[...observations].flatMap((one): Row[] => {
			const series = seriesOf(dataset, one.source);
			const { area, measure, unit, sex, age, period, grain, value, n, status } = one;
			if (series === undefined || area === null || measure === null) return [];
			const month = grain === 'month';
			return [
				{ series, area, measure, unit, sex, age, period, month, value, n, status, delivery: 0 }
			];
		})
	);
	return {
		geography: readGeography(folder, workspace.areas.city),
		calendars: new Map(workspace.series.map(({ series, calendar }) => [series, calendar])),
		people: readPeople(folder),
		rows
	};
}
