import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { MeasureTree } from '$lib/core/measures';
import { createNameLookup } from '$lib/core/names';
import type { Observation } from '$lib/core/observation';
import { AreaRegister } from '$lib/core/register';
import type { NameLookup } from '$lib/core/source';
import type { Workspace } from '$lib/core/workspace';
import { importFile, type ImportResult } from '$lib/import/import-file';
import { compileWorkspace } from '../../scripts/data/compile';
import { repoRoot } from '../../scripts/repo-root';

/** Every real file is read; whoever drops one gets the figures that are embedded, no more and no less. */
const samples = path.join(repoRoot(), '..', 'shared', 'samples');
const facts = path.join(repoRoot(), '..', 'shared', 'facts');
const there = existsSync(samples) && existsSync(facts);
if (!there) console.warn('SKIPPED: ../shared/samples is not here, so no real file is read.');

/** What makes two figures the same figure (vocabulary: series key, source aside). */
const keyOf = (o: Observation): string =>
	[o.area, o.measure, o.sex, o.age, o.period, o.unit].join('|');
const saidOf = (o: Observation): string => `${keyOf(o)} = ${o.value} ${o.status} ${o.origin}`;

let names: NameLookup;
let workspace: Workspace;
const results = new Map<string, ImportResult>();

beforeAll(async () => {
	if (!there) return;
	workspace = await compileWorkspace(path.join(repoRoot(), 'data', 'stockholm'));
	const { areas, measures, denominators } = workspace;
	names = createNameLookup(new AreaRegister(areas), new MeasureTree(measures), denominators);
	for (const file of readdirSync(samples, { recursive: true, encoding: 'utf8' })) {
		if (!path.extname(file)) continue;
		const bytes = new Uint8Array(readFileSync(path.join(samples, file)));
		results.set(file, await importFile(bytes, path.basename(file), { names, now: 1 }));
	}
});

function one(start: string): ImportResult {
	const found = [...results].filter(([file]) => file.startsWith(start));
	expect(found).toHaveLength(1);
	return found[0]?.[1] as ImportResult;
}

function embedded(file: string): Observation[] {
	const found = workspace.datasets.find(({ dataset }) => dataset.file === `figures/${file}.csv`);
	expect(found, file).toBeDefined();
	return [...(found?.observations ?? [])];
}

describe.skipIf(!there)('the real files', () => {
	it('are all read, each by one source', () => {
		const read = [...results].map(([file, { report }]) => `${file}: ${report.source}`);
		for (const line of read) expect(line).not.toContain('null');
		for (const { report } of results.values()) {
			expect(report.failure).toBeNull();
			expect(report.rejected).toEqual([]);
		}
	});

	it('the yearbook’s crimes are the embedded ones', () => {
		const { report, observations } = one('statistisk-arsbok/1.63');
		expect(report.warnings.map(({ code }) => code)).toEqual(['merged_cells']);
		expect(observations.map(saidOf).sort()).toEqual(
			embedded('statistisk-arsbok-brott-2024').map(saidOf).sort()
		);
	});

	it('the yearbook’s population and forecast are the embedded ones', () => {
		const { report, observations, dataset } = one('statistisk-arsbok/1.2');
		expect(report.warnings.map(({ code }) => code)).toEqual(['merged_cells']);
		expect(observations.map(saidOf).sort()).toEqual(
			embedded('statistisk-arsbok-folkmangd').map(saidOf).sort()
		);
		expect(dataset?.retrieved).toBe('uppdaterad 2025-05-15');
	});

	it('SCB’s RegSO make the embedded sums, and the city’s population in the yearbook', () => {
		const { report, observations } = one('scb/');
		const found = new Set(observations.map(saidOf));
		for (const figure of embedded('scb-regso-2024')) expect(found).toContain(saidOf(figure));
		expect(report.warnings.map(({ code }) => code)).toEqual(['false_zero']);
		expect(report.ledger).toMatchObject({ rejected: 0, loaded: report.ledger.records - 1 });
		const before = observations.filter(({ period }) => period < '2024');
		expect(new Set(before.map(({ status }) => status))).toEqual(new Set(['outside_lifetime']));
		const city = (o: Observation): boolean =>
			o.area === 'stad:stockholm' && o.age === 'all' && o.period === '2024';
		expect([...observations].find(city)?.value).toBe(
			[...one('statistisk-arsbok/1.2').observations].find(city)?.value
		);
	});

	it('Skolverket’s schools agree with the collected facts of the city’s schools', () => {
		const { report, observations } = one('skolverket/');
		const rows = parse<string[]>(
			readFileSync(path.join(facts, 'behoriga_skolor_stockholm_2025_rakoder.csv'), 'utf8')
		).data.slice(1);
		const shares = rows.filter(([, , , , what]) => what === 'Andel behöriga till yrkesprog. åk 9');
		expect(shares.length).toBeGreaterThan(100);
		const said = (o: Observation): string =>
			o.status === 'suppressed'
				? '..'
				: o.status === 'missing'
					? '.'
					: `${o.status === 'rounded' ? '~' : ''}${String(o.value).replace('.', ',')}`;
		const read = [...observations]
			.filter(({ measure }) => measure === 'school:skolverket.behoriga_yrkesprogram')
			.filter(({ areaAsWritten }) => areaAsWritten.endsWith(', Stockholm'))
			.map((o) => `${o.areaAsWritten}: ${said(o)} av ${o.n ?? '..'}`);
		expect(read.sort()).toEqual(
			shares.map((row) => `${row[3]}, Stockholm: ${row[7]} av ${row[9]}`).sort()
		);
		expect([...observations].every(({ area }) => area === null)).toBe(true);
		expect(report.warnings.map(({ code }) => code)).toEqual(['unknown_area']);
	});

	it('say the same of every figure that two of them hold, but where its note explains why not', () => {
		const held = new Map<string, Map<string, Observation>>();
		for (const [file, { observations }] of results)
			for (const observation of observations) {
				if (!observation.area || !observation.measure || observation.value === null) continue;
				const key = keyOf(observation);
				const files = held.get(key) ?? new Map<string, Observation>();
				held.set(key, files.set(file, observation));
			}
		const twice = [...held.values()].filter((files) => files.size > 1);
		expect(twice.length).toBeGreaterThan(3000);
		const differing = twice.filter(
			(files) => new Set([...files.values()].map(({ value }) => value)).size > 1
		);
		for (const files of differing)
			expect([...files.values()].map(({ note }) => note ?? '').join()).toContain(
				'RegSO som inte följer områdesgränsen exakt'
			);
		expect(differing).toHaveLength(11);
	});
});
