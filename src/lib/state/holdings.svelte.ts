import type { DeviceStorage, SaveMode } from '$lib/core/device';
import { DeviceCopy } from './device-copy.svelte';
import { HeldDatasets, type HeldDataset } from './held-datasets.svelte';
import { HeldDraft } from './held-draft';
import { HeldRecipes } from './held-recipes.svelte';

/** All that the user has brought or made, and the device's copy of it. No method rejects. */
export class Holdings {
	readonly device: DeviceCopy;
	readonly datasets: HeldDatasets;
	readonly recipes: HeldRecipes;
	readonly draft: HeldDraft;

	constructor(storage: DeviceStorage) {
		this.device = new DeviceCopy(storage);
		this.datasets = new HeldDatasets(this.device);
		this.recipes = new HeldRecipes(this.device);
		this.draft = new HeldDraft(this.device);
	}

	/** `device` stores what is held and what will come; `session` takes everything off the device. */
	choose(mode: SaveMode): Promise<void> {
		return this.device.inTurn(() => this.#choose(mode));
	}

	async #choose(mode: SaveMode): Promise<void> {
		this.device.failure = null;
		const doing = mode === 'session' ? 'remove' : 'save';
		const done = await this.device.attempt(() => this.device.storage.setSaveMode(mode), doing);
		if (mode === 'session') {
			// What could not be taken off the device is still there: it is not said to be gone.
			if (!done) return;
			this.device.mode = 'session';
			return this.datasets.markUnstored();
		}
		this.device.mode = done ? 'device' : 'session';
		if (!done || !(await this.datasets.storeAll())) return;
		if (await this.recipes.store()) await this.draft.store();
	}

	/**
	 * Makes the session agree with the device: takes up what is stored there, and lets go of what
	 * another tab removed. Returns the datasets that came and whether anything changed.
	 */
	sync(): Promise<{ came: HeldDataset[]; changed: boolean }> {
		return this.device.inTurn(() => this.#sync());
	}

	async #sync(): Promise<{ came: HeldDataset[]; changed: boolean }> {
		const before = this.datasets.list;
		let mode: SaveMode | null = null;
		const { device, datasets } = this;
		if (!(await device.attempt(async () => void (mode = await device.storage.saveMode()), 'read')))
			return { came: [], changed: false };
		if (mode === null) {
			if (device.keeps) device.mode = null;
			datasets.markUnstored();
			return { came: [], changed: false };
		}
		device.mode = mode;
		const came = await datasets.sync();
		await this.recipes.sync();
		const gone = before.some((held) => !datasets.has(held.dataset.id));
		return { came, changed: came.length > 0 || gone };
	}

	/**
	 * Lets go of everything here and, unless another tab did it, deletes everything on the device.
	 * False, with the device's `failure` set, when that could not be done.
	 */
	async clear(alsoDevice: boolean): Promise<boolean> {
		this.datasets.forget();
		this.recipes.forget();
		this.draft.forget();
		this.device.mode = null;
		this.device.failure = null;
		if (!alsoDevice) return true;
		const { device } = this;
		return device.inTurn(() => device.attempt(() => device.storage.clear(), 'remove'));
	}
}
