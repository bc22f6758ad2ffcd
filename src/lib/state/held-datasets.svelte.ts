import { StorageError, type DeviceStorage, type SaveMode } from '$lib/core/device';
import type { StoredDataset } from '$lib/core/ports';
import { storageText } from '$lib/text/ui/session';

/** A dataset the user has brought, with all that is needed to store it, count it and put it back. */
export type HeldDataset = StoredDataset & { stored: boolean };

/**
 * The datasets the user has brought, and which of them the device keeps. The device is a copy: when
 * it fails, the session goes on with what it holds and `failure` says so. No method rejects.
 */
export class HeldDatasets {
	/** Newest first. */
	list: readonly HeldDataset[] = $state.raw([]);
	/** null until the user has chosen; then nothing is kept. */
	saveMode: SaveMode | null = $state(null);
	/** What went wrong with the device last, in Swedish. */
	failure: string | null = $state(null);

	/** The newest annex draft, so that it can be stored once the user chooses to. */
	#draft: unknown = null;

	constructor(private readonly storage: DeviceStorage) {}

	has(id: string): boolean {
		return this.list.some((held) => held.dataset.id === id);
	}

	/** Adds a dataset, and stores it when the user has chosen that. */
	async add(dataset: StoredDataset): Promise<void> {
		const held = { ...dataset, stored: false };
		this.list = [held, ...this.list];
		if (this.saveMode === 'device') await this.#store(held);
	}

	/** Takes a dataset away here and on the device; returns it, or null if there was none. */
	async remove(id: string): Promise<HeldDataset | null> {
		const held = this.list.find((entry) => entry.dataset.id === id) ?? null;
		if (held === null) return null;
		this.list = this.list.filter((entry) => entry !== held);
		if (held.stored) await this.#try(() => this.storage.remove(id));
		return held;
	}

	/** `device` stores what is held and what will come; `session` takes everything off the device. */
	async choose(mode: SaveMode): Promise<void> {
		this.failure = null;
		const done = await this.#try(() => this.storage.setSaveMode(mode));
		this.saveMode = mode === 'device' && !done ? 'session' : mode;
		if (mode === 'session') this.#markAll(false);
		if (this.saveMode !== 'device') return;
		for (const held of this.list) if (!held.stored && !(await this.#store(held))) return;
		if (this.#draft !== null) await this.saveDraft(this.#draft);
	}

	/**
	 * Makes the session agree with the device: takes up what is stored there, and lets go of what
	 * another tab removed. Returns the datasets that came and whether anything changed.
	 */
	async sync(): Promise<{ came: HeldDataset[]; changed: boolean }> {
		const came: HeldDataset[] = [];
		const before = this.list;
		await this.#try(async () => {
			const mode = await this.storage.saveMode();
			if (mode === null) {
				if (this.saveMode === 'device') this.saveMode = null;
				return this.#markAll(false);
			}
			this.saveMode = mode;
			const listed = await this.storage.list();
			const ids = new Set(listed.map((dataset) => dataset.id));
			this.list = this.list.filter((held) => !held.stored || ids.has(held.dataset.id));
			for (const { id } of listed) {
				if (this.has(id)) continue;
				const held = await this.#load(id);
				if (held !== null && !this.has(id)) came.push(held);
			}
			this.list = [...came, ...this.list].sort(
				(a, b) => b.dataset.importedAt - a.dataset.importedAt
			);
		});
		const changed =
			came.length > 0 ||
			before.length !== this.list.length ||
			before.some((held) => !this.has(held.dataset.id));
		return { came, changed };
	}

	/** Lets go of everything here and, unless another tab did it, deletes everything on the device. */
	async clear(device: boolean): Promise<void> {
		this.list = [];
		this.#draft = null;
		this.saveMode = null;
		this.failure = null;
		if (device) await this.#try(() => this.storage.clear());
	}

	/** The stored annex draft, or null. */
	async loadDraft(): Promise<unknown> {
		let draft: unknown = null;
		await this.#try(async () => {
			draft = await this.storage.loadDraft();
		});
		return draft;
	}

	/** Stores the draft if the user lets the device store, otherwise only remembers it. */
	async saveDraft(value: unknown): Promise<void> {
		this.#draft = value;
		if (this.saveMode === 'device') await this.#try(() => this.storage.saveDraft(value));
	}

	async #load(id: string): Promise<HeldDataset | null> {
		let loaded: HeldDataset | null = null;
		await this.#try(async () => {
			loaded = { ...(await this.storage.load(id)), stored: true };
		});
		return loaded;
	}

	async #store(held: HeldDataset): Promise<boolean> {
		const { stored: _, ...plain } = held;
		const done = await this.#try(() => this.storage.save(plain));
		if (done)
			this.list = this.list.map((entry) =>
				entry.dataset.id === held.dataset.id ? { ...entry, stored: true } : entry
			);
		return done;
	}

	#markAll(stored: boolean): void {
		if (this.list.some((held) => held.stored !== stored))
			this.list = this.list.map((held) => ({ ...held, stored }));
	}

	async #try(action: () => Promise<void>): Promise<boolean> {
		try {
			await action();
			return true;
		} catch (cause) {
			if (!(cause instanceof StorageError)) console.error(cause);
			this.failure = storageText[cause instanceof StorageError ? cause.problem : 'failed'];
			return false;
		}
	}
}
