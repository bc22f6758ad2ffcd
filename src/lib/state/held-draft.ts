import type { DraftStore } from './annex.svelte';
import type { DeviceCopy } from './device-copy.svelte';

/** The annex draft, remembered so that it can be stored once the user chooses to. */
export class HeldDraft implements DraftStore {
	#value: unknown = null;

	constructor(private readonly device: DeviceCopy) {}

	/** The stored draft, or null. */
	async load(): Promise<unknown> {
		let draft: unknown = null;
		await this.device.attempt(async () => {
			draft = await this.device.storage.loadDraft();
		}, 'read');
		return draft;
	}

	async save(value: unknown): Promise<void> {
		this.#value = value;
		await this.device.inTurn(async () => {
			if (this.device.keeps) await this.store();
		});
	}

	/** Called in turn. Stores what is remembered. */
	async store(): Promise<void> {
		if (this.#value === null) return;
		await this.device.attempt(() => this.device.storage.saveDraft(this.#value));
	}

	forget(): void {
		this.#value = null;
	}
}
