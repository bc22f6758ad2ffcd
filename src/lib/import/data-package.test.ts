import { columnsOf } from '$lib/core/observation-columns';
import type { PackageContent } from '$lib/core/data-package';
import { PackageError, startsAsPackage } from '$lib/core/data-package';
import type { Observation } from '$lib/core/observation';
import type { StoredDataset } from '$lib/core/ports';
import { emptyReport } from '$lib/core/report';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { decodeRecipe, RecipeError } from '$lib/core/recipe/file';
import { readPackage, writePackage } from './data-package';
import { plainRecipe } from '../../../test/fixtures/recipes';
import { sha256 } from './sha256';

function observation(row: number, value: number | null): Observation {
	const where = { sheet: '', row, column: 3, source: 's', areaAsWritten: 'Norr', area: 'sdo:norr' };
	const what = {
		measureAsWritten: 'Rån',
		measure: 'crime:m',
		period: '2023',
		grain: 'year'
	} as const;
	const who = { unit: 'count', sex: 'all', age: 'all', n: null, lower: null, upper: null } as const;
	const status = value === null ? ('suppressed' as const) : ('ok' as const);
	return { ...where, ...what, ...who, value, status, origin: 'published', note: null };
}

async function stored(text: string, kept = true): Promise<StoredDataset> {
	const bytes = strToU8(text);
	const hash = await sha256(bytes);
	const report = { ...emptyReport(`${text}.txt`, hash), source: 's', areas: ['sdo:norr'] };
	return {
		dataset: {
			id: hash.slice(0, 16),
			sha256: hash,
			file: `${text}.txt`,
			source: 's',
			citation: 'Källa',
			producer: 'P',
			retrieved: 'okänt',
			licence: 'okänt',
			embedded: false,
			importedAt: 12,
			openness: 'partners'
		},
		observations: columnsOf([observation(2, 7), observation(3, null)]),
		bytes: kept ? bytes : null,
		report
	};
}

async function content(): Promise<PackageContent> {
	const datasets = [await stored('ett'), await stored('två', false)];
	return { workspace: 'ort', datasets, recipes: [] };
}

const byId = (datasets: readonly StoredDataset[]) =>
	[...datasets].sort((a, b) => a.dataset.id.localeCompare(b.dataset.id));

async function problemOf(bytes: Uint8Array, workspace = 'ort'): Promise<string> {
	const error: unknown = await readPackage(bytes, workspace).catch((cause: unknown) => cause);
	expect(error).toBeInstanceOf(PackageError);
	return error instanceof PackageError ? `${error.problem} ${error.detail}`.trim() : '';
}

/** The package with its entries changed; `null` takes one away. The manifest is left as it was. */
async function changed(
	change: Record<string, Uint8Array<ArrayBuffer> | null>
): Promise<Uint8Array> {
	const entries = new Map(Object.entries(unzipSync(await writePackage(await content()))));
	for (const [path, bytes] of Object.entries(change))
		if (bytes === null) entries.delete(path);
		else entries.set(path, bytes);
	return zipSync(Object.fromEntries(entries));
}

/** The package with its manifest's hashes made to fit what was changed: an outright forgery. */
async function forged(path: string, bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
	const entries = unzipSync(await changed({ [path]: bytes }));
	const manifest = JSON.parse(new TextDecoder().decode(entries['lagesbild.json'])) as {
		parts: { path: string; bytes: number; sha256: string }[];
	};
	manifest.parts = manifest.parts.filter((part) => part.path !== path);
	manifest.parts.push({ path, bytes: bytes.length, sha256: await sha256(bytes) });
	return zipSync({ ...entries, 'lagesbild.json': strToU8(JSON.stringify(manifest)) });
}

describe('data package', () => {
	it('drops the file of a workbook, which an earlier version kept', async () => {
		const [one] = (await content()).datasets;
		const bytes = new Uint8Array([0x50, 0x4b, 0x03, 0x04, 1, 2, 3]);
		const hash = await sha256(bytes);
		const dataset = { ...one!.dataset, id: hash.slice(0, 16), sha256: hash };
		const packed = await writePackage({
			workspace: 'ort',
			datasets: [{ ...one!, dataset, bytes }],
			recipes: []
		});
		expect((await readPackage(packed, 'ort')).datasets[0]?.bytes).toBeNull();
	});

	it.each(['ring 850315-2384', 'fråga anna.berg@exempel.se'])(
		'is refused with personal data in a note, a source, a kept row or a file: %s',
		async (secret) => {
			const [one] = (await content()).datasets;
			const problem = async (changed: Partial<StoredDataset>): Promise<string> =>
				problemOf(
					await writePackage({ workspace: 'ort', datasets: [{ ...one!, ...changed }], recipes: [] })
				);
			const path = `datamangder/${one!.dataset.id}.json`;
			const noted = columnsOf([{ ...observation(2, 7), note: secret }]);
			expect(await problem({ observations: noted })).toBe(`personal ${path}`);
			const dataset = { ...one!.dataset, citation: secret };
			expect(await problem({ dataset })).toBe(`personal ${path}`);
			const rejected = [{ sheet: '', row: 3, reason: 'x', text: `Norr;${secret};4` }];
			expect(await problem({ report: { ...one!.report, rejected } })).toBe(`personal ${path}`);
			const file = await stored(`Område;Antal;Fritext\nNorr;3;${secret}`);
			const unnamed = { ...file.dataset, file: 'f.csv' };
			const report = { ...file.report, file: 'f.csv' };
			expect(await problem({ ...file, dataset: unnamed, report })).toBe(
				`personal filer/${unnamed.id}`
			);
		}
	);

	it('is refused with personal data in a recipe, which is refused by itself too', async () => {
		const recipe = plainRecipe;
		const named = { ...recipe, origin: { ...recipe.origin, citation: 'anna.berg@exempel.se' } };
		const packed = await writePackage({ workspace: 'ort', datasets: [], recipes: [named] });
		expect(await problemOf(packed)).toBe('personal recept.json');
		expect(() => decodeRecipe(JSON.stringify(named))).toThrow(RecipeError);
		expect(decodeRecipe(JSON.stringify(recipe))).toEqual(recipe);
	});

	it('gives back what was put in', async () => {
		const put = await content();
		const got = await readPackage(await writePackage(put), 'ort');
		expect(byId(got.datasets)).toEqual(byId(put.datasets));
		expect(got.recipes).toEqual([]);
	});

	it('has the same bytes for the same content, in whatever order it was brought', async () => {
		const put = await content();
		const turned = {
			...put,
			datasets: put.datasets.toReversed().map(({ dataset, ...rest }) => {
				const fields = Object.entries(dataset).toReversed();
				return { ...rest, dataset: Object.fromEntries(fields) as unknown as typeof dataset };
			})
		};
		expect(await writePackage(turned)).toEqual(await writePackage(put));
	});

	it('is known by its first bytes', async () => {
		expect(startsAsPackage(await writePackage(await content()))).toBe(true);
		expect(startsAsPackage(zipSync({ 'xl/workbook.xml': strToU8('x') }))).toBe(false);
		expect(startsAsPackage(new Uint8Array([0x50, 0x4b]))).toBe(false);
	});

	it('refuses what is no package, or not a whole one', async () => {
		expect(await problemOf(strToU8('Område;Antal'))).toBe('not_a_package');
		expect(await problemOf(zipSync({ 'a.txt': strToU8('x') }))).toContain('not_a_package');
		const whole = await writePackage(await content());
		expect(await problemOf(whole.subarray(0, whole.length - 40))).toBe('not_a_package');
		expect(
			await problemOf(await changed({ 'lagesbild.json': strToU8('{"format":"annat"}') }))
		).toBe('not_a_package lagesbild.json');
	});

	it('refuses one of a later version and one of another municipality', async () => {
		const manifest = { format: 'lagesbild-datapaket', version: 2, workspace: 'ort', parts: [] };
		expect(
			await problemOf(await changed({ 'lagesbild.json': strToU8(JSON.stringify(manifest)) }))
		).toBe('newer');
		expect(await problemOf(await writePackage(await content()), 'annan-ort')).toBe('foreign ort');
		for (const version of [0, 0.5, -1]) {
			const odd = strToU8(JSON.stringify({ ...manifest, version }));
			expect(await problemOf(await changed({ 'lagesbild.json': odd }))).toMatch(/^not_a_package/);
		}
	});

	it('refuses one with a part changed, taken away or added', async () => {
		const put = await content();
		const [first] = put.datasets;
		const path = `filer/${first?.dataset.id}`;
		expect(await problemOf(await changed({ [path]: strToU8('tre') }))).toBe(`tampered ${path}`);
		expect(await problemOf(await changed({ [path]: null }))).toBe(`tampered ${path}`);
		expect(await problemOf(await changed({ 'x.txt': strToU8('x') }))).toBe('tampered x.txt');
	});

	it('refuses names that an archive may have twice or that lead out of it', async () => {
		const path = `datamangder/${(await content()).datasets[0]?.dataset.id}.json`;
		const whole = await writePackage(await content());
		// Another entry gets the name of the first dataset, of the same length, in both places it is written.
		const bytes = whole.slice();
		const other = `datamangder/${(await content()).datasets[1]?.dataset.id}.json`;
		const text = Buffer.from(bytes.buffer);
		for (let at = text.indexOf(other); at >= 0; at = text.indexOf(other, at + 1))
			text.write(path, at);
		expect(await problemOf(bytes)).toBe(`tampered ${path}`);
		for (const name of ['../../etc/passwd', '/etc/passwd', 'filer\\..\\x', 'filer/']) {
			const entry = [[name, strToU8('x')]];
			const added = await changed(
				Object.fromEntries(entry) as Record<string, Uint8Array<ArrayBuffer>>
			);
			expect(await problemOf(added)).toBe(`tampered ${name}`);
			const forgery = await forged(name, strToU8('x'));
			expect(await problemOf(forgery)).toBe(`invalid ${name}`);
		}
		const proto = Buffer.from((await changed({ __prato__: strToU8('x') })).buffer);
		for (let at = proto.indexOf('__prato__'); at >= 0; at = proto.indexOf('__prato__'))
			proto.write('__proto__', at);
		expect(await problemOf(new Uint8Array(proto))).toBe('tampered __proto__');
	});

	it('refuses what unpacks to more than it may, whatever it says of its size', async () => {
		const bomb = new Uint8Array(20_000_000);
		const packed = await changed({ 'datamangder/0.json': bomb });
		const text = Buffer.from(packed.buffer);
		// The central directory says 10 bytes; the manifest knows of none.
		const at = text.lastIndexOf('datamangder/0.json') - 46;
		text.writeUInt32LE(10, at + 24);
		expect(await problemOf(packed)).toMatch(/^(tampered datamangder\/0\.json|not_a_package)$/u);
		text.writeUInt32LE(700_000_000, at + 24);
		expect(await problemOf(packed)).toBe('too_large');
	});

	it('finds every single changed byte of the parts', async () => {
		const entries = unzipSync(await writePackage(await content()));
		for (const [path, bytes] of Object.entries(entries)) {
			if (path === 'lagesbild.json') continue;
			for (let at = 0; at < bytes.length; at += 97) {
				const other = bytes.slice();
				other[at] = (other[at] ?? 0) ^ 1;
				expect(await problemOf(await changed({ [path]: other }))).toBe(`tampered ${path}`);
			}
		}
	});

	it('refuses forgeries: an original that is another file, a dataset nobody can have read', async () => {
		const put = await content();
		const id = put.datasets[0]?.dataset.id ?? '';
		expect(await problemOf(await forged(`filer/${id}`, strToU8('annat')))).toBe(
			`tampered filer/${id}`
		);
		const path = `datamangder/${id}.json`;
		const whole = new TextDecoder().decode(unzipSync(await writePackage(put))[path]);
		for (const [old, bad] of [
			['"openness":"partners"', '"openness":"alla"'],
			['"status":{', '"status":{"all":"bra"},"x":{'],
			['"count":2', '"count":1e99'],
			['"embedded":false', '"embedded":true'],
			['"ledger":{', '"ledger":{"loaded":3,"x":'],
			['{', '[']
		] as const) {
			const text = whole.replace(old, bad);
			expect(text).not.toBe(whole);
			expect(await problemOf(await forged(path, strToU8(text)))).toBe(`invalid ${path}`);
		}
		const recipe = { ...plainRecipe, values: [{ column: 1e9, role: 'value' }] };
		for (const recipes of [[{ format: 'x' }], [recipe], recipe])
			expect(await problemOf(await forged('recept.json', strToU8(JSON.stringify(recipes))))).toBe(
				'invalid recept.json'
			);
	});
});

it('two tables of one file are both carried, each with the bytes', async () => {
	const one = await stored('ett');
	const other = { ...one, dataset: { ...one.dataset, id: `${one.dataset.id}-0a1b2c3d` } };
	const made = await writePackage({ workspace: 'ort', datasets: [one, other], recipes: [] });
	const { datasets } = await readPackage(made, 'ort');
	expect(byId(datasets).map(({ dataset, bytes }) => [dataset.id, bytes?.length])).toEqual([
		[one.dataset.id, 3],
		[other.dataset.id, 3]
	]);
});
