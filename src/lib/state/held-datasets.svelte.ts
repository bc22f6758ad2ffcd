import { StorageError } from '$lib/core/device';
import type { StoredDataset } from '$lib/core/ports';
import type { DeviceCopy } from './device-copy.svelte';

/** A dataset the user has brought, with all that is needed to store it, count it and put it back. */
export type HeldDataset = StoredDataset & { stored: boolean };

/** The datasets the user has brought, and which of them the device keeps. No method rejects. */
export class HeldDatasets {
	/** Newest first. */
	list: readonly HeldDataset[] = $state.raw([]);

	/** Ids of the datasets that are kept on this device. */
	readonly storedIds: ReadonlySet<string> = $derived.by(
		() => new Set(this.list.filter((held) => held.stored).map((held) => held.dataset.id))
	);

	constructor(private readonly device: DeviceCopy) {}

	has(id: string): boolean {
		return this.list.some((held) => held.dataset.id === id);
	}

	/** Adds a dataset, in place of one of the same id, and stores it when the user has chosen that. */
	async add(dataset: StoredDataset): Promise<void> {
		const held = { ...dataset, stored: false };
		this.list = newestFirst([held, ...this.list.filter((entry) => !sameId(entry, held))]);
		await this.device.inTurn(async () => {
			if (this.device.keeps && this.has(held.dataset.id)) await this.#store(held);
		});
	}

	/** Takes a dataset away here and on the device; returns it, or null if there was none. */
	async remove(id: string): Promise<HeldDataset | null> {
		const held = this.list.find((entry) => entry.dataset.id === id) ?? null;
		if (held === null) return null;
		this.#drop(id);
		await this.device.inTurn(async () => {
			if (held.stored || this.device.keeps)
				await this.device.attempt(() => this.device.storage.remove(id), 'remove');
			this.#drop(id);
		});
		return held;
	}

	/** Called in turn. Stores what is not on the device yet; stops at the first that it does not take. */
	async storeAll(): Promise<boolean> {
		for (const held of this.list) if (!held.stored && !(await this.#store(held))) return false;
		return true;
	}

	/** The device keeps none of them any more; the session still holds them. */
	markUnstored(): void {
		if (this.list.some((held) => held.stored))
			this.list = this.list.map((held) => ({ ...held, stored: false }));
	}

	/** Called in turn. Takes up what is stored, and lets go of what another tab removed. Returns those that came. */
	async sync(): Promise<HeldDataset[]> {
		const came: HeldDataset[] = [];
		await this.device.attempt(async () => {
			const listed = await this.device.storage.list();
			const readings = new Map(listed.map(({ id, importedAt }) => [id, importedAt]));
			// Gone from the device, or read anew in another tab: in both cases this is not it any more.
			this.list = this.list.filter(
				({ stored, dataset }) => !stored || readings.get(dataset.id) === dataset.importedAt
			);
			for (const { id } of listed) {
				if (this.has(id)) continue;
				const held = await this.#load(id);
				if (held !== null && !this.has(id)) came.push(held);
			}
			this.list = newestFirst([...came, ...this.list]);
		}, 'read');
		return came;
	}

	/** Lets go of all of them here. */
	forget(): void {
		this.list = [];
	}

	#drop(id: string): void {
		this.list = this.list.filter((entry) => entry.dataset.id !== id);
	}

	/** Null where it cannot be read, or was removed in another tab since it was listed. */
	async #load(id: string): Promise<HeldDataset | null> {
		let loaded: HeldDataset | null = null;
		await this.device.attempt(async () => {
			try {
				loaded = { ...(await this.device.storage.load(id)), stored: true };
			} catch (cause) {
				if (!(cause instanceof StorageError) || cause.problem !== 'missing') throw cause;
			}
		}, 'read');
		return loaded;
	}

	async #store(held: HeldDataset): Promise<boolean> {
		const { stored: _, ...plain } = held;
		const done = await this.device.attempt(() => this.device.storage.save(plain));
		if (done)
			this.list = this.list.map((entry) =>
				sameId(entry, held) ? { ...entry, stored: true } : entry
			);
		return done;
	}
}

const sameId = (a: HeldDataset, b: HeldDataset): boolean => a.dataset.id === b.dataset.id;

function newestFirst(list: readonly HeldDataset[]): HeldDataset[] {
	return [...list].sort((a, b) => b.dataset.importedAt - a.dataset.importedAt);
}
