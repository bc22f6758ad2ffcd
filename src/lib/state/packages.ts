import { PackageError, startsAsPackage, type PackageContent } from '$lib/core/data-package';
import { PACKAGE_ENDING } from '$lib/core/data-package';
import { packageText } from '$lib/text/ui/package';
import { restoredReport, type FileReport } from './file-report';
import type { FileReports } from './file-reports.svelte';
import type { Holdings } from './holdings.svelte';

/** Makes and opens data packages; both reject with `PackageError`. */
export interface PackagePort {
	write(content: PackageContent): Promise<Uint8Array<ArrayBuffer>>;
	read(bytes: Uint8Array, workspace: string): Promise<PackageContent>;
}

/** What opening a package brought. */
export interface OpenedPackage {
	/** Datasets that came, and those that were here already. */
	came: number;
	known: number;
	recipes: number;
}

const FIRST_BYTES = 64;
/** A package larger than this is refused before it fills the memory. */
const MOST_BYTES = 400_000_000;

/** True when a file is a data package, whole or not. */
export async function isPackage(file: File): Promise<boolean> {
	if (file.name.toLowerCase().endsWith(PACKAGE_ENDING)) return true;
	return startsAsPackage(new Uint8Array(await file.slice(0, FIRST_BYTES).arrayBuffer()));
}

/**
 * Opens a package: all of it is checked before anything is taken up. `has` says whether a dataset is
 * here already, embedded ones included.
 */
export async function openPackage(
	blank: FileReport,
	file: File,
	workspace: string,
	parts: { ports: { packages: PackagePort }; holdings: Holdings; reports: FileReports },
	has: (id: string) => boolean,
	signal: AbortSignal
): Promise<FileReport> {
	const { ports, holdings, reports } = parts;
	let content: PackageContent;
	try {
		if (file.size > MOST_BYTES) throw new PackageError('too_large');
		content = await ports.packages.read(new Uint8Array(await file.arrayBuffer()), workspace);
	} catch (cause) {
		if (!(cause instanceof PackageError)) throw cause;
		return { ...blank, failure: packageText.refused(cause.problem, cause.detail) };
	}
	signal.throwIfAborted();
	const missing = content.datasets.filter(({ dataset }) => !has(dataset.id));
	for (const stored of missing) {
		await holdings.datasets.add(stored);
		reports.add({
			...restoredReport(stored),
			id: `paket-${stored.dataset.id}`,
			outcome: 'unpacked'
		});
	}
	for (const recipe of content.recipes.toReversed()) await holdings.recipes.add(recipe);
	const opened: OpenedPackage = {
		came: missing.length,
		known: content.datasets.length - missing.length,
		recipes: content.recipes.length
	};
	return { ...blank, outcome: 'opened', opened };
}
