import { afterAll, beforeAll, expect, it } from 'vitest';
import { readDeliveries } from '../../scripts/cli/workspace';
import type { Figure } from '../../src/lib/core/figure';
import { gate } from '../../src/lib/core/gate';
import { POPULATION } from '../../src/lib/core/harmonise/census';
import type { DatasetWithObservations } from '../../src/lib/core/observation';
import type { Engine } from '../../src/lib/core/ports';
import type { Workspace } from '../../src/lib/core/workspace';
import { openNodeEngine } from '../../src/lib/engine/node';
import { allIndicators } from '../../src/lib/indicators/registry';
import { queryFigures } from '../../src/lib/query/figures';
import { loadWorkspace } from '../../src/lib/query/load';
import { reasonText } from '../../src/lib/text/reasons';
import { compiled } from '../fixtures/asked';

/**
 * The made-up municipality without any population, as a real one may be without it by age: shares of samples cannot be joined, the
 * page says which two tables to read in, and files of these kinds, read as any file is, join them.
 */
const FILES = [
	'data/exempelstaden/deliveries/scb-regso/folkmangd-regso-2024.csv',
	'data/exempelstaden/deliveries/scb-folkmangd/folkmangd-ettar-kon-2019-2024.csv'
];
const surveys = allIndicators.filter(({ kind }) => kind === 'sample_survey');

let engine: Engine;
let without: Workspace;
beforeAll(async () => {
	engine = await openNodeEngine();
	const workspace = await compiled('data/exempelstaden');
	const datasets = workspace.datasets.filter(({ observations }) =>
		[...observations].some(({ measure }) => measure?.startsWith('survey:'))
	);
	const measures = datasets.flatMap(({ observations }) =>
		[...observations].map((one) => one.measure)
	);
	expect(measures).not.toContain(POPULATION);
	without = { ...workspace, datasets };
});
afterAll(() => engine.close());

/** What is, or was to be, made of several districts. */
async function joined(imported: readonly DatasetWithObservations[]): Promise<Figure[]> {
	await loadWorkspace(engine, without, imported);
	const figures = await queryFigures(engine, surveys);
	return figures.filter(
		({ scope, unit, parts }) => scope === 'area' && unit === 'percent' && parts.length > 1
	);
}

it('says what to read in where people by age are missing, and joins the shares once it is read', async () => {
	const before = await joined([]);
	expect(before.filter(({ value }) => value !== null)).toEqual([]);
	const was = before.filter(({ reason }) => reason === 'denominator_missing');
	expect(was.length).toBeGreaterThan(20);
	const [lacking] = was;
	const told = reasonText('denominator_missing', {
		...{ area: 'Området', period: '2023', missingParts: [] },
		figure: lacking ?? null
	});
	expect(told).toContain('folkmängd per RegSO efter ålder och kön');
	expect(told).toContain('hela kommunens efter ettårsklass och kön');

	const read = await readDeliveries(without, FILES);
	const deliveries = read.flatMap(({ delivery }) => delivery ?? []);
	expect(deliveries).toHaveLength(FILES.length);
	const found = await joined(deliveries);
	const now = was.map((one) => found.find((other) => same(one, other)));
	const none = now.filter((one) => one?.value == null);
	expect(none.map((one) => [one?.indicator, one?.area, one?.period, one?.reason])).toEqual([]);
	for (const figure of now.flatMap((one) => one ?? [])) {
		const { value, lower, upper, n, weights, how, parts } = gate(figure);
		expect(how).toContain('weighted_by_population');
		expect(weights?.year).toBe('2024');
		expect(weights?.values.map(({ area }) => area)).toEqual(parts);
		if (n === null) continue;
		expect(lower).toBeLessThanOrEqual(value ?? NaN);
		expect(upper).toBeGreaterThanOrEqual(value ?? NaN);
	}
});

function same(one: Figure, other: Figure): boolean {
	const fields = ['indicator', 'series', 'area', 'period', 'sex', 'age', 'unit'] as const;
	return fields.every((field) => one[field] === other[field]);
}
