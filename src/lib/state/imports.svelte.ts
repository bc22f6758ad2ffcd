import type { Figure } from '$lib/core/figure';
import type { ComputedFigures } from './computed-figures.svelte';
import type { FigureChanges } from './figure-changes';
import type { FileReport, ImportTask } from './file-report';
import type { FileReports } from './file-reports.svelte';
import type { Holdings } from './holdings.svelte';
import { ImportQueue, type ReadOne } from './import-queue.svelte';
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

	/** What reads a file and sets it beside what is here comes with the first file. */
	async #read(...read: Parameters<ReadOne>): Promise<FileReport> {
		const { readFile } = await import('./read-file');
		const remember = () => void (this.#before ??= this.parts.computed.baseline());
		return readFile(this.parts, remember, ...read);
	}

	async #tellChanges(
		loaded: readonly FileReport[],
		counted: Promise<readonly Figure[] | null>
	): Promise<void> {
		const { computed, holdings, reports } = this.parts;
		const cleared = this.#cleared;
		const [before, after] = await Promise.all([counted, computed.refresh()]);
		const { figureChanges } = await import('./figure-changes');
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
