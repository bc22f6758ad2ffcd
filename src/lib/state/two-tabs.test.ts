import 'fake-indexeddb/auto';
import type { StoredDataset } from '$lib/core/ports';
import { emptyReport } from '$lib/core/report';
import { createDeviceStorage } from '$lib/storage/device-storage';
import { laterTabs } from '$lib/storage/fixture-tabs';
import type { Tabs } from '$lib/storage/tabs';
import { afterEach, describe, expect, it } from 'vitest';
import { Random } from '../../../scripts/fuzz/random';
import { Holdings } from './holdings.svelte';

function stored(id: string, importedAt: number): StoredDataset {
	const sha256 = id.padEnd(64, '0');
	const known = { source: 's', citation: '', producer: '', retrieved: 'okänt', licence: 'okänt' };
	return {
		dataset: { id, sha256, file: id, ...known, embedded: false, importedAt, openness: 'open' },
		observations: [],
		bytes: null,
		report: emptyReport(id, sha256)
	};
}

/** A tab with its own look at the device, which follows what the other tells. */
function openTab(tabs: Tabs) {
	const storage = createDeviceStorage('ort', tabs);
	const holdings = new Holdings(storage);
	let following: Promise<unknown> = Promise.resolve();
	storage.subscribe((change) => {
		following = following.then(async () => {
			if (change === 'cleared') await holdings.clear(false);
			else await holdings.sync();
		});
	});
	return { holdings, followed: () => following };
}

const moment = () => new Promise((resolve) => setTimeout(resolve, 5));

describe('two tabs at once', () => {
	afterEach(() => createDeviceStorage('ort', laterTabs()()).clear());

	it('agree in the end, lose nothing that neither removed and bring nothing back that one did', async () => {
		for (let seed = 1; seed <= 20; seed++) {
			const random = new Random(seed);
			const open = laterTabs();
			const [one, two] = [openTab(open()), openTab(open())];
			await one.holdings.choose('device');
			await two.holdings.sync();
			const added = new Set<string>();
			const removed = new Set<string>();
			const running: Promise<unknown>[] = [];
			for (let step = 0; step < 12; step++) {
				const { datasets } = random.pick([one, two]).holdings;
				const victim = random.pick(datasets.list)?.dataset.id;
				const replaces = random.chance(0.4);
				if (victim === undefined || replaces || random.chance(0.6)) {
					const id = `${seed}-${step}`;
					added.add(id);
					const adding = datasets.add(stored(id, step + 1));
					// A newer one in place of an older is stored first.
					if (replaces && victim !== undefined) {
						removed.add(victim);
						running.push(adding.then(() => datasets.remove(victim)));
					} else running.push(adding);
				} else {
					removed.add(victim);
					running.push(datasets.remove(victim));
				}
				if (random.chance(0.4)) await moment();
			}
			await Promise.all(running);
			await moment();
			for (const tab of [one, two, one]) {
				await tab.followed();
				await tab.holdings.sync();
			}
			const left = [...added].filter((id) => !removed.has(id)).sort();
			const plain = createDeviceStorage('ort', laterTabs()());
			const kept = (await plain.list()).map(({ id }) => id).sort();
			expect(kept, `seed ${seed}`).toEqual(left);
			for (const { holdings } of [one, two]) {
				expect([...holdings.datasets.storedIds].sort(), `seed ${seed}`).toEqual(left);
				expect(holdings.datasets.list).toHaveLength(left.length);
				expect(holdings.device.failure).toBeNull();
			}
			await plain.setSaveMode('session');
		}
	});
});
