import type { StoredDataset } from './ports';
import type { Recipe } from './recipe/recipe';

/** What a data package carries: all the user has brought to one municipality. */
export interface PackageContent {
	/** Id of the municipality the datasets belong to. */
	workspace: string;
	datasets: readonly StoredDataset[];
	recipes: readonly Recipe[];
}

/** Why a package is refused; worded for the user by `text/`. */
export type PackageProblem =
	/** No package at all, or not a whole one. */
	| 'not_a_package'
	/** Made by a later version of the program. */
	| 'newer'
	/** A part is missing, added or another than when the package was made. */
	| 'tampered'
	/** Whole, but what stands in it is nothing this program can have written. */
	| 'invalid'
	/** An identity number or an e-mail address stands in it: this program never writes one. */
	| 'personal'
	/** Of another municipality. */
	| 'foreign'
	| 'too_large';

export class PackageError extends Error {
	override readonly name = 'PackageError';
	/** `detail`: the part concerned, or the municipality the package is of; '' where neither says more. */
	constructor(
		readonly problem: PackageProblem,
		readonly detail = '',
		cause?: unknown
	) {
		super(`data package: ${problem} ${detail}`, { cause });
	}
}

export const PACKAGE_FORMAT = 'lagesbild-datapaket';
export const PACKAGE_VERSION = 1;
/** Name of the manifest, always the first entry of the archive: what a package is known by. */
export const MANIFEST = 'lagesbild.json';
export const PACKAGE_ENDING = '.lagesbild';

/** One part of a package, as its manifest lists it. */
export interface PackagePart {
	path: string;
	bytes: number;
	/** SHA-256, 64 hexadecimal digits. */
	sha256: string;
}

export interface PackageManifest {
	format: typeof PACKAGE_FORMAT;
	version: number;
	workspace: string;
	/** In the order of their paths. */
	parts: PackagePart[];
}

const ENTRY_NAME_AT = 30;

/** True when the first bytes of a file are those of a package, whole or not. */
export function startsAsPackage(bytes: Uint8Array): boolean {
	const text = String.fromCharCode(...bytes.subarray(0, ENTRY_NAME_AT + MANIFEST.length));
	return text.startsWith('PK\u0003\u0004') && text.slice(ENTRY_NAME_AT) === MANIFEST;
}

/**
 * The manifest in a text.
 * @throws PackageError `not_a_package`, `newer`
 */
export function readManifest(text: string): PackageManifest {
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch (cause) {
		throw new PackageError('not_a_package', MANIFEST, cause);
	}
	if (!isFields(value) || value.format !== PACKAGE_FORMAT)
		throw new PackageError('not_a_package', MANIFEST);
	const { version, workspace, parts } = value;
	if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
		throw new PackageError('not_a_package', MANIFEST);
	if (version > PACKAGE_VERSION) throw new PackageError('newer');
	if (typeof workspace !== 'string' || !Array.isArray(parts) || !parts.every(isPart))
		throw new PackageError('tampered', MANIFEST);
	return { format: PACKAGE_FORMAT, version, workspace, parts };
}

function isPart(value: unknown): value is PackagePart {
	return (
		isFields(value) &&
		typeof value.path === 'string' &&
		Number.isInteger(value.bytes) &&
		typeof value.sha256 === 'string' &&
		/^[0-9a-f]{64}$/u.test(value.sha256)
	);
}

function isFields(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** JSON with the names of every object in order: the same content gives the same text. */
export function orderedJson(value: unknown): string {
	return JSON.stringify(value, (_key, part: unknown) =>
		isFields(part)
			? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
			: part
	);
}
