import type { SaveMode } from '$lib/core/device';
import type { Figure } from '$lib/core/figure';
import { MeasureTree } from '$lib/core/measures';
import type { Dataset } from '$lib/core/observation';
import { AreaRegister } from '$lib/core/register';
import type { Workspace } from '$lib/core/workspace';
import { sessionText } from '$lib/text/ui/session';
import type { ViewContext } from '$lib/views/context';
import type { Topology } from 'topojson-specification';
import type { DraftStore } from './annex.svelte';
import { ComputedFigures } from './computed-figures.svelte';
import { figureChanges, type FigureChanges } from './figure-changes';
import { anyPreliminary, restoredReport, type FileReport, type ImportTask } from './file-report';
import { HeldDatasets } from './held-datasets.svelte';
import type { Removed } from './removed';
import { ImportQueue, type ReadOne } from './import-queue.svelte';
import type { SessionPorts } from './session-ports';

/**
 * What this visit knows: the municipality, the datasets, and the figures computed from them.
 * Errors are values with Swedish messages; nothing rejects unless it says so. Nothing here knows the
 * page, the database engine or the browser: those come through `SessionPorts`.
 */
export class Session {
	/** `loading` until the municipality and the first figures are here. */
	state: 'loading' | 'ready' | 'failed' = $state('loading');
	/** Why `state` is `failed`. */
	failure: string | null = $state(null);
	workspace: Workspace | null = $state.raw(null);
	/** What the user was told about each file, newest first. */
	reports: readonly FileReport[] = $state.raw([]);
	/** What the last import did to the figures, until `dismissChanges`. */
	lastChanges: { files: readonly string[]; changes: FigureChanges } | null = $state.raw(null);
	/** What was removed last, while it can be put back. `all` after "Rensa allt". */
	removed: Removed | null = $state.raw(null);

	readonly #ports: SessionPorts;
	readonly #held: HeldDatasets;
	readonly #computed: ComputedFigures;
	readonly #queue: ImportQueue;
	#outlines: Promise<Topology> | null = null;

	readonly register = $derived.by(() =>
		this.workspace === null ? null : new AreaRegister(this.workspace.areas)
	);
	readonly measures = $derived.by(() =>
		this.workspace === null ? null : new MeasureTree(this.workspace.measures)
	);
	/** Datasets the user has brought, newest first. */
	readonly imported: readonly Dataset[] = $derived.by(() =>
		this.#held.list.map((held) => held.dataset)
	);
	/** Ids of the datasets that are kept on this device. */
	readonly storedIds: ReadonlySet<string> = $derived.by(
		() => new Set(this.#held.list.filter((held) => held.stored).map((held) => held.dataset.id))
	);
	/** Imported and embedded datasets. */
	readonly datasets: readonly Dataset[] = $derived.by(() => [
		...this.imported,
		...(this.workspace?.datasets.map((entry) => entry.dataset) ?? [])
	]);
	/** Everything the views are made from, or null before the municipality is here. */
	readonly viewContext: ViewContext | null = $derived.by(() =>
		this.workspace === null || this.register === null || this.measures === null
			? null
			: {
					register: this.register,
					measures: this.measures,
					breaks: this.workspace.breaks,
					indicators: this.#ports.indicators,
					figures: this.figures,
					datasets: this.datasets,
					exercise: this.workspace.exercise
				}
	);

	constructor(ports: SessionPorts) {
		this.#ports = ports;
		this.#held = new HeldDatasets(ports.storage);
		this.#computed = new ComputedFigures(
			ports,
			() => this.#loaded(),
			() => this.#held.list
		);
		this.#queue = new ImportQueue(
			(...read) => this.#importOne(...read),
			(report) => (this.reports = [report, ...this.reports])
		);
	}

	/** Files waiting or being read. */
	get imports(): readonly ImportTask[] {
		return this.#queue.tasks;
	}
	get figures(): readonly Figure[] {
		return this.#computed.figures;
	}
	get engineState(): 'waiting' | 'starting' | 'ready' | 'failed' {
		return this.#computed.engineState;
	}
	/** Why the figures may be older than the datasets; null when they are not. */
	get engineFailure(): string | null {
		return this.#computed.failure;
	}
	/** True while figures are being computed. */
	get refreshing(): boolean {
		return this.#computed.refreshing;
	}
	/** Observations per embedded dataset, once they have been fetched. */
	get embeddedRows(): ReadonlyMap<string, number> {
		return this.#computed.embeddedRows;
	}
	/** null until the user has chosen; then nothing is kept. */
	get saveMode(): SaveMode | null {
		return this.#held.saveMode;
	}
	/** What went wrong with storing last, in Swedish. */
	get storageFailure(): string | null {
		return this.#held.failure;
	}

	/**
	 * Fetches the municipality and the first figures; when the page is idle, takes up what is kept on
	 * the device and starts the engine. Call once. Returns the way to stop listening to other tabs.
	 */
	start(): () => void {
		void this.#begin();
		return this.#ports.storage.subscribe((change) => {
			if (change === 'cleared') void this.#forget(false).then(() => this.#computed.refresh());
			else void this.syncWithDevice();
		});
	}

	async #begin(): Promise<void> {
		try {
			const [workspace, figures] = await Promise.all([
				this.#ports.loadWorkspace(),
				this.#ports.loadFirstView()
			]);
			this.workspace = workspace;
			this.#computed.figures = figures;
			this.state = 'ready';
		} catch (cause) {
			console.error(cause);
			this.failure = sessionText.workspaceFailed;
			this.state = 'failed';
			return;
		}
		this.#ports.whenIdle(() => void this.#takeUp().then(() => this.#computed.refresh()));
	}

	#loaded(): Workspace {
		if (this.workspace === null) throw new Error('the municipality is not loaded');
		return this.workspace;
	}

	/** Makes the session agree with what the device keeps, e.g. when the page gets the focus back. */
	async syncWithDevice(): Promise<void> {
		if (this.workspace !== null && (await this.#takeUp())) await this.#computed.refresh();
	}

	async #takeUp(): Promise<boolean> {
		const { came, changed } = await this.#held.sync();
		const kept = this.reports.filter(
			(entry) => entry.dataset === null || this.#held.has(entry.dataset.id)
		);
		this.reports = [...kept, ...came.map((held) => restoredReport(held))];
		return changed;
	}

	/** Reads the files one after the other, then refreshes the figures once. Resolves when all is done. */
	importFiles(files: readonly File[]): Promise<void> {
		if (this.workspace === null || files.length === 0) return Promise.resolve();
		return this.#queue.add(files, async (reports) => {
			const loaded = reports.filter((report) => report.outcome === 'loaded');
			if (loaded.length > 0) await this.#tellChanges(loaded);
		});
	}

	/** Stops a file that waits or is being read; its report says so and nothing else changes. */
	cancelImport(id: string): void {
		this.#queue.cancel(id);
	}

	async #importOne(...[blank, file, onProgress, signal]: Parameters<ReadOne>): Promise<FileReport> {
		const workspace = this.#loaded();
		const read = await this.#ports.importFile(file, workspace, onProgress, signal);
		const bytes = new Uint8Array(await file.arrayBuffer());
		signal.throwIfAborted();
		const { report, dataset, observations } = read;
		const entry = { ...blank, report, preliminary: anyPreliminary(observations) };
		if (dataset === null) return entry;
		if (this.datasets.some((known) => known.id === dataset.id))
			return { ...entry, outcome: 'unchanged' };
		// What it changes can only be told once the figures without it are known.
		await this.#computed.baseline();
		signal.throwIfAborted();
		await this.#held.add({ dataset, observations, bytes, report });
		return { ...entry, outcome: 'loaded', dataset };
	}

	async #tellChanges(loaded: readonly FileReport[]): Promise<void> {
		const before = await this.#computed.baseline();
		const after = await this.#computed.refresh();
		const ids = new Set(loaded.map((entry) => entry.id));
		const changes = before === null || after === null ? null : figureChanges(before, after);
		const told = {
			changes,
			changesOf: ids.size,
			failure: after === null ? this.engineFailure : null
		};
		this.reports = this.reports.map((entry) => (ids.has(entry.id) ? { ...entry, ...told } : entry));
		if (changes !== null) this.lastChanges = { files: loaded.map((entry) => entry.file), changes };
	}

	/** Takes the notice about changed figures away. */
	dismissChanges(): void {
		this.lastChanges = null;
	}

	/** Takes the report of a file that did not become a dataset off the page. */
	dismissReport(id: string): void {
		this.reports = this.reports.filter((entry) => entry.id !== id);
	}

	/** Takes a dataset out of the session and off the device. `undoRemove` puts it back. */
	async removeDataset(id: string): Promise<void> {
		const held = await this.#held.remove(id);
		if (held === null) return;
		const reports = this.reports.filter((entry) => entry.dataset?.id === id);
		this.reports = this.reports.filter((entry) => !reports.includes(entry));
		this.removed = { all: false, held: [held], reports, saveMode: null };
		this.lastChanges = null;
		await this.#computed.refresh();
	}

	/** Puts what was removed last back, on the device too if the user lets it store. */
	async undoRemove(): Promise<void> {
		const removed = this.removed;
		this.removed = null;
		if (removed === null) return;
		if (removed.saveMode !== null) await this.#held.choose(removed.saveMode);
		for (const held of removed.held.toReversed())
			if (!this.#held.has(held.dataset.id)) await this.#held.add(held);
		this.reports = [...removed.reports, ...this.reports];
		await this.#computed.refresh();
	}

	/** Gives up the possibility to undo the last removal. */
	dismissRemoved(): void {
		this.removed = null;
	}

	/** `device` stores what has been read and what will be; `session` takes all off the device. */
	async chooseSaveMode(mode: SaveMode): Promise<void> {
		await this.#held.choose(mode);
	}

	/**
	 * "Rensa allt": removes everything the user has brought, here and on the device. Until the tab is
	 * closed or `dismissRemoved` is called, `undoRemove` can put it back from memory.
	 */
	async clearAll(): Promise<void> {
		await this.#queue.stop();
		const removed = { held: this.#held.list, reports: this.reports, saveMode: this.saveMode };
		await this.#forget(true);
		if (removed.held.length > 0) this.removed = { all: true, ...removed };
		await this.#computed.refresh();
	}

	async #forget(device: boolean): Promise<void> {
		this.reports = [];
		this.lastChanges = null;
		this.removed = null;
		await this.#held.clear(device);
	}

	/** Where the annex draft is kept between visits, when the user lets the device store. */
	readonly drafts: DraftStore = {
		load: () => this.#held.loadDraft(),
		save: (value) => this.#held.saveDraft(value)
	};

	/** Outlines for maps; fetched once. Rejects if they cannot be fetched. */
	outlines(): Promise<Topology> {
		this.#outlines ??= this.#ports.loadOutlines().catch((cause: unknown) => {
			this.#outlines = null;
			throw cause;
		});
		return this.#outlines;
	}
}
