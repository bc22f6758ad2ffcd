import type { SaveMode } from '$lib/core/device';
import type { Recipe } from '$lib/core/recipe/recipe';
import type { FileReport } from './file-report';
import type { FileReports } from './file-reports.svelte';
import type { HeldDataset } from './held-datasets.svelte';
import type { Holdings } from './holdings.svelte';

/** What was removed last, while it can be put back. */
export interface Removed {
	/** After "Rensa allt". */
	all: boolean;
	held: readonly HeldDataset[];
	reports: readonly FileReport[];
	recipes: readonly Recipe[];
	/** The choice to save that goes with it; null leaves the present one. */
	saveMode: SaveMode | null;
	/** The dataset that came in its place and goes again with the undoing; null where none did. */
	replacedBy: string | null;
}

/** Taking datasets away, alone, for another or all at once, and putting them back. No method rejects. */
export class Removals {
	last: Removed | null = $state.raw(null);

	constructor(
		private readonly holdings: Holdings,
		private readonly reports: FileReports
	) {}

	/** Takes a dataset out of the session and off the device. False where there was none. */
	async remove(id: string, replacedBy: string | null = null): Promise<boolean> {
		const held = await this.holdings.datasets.remove(id);
		if (held === null) return false;
		const reports = this.reports.takeAway(id);
		this.last = { ...NOTHING, held: [held], reports, replacedBy };
		return true;
	}

	/** Takes everything away. Until `last` is dismissed it can be put back from memory. */
	async clear(): Promise<void> {
		const { datasets, recipes, device } = this.holdings;
		const removed: Removed = {
			...NOTHING,
			all: true,
			held: datasets.list,
			reports: this.reports.list,
			recipes: recipes.list,
			saveMode: device.mode
		};
		this.reports.forget();
		await this.holdings.clear(true);
		const any = removed.held.length > 0 || removed.recipes.length > 0;
		this.last = any ? removed : null;
	}

	/** Puts what was removed last back, on the device too if the user lets it store. */
	async undo(): Promise<void> {
		const removed = this.last;
		this.last = null;
		if (removed === null) return;
		const { datasets, recipes } = this.holdings;
		if (removed.saveMode !== null) await this.holdings.choose(removed.saveMode);
		for (const held of removed.held.toReversed())
			if (!datasets.has(held.dataset.id)) await datasets.add(held);
		for (const recipe of removed.recipes.toReversed()) await recipes.add(recipe);
		if (removed.replacedBy !== null) {
			await datasets.remove(removed.replacedBy);
			this.reports.takeAway(removed.replacedBy);
		}
		this.reports.putBack(removed.reports);
	}
}

const NOTHING: Removed = {
	all: false,
	held: [],
	reports: [],
	recipes: [],
	saveMode: null,
	replacedBy: null
};
