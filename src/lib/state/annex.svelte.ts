import type { AreaId } from '$lib/core/area';
import type { Selection } from '$lib/core/selection';
import { readDraft, type DraftItem, type DraftKind, type DraftValue } from './annex-draft';

export type { DraftItem, DraftKind } from './annex-draft';

/** Where the draft is kept between visits; both do nothing when the user has not chosen to save. */
export interface DraftStore {
	load(): Promise<unknown>;
	save(value: DraftValue): Promise<void>;
}

/**
 * What the user puts together for the annex: figures with the selection they were made from, and the
 * user's own words. Kept in memory; handed to the store after each change.
 */
export class AnnexDraft {
	items: readonly DraftItem[] = $state.raw([]);
	/** Empty: the title is made from area and year. */
	title = $state('');
	/** null: the area of the first item, or of the selection. */
	area: AreaId | null = $state(null);
	/** Year of the division that `area` was chosen from; undefined: today's. */
	division: string | undefined = $state();
	/** null: the latest year with figures. */
	year: string | null = $state(null);
	/** The item removed last and where it stood, while it can be put back. */
	removed: { item: DraftItem; index: number } | null = $state.raw(null);

	readonly #store: DraftStore;
	#serial = 0;
	#saving: Promise<void> = Promise.resolve();

	constructor(store: DraftStore) {
		this.#store = store;
	}

	/** Takes up the stored draft, unless the user has already begun a new one. */
	async restore(): Promise<void> {
		const stored = readDraft(await this.#store.load());
		if (stored === null || this.items.length > 0) return;
		this.items = stored.items;
		this.#serial = stored.items.length;
		this.title = stored.title;
		this.area = stored.area;
		this.division = stored.division;
		this.year = stored.year;
	}

	/** Adds a figure last and returns its id. */
	add(kind: DraftKind, selection: Selection): string {
		const id = this.#newId();
		this.items = [...this.items, { id, kind, selection: { ...selection }, text: '' }];
		this.#changed();
		return id;
	}

	/** Takes an item away; `undoRemove` puts it back. */
	remove(id: string): void {
		const index = this.items.findIndex((item) => item.id === id);
		const item = this.items[index];
		if (item === undefined) return;
		this.items = this.items.filter((entry) => entry !== item);
		this.removed = { item, index };
		this.#changed();
	}

	/** Puts the item removed last back where it stood. */
	undoRemove(): void {
		if (this.removed === null) return;
		this.items = this.items.toSpliced(this.removed.index, 0, this.removed.item);
		this.removed = null;
		this.#changed();
	}

	/** Gives up the possibility to put the removed item back. */
	dismissRemoved(): void {
		this.removed = null;
	}

	/** Moves an item one step up (-1) or down (1); at the ends nothing happens. */
	move(id: string, step: -1 | 1): void {
		const index = this.items.findIndex((item) => item.id === id);
		const item = this.items[index];
		const other = this.items[index + step];
		if (item === undefined || other === undefined) return;
		this.items = this.items.with(index, other).with(index + step, item);
		this.#changed();
	}

	setText(id: string, text: string): void {
		this.items = this.items.map((item) => (item.id === id ? { ...item, text } : item));
		this.#changed();
	}

	setTitle(title: string): void {
		this.title = title;
		this.#changed();
	}

	/** The area and the division it belongs to, today's if none is given. */
	setArea(area: AreaId, division?: string): void {
		this.area = area;
		this.division = division;
		this.#changed();
	}

	setYear(year: string | null): void {
		this.year = year;
		this.#changed();
	}

	/** Empties the draft without touching the store: for when everything is cleared. Returns the undo. */
	clear(): () => void {
		const { items, title, area, year, division } = this;
		this.items = [];
		this.title = '';
		this.area = null;
		this.division = undefined;
		this.year = null;
		this.removed = null;
		return () => {
			Object.assign(this, { items, title, area, year, division });
			this.#changed();
		};
	}

	#changed(): void {
		const { items, title, area, year, division } = this;
		const value: DraftValue = { items: [...items], title, area, year, division };
		this.#saving = this.#saving.then(() => this.#store.save(value)).catch(console.error);
	}

	#newId(): string {
		let id: string;
		do id = `del-${++this.#serial}`;
		while (this.items.some((item) => item.id === id) || this.removed?.item.id === id);
		return id;
	}
}
