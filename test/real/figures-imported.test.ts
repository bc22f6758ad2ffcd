import { existsSync, readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compileWorkspace } from '../../scripts/data/compile';
import type { Figure } from '../../src/lib/core/figure';
import { MeasureTree } from '../../src/lib/core/measures';
import { createNameLookup } from '../../src/lib/core/names';
import type { DatasetWithObservations } from '../../src/lib/core/observation';
import type { Engine } from '../../src/lib/core/ports';
import { AreaRegister } from '../../src/lib/core/register';
import type { Workspace } from '../../src/lib/core/workspace';
import { openNodeEngine } from '../../src/lib/engine/node';
import { importFile } from '../../src/lib/import/import-file';
import { allIndicators } from '../../src/lib/indicators/registry';
import { queryFigures, queryMonths } from '../../src/lib/query/figures';
import { indicatorsHeld } from '../../src/lib/query/indicators-held';
import { loadWorkspace } from '../../src/lib/query/load';
import { disagreements, expectedFigures, keyOf, tally } from '../second/agreement';
import { bytesOf, readRegSo, readYearbook } from '../second/real-files';
import { readWorld, type Row, type World } from '../second/rows';
import { readGrid, readText, readWorkbook, SHARED, type Reading } from './bra-sol-independent';

/**
 * Real deliveries: beside the embedded figures, which were taken from them, and by a second way, which reads the files
 * itself and shares no code with the program.
 */

const SAMPLES = `${SHARED}/samples`;
const FOLDER = 'data/stockholm';
const there = existsSync(SAMPLES);
if (!there)
	console.warn(`\nSKIPPED: ${SAMPLES} is not there; no figure of a real file was compared.\n`);

const NO_SAMPLE = { n: null, lower: null, upper: null };

/** Cells of one of Brå's exports as rows of their series. */
const rowsOf = ({ cells }: Reading): Row[] =>
	cells.map(({ area, measure, period, unit, value, status }) => {
		const of = { series: 'bra-sol', sex: 'all', age: 'all', ...NO_SAMPLE, delivery: 0 };
		return { ...of, area, measure, period, unit, value, status, month: period.length > 4 };
	});

const valueColumns = (bytes: Uint8Array): number[] =>
	(readGrid(bytes)[4] ?? []).flatMap((cell, at) => (cell ? [at] : []));

describe.skipIf(!there)('real deliveries', () => {
	let engine: Engine;
	let workspace: Workspace;
	let world: World;
	let before: Map<string, Figure>;
	let after: Map<string, Figure>;
	let deliveries: DatasetWithObservations[];
	/** The files' rows as the second way reads them. */
	let read: Row[];

	const ask = async (imported: DatasetWithObservations[]) => {
		await loadWorkspace(engine, workspace, imported);
		const figures = await queryFigures(engine, allIndicators);
		return new Map(figures.map((figure) => [keyOf(figure), figure]));
	};

	beforeAll(async () => {
		workspace = await compileWorkspace(FOLDER);
		world = readWorld(FOLDER);
		const { areas, measures, denominators } = workspace;
		const names = createNameLookup(
			new AreaRegister(areas),
			new MeasureTree(measures),
			denominators
		);
		const readers: Record<string, (bytes: Uint8Array) => Row[]> = {
			'bra-sol-databasfil': (bytes) => rowsOf(readText(bytes)),
			'bra-sol-excel': (bytes) => rowsOf(readWorkbook(bytes, 0, valueColumns(bytes))),
			scb: (bytes) => readRegSo(FOLDER, Buffer.from(bytes).toString(), world.geography),
			'statistisk-arsbok': readYearbook
		};
		deliveries = [];
		read = [];
		for (const [folder, rowsIn] of Object.entries(readers))
			for (const file of readdirSync(`${SAMPLES}/${folder}`).sort()) {
				const bytes = bytesOf(`${SAMPLES}/${folder}/${file}`);
				const now = deliveries.length + 1;
				const { dataset, observations } = await importFile(bytes, file, { names, now });
				if (dataset) deliveries.push({ dataset, observations });
				for (const row of rowsIn(bytes)) read.push({ ...row, delivery: now });
			}
		engine = await openNodeEngine();
		before = await ask([]);
		after = await ask(deliveries);
	});
	afterAll(() => engine?.close());

	it('were read', () => {
		expect(deliveries).toHaveLength(10);
	});

	it('say the same as the embedded figures, which were taken from them', () => {
		const changed = [...before].flatMap(([key, old]) => {
			const now = after.get(key);
			if (old.value === null) return [];
			return now?.value === old.value && now.superseded.length === 0 ? [] : [{ key, old, now }];
		});
		// A rate that was ours until a delivery published it: the same but for the source's whole numbers.
		const [ours, others] = [true, false].map((rated) =>
			changed.filter(
				({ old, now }) =>
					rated === (old.how.includes('rate_of_count') && now?.origin === 'published')
			)
		);
		expect(others).toEqual([]);
		expect(ours?.length).toBeGreaterThan(0);
		for (const { old, now } of ours ?? []) expect(now?.value).toBe(Math.round(old.value ?? 0));
		expect(
			[...after.values()].some(({ refs }) => refs[0]?.startsWith(deliveries[0]!.dataset.id))
		).toBe(true);
	});

	it('are not counted twice, whatever order they come in', async () => {
		const values = (figures: Map<string, Figure>) =>
			[...figures].map(([key, { value, reason }]) => [key, value, reason]);
		const turned = await ask([...deliveries].reverse());
		expect(values(turned)).toEqual(values(after));
	});

	it.each([
		['sdo:hagersten-alvsjo', 739 + 228],
		['sdo:jarva', 772 + 408],
		['sdo:norra-innerstaden', 1081 + 526],
		['stad:stockholm', 10_388]
	])('%s 2020, 3 kap.: %s', (area, value) => {
		const key = ['life-and-health', 'bra-sol', 'count', 'all', 'all', '2020', area, 'area'].join();
		expect(after.get(key)?.value).toBe(value);
	});

	it('give the second way’s figures on top of the embedded ones, all areas × years', () => {
		const figures = [...after.values()];
		const expected = expectedFigures({ ...world, rows: [...world.rows, ...read] }, allIndicators);
		console.info('on top', tally(figures));
		expect(disagreements(figures, expected).slice(0, 5)).toEqual([]);
	});

	it('give the second way’s figures by themselves, all areas × years and months', async () => {
		const alone = { ...workspace, datasets: [] };
		await loadWorkspace(engine, alone, deliveries);
		const indicators = indicatorsHeld(alone, deliveries, allIndicators);
		for (const months of [false, true]) {
			const figures = months
				? await queryMonths(engine, indicators, null)
				: await queryFigures(engine, indicators);
			const told = tally(figures);
			console.info('by themselves', months ? 'months' : 'years', told);
			const expected = expectedFigures({ ...world, rows: read }, indicators, months);
			expect(disagreements(figures, expected).slice(0, 5)).toEqual([]);
			expect(told['numbers']).toBeGreaterThan(months ? 10_000 : 4000);
		}
	});
});
