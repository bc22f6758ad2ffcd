import { strFromU8, unzipSync } from 'fflate';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { run as annex } from '../../scripts/cli/annex';
import { run as figures } from '../../scripts/cli/figures';
import { run as underlag } from '../../scripts/cli/underlag';
import { readDeliveries } from '../../scripts/cli/workspace';
import { compileWorkspace } from '../../scripts/data/compile';
import type { Figure } from '../../src/lib/core/figure';
import { MeasureTree } from '../../src/lib/core/measures';
import type { DatasetWithObservations } from '../../src/lib/core/observation';
import { withOwnMeasures } from '../../src/lib/core/own-measures';
import type { Engine } from '../../src/lib/core/ports';
import { AreaRegister } from '../../src/lib/core/register';
import type { Workspace } from '../../src/lib/core/workspace';
import { openNodeEngine } from '../../src/lib/engine/node';
import { allIndicators } from '../../src/lib/indicators/registry';
import { queryFigures } from '../../src/lib/query/figures';
import { indicatorsHeld } from '../../src/lib/query/indicators-held';
import { loadWorkspace } from '../../src/lib/query/load';
import { protectedFigures } from '../../src/lib/query/protected';
import { sqlBehind } from '../../src/lib/query/sql-behind';
import { behindFigures } from '../../src/lib/views/underlag/behind';
import { underlagModel } from '../../src/lib/views/underlag/underlag';
import { createJudge } from '../../src/lib/views/judge/judge';
import type { ViewContext } from '../../src/lib/views/context';

vi.mock(import('../../scripts/data/compile'), async (original) => {
	const [real, { compiledOnce }] = await Promise.all([original(), import('../fixtures/kept-open')]);
	return { ...real, compileWorkspace: compiledOnce(real.compileWorkspace) };
});
vi.mock(import('../../src/lib/engine/node'), async (original) => {
	const [real, { openedOnce }] = await Promise.all([original(), import('../fixtures/kept-open')]);
	return { openNodeEngine: openedOnce(real.openNodeEngine) };
});

/**
 * Two police extracts that differ in hidden numbers only. Whatever leaves must be the same for both: then
 * nothing in it, nor in its order, length, class or words, can tell the number.
 */
const FOLDER = 'exempelstaden';
const HEAD = 'LPO;Brottskod;År;Månad;Målsägandes kön;Antal anmälda brott;ÖVNING';

function extract(small: number): string {
	const month = (count: number, number: number): string =>
		`Vintersund;9815;2024;${number};;${count};ÖVNING`;
	const counts = [small, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 10 - small];
	return [
		HEAD,
		// Victims of one sex: the other and the whole are large.
		'Granvalla;9114;2024;;;60;ÖVNING',
		`Granvalla;9114;2024;;Kvinna;${small};ÖVNING`,
		`Granvalla;9114;2024;;Man;${40 + small};ÖVNING`,
		// One area of three, and the city they make up.
		`Vintersund;9116;2024;;;${small};ÖVNING`,
		'Granvalla;9116;2024;;;21;ÖVNING',
		`Exempelstaden;9116;2024;;;${50 + small};ÖVNING`,
		// Months of a year, the last one making the year's sum the same.
		...counts.map((count, index) => month(count, index + 1))
	].join('\n');
}

let workspace: Workspace;
let engine: Engine;
const files: string[] = [];

beforeAll(async () => {
	// Without its own deliveries, which have police figures too.
	workspace = { ...(await compileWorkspace(`data/${FOLDER}`)), datasets: [] };
	engine = await openNodeEngine();
	for (const small of [1, 4]) {
		const file = path.join(mkdtempSync(path.join(tmpdir(), 'lagesbild-')), 'uttag.csv');
		writeFileSync(file, extract(small));
		files.push(file);
	}
});
afterAll(() => engine.close());

async function delivered(file: string): Promise<DatasetWithObservations[]> {
	const [read] = await readDeliveries(workspace, [file]);
	expect(read?.report.failure).toBeNull();
	expect(read?.delivery?.dataset.openness).toBe('partners');
	return read?.delivery ? [read.delivery] : [];
}

/** What the page's views are made from, with the deliveries' own ids taken out. */
async function contextOf(file: string): Promise<{ context: ViewContext; open: Figure[] }> {
	const deliveries = await delivered(file);
	await loadWorkspace(engine, workspace, deliveries);
	const indicators = indicatorsHeld(workspace, deliveries, allIndicators);
	const computed = await queryFigures(engine, indicators);
	const id = deliveries[0]?.dataset.id ?? '';
	const nameless = <T>(value: T): T =>
		JSON.parse(JSON.stringify(value).replaceAll(id, 'uttag')) as T;
	const data = {
		register: new AreaRegister(workspace.areas),
		measures: new MeasureTree(withOwnMeasures(workspace.measures, deliveries)),
		breaks: workspace.breaks,
		denominators: workspace.denominators,
		indicators,
		months: [],
		figures: nameless(protectedFigures(computed, workspace, deliveries))
	};
	const context: ViewContext = {
		...data,
		judge: createJudge(data),
		topics: workspace.topics,
		datasets: [],
		exercise: true
	};
	return { context, open: nameless(computed) };
}

async function call(command: typeof figures, ...args: string[]): Promise<string> {
	let out = '';
	const io = { write: (text: string) => (out += text) };
	await command(args, { stdout: io, stderr: io });
	return out;
}

describe('a number that is hidden', () => {
	it('makes no difference to anything the views are made from', async () => {
		const [one, other] = [await contextOf(files[0] ?? ''), await contextOf(files[1] ?? '')];
		// The control: before the gate they do differ.
		expect(one.open).not.toEqual(other.open);
		expect(one.context.figures).toEqual(other.context.figures);
		const shown = one.context.figures.filter(
			({ series, value, scope }) => series === 'polisen' && value !== null && scope === 'area'
		);
		expect(shown.map(({ measure, area, sex, value }) => [measure, area, sex, value])).toEqual(
			expect.arrayContaining([
				['crime:kod-9114', 'lpo:granvalla', 'all', 60],
				['crime:kod-9116', 'lpo:granvalla', 'all', 21],
				['crime:kod-9815', 'lpo:vintersund', 'all', 100]
			])
		);
		expect(shown).toHaveLength(3);
	});

	it.each([
		['lpo:granvalla', '--by sex --indicator crime:kod-9114 --csv'],
		['lpo:vintersund', '--grain both --indicator crime:kod-9815 --json']
	])('makes no difference to what the command line writes: %s %s', async (area, options) => {
		const written: string[] = [];
		for (const file of files)
			written.push(
				await call(
					figures,
					...['--workspace', FOLDER, '--area', area, '--data', file, ...options.split(' ')]
				)
			);
		expect(written[0]).toContain('crime:kod-9');
		expect(written[0]).toEqual(written[1]);
	});

	it('makes no difference to what is told of how any figure came about', async () => {
		const told: string[] = [];
		for (const file of files) {
			const deliveries = await delivered(file);
			const { context } = await contextOf(file);
			const computed = await queryFigures(engine, context.indicators);
			const datasets = deliveries.map(({ dataset }) => dataset);
			const behind = behindFigures(
				computed,
				workspace,
				context.register,
				context.indicators,
				deliveries
			);
			const data = { context: { ...context, datasets }, behind, sqlBehind };
			const models = protectedFigures(computed, workspace, deliveries)
				.filter(({ series }) => series === 'polisen')
				.map((figure) => underlagModel(data, figure));
			told.push(JSON.stringify(models.map((model) => ({ ...model, sql: [] }))));
			const sum = models.find((model) => model?.rows.length === 12);
			expect(sum?.value).toBe('100');
			expect(sum?.formulas).toEqual([]);
			expect(new Set(sum?.rows.map(({ value }) => value))).toEqual(new Set(['visas inte']));
			// The control: a figure that may be shown tells its row.
			expect(told.at(-1)).toContain('"value":"60"');
		}
		expect(told[0]).toEqual(told[1]);
	});

	it('makes no difference to what the command underlag writes', async () => {
		const written: string[] = [];
		for (const file of files) {
			const asked = '--area lpo:vintersund --indicator crime:kod-9815 --period 2024 --json'.split(
				' '
			);
			written.push(await call(underlag, '--workspace', FOLDER, ...asked, '--data', file));
		}
		expect(written[0]).toContain('"value": 100');
		expect(written[0]).toEqual(written[1]);
	});

	it('makes no difference to the annex', async () => {
		const written: Record<string, string>[] = [];
		for (const file of files) {
			const out = file.replace('.csv', '.docx');
			const args = ['--workspace', FOLDER, '--area', 'sdo:vintersund', '--year', '2024'];
			await call(annex, ...args, '--data', file, '--out', out);
			const parts = unzipSync(new Uint8Array(readFileSync(out)));
			const texts = Object.entries(parts).filter(([name]) => /word\/.*\.xml$/u.test(name));
			written.push(Object.fromEntries(texts.map(([name, bytes]) => [name, strFromU8(bytes)])));
		}
		expect(Object.keys(written[0] ?? {}).length).toBeGreaterThan(3);
		expect(written[0]).toEqual(written[1]);
	});
});
