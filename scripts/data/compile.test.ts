import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
	addObservations,
	decodeWorkspace,
	encodeWorkspace
} from '../../src/lib/core/workspace-file';
import type { Workspace } from '../../src/lib/core/workspace';
import { repoRoot } from '../repo-root';
import { compileWorkspace } from './compile';

const original = path.join(repoRoot(), 'data', 'stockholm');
let data: string;
let folder: string;

beforeAll(async () => {
	data = await mkdtemp(path.join(tmpdir(), 'lagesbild-data-'));
	folder = path.join(data, 'stockholm');
	for (const shared of ['breaks', 'measures', 'questions', 'topics'])
		await cp(path.join(original, '..', shared), path.join(data, shared), { recursive: true });
	await cp(original, folder, { recursive: true });
});

afterAll(() => rm(data, { recursive: true, force: true }));

/** Compiles the folder with one file changed, and puts the file back. */
async function compiledWith(file: string, change: (text: string) => string): Promise<Workspace> {
	const at = path.join(folder, file);
	const before = await readFile(at, 'utf8');
	const after = change(before);
	expect(after, 'the change must change something').not.toBe(before);
	await writeFile(at, after);
	try {
		return await compileWorkspace(folder);
	} finally {
		await writeFile(at, before);
	}
}

describe('compiling a municipality', () => {
	it('gives every figure its place, and the same result every time', async () => {
		const workspace = await compileWorkspace(folder);
		const [first] = workspace.datasets;
		const [observation] = first?.observations ?? [];
		const lines = (await readFile(path.join(folder, first?.dataset.file ?? ''), 'utf8')).split(
			'\n'
		);
		const cells = lines[(observation?.row ?? 0) - 1]?.split(',') ?? [];
		expect(cells[(observation?.column ?? 0) - 1]).toBe(String(observation?.value));
		expect(await compileWorkspace(original)).toEqual(workspace);
	});

	it('knows the cells that every denominator rests on, which travel with the figures', async () => {
		const workspace = await compileWorkspace(folder);
		const { denominators } = workspace;
		expect(denominators.flatMap(({ rests }) => rests?.refs.length ?? 0)).not.toContain(0);
		expect(new Set(denominators.map(({ rests }) => rests?.on))).toEqual(
			new Set(['figure', 'count_and_rate', 'table'])
		);
		const files = encodeWorkspace(workspace);
		const first = decodeWorkspace(files.workspace);
		expect(first.denominators.some(({ rests }) => rests !== undefined)).toBe(false);
		expect(addObservations(first, files.observations).denominators).toEqual(denominators);
	});

	it('leaves room in the first view', async () => {
		const { workspace } = encodeWorkspace(await compileWorkspace(folder));
		const outlines = await readFile(path.join(folder, 'outlines', 'outlines.topo.json'));
		expect(gzipSync(workspace).length + gzipSync(outlines).length).toBeLessThan(40_000);
	});

	it.each<[string, string, RegExp, string, string]>([
		['an unknown area', 'denominators.csv', /^sdo:bromma,/mu, 'sdo:ingenstans,', 'ingenstans'],
		['a denominator that is not the figure', 'denominators.csv', /81188,81188,/u, '81188,81189,', 'not official'],
		['bounds that its rate denies', 'denominators.csv', /82804,82808,/u, '82804,82809,', 'to 82808'],
		['a denominator of nothing', 'denominators.csv', /total,2020$/mu, 'total,2019', 'no such figures'],
		['a table without a source', 'sources.csv', /^denominators.csv.*\n/mu, '', 'rests on nothing'],
		['a value of no status', 'figures/kolada-n15428.csv', /,80\.9,,ok/u, ',,,ok', 'contradict'],
		['a decimal comma', 'figures/kolada-n15428.csv', /,80\.9,/u, ',"80,9",', 'not a number'],
		['a status off the list', 'figures/kolada-n15428.csv', /,ok,/u, ',bra,', 'not in the list'],
		['a period that is none', 'figures/kolada-n15428.csv', /,2012,year/u, ',2012-13,year', 'no period'],
		['a parent below its child', '../measures/crime.csv', /crime:all,Brott mot person/u, 'crime:vapen,B', 'parent'],
		['a break of measures there are not', '../breaks/crime.csv', /^crime:brb6\.\*,/mu, 'crime:brb66.*,', 'brb66'],
		['a cell too many', 'breaks.csv', /^crime:\*,/mu, 'crime:*,,', 'cells'],
		['a date that is none', 'geography/lifetimes.csv', /2020-07-01/u, '2020-7-1', 'not a date'],
		['a relation to nothing', 'geography/relations.csv', /delomrade:vantor/u, 'delomrade:x', 'no area'],
		['a series the source does not declare', 'series.csv', /excel,bra-sol,/u, 'excel,sol,', 'declares'],
		['a calendar it does not declare', 'series.csv', /,bra-sol,bra$/mu, ',bra-sol,staden', 'declares'],
		['a topic twice', '../topics/topics.csv', /^otrygga-platser,/mu, 'unga-i-riskzon,', 'twice'],
		['Windows line endings', 'series.csv', /\n/u, '\r\n', 'must be LF']
	])('refuses %s and says where', async (_, file, from, to, message) => {
		await expect(compiledWith(file, (text) => text.replace(from, to))).rejects.toThrow(message);
	});

	it('knows the series of every source files are read from, with or without a row for it', async () => {
		const { series } = await compileWorkspace(folder);
		const without = await compiledWith('series.csv', (text) => text.replace(/^bra-sol.*\n/gmu, ''));
		expect(new Set(without.series)).toEqual(new Set(series));
	});

	it('refuses one spelling for two areas', async () => {
		await expect(
			compiledWith('geography/aliases.csv', (text) => `${text}sdo:farsta,,stadsdelsområde bromma\n`)
		).rejects.toThrow('means both');
	});
});
