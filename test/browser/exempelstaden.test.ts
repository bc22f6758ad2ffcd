import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite, type Site, type Visit } from './harness';
import { card, downloaded, downloadedBy, firstPicture, firstView, menu, WHOLE } from './pages';

const KOMMUN = 'kommun=exempelstaden';
const FOLDER = join(import.meta.dirname, '../../data/exempelstaden');
const BAR = 300_000;
/** Milliseconds; many files are read and counted in a row. */
const PATIENCE = 300_000;

interface Listed {
	file: string;
	name: string;
	source: string;
	rejected: number;
}

/** The practice files and how many of their rows are there to be refused. */
const practice: Listed[] = readFileSync(join(FOLDER, 'practice.csv'), 'utf8')
	.trim()
	.split('\n')
	.slice(1)
	.map((line) => {
		const [file = '', , rejected = ''] = line.split(',');
		const [, source = '', name = ''] = file.split('/');
		return { file, name, source, rejected: Number(rejected) };
	});

let site: Site;
beforeAll(async () => (site = await openSite()));
afterAll(() => site?.close());

async function marked(visit: Visit): Promise<void> {
	const { page } = visit;
	await expect.poll(() => page.title()).toMatch(/^ÖVNING/);
	await page.getByRole('banner').getByText('ÖVNING · Exempelstaden').waitFor();
}

describe('the choice of municipality', () => {
	let live: Site;
	beforeAll(async () => (live = await openSite({ webgl: true })));
	afterAll(() => live?.close());

	it('is on the start page, is kept on every link and is said everywhere', async () => {
		const visit = await live.visit();
		const { page } = visit;
		await visit.open();
		await firstPicture(page);
		expect(await page.title()).not.toContain('ÖVNING');
		expect(await page.getByRole('banner').textContent()).not.toContain('ÖVNING');
		await page.getByRole('link', { name: /^Exempelstaden/ }).click();
		await page.waitForURL((url) => url.search.includes(KOMMUN));
		await firstPicture(page);
		await marked(visit);
		// What stands last on each: before it, links that lead away may not be there to be seen.
		const last = {
			Data: page.locator('main a[download]').last(),
			Lägesbild: WHOLE['lagesbild/']?.(page),
			'Källor och metod': page.getByRole('region', { name: 'Underlag för nämnare' }),
			Översikt: WHOLE['']?.(page)
		};
		for (const [name, end] of Object.entries(last)) {
			await menu(page, name).click();
			// The link stands in every page's menu: only the page that has come marks it as its own.
			await menu(page, name).and(page.locator('[aria-current]')).waitFor();
			await end?.waitFor({ state: 'attached' });
			expect(new URL(page.url()).searchParams.get('kommun')).toBe('exempelstaden');
			await marked(visit);
			const links = page.locator('main a[href], header a[href], nav a[href]');
			const away = await links.evaluateAll((all) =>
				all
					.filter((link) => !link.hasAttribute('data-sveltekit-reload'))
					.filter((link) => !link.hasAttribute('download'))
					.map((link) => (link as HTMLAnchorElement).href)
					.filter((href) => new URL(href).hash === '' && new URL(href).origin === location.origin)
					.filter((href) => !new URL(href).search.includes('kommun=exempelstaden'))
			);
			expect(away).toEqual([]);
		}
		await page.reload();
		await marked(visit);
		await page.getByRole('link', { name: 'Stockholms stad', exact: true }).click();
		await page.getByRole('heading', { level: 1 }).waitFor();
		await firstPicture(page);
		await expect.poll(() => page.title()).not.toContain('ÖVNING');
		await page.goBack();
		await firstPicture(page);
		await marked(visit);
		await visit.end();
	});

	it('falls back on a real one where the address names none or one that is not there', async () => {
		const visit = await site.visit({ idle: false });
		for (const search of ['', '?kommun=atlantis']) {
			await visit.open(search);
			await firstPicture(visit.page);
			expect(await visit.page.title()).not.toContain('ÖVNING');
		}
		await visit.page.getByText('atlantis').first().waitFor();
		await visit.end();
	});

	it('gives its first view within the same 300 kB, and asks for nothing of another', async () => {
		const visit = await live.visit();
		const before = await firstView(visit, `?${KOMMUN}`);
		const bytes = before.reduce((sum, transfer) => sum + transfer.bytes, 0);
		console.log(`first view of Exempelstaden: ${bytes} bytes in ${before.length} files`);
		expect(bytes).toBeLessThanOrEqual(BAR);
		expect(before.filter(({ url }) => /generated\/stockholm|\.wasm/.test(url))).toEqual([]);
		await visit.end();
	});
});

describe('the mark', () => {
	it.each([
		[390, 844],
		[1366, 500]
	])('stays in sight in a window of %i × %i, on every page', async (width, height) => {
		const visit = await site.visit({ width, height, idle: false });
		const { page } = visit;
		for (const path of [
			'',
			'data/',
			'data/kartlagg/',
			'data/kartlagg/uppgift/',
			'lagesbild/',
			'metod/'
		]) {
			await visit.open(`${path}?${KOMMUN}`);
			await page.getByRole('heading', { level: 1 }).waitFor();
			if (path === '') await firstPicture(page);
			await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
			const seen = page.getByText('ÖVNING · Exempelstaden').filter({ visible: true });
			await seen.waitFor();
			expect(await seen.count(), path).toBe(1);
			const box = await seen.boundingBox();
			expect(box?.y ?? -1, path).toBeGreaterThanOrEqual(0);
			expect(box?.y ?? height, path).toBeLessThan(height);
		}
		await visit.end();
	});

	it('stands in dialogues, in what is copied there and on every printed page', async () => {
		const visit = await site.visit({ idle: false });
		const { page, context } = visit;
		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
		await visit.open(`?${KOMMUN}`);
		await firstPicture(page);
		await page
			.getByRole('button', { name: /^Underlag/ })
			.first()
			.click();
		const dialog = page.getByRole('dialog');
		await dialog.getByText('ÖVNING · Exempelstaden').waitFor();
		await dialog.getByRole('button', { name: 'Kopiera källhänvisning' }).click();
		const copied = () => page.evaluate(() => navigator.clipboard.readText());
		await expect.poll(copied).toMatch(/^ÖVNING: .*\n.+/);
		await dialog.getByRole('button', { name: 'Stäng' }).click();
		const mark = () =>
			page.evaluate(() =>
				getComputedStyle(document.documentElement).getPropertyValue('--print-mark')
			);
		expect(await mark()).toContain('ÖVNING');
		await visit.open();
		await firstPicture(page);
		expect(await mark()).toBe('');
		await visit.end();
	});

	it('leads nowhere else before the page has started', async () => {
		const visit = await site.visit();
		const { page } = visit;
		// The program itself never comes: only the built page and what stands in its head.
		await page.route('**/_app/immutable/**/*.js', () => undefined);
		const open = (search: string) =>
			page.goto(site.address + search, { waitUntil: 'domcontentloaded' });
		const follow = async () => {
			await menu(page, 'Data').click();
			await page.waitForURL(/data\//, { waitUntil: 'commit' });
		};
		await open(`?${KOMMUN}`);
		await follow();
		expect(new URL(page.url()).searchParams.get('kommun')).toBe('exempelstaden');
		await open('');
		await follow();
		expect(new URL(page.url()).search).toBe('');
		await visit.end();
	});
});

describe('exports', () => {
	it('say ÖVNING: picture, drawing, table and document', async () => {
		const visit = await site.visit();
		const { page } = visit;
		await visit.open(`?${KOMMUN}`);
		await firstPicture(page);
		const button = (kind: string) =>
			page.getByRole('button', { name: `Spara figuren: ${kind}` }).nth(1);
		const svg = await downloaded(page, button('Vektorbild (SVG)'));
		expect(svg.bytes.toString('utf8')).toContain('>ÖVNING – påhittade uppgifter</text>');
		const csv = await downloaded(page, button('Tabell (CSV)'));
		expect(csv.bytes.toString('utf8')).toMatch(/^\uFEFF"?ÖVNING/);
		const png = await downloaded(page, button('Bild (PNG)'));
		expect(png.bytes.length).toBeGreaterThan(10_000);
		for (const { name } of [svg, csv, png]) expect(name).toMatch(/^ÖVNING-/);
		await menu(page, 'Lägesbild').click();
		const make = page.getByRole('button', { name: 'Hämta som Word (DOCX)' });
		const parts = unzipSync((await downloaded(page, make)).bytes);
		const text = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
		const headers = Object.keys(parts).filter((name) => /^word\/header\d*\.xml$/.test(name));
		expect(headers.map(text).join()).toContain('ÖVNING');
		expect(text('word/document.xml')).toContain('ÖVNING');
		await visit.end();
	});
});

describe('practice files', () => {
	it('are there for every source that is read from files', () => {
		const sources = new Set(practice.map(({ source }) => source));
		expect(sources.size).toBeGreaterThanOrEqual(18);
	});

	it(
		'are each downloaded from the page, dropped in and read',
		async () => {
			const visit = await site.visit();
			const { page } = visit;
			await visit.open(`data/?${KOMMUN}`);
			await page.getByRole('heading', { name: 'Övningsfiler' }).waitFor();
			const files = [];
			for (const { name } of practice) {
				const { bytes } = await downloadedBy(page, page.getByRole('link', { name, exact: true }));
				const buffer = Buffer.from(bytes);
				files.push({ name, mimeType: 'application/octet-stream', buffer });
			}
			await page.locator('input[type=file]').first().setInputFiles(files);
			for (const { name, rejected } of practice) {
				const report = card(page, name).first();
				await report.waitFor({ timeout: PATIENCE });
				const told = (await report.textContent())?.replaceAll(/\s+/g, ' ') ?? '';
				expect(told, name).not.toMatch(/känns inte igen|Inget lästes in/);
				if (rejected === 0) expect(told, name).not.toMatch(/[1-9]\d* avvisad/);
			}
			await marked(visit);
			await visit.end();
		},
		2 * PATIENCE
	);

	it('are refused in the real municipality', async () => {
		const visit = await site.visit();
		const { page } = visit;
		await visit.open('data/');
		const [first] = practice.filter(({ source }) => source === 'statistisk-arsbok-folkmangd');
		const buffer = readFileSync(join(FOLDER, first?.file ?? ''));
		await page
			.locator('input[type=file]')
			.first()
			.setInputFiles([{ name: first?.name ?? '', mimeType: 'application/octet-stream', buffer }]);
		await page.getByText('kan bara läsas i övningskommunen').first().waitFor();
		await visit.end();
	});
});

describe('storage', () => {
	it('is a space of its own, so that clearing the exercise clears nothing else', async () => {
		const visit = await site.visit();
		const { page } = visit;
		await visit.open(`data/?${KOMMUN}`);
		await page.getByRole('heading', { name: 'Övningsfiler' }).waitFor();
		await page.getByRole('radio', { name: /spara på den här datorn/i }).check();
		const names = async () =>
			(await page.evaluate(() => indexedDB.databases())).map(({ name }) => name);
		await expect.poll(names).toContain('lagesbild-exempelstaden');
		expect(await names()).not.toContain('lagesbild');
		await visit.end();
	});
});
