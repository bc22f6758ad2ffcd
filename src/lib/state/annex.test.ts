import type { Selection } from '$lib/core/selection';
import { describe, expect, it } from 'vitest';
import type { DraftValue } from './annex-draft';
import { readDraft } from './annex-draft';
import { AnnexDraft, type DraftStore } from './annex.svelte';

const selection: Selection = {
	workspace: 'ort',
	area: 'sdo:a',
	period: 'latest',
	comparison: { kind: 'rest' },
	indicator: 'i',
	unit: null
};

function memory() {
	const saved: DraftValue[] = [];
	const store: DraftStore = {
		load: async () => saved.at(-1) ?? null,
		save: async (value) => void saved.push(value)
	};
	return { saved, store };
}

const texts = (draft: AnnexDraft) => draft.items.map(({ text }) => text);

function three(store: DraftStore): AnnexDraft {
	const draft = new AnnexDraft(store);
	for (const text of ['ett', 'två', 'tre']) draft.setText(draft.add('trend', selection), text);
	return draft;
}

describe('annex draft', () => {
	it('moves items one step, and not past the ends', () => {
		const draft = three(memory().store);
		const first = draft.items[0]?.id ?? '';
		draft.move(first, -1);
		expect(texts(draft)).toEqual(['ett', 'två', 'tre']);
		draft.move(first, 1);
		draft.move(first, 1);
		draft.move(first, 1);
		expect(texts(draft)).toEqual(['två', 'tre', 'ett']);
	});

	it('puts a removed item back where it stood', () => {
		const draft = three(memory().store);
		draft.remove(draft.items[1]?.id ?? '');
		expect(texts(draft)).toEqual(['ett', 'tre']);
		draft.undoRemove();
		expect(texts(draft)).toEqual(['ett', 'två', 'tre']);
		expect(draft.removed).toBeNull();
	});

	it('comes back in the next visit with new ids for new items', async () => {
		const { store, saved } = memory();
		const draft = three(store);
		draft.setTitle('Min rubrik');
		draft.setYear('2024');
		await expect.poll(() => saved.at(-1)?.year).toBe('2024');
		const later = new AnnexDraft(store);
		await later.restore();
		expect([texts(later), later.title, later.year]).toEqual([
			['ett', 'två', 'tre'],
			'Min rubrik',
			'2024'
		]);
		later.add('table', selection);
		expect(new Set(later.items.map(({ id }) => id)).size).toBe(4);
	});

	it('does not overwrite what the user has already begun', async () => {
		const { store, saved } = memory();
		three(store);
		await expect.poll(() => saved.length).toBeGreaterThan(3);
		const later = new AnnexDraft(store);
		later.setText(later.add('trend', selection), 'nytt');
		await later.restore();
		expect(texts(later)).toEqual(['nytt']);
	});

	it('clears without storing, and undoes it', async () => {
		const { store, saved } = memory();
		const draft = three(store);
		await expect.poll(() => saved.length).toBe(6);
		const undo = draft.clear();
		expect(draft.items).toEqual([]);
		await Promise.resolve();
		expect(saved).toHaveLength(6);
		undo();
		expect(texts(draft)).toEqual(['ett', 'två', 'tre']);
	});

	it('does not follow later changes of the selection it was made from', () => {
		const draft = new AnnexDraft(memory().store);
		const changing = { ...selection };
		draft.add('trend', changing);
		changing.area = 'sdo:b';
		expect(draft.items[0]?.selection.area).toBe('sdo:a');
	});

	it.each([null, 7, 'x', {}, { items: 3 }])('leaves %j alone', (value) => {
		expect(readDraft(value)).toBeNull();
	});

	it('leaves out items it does not understand', () => {
		const good = { id: 'a', kind: 'trend', selection, text: 'x' };
		const bad = [{ ...good, kind: 'pie' }, { ...good, selection: {} }, null, { ...good, id: 1 }];
		expect(readDraft({ items: [good, ...bad] })).toEqual({
			items: [good],
			title: '',
			area: null,
			year: null
		});
	});
});
