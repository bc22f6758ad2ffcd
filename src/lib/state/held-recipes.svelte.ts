import type { Recipe } from '$lib/core/recipe/recipe';
import type { DeviceCopy } from './device-copy.svelte';

/** The user's recipes, the last saved first; kept on the device when the user lets it store. */
export class HeldRecipes {
	list: readonly Recipe[] = $state.raw([]);

	constructor(private readonly device: DeviceCopy) {}

	/** Adds a recipe, in place of one of the same id. */
	async add(recipe: Recipe): Promise<void> {
		await this.#change((list) => [recipe, ...list.filter(({ id }) => id !== recipe.id)]);
	}

	async remove(id: string): Promise<void> {
		await this.#change((list) => list.filter((recipe) => recipe.id !== id));
	}

	/** Called in turn. Stores those held together with those the device has. False when it could not. */
	store(): Promise<boolean> {
		return this.device.attempt(async () => {
			const { storage } = this.device;
			this.list = joined(this.list, await storage.loadRecipes());
			if (this.list.length > 0) await storage.saveRecipes(this.list);
		});
	}

	/** Called in turn. Takes what the device keeps, when it keeps anything. */
	async sync(): Promise<void> {
		if (!this.device.keeps) return;
		await this.device.attempt(async () => {
			this.list = await this.device.storage.loadRecipes();
		}, 'read');
	}

	/** Lets go of all of them here. */
	forget(): void {
		this.list = [];
	}

	/** Another tab may have saved one meanwhile: the change is made to what the device has, too. */
	async #change(change: (list: readonly Recipe[]) => Recipe[]): Promise<void> {
		this.list = change(this.list);
		await this.device.inTurn(() => this.#storeChange(change));
	}

	async #storeChange(change: (list: readonly Recipe[]) => Recipe[]): Promise<void> {
		if (!this.device.keeps) return;
		await this.device.attempt(async () => {
			const { storage } = this.device;
			this.list = change(joined(this.list, await storage.loadRecipes()));
			await storage.saveRecipes(this.list);
		});
	}
}

function joined(first: readonly Recipe[], others: readonly Recipe[]): Recipe[] {
	const known = new Set(first.map(({ id }) => id));
	return [...first, ...others.filter(({ id }) => !known.has(id))];
}
