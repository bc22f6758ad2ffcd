import { columnsOf } from '$lib/core/observation-columns';
import 'fake-indexeddb/auto';
import { StorageError, type DeviceStorage } from '$lib/core/device';
import type { StoredDataset } from '$lib/core/ports';
import type { Recipe } from '$lib/core/recipe/recipe';
import { emptyReport } from '$lib/core/report';
import { createDeviceStorage } from '$lib/storage/device-storage';
import { afterEach, describe, expect, it } from 'vitest';
import { Holdings } from './holdings.svelte';

const alone = { tell() {}, listen: () => () => {} };

function stored(id: string, importedAt: number): StoredDataset {
	const sha256 = id.repeat(4);
	const file = `${id}.txt`;
	const known = { source: 's', citation: '', producer: '', retrieved: 'okänt', licence: 'okänt' };
	return {
		dataset: { id, sha256, file, ...known, embedded: false, importedAt, openness: 'open' },
		observations: columnsOf([]),
		bytes: new Uint8Array([importedAt]),
		report: emptyReport(file, sha256)
	};
}
const recipe = { id: 'recept:a', name: 'A' } as Recipe;

/** What a user does in a visit; told after each step what to look at. */
async function visit(holdings: Holdings, look: () => Promise<void>): Promise<void> {
	const steps: (() => Promise<unknown>)[] = [
		() => holdings.datasets.add(stored('a', 1)),
		() => holdings.choose('device'),
		() => holdings.datasets.add(stored('b', 2)),
		() => holdings.draft.save({ title: 'Utkast' }),
		() => holdings.recipes.add(recipe),
		() => holdings.sync(),
		() => holdings.datasets.add(stored('c', 3)),
		() => holdings.datasets.remove('b'),
		() => holdings.datasets.remove('a'),
		() => holdings.datasets.add(stored('a', 1)),
		() => holdings.recipes.remove(recipe.id),
		() => holdings.choose('session'),
		() => holdings.choose('device'),
		() => holdings.sync()
	];
	for (const step of steps) {
		await step();
		await look();
	}
}

/** The device as it really is: everything listed can be loaded, and is what was given to it. */
async function lookAt(holdings: Holdings, plain: DeviceStorage): Promise<void> {
	const listed = await plain.list();
	for (const { id, importedAt } of listed)
		expect(await plain.load(id)).toEqual(stored(id, importedAt));
	const onDevice = new Set(listed.map(({ id }) => id));
	// What is said to be kept is kept; a failed look aside, what is not said to be is not, or it was told.
	for (const id of holdings.datasets.storedIds)
		expect(onDevice.has(id), `${id} is kept`).toBe(true);
	const held = new Set(holdings.datasets.list.map(({ dataset }) => dataset.id));
	for (const id of onDevice)
		if (!held.has(id)) expect(holdings.device.failure, `${id} is gone`).not.toBeNull();
	if (holdings.device.failure === null && holdings.device.keeps)
		expect([...onDevice].sort()).toEqual([...held].sort());
}

/** The storage with one call, counted from 0 over all methods, refused. */
function refusing(storage: DeviceStorage, at: number, problem: StorageError) {
	const calls = { made: 0, refused: '' };
	const proxy = new Proxy(storage, {
		get(target, name, receiver) {
			const method: unknown = Reflect.get(target, name, receiver);
			if (typeof method !== 'function' || name === 'subscribe') return method;
			return (...given: unknown[]) => {
				if (calls.made++ !== at) return Reflect.apply(method, target, given) as unknown;
				calls.refused = String(name);
				return Promise.reject(problem);
			};
		}
	});
	return { proxy, calls };
}

/**
 * Makes one request to the database, counted from 0 over all kinds, fail: refused at once, or undone
 * afterwards with its whole transaction, as when the room runs out at the end.
 */
function failingRequest(at: number, how: 'refused' | 'undone') {
	let made = 0;
	const originals: (() => void)[] = [];
	for (const [owner, names] of [
		[IDBObjectStore.prototype, ['put', 'delete', 'get', 'getAll']],
		[IDBFactory.prototype, how === 'refused' ? ['open'] : []]
	] as const) {
		for (const name of names) {
			const original = Reflect.get(owner, name) as (...given: unknown[]) => unknown;
			Reflect.set(owner, name, function (this: unknown, ...given: unknown[]) {
				const fails = made++ === at;
				if (fails && how === 'refused') throw new DOMException('no room', 'QuotaExceededError');
				const request = original.apply(this, given);
				if (fails && this instanceof IDBObjectStore) this.transaction.abort();
				return request;
			});
			originals.push(() => Reflect.set(owner, name, original));
		}
	}
	return { count: () => made, restore: () => originals.forEach((back) => back()) };
}

/** Steps of `visit` end with these, whatever the device did. */
function expectWork(holdings: Holdings): void {
	expect(holdings.datasets.list.map(({ dataset }) => dataset.id)).toEqual(['c', 'a']);
	expect(holdings.recipes.list).toEqual([]);
}

describe('every call to the device failing once', () => {
	afterEach(() => createDeviceStorage('ort', alone).clear());

	it('loses nothing of the work, keeps nothing by half, and says so', async () => {
		const refused = new Set<string>();
		for (const problem of ['quota', 'unavailable', 'failed', 'blocked'] as const) {
			for (let at = 0, made = 1; at < made; at++) {
				const plain = createDeviceStorage('ort', alone);
				const { proxy, calls } = refusing(plain, at, new StorageError(problem));
				const holdings = new Holdings(proxy);
				let told = false;
				await visit(holdings, async () => {
					told ||= holdings.device.failure !== null;
					await lookAt(holdings, plain);
				});
				made = calls.made;
				refused.add(calls.refused);
				expectWork(holdings);
				expect(told, `${calls.refused}, call ${at}`).toBe(true);
				await plain.clear();
			}
		}
		expect([...refused].sort()).toEqual([
			'list',
			'loadRecipes',
			'remove',
			'save',
			'saveDraft',
			'saveMode',
			'saveRecipes',
			'setSaveMode'
		]);
	});

	it.each(['refused', 'undone'] as const)(
		'does so for every single request to the database, %s',
		async (how) => {
			for (let at = 0, made = 1; at < made; at++) {
				const holdings = new Holdings(createDeviceStorage('ort', alone));
				let told = false;
				const failing = failingRequest(at, how);
				try {
					await visit(holdings, () => {
						told ||= holdings.device.failure !== null;
						return Promise.resolve();
					});
				} finally {
					failing.restore();
				}
				made = failing.count();
				await lookAt(holdings, createDeviceStorage('ort', alone));
				expectWork(holdings);
				expect(told, `request ${at}`).toBe(true);
				await createDeviceStorage('ort', alone).setSaveMode('session');
			}
		}
	);
});
