import { createDeviceStorage } from '$lib/storage/device-storage';
import { laterTabs } from '$lib/storage/fixture-tabs';
import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { holdCounts } from './fixture-query';
import { eventually, file, MemoryStorage, open, periods, ports, readFile } from './fixture-session';
import { Session } from './session.svelte';

vi.mock('$lib/query/load', async () => (await import('./fixture-query')).fakeLoad);
vi.mock('$lib/query/figures', async () => (await import('./fixture-query')).fakeFigures);

const ids = ({ imported }: Session) => imported.map(({ id }) => id).sort();

describe('a session whose figures take long to count', () => {
	let release = () => {};
	afterEach(() => release());

	it('lists and stores what has been read, and reads on, without waiting for them', async () => {
		const { session, storage } = await open();
		await session.chooseSaveMode('device');
		release = holdCounts();
		const goes = [[file('a:3')], [file('b:4'), file('c:5')]].map((go) => session.importFiles(go));
		await eventually(() => expect([...storage.kept.keys()]).toEqual(['a', 'b', 'c']));
		await eventually(() => expect(session.imports).toEqual([]));
		expect([ids(session), session.lastChanges]).toEqual([['a', 'b', 'c'], null]);
		release();
		await Promise.all(goes);
		// Each go is told of by the figures without it.
		expect(session.reports.map(({ file: name, changes }) => [name, changes?.added])).toEqual([
			['c:5.txt', 2],
			['b:4.txt', 2],
			['a:3.txt', 1]
		]);
		expect(session.lastChanges?.changes.added).toBe(2);
		expect(periods(session)).toHaveLength(3);
	});

	it('clears everything at once, and tells nothing of what was being counted', async () => {
		const { session, storage } = await open();
		await session.chooseSaveMode('device');
		release = holdCounts();
		const reading = session.importFiles([file('a:3')]);
		await eventually(() => expect(storage.kept.size).toBe(1));
		const clearing = session.clearAll();
		await eventually(() => expect(session.removed?.what).toBe('all'));
		expect([session.refreshing, ids(session), session.reports]).toEqual([true, [], []]);
		expect([storage.kept.size, storage.mode]).toEqual([0, null]);
		const undoing = session.undoRemove();
		await eventually(() => expect(ids(session)).toEqual(['a']));
		release();
		await Promise.all([reading, clearing, undoing]);
		expect([periods(session), session.lastChanges]).toEqual([[['a', 3]], null]);
		expect(session.reports.map(({ changes }) => changes)).toEqual([null]);
	});

	it('tells nothing of a dataset that was removed while it was being counted', async () => {
		const { session } = await open();
		release = holdCounts();
		const reading = session.importFiles([file('a:3')]);
		await eventually(() => expect(ids(session)).toEqual(['a']));
		const removing = session.removeDataset('a');
		await eventually(() => expect(ids(session)).toEqual([]));
		release();
		await Promise.all([reading, removing]);
		expect([periods(session), session.lastChanges]).toEqual([[], null]);
	});

	it('reads no further table of a workbook whose first was read when all was cleared', async () => {
		const storage = new MemoryStorage();
		let readings = 0;
		const { session } = await open(storage, {
			importFile: async (...call) => {
				readings++;
				return { ...(await readFile(...call)), alsoFits: ['recept:b'] };
			}
		});
		for (const id of ['recept:a', 'recept:b']) await session.addRecipe({ id, name: id } as never);
		await session.chooseSaveMode('device');
		let stored = () => {};
		const gate = new Promise<void>((resolve) => (stored = resolve));
		const save = storage.save.bind(storage);
		storage.save = (one) => gate.then(() => save(one));
		const reading = session.importFiles([file('a:3')]);
		await eventually(() => expect(ids(session)).toEqual(['a']));
		const clearing = session.clearAll();
		stored();
		await Promise.all([reading, clearing]);
		expect([readings, ids(session), session.imports]).toEqual([1, [], []]);
	});

	it('agrees with another tab that replaces the same dataset at once', async () => {
		const tabs = laterTabs();
		const openTab = async (importFile = readFile) => {
			const storage = createDeviceStorage('ort', tabs());
			const session = new Session(ports(storage, { importFile }));
			const close = session.start();
			await eventually(() => expect(session.engineState).toBe('ready'));
			await eventually(() => expect(session.refreshing).toBe(false));
			return { session, close };
		};
		const one = await openTab();
		await one.session.chooseSaveMode('device');
		await one.session.importFiles([file('a:3')]);
		// What the first brings is taken up and being counted when the second has read its file.
		const two = await openTab(async (...call) => {
			await eventually(() => expect(ids(two.session)).toContain('b'));
			return readFile(...call);
		});
		expect(ids(two.session)).toEqual(['a']);
		release = holdCounts();
		const replacing = [
			one.session.replaceDataset('a', file('b:4')),
			two.session.replaceDataset('a', file('c:5'))
		];
		for (const { session } of [one, two])
			await eventually(() => expect([...session.storedIds].sort()).toEqual(['b', 'c']));
		release();
		await Promise.all(replacing);
		for (const { session, close } of [one, two]) {
			expect(ids(session)).toEqual(['b', 'c']);
			expect(session.storageFailure).toBeNull();
			close();
		}
		await one.session.clearAll();
	});
});
