import type { ImportReport } from '$lib/core/source';
import type { Dataset } from '$lib/core/observation';
import type { HeldDataset } from './held-datasets.svelte';

/** One line of the list of what is loaded. */
export interface LoadedDataset {
	dataset: Dataset;
	period: ImportReport['period'];
	layoutStatus: ImportReport['layoutStatus'];
	/** Records of the file, and those of them that became figures. */
	records: number;
	loaded: number;
	figures: number;
	/** Bytes of the file; null where an earlier version has not noted it. */
	size: number | null;
	/** True where the file itself is kept with what was read from it. */
	kept: boolean;
	stored: boolean;
}

/** The list of what is loaded, in the order it is held. */
export function loadedList(held: readonly HeldDataset[]): LoadedDataset[] {
	return held.map(({ dataset, report, observations, bytes, stored }) => ({
		dataset,
		period: report.period,
		layoutStatus: report.layoutStatus,
		records: report.ledger.records,
		loaded: report.ledger.loaded,
		figures: observations.length,
		size: report.size ?? bytes?.length ?? null,
		kept: bytes !== null,
		stored
	}));
}
