import type { SaveMode } from '$lib/core/device';
import type { Figure } from '$lib/core/figure';
import { MeasureTree } from '$lib/core/measures';
import type { Dataset } from '$lib/core/observation';
import type { Workspace } from '$lib/core/workspace';
import { sessionText } from '$lib/text/ui/session';
import type { ViewContext } from '$lib/views/context';
import type { Topology } from 'topojson-specification';
import { withOwnMeasures } from '$lib/core/own-measures';
import type { Recipe } from '$lib/core/recipe/recipe';
import type { DraftStore } from './annex.svelte';
import { ComputedFigures } from './computed-figures.svelte';
import type { FigureChanges } from './figure-changes';
import type { FileReport, ImportTask } from './file-report';
import { FileReports } from './file-reports.svelte';
import type { HeldDataset } from './held-datasets.svelte';
import { Holdings } from './holdings.svelte';
import type { ReadHow } from './read-how';
import { Imports } from './imports.svelte';
import { registerOf, viewContextOf } from './view-context';
import { WorkspaceData } from './workspace-data.svelte';
import { Removals, type Removed } from './removals.svelte';
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

	readonly #ports: SessionPorts;
	readonly #data: WorkspaceData;
	readonly #holdings: Holdings;
	readonly #reports = new FileReports();
	readonly #removals: Removals;
	readonly #computed: ComputedFigures;
	readonly #imports: Imports;

	/** null until the municipality is here. */
	get workspace(): Workspace | null {
		return this.#data.current;
	}
	readonly register = $derived.by(() => registerOf(this.workspace));
	readonly measures = $derived.by(() =>
		this.workspace === null
			? null
			: new MeasureTree(withOwnMeasures(this.workspace.measures, this.#held.list))
	);
	/** Everything of the datasets the user has brought, newest first. */
	get held(): readonly HeldDataset[] {
		return this.#held.list;
	}
	/** Datasets the user has brought, newest first. */
	readonly imported: readonly Dataset[] = $derived(this.held.map(({ dataset }) => dataset));
	/** Ids of the datasets that are kept on this device. */
	get storedIds(): ReadonlySet<string> {
		return this.#held.storedIds;
	}
	readonly datasets: readonly Dataset[] = $derived.by(() => [
		...this.imported,
		...(this.workspace?.datasets.map((entry) => entry.dataset) ?? [])
	]);
	/** Everything the views are made from, or null before the municipality is here. */
	readonly viewContext: ViewContext | null = $derived.by(() =>
		viewContextOf(this.workspace, this.register, this.measures, this.datasets, this.#computed)
	);

	constructor(ports: SessionPorts) {
		this.#ports = ports;
		this.#data = new WorkspaceData(ports);
		this.#holdings = new Holdings(ports.storage);
		this.#removals = new Removals(this.#holdings, this.#reports);
		this.#computed = new ComputedFigures(
			ports,
			() => this.#data.whole(),
			() => this.#held.list,
			() => this.viewContext
		);
		this.#imports = new Imports({
			ports,
			holdings: this.#holdings,
			reports: this.#reports,
			removals: this.#removals,
			computed: this.#computed,
			workspaces: this.#data
		});
	}

	get #held() {
		return this.#holdings.datasets;
	}
	/** What the user was told about each file, newest first. */
	get reports(): readonly FileReport[] {
		return this.#reports.list;
	}
	/** What was removed or brought last, while it can be undone. */
	get removed(): Removed | null {
		return this.#removals.last;
	}
	get recipes(): readonly Recipe[] {
		return this.#holdings.recipes.list;
	}

	get imports(): readonly ImportTask[] {
		return this.#imports.tasks;
	}
	/** What the last import did to the figures, until `dismissChanges`. */
	get lastChanges(): { files: readonly string[]; changes: FigureChanges } | null {
		return this.#imports.lastChanges;
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
	/** Resolves once the figures of all data are there, or could not be computed. */
	readonly allFigures = (): Promise<unknown> => this.#computed.baseline();
	get refreshing(): boolean {
		return this.#computed.refreshing;
	}
	/** Observations per embedded dataset, once they have been fetched. */
	get embeddedRows(): ReadonlyMap<string, number> {
		return this.#computed.embeddedRows;
	}
	/** null until the user has chosen; then nothing is kept. */
	get saveMode(): SaveMode | null {
		return this.#holdings.device.mode;
	}
	/** What went wrong with storing last, in Swedish. */
	get storageFailure(): string | null {
		return this.#holdings.device.failure;
	}

	/**
	 * Fetches the municipality and the first figures; when the page is idle, takes up what is kept on
	 * the device and starts the engine. Call once. Returns the way to stop listening to other tabs.
	 */
	start(): () => void {
		void this.#begin();
		return this.#ports.storage.subscribe((change) => {
			if (change === 'cleared') void this.#forget();
			else void this.syncWithDevice();
		});
	}

	async #begin(): Promise<void> {
		try {
			const [workspace, figures] = await Promise.all([
				this.#data.first(),
				this.#ports.loadFirstView()
			]);
			this.#data.current = workspace;
			this.#computed.begin(figures);
			this.state = 'ready';
		} catch (cause) {
			console.error(cause);
			this.failure = sessionText.workspaceFailed;
			this.state = 'failed';
			return;
		}
		this.#data.whenIdle(() => void this.#takeUp().then(() => this.#computed.refresh()));
	}

	/** The municipality with all that files are read by. Rejects if it cannot be fetched. */
	wholeWorkspace(): Promise<Workspace> {
		return this.#data.whole();
	}

	/** Makes the session agree with what the device keeps, e.g. when the page gets the focus back. */
	async syncWithDevice(): Promise<void> {
		if (this.workspace !== null && (await this.#takeUp())) await this.#computed.refresh();
	}

	async #takeUp(): Promise<boolean> {
		const { came, changed } = await this.#holdings.sync();
		this.#reports.agree(came, (id) => this.#held.has(id));
		return changed;
	}

	/**
	 * Reads the files one after the other, then refreshes the figures once. Resolves with what is told
	 * about each when all is done.
	 */
	importFiles(files: readonly File[], how: ReadHow = {}): Promise<readonly FileReport[]> {
		if (this.workspace === null || files.length === 0) return Promise.resolve([]);
		return this.#imports.add(files, how);
	}

	/** Reads a file by this recipe; one of the same bytes that was read before goes for it. */
	async importWithRecipe(file: File, recipe: Recipe): Promise<FileReport | null> {
		const [report] = await this.importFiles([file], { recipe: $state.snapshot(recipe) });
		return report ?? null;
	}

	/** Reads the file of a report once more, in another way; the report gives way to the new one. */
	async readAgain(id: string, how: ReadHow): Promise<FileReport | null> {
		const { from: file = null, how: before = {} } = this.#reports.get(id) ?? {};
		if (file === null) return null;
		this.#reports.dismiss(id);
		const [report] = await this.importFiles([file], { ...before, ...how });
		return report ?? null;
	}

	/** Keeps a recipe, in place of one of the same id; files no source knows are tried by it. */
	async addRecipe(recipe: Recipe): Promise<void> {
		await this.#holdings.recipes.add($state.snapshot(recipe));
	}

	async removeRecipe(id: string): Promise<void> {
		await this.#holdings.recipes.remove(id);
	}

	/** Stops a file that waits or is being read; its report says so and nothing else changes. */
	cancelImport(id: string): void {
		this.#imports.cancel(id);
	}

	dismissChanges(): void {
		this.#imports.lastChanges = null;
	}

	/** Takes the report of a file that did not become a dataset off the page. */
	dismissReport(id: string): void {
		this.#reports.dismiss(id);
	}

	/** Takes a dataset out of the session and off the device. `undoRemove` puts it back. */
	async removeDataset(id: string): Promise<void> {
		if (!(await this.#removals.remove(id))) return;
		this.#imports.lastChanges = null;
		await this.#computed.refresh();
	}

	/** Reads a newer file in place of a dataset; undone, the older one is back and the newer one gone. */
	async replaceDataset(id: string, file: File): Promise<void> {
		await this.importFiles([file], { replaces: id });
	}

	/** Puts what was removed last back, on the device too if the user lets it store. */
	async undoRemove(): Promise<void> {
		await this.#removals.undo();
		await this.#computed.refresh();
	}

	/** Gives up the possibility to undo the last removal. */
	dismissRemoved(): void {
		this.#removals.last = null;
	}

	/** `device` stores what has been read and what will be; `session` takes all off the device. */
	async chooseSaveMode(mode: SaveMode): Promise<void> {
		await this.#holdings.choose(mode);
	}

	/**
	 * "Rensa allt": removes everything the user has brought, here and on the device. Until the tab is
	 * closed or `dismissRemoved` is called, `undoRemove` can put it back from memory.
	 */
	async clearAll(): Promise<void> {
		await this.#imports.stop();
		await this.#removals.clear();
		await this.#computed.refresh();
	}

	/** Another tab has cleared everything. */
	async #forget(): Promise<void> {
		this.#imports.forgetChanges();
		await this.#removals.clear(true);
		await this.#computed.refresh();
	}

	/** All that is held as one data package. Rejects where it cannot be made. */
	packageBytes(): Promise<Uint8Array<ArrayBuffer>> {
		const workspace = this.#data.loaded().id;
		return this.#ports.packages.write({ workspace, datasets: this.held, recipes: this.recipes });
	}

	/** Where the annex draft is kept between visits, when the user lets the device store. */
	get drafts(): DraftStore {
		return this.#holdings.draft;
	}

	/** Outlines for maps; fetched once. Rejects if they cannot be fetched. */
	outlines(): Promise<Topology> {
		return this.#data.outlines();
	}
}
