import { openDB } from 'idb';
import 'fake-indexeddb/auto';
import { StorageError, type StorageChange } from '$lib/core/device';
import { columnsOf } from '$lib/core/observation-columns';
import type { Observation } from '$lib/core/observation';
import type { StoredDataset } from '$lib/core/ports';
import { emptyReport } from '$lib/core/report';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createDeviceStorage } from './device-storage';
import { sharedTabs } from './fixture-tabs';
import type { Tabs } from './tabs';

const alone: Tabs = { tell() {}, listen: () => () => {} };

const OBSERVATION: Observation = {
	sheet: '',
	row: 2,
	column: 5,
	source: 's',
	areaAsWritten: 'Ö',
	area: null,
	measureAsWritten: 'M',
	measure: 'crime:m',
	period: '2023',
	grain: 'year',
	unit: 'count',
	sex: 'all',
	age: 'all',
	value: 0,
	n: null,
	lower: null,
	upper: null,
	status: 'ok',
	origin: 'published',
	note: null
};

function stored(id: string): StoredDataset {
	return {
		dataset: {
			id,
			sha256: id.repeat(4),
			file: `${id}.txt`,
			source: 'test',
			citation: 'Testkälla',
			producer: 'Test',
			retrieved: 'okänt',
			licence: 'okänt',
			embedded: false,
			importedAt: 1,
			openness: 'open' as const
		},
		observations: columnsOf([OBSERVATION]),
		bytes: new Uint8Array([1, 2, 3]),
		report: {
			...emptyReport(`${id}.txt`, id.repeat(4)),
			source: 'test',
			layoutStatus: 'verified',
			encoding: 'utf-8'
		}
	};
}

async function problemOf(action: Promise<unknown>): Promise<string> {
	const error: unknown = await action.then(
		() => null,
		(cause: unknown) => cause
	);
	expect(error).toBeInstanceOf(StorageError);
	return error instanceof StorageError ? error.problem : '';
}

describe('device storage', () => {
	afterEach(async () => {
		await createDeviceStorage('ort', alone).clear();
	});

	it('reading creates nothing', async () => {
		const storage = createDeviceStorage('ort', alone);
		expect(await storage.list()).toEqual([]);
		expect(await storage.saveMode()).toBeNull();
		expect(await storage.loadDraft()).toBeNull();
		expect(await problemOf(storage.load('a'))).toBe('missing');
		await storage.setSaveMode('session');
		expect(await indexedDB.databases()).toEqual([]);
	});

	it('gives back what was saved, in a new visit too', async () => {
		await createDeviceStorage('ort', alone).save(stored('a'));
		const later = createDeviceStorage('ort', alone);
		expect((await later.list()).map((dataset) => dataset.id)).toEqual(['a']);
		expect(await later.load('a')).toEqual(stored('a'));
	});

	it('gives back what an earlier version stored one by one', async () => {
		const storage = createDeviceStorage('ort', alone);
		await storage.save(stored('a'));
		const database = await openDB('lagesbild');
		const content = (await database.get('content', ['ort', 'a'])) as object;
		await database.put('content', { ...content, observations: [OBSERVATION] });
		database.close();
		expect([...(await storage.load('a')).observations]).toEqual([OBSERVATION]);
	});

	it('keeps municipalities apart', async () => {
		const storage = createDeviceStorage('ort', alone);
		const other = createDeviceStorage('ort-tva', alone);
		await storage.save(stored('a'));
		await other.save(stored('b'));
		await other.setSaveMode('session');
		expect((await storage.list()).map((dataset) => dataset.id)).toEqual(['a']);
		expect(await other.list()).toEqual([]);
	});

	it('removes one, and clears all with the database itself', async () => {
		const storage = createDeviceStorage('ort', alone);
		await storage.setSaveMode('device');
		await storage.save(stored('a'));
		await storage.save(stored('b'));
		await storage.saveDraft({ items: [] });
		await storage.remove('a');
		expect((await storage.list()).map((dataset) => dataset.id)).toEqual(['b']);
		expect(await problemOf(storage.load('a'))).toBe('missing');
		await storage.clear();
		expect(await indexedDB.databases()).toEqual([]);
		expect(await storage.list()).toEqual([]);
		expect(await storage.saveMode()).toBeNull();
	});

	it('clears one municipality and leaves the others, and what else the site keeps, as they were', async () => {
		const others = { kept: 'by another program' };
		const cleared: string[] = [];
		const box = { clear: () => cleared.push('box'), ...others };
		vi.stubGlobal('localStorage', box).stubGlobal('sessionStorage', box);
		const storage = createDeviceStorage('ort', alone);
		const other = createDeviceStorage('ort-tva', alone);
		await storage.setSaveMode('device');
		for (const one of [storage, other]) await one.save(stored('a'));
		await storage.clear();
		expect(await storage.list()).toEqual([]);
		expect(await storage.saveMode()).toBeNull();
		expect(await other.load('a')).toEqual(stored('a'));
		await other.clear();
		expect(await indexedDB.databases()).toEqual([]);
		expect(cleared).toEqual([]);
		vi.unstubAllGlobals();
	});

	it('fills in what was not written down when a dataset was stored by an earlier version', async () => {
		const { dataset, report, ...rest } = stored('a');
		const { openness: _, ...before } = dataset;
		const { personal: _1, leftOut: _2, recipe: _3, codeBook: _4, ...told } = report;
		const earlier = { ...rest, dataset: before, report: told } as unknown as StoredDataset;
		const storage = createDeviceStorage('ort', alone);
		await storage.save(earlier);
		expect(await storage.load('a')).toEqual(stored('a'));
		expect(await storage.list()).toEqual([stored('a').dataset]);
	});

	it('shows nothing of a dataset whose writing failed', async () => {
		const storage = createDeviceStorage('ort', alone);
		await storage.save(stored('a'));
		const broken = { ...stored('b'), report: (() => 1) as never };
		expect(await problemOf(storage.save(broken))).toBe('failed');
		expect((await storage.list()).map((dataset) => dataset.id)).toEqual(['a']);
		expect(await problemOf(storage.load('b'))).toBe('missing');
	});

	it('leaves nothing visible when the manifest entry fails after the content was written', async () => {
		const storage = createDeviceStorage('ort', alone);
		await storage.save(stored('a'));
		const broken = stored('b');
		const dataset = { ...broken.dataset, note: () => 1 };
		expect(await problemOf(storage.save({ ...broken, dataset }))).toBe('failed');
		expect((await storage.list()).map((entry) => entry.id)).toEqual(['a']);
		expect(await problemOf(storage.load('b'))).toBe('missing');
	});

	it('says that a dataset without its content is damaged', async () => {
		const storage = createDeviceStorage('ort', alone);
		await storage.save(stored('a'));
		await new Promise<void>((resolve, reject) => {
			const opening = indexedDB.open('lagesbild');
			opening.onsuccess = () => {
				const transaction = opening.result.transaction('content', 'readwrite');
				transaction.objectStore('content').clear();
				transaction.oncomplete = () => {
					opening.result.close();
					resolve();
				};
				transaction.onerror = () => reject(new Error('fixture'));
			};
		});
		expect(await problemOf(storage.load('a'))).toBe('damaged');
	});

	it('lets another tab clear and goes on without harm', async () => {
		const open = sharedTabs();
		const first = createDeviceStorage('ort', open());
		const second = createDeviceStorage('ort', open());
		const heard: StorageChange[] = [];
		first.subscribe((change) => heard.push(change));
		await first.save(stored('a'));
		expect(await second.list()).toHaveLength(1);
		await second.clear();
		expect(heard).toEqual(['cleared']);
		expect(await first.list()).toEqual([]);
		await first.save(stored('b'));
		expect((await second.list()).map((dataset) => dataset.id)).toEqual(['b']);
	});

	it('says plainly when the browser stores nothing', async () => {
		const real = globalThis.indexedDB;
		Reflect.deleteProperty(globalThis, 'indexedDB');
		try {
			expect(await problemOf(createDeviceStorage('ort', alone).save(stored('a')))).toBe(
				'unavailable'
			);
		} finally {
			globalThis.indexedDB = real;
		}
	});

	it.each([
		['QuotaExceededError', 'quota'],
		['SecurityError', 'unavailable'],
		['InvalidStateError', 'unavailable'],
		['UnknownError', 'failed']
	])('words %s as %s', async (name, problem) => {
		const real = IDBFactory.prototype.open;
		IDBFactory.prototype.open = () => {
			throw new DOMException('refused', name);
		};
		try {
			expect(await problemOf(createDeviceStorage('ort', alone).save(stored('a')))).toBe(problem);
		} finally {
			IDBFactory.prototype.open = real;
		}
	});
});
