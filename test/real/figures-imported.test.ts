import { existsSync, readdirSync, readFileSync } from 'node:fs';
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
import { queryFigures } from '../../src/lib/query/figures';
import { loadWorkspace } from '../../src/lib/query/load';

const SAMPLES = '../shared/samples';
const FOLDERS = ['bra-sol-databasfil', 'bra-sol-excel'];
const there = existsSync(SAMPLES);
if (!there) console.warn(`SKIPPED: ${SAMPLES} is not there, real files are not tested`);

const keyOf = ({ indicator, series, unit, sex, age, period, area, scope }: Figure) =>
	[indicator, series, unit, sex, age, period, area, scope].join();

describe.skipIf(!there)('real deliveries on top of the embedded data', () => {
	let engine: Engine;
	let workspace: Workspace;
	let before: Map<string, Figure>;
	let after: Map<string, Figure>;
	let deliveries: DatasetWithObservations[];

	const ask = async (imported: DatasetWithObservations[]) => {
		await loadWorkspace(engine, workspace, imported);
		const figures = await queryFigures(engine, allIndicators);
		return new Map(figures.map((figure) => [keyOf(figure), figure]));
	};

	beforeAll(async () => {
		workspace = await compileWorkspace('data/stockholm');
		const names = createNameLookup(
			new AreaRegister(workspace.areas),
			new MeasureTree(workspace.measures)
		);
		deliveries = [];
		for (const folder of FOLDERS) {
			for (const file of readdirSync(`${SAMPLES}/${folder}`).sort()) {
				const bytes = new Uint8Array(readFileSync(`${SAMPLES}/${folder}/${file}`));
				const now = deliveries.length + 1;
				const { dataset, observations } = await importFile(bytes, file, { names, now });
				if (dataset) deliveries.push({ dataset, observations });
			}
		}
		engine = await openNodeEngine();
		before = await ask([]);
		after = await ask(deliveries);
	}, 180_000);
	afterAll(() => engine?.close());

	it('were read', () => {
		expect(deliveries.length).toBeGreaterThanOrEqual(7);
	});

	it('say the same as the embedded figures, which were taken from them', () => {
		const changed = [...before].flatMap(([key, old]) => {
			const now = after.get(key);
			if (old.value === null) return [];
			return now?.value === old.value && now.superseded.length === 0 ? [] : [[key, old, now]];
		});
		expect(changed).toEqual([]);
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
});
