import { PackageError, startsAsPackage, type PackageContent } from '$lib/core/data-package';
import { PACKAGE_ENDING } from '$lib/core/data-package';
import { packageText } from '$lib/text/ui/package';
import { restoredReport, type FileReport, type OpenedPackage } from './file-report';
import type { FileReports } from './file-reports.svelte';
import type { Holdings } from './holdings.svelte';
import type { Removals } from './removals.svelte';

/** Makes and opens data packages; both reject with `PackageError`. */
export interface PackagePort {
	write(content: PackageContent): Promise<Uint8Array<ArrayBuffer>>;
	/** Takes the bytes over. Also rejects with an `AbortError` when the signal fires. */
	read(bytes: ArrayBuffer, workspace: string, signal: AbortSignal): Promise<PackageContent>;
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
 * Opens a package: all of it is checked before anything is taken up, nothing that is here is replaced, and
 * what came can be undone. `has` says whether a dataset is here already, embedded ones included.
 */
export async function openPackage(
	blank: FileReport,
	file: File,
	workspace: string,
	parts: {
		ports: { packages: PackagePort };
		holdings: Holdings;
		reports: FileReports;
		removals: Removals;
	},
	has: (id: string) => boolean,
	signal: AbortSignal
): Promise<FileReport> {
	const { ports, holdings, reports, removals } = parts;
	let content: PackageContent;
	try {
		if (file.size > MOST_BYTES) throw new PackageError('too_large');
		content = await ports.packages.read(await file.arrayBuffer(), workspace, signal);
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
	const own = new Set(holdings.recipes.list.map(({ id }) => id));
	const recipes = content.recipes.filter(({ id }) => !own.has(id));
	for (const recipe of recipes.toReversed()) await holdings.recipes.add(recipe);
	const opened: OpenedPackage = {
		came: missing.length,
		known: content.datasets.length - missing.length,
		recipes: recipes.length,
		knownRecipes: content.recipes.length - recipes.length
	};
	if (missing.length + recipes.length > 0)
		removals.opened({
			report: blank.id,
			datasets: missing.map(({ dataset }) => dataset.id),
			recipes: recipes.map(({ id }) => id)
		});
	return { ...blank, outcome: 'opened', opened };
}
