import {
	MANIFEST,
	PACKAGE_FORMAT,
	PACKAGE_VERSION,
	PackageError,
	orderedJson,
	readManifest,
	type PackageContent,
	type PackageManifest
} from '$lib/core/data-package';
import { holdPersonalData, textsIn } from '$lib/core/personal/texts';
import type { StoredDataset } from '$lib/core/ports';
import { checkRecipe, RecipeError } from '$lib/core/recipe/file';
import type { Recipe } from '$lib/core/recipe/recipe';
import { isObservation, isStoredDataset } from '$lib/core/stored-check';
import { fromColumns, toColumns, type DatasetColumns } from '$lib/core/workspace-file';
import { unzipSync, zipSync, type Zippable } from 'fflate';
import { ImportFailure } from './failure';
import { mayKeepBytes } from './keep-bytes';
import { lookForPersonalData, MAY_BE_OTHER } from './personal-data';
import { readTable } from './read';
import { sha256 } from './sha256';

const DATASETS = 'datamangder/';
const FILES = 'filer/';
const RECIPES = 'recept.json';
/** The oldest day an archive can hold, so that it tells nothing of when or where it was made. */
const NO_DAY = new Date(1980, 0, 1);
const MOST_BYTES = 600_000_000;
const MOST_OBSERVATIONS = 5_000_000;

const encoder = new TextEncoder();
const json = (value: unknown): Uint8Array => encoder.encode(orderedJson(value));

/** The package as a file. The same content gives the same bytes, whoever makes it and when. */
export async function writePackage(content: PackageContent): Promise<Uint8Array<ArrayBuffer>> {
	const parts = new Map<string, Uint8Array>();
	for (const { dataset, observations, bytes, report } of content.datasets) {
		const columns = toColumns(dataset.id, observations);
		parts.set(`${DATASETS}${dataset.id}.json`, json({ dataset, report, observations: columns }));
		if (bytes !== null) parts.set(`${FILES}${dataset.id}`, bytes);
	}
	const recipes = [...content.recipes].sort((a, b) => (a.id < b.id ? -1 : 1));
	if (recipes.length > 0) parts.set(RECIPES, json(recipes));
	const manifest: PackageManifest = {
		format: PACKAGE_FORMAT,
		version: PACKAGE_VERSION,
		workspace: content.workspace,
		parts: []
	};
	const entries: Zippable = { [MANIFEST]: new Uint8Array() };
	for (const path of [...parts.keys()].sort()) {
		const bytes = parts.get(path) ?? new Uint8Array();
		manifest.parts.push({ path, bytes: bytes.length, sha256: await sha256(bytes) });
		entries[path] = bytes;
	}
	entries[MANIFEST] = json(manifest);
	return zipSync(entries, { level: 6, mtime: NO_DAY }) as Uint8Array<ArrayBuffer>;
}

/**
 * The content of a package, after every part has been checked against the manifest and everything in
 * it against what this program writes.
 * @param workspace the municipality it must belong to
 * @throws PackageError
 */
export async function readPackage(bytes: Uint8Array, workspace: string): Promise<PackageContent> {
	const entries = unpack(bytes);
	const manifestBytes = entries.get(MANIFEST);
	if (!manifestBytes) throw new PackageError('not_a_package', MANIFEST);
	const manifest = readManifest(textOf(manifestBytes, MANIFEST));
	if (manifest.workspace !== workspace) throw new PackageError('foreign', manifest.workspace);
	await checkParts(manifest, entries);
	const recipes = entries.has(RECIPES) ? recipesOf(textOf(entries.get(RECIPES), RECIPES)) : [];
	const datasets: StoredDataset[] = [];
	const known = new Set([MANIFEST, RECIPES]);
	for (const path of entries.keys()) {
		if (!path.startsWith(DATASETS)) continue;
		const stored = datasetOf(path, entries);
		const original = `${FILES}${stored.dataset.id}`;
		if (stored.bytes !== null && (await sha256(stored.bytes)) !== stored.dataset.sha256)
			throw new PackageError('tampered', original);
		known.add(path).add(original);
		// A package of an earlier version may hold what is not kept any more.
		const { bytes, report } = stored;
		const kept = bytes !== null && mayKeepBytes(report, bytes) ? bytes : null;
		if (kept !== null && (await holdsPersonalData(kept, stored.dataset)))
			throw new PackageError('personal', original);
		datasets.push({ ...stored, bytes: kept });
	}
	const stranger = [...entries.keys()].find((path) => !known.has(path));
	if (stranger !== undefined) throw new PackageError('invalid', stranger);
	return { workspace, datasets, recipes };
}

function unpack(bytes: Uint8Array): Map<string, Uint8Array> {
	let total = 0;
	const names = new Set<string>();
	try {
		const unzipped = unzipSync(bytes, {
			filter: ({ name, originalSize }) => {
				total += originalSize;
				if (total > MOST_BYTES) throw new PackageError('too_large');
				// Of two entries with one name, only one would be looked at.
				if (names.has(name)) throw new PackageError('tampered', name);
				names.add(name);
				return true;
			}
		});
		return new Map([...names].map((name) => [name, entryOf(unzipped, name)]));
	} catch (cause) {
		throw cause instanceof PackageError ? cause : new PackageError('not_a_package', '', cause);
	}
}

/** `__proto__` is a name like others to an archive. */
function entryOf(unzipped: Record<string, Uint8Array>, name: string): Uint8Array {
	if (!Object.hasOwn(unzipped, name)) throw new PackageError('tampered', name);
	return unzipped[name] as Uint8Array;
}

async function checkParts(
	{ parts }: PackageManifest,
	entries: ReadonlyMap<string, Uint8Array>
): Promise<void> {
	const listed = new Set([MANIFEST, ...parts.map(({ path }) => path)]);
	if (listed.size !== parts.length + 1) throw new PackageError('tampered', MANIFEST);
	for (const { path, bytes, sha256: expected } of parts) {
		const found = entries.get(path);
		if (found?.length !== bytes || (await sha256(found)) !== expected)
			throw new PackageError('tampered', path);
	}
	const added = [...entries.keys()].find((path) => !listed.has(path));
	if (added !== undefined) throw new PackageError('tampered', added);
}

function textOf(bytes: Uint8Array | undefined, path: string): string {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch (cause) {
		throw new PackageError('invalid', path, cause);
	}
}

/** The file a dataset was read from is looked through as when it was read; it held nothing of the kind then. */
async function holdsPersonalData(
	bytes: Uint8Array,
	{ file, sha256: hash }: StoredDataset['dataset']
): Promise<boolean> {
	try {
		const table = await readTable(bytes, file, hash);
		const { findings, persons } = lookForPersonalData(table, {});
		return persons !== null || findings.some(({ kind }) => !MAY_BE_OTHER.has(kind));
	} catch (cause) {
		if (cause instanceof ImportFailure) throw new PackageError('invalid', file, cause);
		throw cause;
	}
}

function parsed(text: string, path: string): unknown {
	try {
		return JSON.parse(text);
	} catch (cause) {
		throw new PackageError('invalid', path, cause);
	}
}

function datasetOf(path: string, entries: ReadonlyMap<string, Uint8Array>): StoredDataset {
	const value = parsed(textOf(entries.get(path), path), path);
	const stored: unknown = { ...unpackedOf(value, path), bytes: null };
	if (!isStoredDataset(stored) || path !== `${DATASETS}${stored.dataset.id}.json`)
		throw new PackageError('invalid', path);
	if (holdPersonalData(textsIn(value))) throw new PackageError('personal', path);
	return { ...stored, bytes: entries.get(`${FILES}${stored.dataset.id}`) ?? null };
}

function unpackedOf(value: unknown, path: string): object {
	try {
		const { dataset, report, observations } = value as Record<string, unknown>;
		const columns = observations as DatasetColumns;
		if (!(columns.count <= MOST_OBSERVATIONS)) throw new RangeError(`${columns.count} figures`);
		return { dataset, report, observations: fromColumns(columns, isObservation) };
	} catch (cause) {
		throw new PackageError('invalid', path, cause);
	}
}

function recipesOf(text: string): Recipe[] {
	const value = parsed(text, RECIPES);
	if (!Array.isArray(value)) throw new PackageError('invalid', RECIPES);
	try {
		return value.map(checkRecipe);
	} catch (cause) {
		if (cause instanceof RecipeError && holdPersonalData(textsIn(value)))
			throw new PackageError('personal', RECIPES, cause);
		throw cause instanceof RecipeError ? new PackageError('invalid', RECIPES, cause) : cause;
	}
}
