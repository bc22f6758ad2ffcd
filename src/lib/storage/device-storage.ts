import { StorageError, type DeviceStorage, type StorageChange } from '$lib/core/device';
import type { Dataset, Observation } from '$lib/core/observation';
import { columnsOf, ObservationColumns } from '$lib/core/observation-columns';
import type { PackedObservations } from '$lib/core/packed-observations';
import { emptyReport } from '$lib/core/report';
import type { StoredDataset } from '$lib/core/ports';
import type { Recipe } from '$lib/core/recipe/recipe';
import type { DBSchema, IDBPDatabase } from 'idb';
import { deleteDB, openDB } from 'idb';
import { storageProblem } from './problem';
import { looking, settle } from './transactions';
import type { Tabs } from './tabs';

const NAME = 'lagesbild';
const VERSION = 1;
const MODE = 'sparlage';
const DRAFT = 'utkast';
const RECIPES = 'recept';
const STORES = ['manifest', 'content', 'setting'] as const;

type Key = [workspace: string, id: string];

interface Schema extends DBSchema {
	/** What is complete; written last. */
	manifest: { key: Key; value: { workspace: string; id: string; dataset: Dataset } };
	content: { key: Key; value: Content };
	setting: { key: Key; value: { workspace: string; id: string; value: unknown } };
}

interface Content extends Pick<StoredDataset, 'bytes' | 'report'> {
	workspace: string;
	id: string;
	/** One by one where an earlier version of the program stored them. */
	observations: PackedObservations | Observation[];
}

type Database = IDBPDatabase<Schema>;

/**
 * Datasets, annex draft and the choice to save, in IndexedDB. Nothing is created before the first
 * write. Each write is one transaction that is on the disk when it resolves; the connection gives
 * way as soon as another tab wants to delete the database.
 * @param workspace municipality whose data is read and written; they are never mixed
 * @param name the database, which goes with the last of what is in it; nothing else of the site's is touched
 */
export function createDeviceStorage(workspace: string, tabs: Tabs, name = NAME): DeviceStorage {
	let opened: Promise<Database | null> | null = null;

	function open(create: boolean): Promise<Database | null> {
		opened ??= connect(name, create, () => (opened = null)).then(
			(database) => {
				if (database === null) opened = null;
				return database;
			},
			(cause: unknown) => {
				opened = null;
				throw cause;
			}
		);
		if (!create) return opened;
		return opened.then((database) => database ?? open(true));
	}

	/** Runs `action` on the database; `absent` is the answer when nothing was ever stored. */
	async function read<T>(absent: T, action: (database: Database) => Promise<T>): Promise<T> {
		return guarded(async () => {
			const database = await open(false);
			return database === null ? absent : action(database);
		});
	}

	/** Runs `action` on the database, which is created if need be, and tells the other tabs. */
	async function write(action: (database: Database) => Promise<void>): Promise<void> {
		await guarded(async () => {
			const database = await open(true);
			if (database === null) throw new StorageError('failed');
			await action(database);
		});
		tabs.tell('changed');
	}

	return {
		list: () =>
			read([], async (database) => {
				const entries = await looking(database.transaction('manifest'), ({ store }) =>
					store.getAll(rangeOf(workspace))
				);
				return entries.map((entry) => withOpenness(entry.dataset));
			}),

		load: (id) =>
			guarded(async () => {
				const database = await open(false);
				if (database === null) throw new StorageError('missing');
				const [entry, content] = await looking(
					database.transaction(['manifest', 'content']),
					(transaction) =>
						Promise.all([
							transaction.objectStore('manifest').get([workspace, id]),
							transaction.objectStore('content').get([workspace, id])
						])
				);
				if (entry === undefined) throw new StorageError('missing');
				if (content === undefined) throw new StorageError('damaged');
				const { observations: kept, bytes, report } = content;
				const observations = Array.isArray(kept) ? kept : new ObservationColumns(kept);
				const dataset = withOpenness(entry.dataset);
				// Reports had fewer parts before.
				const whole = { ...emptyReport(dataset.file, dataset.sha256), ...report };
				return { dataset, observations, bytes, report: whole };
			}),

		save: ({ dataset, observations, bytes, report }) =>
			write(async (database) => {
				const { id } = dataset;
				const transaction = database.transaction(['manifest', 'content'], 'readwrite', {
					durability: 'strict'
				});
				await settle(transaction, async () => {
					await transaction
						.objectStore('content')
						.put({ workspace, id, observations: columnsOf(observations).packed, bytes, report });
					await transaction.objectStore('manifest').put({ workspace, id, dataset });
				});
			}),

		remove: (id) =>
			write(async (database) => {
				const transaction = database.transaction(['manifest', 'content'], 'readwrite', {
					durability: 'strict'
				});
				await settle(transaction, async () => {
					await transaction.objectStore('manifest').delete([workspace, id]);
					await transaction.objectStore('content').delete([workspace, id]);
				});
			}),

		clear: async () => {
			await guarded(async () => {
				const left = await empty().catch(() => null);
				if (left !== null && left > 0) return;
				const database = await opened?.catch(() => null);
				database?.close();
				opened = null;
				// An empty database that another tab holds harms nobody; one that could not be emptied does.
				await remove(name).catch((cause: unknown) => {
					if (left === null) throw cause;
				});
			});
			tabs.tell('cleared');
		},

		saveMode: () =>
			read(null, async (database) => {
				const entry = await setting(database, MODE);
				return entry?.value === 'device' ? 'device' : null;
			}),

		setSaveMode: async (mode) => {
			if (mode === 'device') {
				await write(async (database) => {
					await putSetting(database, MODE, 'device');
				});
				return;
			}
			await guarded(empty);
			tabs.tell('changed');
		},

		loadDraft: () =>
			read<unknown>(null, async (database) => {
				const entry = await setting(database, DRAFT);
				return entry?.value ?? null;
			}),

		saveDraft: (value) =>
			guarded(async () => {
				const database = await open(true);
				if (database !== null) await putSetting(database, DRAFT, value);
			}),

		loadRecipes: () =>
			read<Recipe[]>([], async (database) => {
				const entry = await setting(database, RECIPES);
				return Array.isArray(entry?.value) ? (entry.value as Recipe[]) : [];
			}),

		saveRecipes: (recipes) =>
			write(async (database) => {
				await putSetting(database, RECIPES, [...recipes]);
			}),

		subscribe: (listener: (change: StorageChange) => void) => tabs.listen(listener)
	};

	/** Takes everything of this workspace away; returns how much of others is left. */
	async function empty(): Promise<number> {
		const database = await open(false);
		if (database === null) return 0;
		const transaction = database.transaction(STORES, 'readwrite', { durability: 'strict' });
		let left = 0;
		await settle(transaction, async () => {
			for (const store of STORES) {
				await transaction.objectStore(store).delete(rangeOf(workspace));
				left += await transaction.objectStore(store).count();
			}
		});
		return left;
	}

	function setting(database: Database, id: string) {
		return looking(database.transaction('setting'), ({ store }) => store.get([workspace, id]));
	}

	async function putSetting(database: Database, id: string, value: unknown): Promise<void> {
		const transaction = database.transaction('setting', 'readwrite', { durability: 'strict' });
		await settle(transaction, async () => {
			await transaction.store.put({ workspace, id, value });
		});
	}
}

/** Deliveries were all open before openness was written down. */
function withOpenness(stored: Dataset): Dataset {
	const dataset: Omit<Dataset, 'openness'> & Partial<Dataset> = stored;
	return { ...dataset, openness: dataset.openness ?? 'open' };
}

/** All keys of one municipality. */
function rangeOf(workspace: string): IDBKeyRange {
	return IDBKeyRange.bound([workspace], [workspace, []]);
}

/**
 * Opens the database; null when it does not exist and must not be created. `onGone` is called when
 * the connection is given up for another tab or taken away by the browser.
 */
async function connect(
	name: string,
	create: boolean,
	onGone: () => void
): Promise<Database | null> {
	if (typeof indexedDB === 'undefined') throw new StorageError('unavailable');
	let absent = false;
	try {
		return await openDB<Schema>(name, VERSION, {
			upgrade(database, from, _to, transaction) {
				if (from === 0 && !create) {
					absent = true;
					transaction.done.catch(() => undefined);
					transaction.abort();
					return;
				}
				const keyPath = ['workspace', 'id'];
				for (const name of STORES) database.createObjectStore(name, { keyPath });
			},
			blocking(_from, _to, event) {
				onGone();
				(event.target as IDBDatabase).close();
			},
			terminated: onGone
		});
	} catch (cause) {
		if (absent) return null;
		throw cause;
	}
}

/** Deletes the database; refused with `blocked` when another tab does not let go within 5 s. */
async function remove(name: string): Promise<void> {
	if (typeof indexedDB === 'undefined') return;
	let timer: ReturnType<typeof setTimeout> | undefined;
	const tooLong = new Promise<never>((_resolve, reject) => {
		timer = setTimeout(() => reject(new StorageError('blocked')), 5000);
	});
	try {
		await Promise.race([deleteDB(name), tooLong]);
	} finally {
		clearTimeout(timer);
	}
}

async function guarded<T>(action: () => Promise<T>): Promise<T> {
	try {
		return await action();
	} catch (cause) {
		throw cause instanceof StorageError ? cause : new StorageError(storageProblem(cause), cause);
	}
}
