import { sessionText } from '$lib/text/ui/session';
import type { FileReport, ImportTask } from './file-report';
import type { ReadHow } from './read-how';

/** Reads one file. Throws when it was cancelled or when the reader itself failed. */
export type ReadOne = (
	blank: FileReport,
	file: File,
	how: ReadHow,
	onProgress: (done: number, total: number) => void,
	signal: AbortSignal
) => Promise<FileReport>;

/** Files read one after the other, each with progress and a way to stop it. */
export class ImportQueue {
	/** Files waiting or being read. */
	tasks: readonly ImportTask[] = $state.raw([]);
	readonly #aborts = new Map<string, AbortController>();
	/** The reading that was asked for last; what is done with the reports afterwards is no part of it. */
	#last: Promise<unknown> = Promise.resolve();
	#serial = 0;

	constructor(
		private readonly readOne: ReadOne,
		private readonly onReport: (report: FileReport) => void
	) {}

	/**
	 * Puts the files last in the queue; resolves with their reports when `after` is done. `after` is called
	 * before the next files are read, which do not wait for it to end. Never rejects.
	 */
	add(
		files: readonly File[],
		how: ReadHow,
		after: (reports: FileReport[]) => Promise<void>
	): Promise<FileReport[]> {
		const batch = files.map((file) => ({ file, id: this.#enlist(file) }));
		const reading = this.#last.then(async () => {
			const reports: FileReport[] = [];
			for (const { file, id } of batch) reports.push(...(await this.#readTables(id, file, how)));
			return { reports, done: after(reports) };
		});
		this.#last = reading.catch(console.error);
		return reading.then(async ({ reports, done }) => {
			await done;
			return reports;
		});
	}

	#enlist(file: File): string {
		const id = `fil-${++this.#serial}`;
		this.#aborts.set(id, new AbortController());
		this.tasks = [...this.tasks, { id, file: file.name, state: 'waiting', done: 0, total: 0 }];
		return id;
	}

	cancel(id: string): void {
		this.#aborts.get(id)?.abort();
	}

	/** Stops all reading; resolves when nothing is read any more. */
	async stop(): Promise<void> {
		for (const abort of this.#aborts.values()) abort.abort();
		await this.#last;
	}

	/** A workbook may hold several tables that saved recipes know: each is a reading of its own. */
	async #readTables(id: string, file: File, how: ReadHow): Promise<FileReport[]> {
		const signal = this.#aborts.get(id)?.signal;
		const first = await this.#read(id, file, how);
		const reports = [first];
		if (signal?.aborted !== true)
			for (const only of first.alsoFits)
				reports.push(await this.#read(this.#enlist(file), file, { ...how, only }));
		return reports;
	}

	async #read(id: string, file: File, how: ReadHow): Promise<FileReport> {
		const signal = this.#aborts.get(id)?.signal ?? AbortSignal.abort();
		const blank: FileReport = {
			id,
			file: file.name,
			from: file,
			how,
			outcome: 'refused',
			report: null,
			dataset: null,
			preliminary: false,
			changes: null,
			changesOf: 0,
			delivery: null,
			replaced: null,
			opened: null,
			failure: null,
			alsoFits: []
		};
		let report: FileReport;
		try {
			signal.throwIfAborted();
			this.#update(id, { state: 'reading' });
			const onProgress = (done: number, total: number) => this.#update(id, { done, total });
			report = await this.readOne(blank, file, how, onProgress, signal);
		} catch (cause) {
			if (signal.aborted) report = { ...blank, outcome: 'cancelled' };
			else {
				console.error(cause);
				report = { ...blank, failure: sessionText.readerFailed(file.name) };
			}
		}
		this.#aborts.delete(id);
		this.tasks = this.tasks.filter((task) => task.id !== id);
		this.onReport(report);
		return report;
	}

	#update(id: string, change: Partial<ImportTask>): void {
		this.tasks = this.tasks.map((task) => (task.id === id ? { ...task, ...change } : task));
	}
}
