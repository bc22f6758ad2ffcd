import { StorageError } from '$lib/core/device';
import type { Observation } from '$lib/core/observation';
import { describe, expect, it, vi } from 'vitest';
import { MemoryStorage, eventually, file, open, periods } from './fixture-session';

vi.mock('$lib/query/load', async () => (await import('./fixture-query')).fakeLoad);
vi.mock('$lib/query/figures', async () => (await import('./fixture-query')).fakeFigures);

describe('what a session keeps', () => {
	it('keeps nothing until the user has chosen, then all of it', async () => {
		const { session, storage } = await open();
		await session.importFiles([file('a:3')]);
		await session.drafts.save({ items: [], title: 'T', area: null, year: null });
		expect([storage.kept.size, storage.draft]).toEqual([0, null]);
		await session.chooseSaveMode('device');
		await session.importFiles([file('b:4')]);
		expect([...storage.kept.keys()].sort()).toEqual(['a', 'b']);
		expect(storage.draft).toMatchObject({ title: 'T' });
		expect(session.storedIds.size).toBe(2);

		const { session: later } = await open(storage);
		expect(later.saveMode).toBe('device');
		expect(periods(later)).toEqual([
			['b', 4],
			['a', 3]
		]);
		expect(later.reports.map(({ outcome }) => outcome)).toEqual(['restored', 'restored']);
		await later.chooseSaveMode('session');
		expect(storage.kept.size).toBe(0);
		expect([later.imported.length, later.storedIds.size]).toEqual([2, 0]);
	});

	it('removes one and puts it back, on the device too', async () => {
		const { session, storage } = await open();
		await session.chooseSaveMode('device');
		await session.importFiles([file('a:3')]);
		await session.removeDataset('a');
		expect([periods(session), storage.kept.size, session.reports.length]).toEqual([[], 0, 0]);
		await session.undoRemove();
		expect([periods(session), storage.kept.size]).toEqual([[['a', 3]], 1]);
		expect(session.reports[0]?.outcome).toBe('loaded');
		expect(session.removed).toBeNull();
	});

	it('reads a newer file in place of an older one, and undoes it', async () => {
		const { session, storage } = await open();
		await session.chooseSaveMode('device');
		await session.importFiles([file('a:3')]);
		await session.replaceDataset('a', file('b:4'));
		expect([periods(session), [...storage.kept.keys()]]).toEqual([[['b', 4]], ['b']]);
		expect(session.reports[0]?.replaced).toMatchObject({ how: 'done', dataset: { id: 'a' } });
		await session.undoRemove();
		expect([periods(session), [...storage.kept.keys()]]).toEqual([[['a', 3]], ['a']]);
		await session.replaceDataset('a', file('?:0'));
		expect(periods(session)).toEqual([['a', 3]]);
	});

	it('leaves the older one on the device where the newer could not be stored', async () => {
		const { session, storage } = await open();
		await session.chooseSaveMode('device');
		await session.importFiles([file('a:3')]);
		storage.problem = new StorageError('quota');
		await session.replaceDataset('a', file('b:4'));
		expect([...storage.kept.keys()]).toEqual(['a']);
		expect(session.reports[0]?.replaced).toMatchObject({ how: 'not_stored' });
		expect(session.imported.map(({ id }) => id)).toEqual(['b', 'a']);
	});

	it('stores what comes back in the room that what goes leaves', async () => {
		const { session, storage } = await open();
		await session.chooseSaveMode('device');
		await session.importFiles([file('a:3')]);
		await session.replaceDataset('a', file('b:4'));
		const save = storage.save.bind(storage);
		storage.save = async (stored) => {
			if (storage.kept.size > 0) throw new StorageError('quota');
			return save(stored);
		};
		await session.undoRemove();
		expect([...storage.kept.keys()]).toEqual(['a']);
		expect([session.storageFailure, session.storedIds.has('a')]).toEqual([null, true]);
	});

	it('keeps both where the file is of another series', async () => {
		const { session } = await open();
		await session.importFiles([file('a:3')]);
		await session.replaceDataset('a', file('own:4'));
		expect(session.reports[0]?.replaced?.how).toBe('other_series');
		expect(session.imported.map(({ id }) => id)).toEqual(['own', 'a']);
		expect(session.measures?.get('survey:egen')?.label).toBe('Eget mått');
	});

	it('does not let what is being stored come back when it is removed meanwhile', async () => {
		const storage = new MemoryStorage();
		const { session } = await open(storage);
		await session.chooseSaveMode('device');
		const save = storage.save.bind(storage);
		let release = () => {};
		const gate = new Promise<void>((resolve) => (release = resolve));
		storage.save = async (stored) => {
			await gate;
			return save(stored);
		};
		const reading = session.importFiles([file('a:3')]);
		await eventually(() => expect(session.imported).toHaveLength(1));
		const removing = [session.removeDataset('a'), session.syncWithDevice(), reading];
		release();
		await Promise.all(removing);
		expect([storage.kept.size, session.imported]).toEqual([0, []]);
	});

	it('clears everything, and can take it back while the tab is open', async () => {
		const { session, storage } = await open();
		await session.chooseSaveMode('device');
		await session.importFiles([file('a:3'), file('b:4')]);
		await session.clearAll();
		expect([storage.kept.size, storage.mode, session.saveMode]).toEqual([0, null, null]);
		expect([session.imported, session.reports, periods(session)]).toEqual([[], [], []]);
		await session.undoRemove();
		expect([...storage.kept.keys()].sort()).toEqual(['a', 'b']);
		expect(session.imported.map(({ id }) => id)).toEqual(['b', 'a']);
	});

	it('says plainly that the device does not store, and goes on', async () => {
		const { session, storage } = await open();
		await session.chooseSaveMode('device');
		storage.problem = new StorageError('quota');
		await session.importFiles([file('a:3')]);
		expect(session.storageFailure).toContain('slut');
		expect([periods(session), session.storedIds.size]).toEqual([[['a', 3]], 0]);
	});

	it('follows another tab', async () => {
		const { session, storage } = await open();
		await session.chooseSaveMode('device');
		await session.importFiles([file('a:3'), file('b:4')]);
		const [a] = [...storage.kept.values()];
		storage.kept.delete('b');
		if (a !== undefined) storage.kept.set('c', { ...a, dataset: { ...a.dataset, id: 'c' } });
		storage.listener?.('changed');
		await eventually(() =>
			expect(
				periods(session)
					.map(([id]) => id)
					.sort()
			).toEqual(['a', 'c'])
		);
		await storage.clear();
		storage.listener?.('cleared');
		await eventually(() => expect(periods(session)).toEqual([]));
		expect(session.saveMode).toBeNull();
		// What was here can come back to this tab, and to no device that was cleared.
		expect(session.removed?.what).toBe('all_elsewhere');
		await session.undoRemove();
		expect([session.imported.length, storage.kept.size]).toEqual([2, 0]);
	});

	it('takes up what another tab has read in another way', async () => {
		const { session, storage } = await open();
		await session.chooseSaveMode('device');
		await session.importFiles([file('a:3')]);
		const a = storage.kept.get('a');
		if (a === undefined) throw new Error('not stored');
		const [one] = a.observations;
		storage.kept.set('a', {
			...a,
			dataset: { ...a.dataset, importedAt: 9 },
			observations: [{ ...one, value: 5 } as Observation]
		});
		storage.listener?.('changed');
		await eventually(() => expect(periods(session)).toEqual([['a', 5]]));
		expect(session.imported.map(({ importedAt }) => importedAt)).toEqual([9]);
	});
});
