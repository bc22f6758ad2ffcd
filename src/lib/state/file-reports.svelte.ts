import { restoredReport, type FileReport } from './file-report';
import type { HeldDataset } from './held-datasets.svelte';

/** What the user was told about each file. */
export class FileReports {
	/** Newest first. */
	list: readonly FileReport[] = $state.raw([]);

	add(report: FileReport): void {
		this.list = [report, ...this.list];
	}

	get(id: string): FileReport | undefined {
		return this.list.find((entry) => entry.id === id);
	}

	dismiss(id: string): void {
		this.list = this.list.filter((entry) => entry.id !== id);
	}

	/** Adds to what was told in the reports of these ids. */
	tell(ids: ReadonlySet<string>, told: Partial<FileReport>): void {
		this.list = this.list.map((entry) => (ids.has(entry.id) ? { ...entry, ...told } : entry));
	}

	/** Takes the reports of a dataset away and returns them. */
	takeAway(dataset: string): FileReport[] {
		const gone = this.list.filter((entry) => entry.dataset?.id === dataset);
		this.list = this.list.filter((entry) => entry.dataset?.id !== dataset);
		return gone;
	}

	putBack(reports: readonly FileReport[]): void {
		this.list = [...reports, ...this.list];
	}

	/** Keeps the reports of datasets that are still there, and adds those of datasets that came. */
	agree(came: readonly HeldDataset[], has: (dataset: string) => boolean): void {
		const kept = this.list.filter((entry) => entry.dataset === null || has(entry.dataset.id));
		this.list = [...kept, ...came.map((held) => restoredReport(held))];
	}

	forget(): void {
		this.list = [];
	}
}
