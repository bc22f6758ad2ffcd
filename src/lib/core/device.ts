import type { DatasetStorage } from './ports';
import type { Recipe } from './recipe/recipe';

/** `session`: nothing is kept after the tab is closed. `device`: kept in this browser. */
export type SaveMode = 'session' | 'device';

/** Why the device did not do what was asked; worded for the user by `text/`. */
export type StorageProblem =
	/** No storage in this browser or window (private window, switched off by policy). */
	| 'unavailable'
	/** The space the browser allows is used up. */
	| 'quota'
	/** Another tab holds the database and did not let go. */
	| 'blocked'
	/** What was stored is not whole. */
	| 'damaged'
	/** No such dataset. */
	| 'missing'
	| 'failed';

export class StorageError extends Error {
	override readonly name = 'StorageError';
	constructor(
		readonly problem: StorageProblem,
		cause?: unknown
	) {
		super(`storage: ${problem}`, { cause });
	}
}

/** What another tab did with the same storage. */
export type StorageChange = 'changed' | 'cleared';

/**
 * What is kept on the user's device for one workspace. Reading never creates anything; everything
 * rejects with `StorageError`.
 */
export interface DeviceStorage extends DatasetStorage {
	/** `device` if the user has chosen it on this device, otherwise null: "only now" leaves no trace. */
	saveMode(): Promise<SaveMode | null>;
	/** `session` takes everything of this workspace off the device, the note of the choice included. */
	setSaveMode(mode: SaveMode): Promise<void>;
	/** The stored annex draft, or null. */
	loadDraft(): Promise<unknown>;
	saveDraft(value: unknown): Promise<void>;
	/** The recipes that are kept, in the order they were saved; none where nothing is kept. */
	loadRecipes(): Promise<Recipe[]>;
	/** Replaces the recipes that are kept. */
	saveRecipes(recipes: readonly Recipe[]): Promise<void>;
	/** Deletes everything of this workspace, and the database itself where no other has anything in it. */
	clear(): Promise<void>;
	/** Calls back when another tab changed what is stored. Returns the way to stop. */
	subscribe(listener: (change: StorageChange) => void): () => void;
}
