import type { Figure } from '$lib/core/figure';
import type { ImportOptions } from '$lib/core/ports';
import { shareCells } from '$lib/core/same-cells';
import type { ComputedFigures } from './computed-figures.svelte';
import { compareDelivery, seriesOf } from './delivery-report';
import { figureChanges, type FigureChanges } from './figure-changes';
import { anyPreliminary, type FileReport, type ImportTask } from './file-report';
import type { FileReports } from './file-reports.svelte';
import type { Holdings } from './holdings.svelte';
import { ImportQueue, type ReadOne } from './import-queue.svelte';
import { isPackage, openPackage } from './packages';
import type { ReadHow } from './read-how';
import type { Removals } from './removals.svelte';
import type { SessionPorts } from './session-ports';
import type { WorkspaceData } from './workspace-data.svelte';

/** What reading files needs of the session. */
export interface ImportsParts {
	readonly ports: Pick<SessionPorts, 'importFile' | 'packages'>;
	readonly holdings: Holdings;
	readonly reports: FileReports;
	readonly removals: Removals;
	readonly computed: ComputedFigures;
	readonly workspaces: Pick<WorkspaceData, 'loaded' | 'whole'>;
}

/** How files become datasets of the session, and what the user is told about it. */
export class Imports {
	/** What the last import did to the figures, until it is put away. */
	lastChanges: { files: readonly string[]; changes: FigureChanges } | null = $state.raw(null);
	readonly #queue: ImportQueue;
	/** The figures without what the files read in one go bring; null until they bring anything. */
	#before: Promise<readonly Figure[] | null> | null = null;
	/** How often everything has been cleared. */
	#cleared = 0;

	constructor(private readonly parts: ImportsParts) {
		this.#queue = new ImportQueue(
			(...read) => this.#read(...read),
			(report) => parts.reports.add(report)
		);
	}

	/** Files waiting or being read. */
	get tasks(): readonly ImportTask[] {
		return this.#queue.tasks;
	}

	/** Reads the files one after the other, then refreshes the figures once. */
	add(files: readonly File[], how: ReadHow): Promise<FileReport[]> {
		return this.#queue.add(files, how, async (reports) => {
			const before = this.#before;
			this.#before = null;
			const loaded = reports.filter(
				({ outcome, opened }) => outcome === 'loaded' || (opened !== null && opened.came > 0)
			);
			if (loaded.length > 0 && before !== null) await this.#tellChanges(loaded, before);
		});
	}

	cancel(id: string): void {
		this.#queue.cancel(id);
	}

	/** Stops all reading; resolves when nothing is read any more. A count of figures goes on, and is not told of. */
	async stop(): Promise<void> {
		await this.#queue.stop();
		this.forgetChanges();
	}

	/** Everything has been cleared: what is still being counted of it is not told either. */
	forgetChanges(): void {
		this.#cleared++;
		this.lastChanges = null;
	}

	async #read(
		...[blank, file, { replaces, only, ...how }, onProgress, signal]: Parameters<ReadOne>
	): Promise<FileReport> {
		const { holdings, reports, removals, computed } = this.parts;
		const workspace = this.parts.workspaces.loaded();
		if (await isPackage(file)) {
			const known = (id: string) => this.#knows(id);
			this.#before ??= computed.baseline();
			return openPackage(blank, file, workspace.id, this.parts, known, signal);
		}
		const recipes = holdings.recipes.list.filter(({ id }) => only === undefined || id === only);
		const options: ImportOptions = { recipes, ...how };
		const whole = await this.parts.workspaces.whole();
		const read = await this.parts.ports.importFile(file, whole, onProgress, signal, options);
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
		if (again.length === 0 && (earlier.length > 0 || this.#knows(dataset.id)))
			return { ...entry, outcome: 'unchanged' };
		const others = [...holdings.datasets.list, ...whole.datasets];
		const delivery = await compareDelivery({ dataset, observations }, others, workspace.series);
		signal.throwIfAborted();
		// What it changes is told by the figures without it; nothing here waits for them.
		this.#before ??= computed.baseline();
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

	#knows(id: string): boolean {
		const { datasets } = this.parts.workspaces.loaded();
		return (
			this.parts.holdings.datasets.has(id) || datasets.some(({ dataset }) => dataset.id === id)
		);
	}

	async #tellChanges(
		loaded: readonly FileReport[],
		counted: Promise<readonly Figure[] | null>
	): Promise<void> {
		const { computed, holdings, reports } = this.parts;
		const cleared = this.#cleared;
		const [before, after] = await Promise.all([counted, computed.refresh()]);
		const ids = new Set(loaded.map((entry) => entry.id));
		const changes = before === null || after === null ? null : await figureChanges(before, after);
		const held = loaded.every(
			({ dataset }) => dataset === null || holdings.datasets.has(dataset.id)
		);
		if (cleared !== this.#cleared || !held) return;
		const failure = after === null ? computed.failure : null;
		reports.tell(ids, { changes, changesOf: ids.size, failure });
		if (changes !== null) this.lastChanges = { files: loaded.map((entry) => entry.file), changes };
	}
}
