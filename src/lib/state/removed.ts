import type { SaveMode } from '$lib/core/device';
import type { FileReport } from './file-report';
import type { HeldDataset } from './held-datasets.svelte';

/** What was removed last, while it can be put back. */
export interface Removed {
	/** After "Rensa allt". */
	all: boolean;
	held: readonly HeldDataset[];
	reports: readonly FileReport[];
	/** The choice to save that goes with it; null leaves the present one. */
	saveMode: SaveMode | null;
}
