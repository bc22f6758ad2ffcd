import type { SaveMode } from '$lib/core/device';
import type { Recipe } from '$lib/core/recipe/recipe';
import type { FileReport } from './file-report';
import type { FileReports } from './file-reports.svelte';
import type { HeldDataset } from './held-datasets.svelte';
import type { Holdings } from './holdings.svelte';

/** What was taken away or brought last, while it can be undone. */
export interface Removed {
	/** `all`: after "Rensa allt", here or in another tab; `package`: nothing went, a package's content came. */
	what: 'dataset' | 'all' | 'all_elsewhere' | 'package';
	held: readonly HeldDataset[];
	reports: readonly FileReport[];
	recipes: readonly Recipe[];
	/** The choice to save that goes with it; null leaves the present one. */
	saveMode: SaveMode | null;
	/** What came meanwhile and goes again with the undoing. */
	brought: Brought;
}

/** Ids of what came: in the place of what was removed, or out of a package with the report of that name. */
export interface Brought {
	report: string | null;
	datasets: readonly string[];
	recipes: readonly string[];
}

/** Taking datasets away, alone, for another or all at once, and putting them back. No method rejects. */
export class Removals {
	last: Removed | null = $state.raw(null);

	constructor(
		private readonly holdings: Holdings,
		private readonly reports: FileReports
	) {}

	/** Takes a dataset out of the session and off the device, for another if one came. False where there was none. */
	async remove(id: string, replacedBy?: string): Promise<boolean> {
		const held = await this.holdings.datasets.remove(id);
		if (held === null) return false;
		const reports = this.reports.takeAway(id);
		const brought = { ...NOTHING.brought, datasets: replacedBy === undefined ? [] : [replacedBy] };
		this.last = { ...NOTHING, held: [held], reports, brought };
		return true;
	}

	/** A package brought these: they can be sent away again at once. */
	opened(brought: Brought): void {
		this.last = { ...NOTHING, what: 'package', brought };
	}

	/**
	 * Takes everything away, off the device too unless another tab has done that. Until `last` is dismissed
	 * it can be put back from memory; what another tab cleared comes back to this tab only.
	 */
	async clear(elsewhere = false): Promise<void> {
		const { datasets, recipes, device } = this.holdings;
		const removed: Removed = {
			...NOTHING,
			what: elsewhere ? 'all_elsewhere' : 'all',
			held: datasets.list,
			reports: this.reports.list,
			recipes: recipes.list,
			saveMode: elsewhere ? null : device.mode
		};
		this.reports.forget();
		await this.holdings.clear(!elsewhere);
		const any = removed.held.length > 0 || removed.recipes.length > 0;
		this.last = any ? removed : null;
	}

	/** Puts what was removed last back, on the device too if the user lets it store; what came for it goes. */
	async undo(): Promise<void> {
		const removed = this.last;
		this.last = null;
		if (removed === null) return;
		const { datasets, recipes, device } = this.holdings;
		if (removed.saveMode !== null) await this.holdings.choose(removed.saveMode);
		for (const held of removed.held.toReversed())
			if (!datasets.has(held.dataset.id)) await datasets.add(held);
		for (const recipe of removed.recipes.toReversed()) await recipes.add(recipe);
		for (const id of removed.brought.datasets) {
			await datasets.remove(id);
			this.reports.takeAway(id);
		}
		for (const id of removed.brought.recipes) await recipes.remove(id);
		if (removed.brought.report !== null) this.reports.dismiss(removed.brought.report);
		this.reports.putBack(removed.reports);
		// What there was no room for may have got it by what has just gone.
		const back = removed.held.map(({ dataset }) => dataset.id);
		if (device.keeps && back.some((id) => datasets.has(id) && !datasets.storedIds.has(id)))
			await this.holdings.choose('device');
	}
}

const NOTHING: Removed = {
	what: 'dataset',
	held: [],
	reports: [],
	recipes: [],
	saveMode: null,
	brought: { report: null, datasets: [], recipes: [] }
};
