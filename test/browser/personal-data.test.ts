import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { utils, write } from '@e965/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite, type Site, type Visit } from './harness';
import { card, line } from './pages';
import { solFile } from './sol-file';

/** Made numbers and addresses, of nobody. */
const SECRETS = ['850315-2384', '198503152384', 'anna.berg@example.se'];
const SECRET = /2384|anna\.berg/u;

let site: Site;
beforeAll(async () => (site = await openSite()));
afterAll(() => site?.close());

const sol = solFile({ year: '2023', areas: ['sdo:bromma'], final: true });

/** The made-up municipality's extract of events, for practice; its rows have a number and a minute each. */
const EVENTS = readFileSync(
	join(
		import.meta.dirname,
		'../../data/exempelstaden/practice/polis-handelser/polis-handelser-2025-kv2.csv'
	)
);
const EVENT = /5000-K\d{6}|2025-0[4-6]-\d\d \d\d:\d\d/u;

/** The export saved again as a workbook, with a hidden sheet somebody forgot. */
function workbook(name: string): { name: string; mimeType: string; buffer: Buffer } {
	const rows = new TextDecoder('windows-1252')
		.decode(sol.buffer)
		.trimEnd()
		.split(/\r?\n/u)
		.map((line) => line.split(';'));
	const book = utils.book_new();
	utils.book_append_sheet(book, utils.aoa_to_sheet(rows), 'Tabell');
	const hidden = [
		['Ärende', 'Vem', 'Anteckning'],
		...SECRETS.map((one, index) => [index, one, 'x'])
	];
	utils.book_append_sheet(book, utils.aoa_to_sheet(hidden), 'Underlag');
	book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
	return {
		name,
		mimeType: 'application/octet-stream',
		buffer: write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer
	};
}

/** Everything in IndexedDB as text, bytes of files as characters. */
function stored(visit: Visit): Promise<string> {
	return visit.page.evaluate(async () => {
		const asText = (value: unknown): string => {
			if (value instanceof ArrayBuffer) return new TextDecoder('latin1').decode(value);
			if (ArrayBuffer.isView(value)) return new TextDecoder('latin1').decode(value);
			if (Array.isArray(value)) return value.map(asText).join('\n');
			if (value !== null && typeof value === 'object')
				return Object.entries(value)
					.map(([key, one]) => `${key}: ${asText(one)}`)
					.join('\n');
			return String(value);
		};
		let all = '';
		for (const { name } of await indexedDB.databases()) {
			const open = indexedDB.open(name ?? '');
			await new Promise((done, fail) => ((open.onsuccess = done), (open.onerror = fail)));
			const database = open.result;
			for (const store of database.objectStoreNames) {
				const asked = database.transaction(store).objectStore(store).getAll();
				await new Promise((done, fail) => ((asked.onsuccess = done), (asked.onerror = fail)));
				all += `${store}\n${asText(asked.result)}\n`;
			}
			database.close();
		}
		return all;
	});
}

async function drop(visit: Visit, ...files: ReturnType<typeof workbook>[]): Promise<void> {
	await visit.page.locator('input[type=file]').setInputFiles(files);
}

describe('a workbook with identity numbers in a hidden sheet', () => {
	it('is asked about before anything is stored; left-out columns are read and kept nowhere', async () => {
		const visit = await site.visit();
		const { page } = visit;
		const said: string[] = [];
		page.on('console', (message) => said.push(message.text()));
		await visit.open('data/');
		await page.getByRole('radio', { name: /^Spara på den här datorn/ }).check();
		await drop(visit, workbook('uttag.xlsx'));
		const question = page.getByRole('form', { name: 'Personuppgifter i uttag.xlsx?' });
		await question.waitFor();
		await question.getByText(/Dolt blad ”Underlag”, kolumn B/).waitFor();
		await question.getByText('personnummer i 2 celler, rad 2 och 3').waitFor();
		await question.getByText('e-postadresser i 1 cell, rad 4').waitFor();
		expect(await page.locator('body').innerText()).not.toMatch(SECRET);
		expect(await stored(visit)).not.toContain('uttag.xlsx');

		await question.getByRole('button', { name: 'Läs in utan det' }).click();
		await card(page, 'uttag.xlsx').getByText('Sparad på den här datorn').waitFor();
		expect(await question.count()).toBe(0);
		const kept = await stored(visit);
		expect(kept).toContain('uttag.xlsx');
		expect(kept).not.toMatch(SECRET);
		expect(kept).not.toContain('PK\u0003\u0004');
		expect(await page.content()).not.toMatch(SECRET);
		expect(said.join('\n')).not.toMatch(SECRET);

		await page.reload();
		await line(page, 'uttag.xlsx').getByText('sparad här').waitFor();
		await page.getByText('Rapporter om 1 fil från tidigare besök').click();
		await card(page, 'uttag.xlsx').getByText('Sparad vid ett tidigare besök').waitFor();
		await visit.end();
	});

	it('is left out as a whole, and the other files are read', async () => {
		const visit = await site.visit();
		const { page } = visit;
		await visit.open('data/');
		await page.getByRole('radio', { name: /^Spara på den här datorn/ }).check();
		await drop(visit, workbook('uttag.xlsx'), { ...sol, mimeType: 'text/plain' });
		await card(page, sol.name).getByText('Sparad på den här datorn').waitFor();
		await page.getByRole('button', { name: 'Lämna bort filen' }).click();
		await page.getByRole('form', { name: /^Personuppgifter/ }).waitFor({ state: 'detached' });
		const kept = await stored(visit);
		expect(kept).toContain(sol.name);
		expect(kept).not.toMatch(/uttag\.xlsx|2384|anna\.berg/u);
		await visit.end();
	});

	it('stops everything when told to, with the keyboard', async () => {
		const visit = await site.visit({ idle: false });
		const { page } = visit;
		await visit.open('data/');
		await page.getByRole('radio', { name: /^Spara på den här datorn/ }).check();
		await drop(visit, workbook('uttag.xlsx'));
		const stop = page.getByRole('button', { name: 'Stoppa all inläsning' });
		await stop.waitFor();
		await stop.focus();
		await page.keyboard.press('Enter');
		await stop.waitFor({ state: 'detached' });
		await card(page, 'uttag.xlsx').waitFor({ state: 'detached' });
		expect(await stored(visit)).not.toMatch(/uttag\.xlsx|2384|anna\.berg/u);
		await visit.end();
	});

	it('with secrets around its cells alone, and in its own name, leaves none of them anywhere', async () => {
		const visit = await site.visit();
		const { page } = visit;
		const said: string[] = [];
		page.on('console', (message) => said.push(message.text()));
		await visit.open('data/');
		await page.getByRole('radio', { name: /^Spara på den här datorn/ }).check();
		const rows = new TextDecoder('windows-1252')
			.decode(sol.buffer)
			.trimEnd()
			.split(/\r?\n/u)
			.map((line) => line.split(';'));
		const sheet = utils.aoa_to_sheet(rows);
		sheet.A2.c = [{ a: 'Anna Berg', t: `gäller ${SECRETS[0]}` }];
		const book = utils.book_new();
		utils.book_append_sheet(book, sheet, 'Tabell');
		book.Props = { Author: 'anna.berg@example.se', Comments: SECRETS[0] ?? '' };
		await drop(visit, {
			name: `Anna Berg ${SECRETS[0]}.xlsx`,
			mimeType: 'application/octet-stream',
			// Stored, so that a secret would be seen in the bytes.
			buffer: write(book, { type: 'buffer', bookType: 'xlsx', compression: false }) as Buffer
		});
		await page.getByText('Sparad på den här datorn').first().waitFor();
		const kept = await stored(visit);
		expect(kept).toContain('Fil utan namn.xlsx');
		expect(kept).not.toMatch(/2384|anna\.berg|Anna Berg|PK\u0003\u0004/u);
		expect(said.join('\n')).not.toMatch(/2384|anna\.berg|Anna Berg/u);
		await page.getByText('bara det lästa sparas').waitFor();
		await page.reload();
		await page.getByText('bara det lästa sparas').waitFor();
		expect(await page.content()).not.toMatch(/2384|Anna Berg/u);
		await visit.end();
	});

	it('of events, one row each, leaves counts and no row: neither on the device, in the page nor its console', async () => {
		const visit = await site.visit();
		const { page } = visit;
		const said: string[] = [];
		page.on('console', (message) => said.push(message.text()));
		await visit.open('data/?kommun=exempelstaden');
		await page.getByRole('radio', { name: /^Spara på den här datorn/ }).check();
		await drop(visit, { name: 'uttag.csv', mimeType: 'text/csv', buffer: EVENTS });
		await card(page, 'uttag.csv').getByText('Sparad på den här datorn').waitFor();
		const kept = await stored(visit);
		expect(kept).toContain('polis-handelser');
		expect(EVENTS.toString('latin1')).toMatch(EVENT);
		expect(kept).not.toMatch(EVENT);
		expect(await page.content()).not.toMatch(EVENT);
		expect(said.join('\n')).not.toMatch(EVENT);
		await visit.end();
	});

	it('of answers, one row per pupil, is refused with an explanation', async () => {
		const visit = await site.visit({ idle: false });
		await visit.open('data/');
		const head = 'ID;ar;Hemkommun;Skolenhetskod;ARSKURS;F1;F2;F3_Omkodad;F4a;F14';
		const text = [
			head,
			...Array.from({ length: 25 }, (_, row) => `${row};1;1;9;9;2;1;106;0;3`)
		].join('\n');
		await drop(visit, { name: 'svar.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
		await card(visit.page, 'svar.csv')
			.getByText(/en rad per elev som har svarat/)
			.waitFor();
		expect(await stored(visit)).not.toContain('svar.csv');
		await visit.end();
	});
});
