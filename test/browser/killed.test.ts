/**
 * The browser, or the tab, is killed at a random moment while a file is being read and stored; then
 * the page is opened again. What it had said to be stored must be there whole, and nothing may be there
 * by half. `KILLED_TRIALS=50 KILLED_SEED=1` runs more of them; docs/killed.md reports such a run. The seed
 * settles how long is waited before the kill; how far the browser has come by then is its own.
 */

import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Random } from '../../scripts/fuzz/random';
import { createSiteServer, listen } from '../../scripts/house/server.mjs';
import { startMortal, type MortalBrowser } from './killed-browser';
import { solFile, type SolFile } from './sol-file';

const TRIALS = Number(process.env['KILLED_TRIALS'] ?? 4);
const random = new Random(Number(process.env['KILLED_SEED'] ?? 1));
/** Every third trial kills the whole browser, the others the tab. */
const WHOLE_BROWSER = 3;
/** After so many trials a new profile: the datasets of the old one only make the page slower. */
const PER_PROFILE = 10;
const ROOT = join(import.meta.dirname, '../..');
const YEARS = ['2020', '2021', '2022', '2023'];

const server = createSiteServer({ folder: join(ROOT, 'build'), base: '/', headers: false });
let address = '';
beforeAll(async () => {
	const open = await listen(server, { port: 0 });
	if (open === null) throw new Error('no free port');
	address = `http://127.0.0.1:${open}/data/`;
});
afterAll(() => {
	server.closeAllConnections();
	server.close();
});

/** Real figures of all areas but one: another file for every trial. */
function trialFile(trial: number): SolFile {
	const year = YEARS[trial % YEARS.length] ?? '';
	const path = join(ROOT, `data/stockholm/figures/bra-sol-databasfil-${year}.csv`);
	const ids = new Set(readFileSync(path, 'utf8').match(/\b(?:sdo|stad):[a-z-]+/g));
	const areas = [...ids].sort();
	areas.splice(Math.floor(trial / YEARS.length) % areas.length, 1);
	return { ...solFile({ year, areas }), name: `trial-${trial}.txt` };
}

const hashOf = (file: SolFile) => createHash('sha256').update(file.buffer).digest('hex');

interface Kept {
	manifest: { id: string; file: string; sha256: string }[];
	content: { id: string; bytes: number[]; figures: number; records: number; loaded: number }[];
}

/** What really lies in the browser's database, read past the program. */
function keptIn(page: Page): Promise<Kept> {
	return page.evaluate(async () => {
		const database = await new Promise<IDBDatabase>((resolve, reject) => {
			const opening = indexedDB.open('lagesbild');
			opening.onsuccess = () => resolve(opening.result);
			opening.onerror = () => reject(opening.error ?? new Error('open'));
		});
		const all = <T>(store: string) =>
			new Promise<T[]>((resolve, reject) => {
				const asking = database.transaction(store).objectStore(store).getAll();
				asking.onsuccess = () => resolve(asking.result as T[]);
				asking.onerror = () => reject(asking.error ?? new Error(store));
			});
		type Entry = { id: string; dataset: { file: string; sha256: string } };
		type Content = {
			id: string;
			bytes: Uint8Array;
			observations: unknown[];
			report: { ledger: { records: number; loaded: number } };
		};
		const manifest = (await all<Entry>('manifest')).map(({ id, dataset }) => {
			return { id, file: dataset.file, sha256: dataset.sha256 };
		});
		const content = (await all<Content>('content')).map((one) => ({
			id: one.id,
			bytes: [...one.bytes],
			figures: one.observations.length,
			...one.report.ledger
		}));
		database.close();
		return { manifest, content };
	});
}

/** Everything that is kept is whole, and everything that was said to be kept is kept. */
function expectWhole({ manifest, content }: Kept, files: readonly SolFile[], told: Set<string>) {
	expect(manifest.map(({ id }) => id).sort()).toEqual(content.map(({ id }) => id).sort());
	for (const entry of manifest) {
		const file = files.find(({ name }) => name === entry.file);
		const stored = content.find(({ id }) => id === entry.id);
		if (file === undefined || stored === undefined) throw new Error(`${entry.file} out of nowhere`);
		expect(entry.sha256).toBe(hashOf(file));
		expect(Buffer.from(stored.bytes).equals(file.buffer)).toBe(true);
		expect([stored.records, stored.figures]).toEqual([file.lines + 1, stored.loaded]);
	}
	const names = manifest.map(({ file }) => file);
	for (const name of told) expect(names, `${name} was said to be stored`).toContain(name);
}

/** Opens the page and calls back for every file it says to be stored, and when it begins to write one. */
async function openPage(
	browser: MortalBrowser,
	onStored: (file: string) => void,
	onWriting: () => void
): Promise<Page> {
	const page = await browser.newPage();
	await page.exposeFunction('toldStored', onStored);
	await page.exposeFunction('toldWriting', onWriting);
	await page.addInitScript(() => {
		const out = globalThis as unknown as { toldStored(file: string): void; toldWriting(): void };
		const tell = (file: string) => out.toldStored(file);
		// What is looked at here is the moment; the call itself is the browser's own.
		const put = Reflect.get(IDBObjectStore.prototype, 'put') as IDBObjectStore['put'];
		IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...given) {
			if (this.name === 'content') out.toldWriting();
			return put.apply(this, given);
		};
		new MutationObserver(() => {
			for (const row of document.querySelectorAll('tbody tr'))
				if (row.textContent.includes('sparad här'))
					tell(row.querySelector('.file')?.textContent ?? '');
		}).observe(document, { subtree: true, childList: true, characterData: true });
	});
	await page.goto(address);
	await page.getByRole('radio', { name: /^Spara på den här datorn/ }).waitFor();
	return page;
}

/** The list shows just what is kept, and nothing complains. */
async function expectShown(page: Page, { manifest }: Kept): Promise<void> {
	const rows = page.locator('tbody tr:has(.file)');
	await expect.poll(() => rows.count()).toBe(manifest.length);
	const shown = await rows.locator('.file').allTextContents();
	expect(shown.sort()).toEqual(manifest.map(({ file }) => file).sort());
	expect(await page.getByRole('alert').allTextContents()).toEqual([]);
}

it(
	`loses nothing and shows nothing by half, killed ${TRIALS} times`,
	async () => {
		/** How it ended, by what was killed and when. */
		const tally = new Map<string, number>();
		let profile = '';
		let browser: MortalBrowser | null = null;
		let page: Page | null = null;
		let files: SolFile[] = [];
		let told = new Set<string>();
		let beginsToWrite = () => {};
		let writing: Promise<void>;
		const open = (mortal: MortalBrowser) =>
			openPage(
				mortal,
				(name) => told.add(name),
				() => beginsToWrite()
			);
		/** Milliseconds an import takes from the choice of the file until it is said to be stored. */
		let span = 4000;
		let before = 0;
		for (let trial = 0; trial < TRIALS; trial++) {
			const fresh = trial % PER_PROFILE === 0;
			if (fresh) {
				await browser?.kill();
				if (profile !== '') rmSync(profile, { recursive: true, force: true });
				profile = mkdtempSync(join(tmpdir(), 'lagesbild-killed-'));
				browser = await startMortal(profile);
				[page, files, told, before] = [await open(browser), [], new Set(), 0];
				await page.getByRole('radio', { name: /^Spara på den här datorn/ }).check();
			}
			if (browser === null || page === null) throw new Error('no browser');
			const file = trialFile(trial);
			files.push(file);
			writing = new Promise((resolve) => (beginsToWrite = resolve));
			const began = performance.now();
			await page.locator('input[type=file]').first().setInputFiles(file);
			// The first of a profile is let through and times the others: half of those are killed at any
			// moment, half just when the file is being written.
			if (fresh) {
				await expect.poll(() => told.has(file.name), { interval: 20 }).toBe(true);
				span = performance.now() - began;
			} else if (trial % 2 === 0) await page.waitForTimeout(span * (0.2 + random.next()));
			else {
				await Promise.race([writing, page.waitForTimeout(60_000)]);
				await page.waitForTimeout(random.next() * 60);
			}
			const saidSo = told.has(file.name);
			const whole = trial % WHOLE_BROWSER === WHOLE_BROWSER - 1;
			if (whole) {
				await browser.kill();
				browser = await startMortal(profile);
			} else await browser.killTab(page);
			page = await open(browser);
			const kept = await keptIn(page);
			expectWhole(kept, files, told);
			await expectShown(page, kept);
			const when = fresh ? 'once stored' : trial % 2 === 0 ? 'any moment' : 'while writing';
			const came =
				kept.manifest.length > before ? 'stored whole, not yet said so' : 'nothing stored';
			const ended = `${whole ? 'browser' : 'tab'}, ${when}: ${saidSo ? 'said to be stored, and was' : came}`;
			tally.set(ended, (tally.get(ended) ?? 0) + 1);
			before = kept.manifest.length;
		}
		await browser?.kill();
		rmSync(profile, { recursive: true, force: true });
		console.info(`${TRIALS} kills`, tally);
	},
	60_000 + TRIALS * 60_000
);
