import type { ImportOptions } from '$lib/core/ports';
import { shareCells } from '$lib/core/same-cells';
import { compareDelivery, seriesOf } from './delivery-report';
import { anyPreliminary, type FileReport } from './file-report';
import type { ReadOne } from './import-queue.svelte';
import type { ImportsParts } from './imports.svelte';
import { isPackage, openPackage } from './packages';

/**
 * Reads one file and takes up what it holds; what the user is told about it. Nothing of this is on the way to the first
 * picture.
 * @param remember called before anything is taken up, so that what it changes can be told
 */
export async function readFile(
	parts: ImportsParts,
	remember: () => void,
	...[blank, file, { replaces, only, ...how }, onProgress, signal]: Parameters<ReadOne>
): Promise<FileReport> {
	const { holdings, reports, removals } = parts;
	const workspace = parts.workspaces.loaded();
	const knows = (id: string) =>
		holdings.datasets.has(id) ||
		parts.workspaces.loaded().datasets.some(({ dataset }) => dataset.id === id);
	if (await isPackage(file)) {
		remember();
		return openPackage(blank, file, workspace.id, parts, knows, signal);
	}
	const recipes = holdings.recipes.list.filter(({ id }) => only === undefined || id === only);
	const options: ImportOptions = { recipes, ...how };
	const whole = await parts.workspaces.whole();
	const read = await parts.ports.importFile(file, whole, onProgress, signal, options);
	const { report, dataset, observations } = read;
	const bytes = read.keepBytes ? new Uint8Array(await file.arrayBuffer()) : null;
	signal.throwIfAborted();
	const entry = {
		...blank,
		alsoFits: only === undefined ? (read.alsoFits ?? []) : [],
		// A file named after a person is called otherwise.
		file: report.file,
		report,
		preliminary: anyPreliminary(observations)
	};
	if (dataset === null) return report.codeBook ? { ...entry, outcome: 'told' } : entry;
	const earlier = holdings.datasets.list.filter(
		(held) =>
			held.dataset.id === dataset.id ||
			(held.dataset.sha256 === dataset.sha256 && shareCells(held.observations, observations))
	);
	const again = how.recipe === undefined ? [] : earlier.map((held) => held.dataset);
	if (again.length === 0 && (earlier.length > 0 || knows(dataset.id)))
		return { ...entry, outcome: 'unchanged' };
	const others = [...holdings.datasets.list, ...whole.datasets];
	const delivery = await compareDelivery({ dataset, observations }, others, workspace.series);
	signal.throwIfAborted();
	// What it changes is told by the figures without it; nothing here waits for them.
	remember();
	for (const { id } of again) reports.takeAway(id);
	await holdings.datasets.add({ dataset, observations, bytes, report });
	for (const { id } of again) if (id !== dataset.id) await holdings.datasets.remove(id);
	const loaded: FileReport = { ...entry, outcome: 'loaded', dataset, delivery };
	const old = holdings.datasets.list.find((held) => held.dataset.id === replaces)?.dataset;
	if (old === undefined || old.id === dataset.id) return loaded;
	const series = [old, dataset].map((one) => seriesOf(one, workspace.series));
	if (series[0] !== series[1])
		return { ...loaded, replaced: { dataset: old, how: 'other_series' } };
	// The device is not left with neither of them.
	const { storedIds } = holdings.datasets;
	if (storedIds.has(old.id) && !storedIds.has(dataset.id))
		return { ...loaded, replaced: { dataset: old, how: 'not_stored' } };
	await removals.remove(old.id, dataset.id);
	return { ...loaded, replaced: { dataset: old, how: 'done' } };
}
