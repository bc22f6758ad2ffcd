import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import 'fake-indexeddb/auto';
import { createNameLookup } from '$lib/core/names';
import { MeasureTree } from '$lib/core/measures';
import { AreaRegister } from '$lib/core/register';
import { openNodeEngine } from '$lib/engine/node';
import { importFile } from '$lib/import/import-file';
import { readPackage, writePackage } from '$lib/import/data-package';
import { firstIndicators } from '$lib/indicators/first';
import { allIndicators } from '$lib/indicators/registry';
import { Session } from '$lib/state/session.svelte';
import type { SessionPorts } from '$lib/state/session-ports';
import { createJudge } from '$lib/views/judge/judge';
import { prepare } from '$lib/views/judge/prepare';
import { createDeviceStorage } from '$lib/storage/device-storage';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { compileWorkspace } from '../../scripts/data/compile';

const ROOT = join(import.meta.dirname, '../..');
const SAMPLES = join(ROOT, '../shared/samples/bra-sol-databasfil');
const present = existsSync(SAMPLES);
if (!present)
	console.warn(`SKIPPED: ${SAMPLES} is not here, the session is not tried on real files`);

const silent = { tell() {}, listen: () => () => {} };

/** The session over the real reader, query, engine and storage; only the browser is not there. */
async function visit(): Promise<Session> {
	const workspace = await compileWorkspace(join(ROOT, 'data/stockholm'));
	const bare = {
		...workspace,
		datasets: workspace.datasets.map((entry) => ({ ...entry, observations: [] }))
	};
	const ports: SessionPorts = {
		firstIndicators,
		loadIndicators: async () => allIndicators,
		loadWorkspace: async () => bare,
		loadObservations: async () => workspace,
		loadFirstView: async () => [],
		loadOtherFigures: async () => [],
		loadOutlines: () => Promise.reject(new Error('unused')),
		loadJudge: () => Promise.resolve({ createJudge, prepare }),
		openEngine: openNodeEngine,
		importFile: async (file, { areas, measures }, progress, signal) => {
			const names = createNameLookup(new AreaRegister(areas), new MeasureTree(measures));
			const bytes = new Uint8Array(await file.arrayBuffer());
			const read = await importFile(bytes, file.name, { names, now: Date.now(), progress, signal });
			return { ...read, keepBytes: true };
		},
		packages: {
			write: writePackage,
			read: (bytes, workspace) => readPackage(new Uint8Array(bytes), workspace)
		},
		storage: createDeviceStorage('test', silent),
		whenIdle: (task) => task()
	};
	const session = new Session(ports);
	session.start();
	await vi.waitFor(() => expect(session.figures.length).toBeGreaterThan(0), { timeout: 200_000 });
	return session;
}

function sample(name: string, change: (text: string) => string = (text) => text): File {
	const text = readFileSync(join(SAMPLES, name), 'latin1');
	return new File([Buffer.from(change(text), 'latin1')], name);
}

describe.skipIf(!present)('the session over real files', () => {
	afterAll(() => createDeviceStorage('test', silent).clear());

	it('reads a newer delivery, tells what changed, keeps it, and forgets it', async () => {
		const session = await visit();
		const name = readdirSync(SAMPLES).find((file) => file.includes('2023')) ?? '';
		const embedded = session.figures;
		await session.importFiles([sample(name)]);
		expect(session.reports[0]).toMatchObject({ outcome: 'loaded', preliminary: true });

		// The same figures as final ones, and each January seven higher.
		const final = sample(name, (text) =>
			text.replaceAll(' prel.', '').replace(/(;Jan;)(\d+);/g, (_, head: string, value: string) => {
				return `${head}${Number(value) + 7};`;
			})
		);
		await session.chooseSaveMode('device');
		await session.importFiles([final]);
		const { changes } = session.reports[0] ?? {};
		expect(changes?.changed.length).toBeGreaterThan(10);
		const differences = changes?.changed
			.filter(({ before, after }) => before.value !== after.value && after.unit === 'count')
			.map(({ before, after }) => (after.value ?? 0) - (before.value ?? 0));
		expect(differences).toContain(7);
		// Areas made of several districts rise by seven for each.
		expect(differences?.every((difference) => difference > 0 && difference % 7 === 0)).toBe(true);
		expect(changes?.changed.every(({ before }) => before.status === 'preliminary')).toBe(true);
		const withBoth = session.figures;

		const later = await visit();
		expect(later.imported).toHaveLength(2);
		await vi.waitFor(() => expect(later.refreshing).toBe(false), { timeout: 200_000 });
		expect(later.figures.map(({ value }) => value)).toEqual(withBoth.map(({ value }) => value));

		await later.clearAll();
		expect(later.figures).toEqual(embedded);
		expect(await indexedDB.databases()).toEqual([]);
	});
});
