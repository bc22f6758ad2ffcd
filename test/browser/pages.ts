/** What the tests do with the pages, by the names a user sees. */

import type { Download, Locator, Page } from 'playwright-core';
import { readFileSync } from 'node:fs';
import type { Transfer, Visit } from './harness';
import type { SolFile } from './sol-file';

/** The heading of the area: there when the first picture is. */
export async function firstPicture(page: Page): Promise<void> {
	await page.getByRole('table', { name: /^Nuläge och skillnader/ }).waitFor();
	await page.locator('main .picture :is(svg path, canvas)').first().waitFor({ state: 'attached' });
}

/**
 * Opens the overview with the live map; gives what had been asked for when its first picture stood, by
 * the page's own clock. The live map comes after it: without it nothing would be told apart.
 */
export async function firstView(visit: Visit, path = ''): Promise<Transfer[]> {
	const { page } = visit;
	await page.addInitScript(() => {
		new MutationObserver((_, observer) => {
			if (document.querySelector('main .picture svg path') === null) return;
			performance.mark('picture');
			observer.disconnect();
		}).observe(document, { childList: true, subtree: true });
	});
	await visit.open(path);
	await page.locator('canvas.maplibregl-canvas').waitFor();
	const asked = await page.evaluate(() => {
		const [drawn] = performance.getEntriesByName('picture');
		if (drawn === undefined) throw new Error('the live map came without a picture before it');
		const kinds = ['navigation', 'resource'];
		const loaded = kinds.flatMap((kind) => performance.getEntriesByType(kind));
		return loaded.filter(({ startTime }) => startTime <= drawn.startTime).map(({ name }) => name);
	});
	const before = visit.transfers.filter(({ url }) => asked.includes(url));
	if (before.length === visit.transfers.length) throw new Error('all was asked for before');
	return before;
}

export async function chooseArea(page: Page, id: string, name: string): Promise<void> {
	await page.getByRole('combobox', { name: 'Område' }).selectOption(id);
	await page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
}

export async function choosePeriod(page: Page, period: string): Promise<void> {
	await page.getByRole('combobox', { name: 'Period' }).selectOption(period);
	await page.waitForURL((url) => url.searchParams.get('period') === period);
}

/**
 * Everything the overview says and draws, for comparing pictures; the live map's pixels aside. Taken when all figures
 * are there with what is judged of them, which come in several steps, and it no longer changes.
 */
export async function picture(page: Page): Promise<string> {
	await page.waitForFunction(() => performance.getEntriesByName('all-figures').length > 0);
	let last = '';
	for (let quiet = 0; quiet < 2;) {
		const now = await drawing(page);
		quiet = now === last ? quiet + 1 : 0;
		last = now;
		await page.waitForTimeout(100);
	}
	return last;
}

async function drawing(page: Page): Promise<string> {
	const main = page.getByRole('main');
	const marks = (selector: string, attribute: string) =>
		main
			.locator(selector)
			.evaluateAll(
				(found, name) =>
					found.map((mark) => `${mark.tagName} ${mark.getAttribute(name) ?? mark.textContent}`),
				attribute
			);
	// The map takes the room there is; what it shows is compared through its table.
	return [
		...(await main.locator('h1, h2, .subtitle').allTextContents()),
		...(await main.locator('table').allTextContents()),
		...(await marks('section:not(:has(.picture)) svg :is(path, text)', 'd'))
	].join('\n');
}

/** What stands last on a page when all of it is there: its heading is there before anything else is. */
export const WHOLE: Record<string, (page: Page) => Locator> = {
	'': (page) => page.locator('.maplibregl-map, .picture + .foot').first(),
	'data/': (page) => page.getByText('https://').last(),
	'lagesbild/': (page) => page.getByRole('button', { name: 'Hämta som Word (DOCX)' }),
	'metod/': (page) =>
		page.getByRole('region', { name: 'Datamängder som' }).getByText('Kolada').first(),
	'teman/': (page) => page.getByRole('main').getByRole('listitem').last(),
	'teman/otrygga-platser/': (page) => page.getByRole('table').last()
};

export async function whole(page: Page, path: string): Promise<void> {
	await WHOLE[path]?.(page).waitFor({ state: 'attached' });
}

export function menu(page: Page, name: string): Locator {
	return page.getByRole('navigation', { name: 'Sidor' }).getByRole('link', { name, exact: true });
}

export async function importFiles(page: Page, ...files: SolFile[]): Promise<void> {
	await page.locator('input[type=file]').setInputFiles(files);
}

/** The card of a file on the data page. */
export function card(page: Page, text: string | RegExp): Locator {
	return page.getByRole('article').filter({ hasText: text });
}

/** The line of a file in the list of what is loaded. */
export function line(page: Page, file: string): Locator {
	return page
		.getByRole('region', { name: 'Inlästa datamängder' })
		.getByRole('row')
		.filter({ hasText: file });
}

/** Waits for what a click downloads. */
export async function downloaded(
	page: Page,
	button: Locator,
	options: { timeout?: number } = {}
): Promise<{ name: string; bytes: Buffer }> {
	const [download]: [Download, void] = await Promise.all([
		page.waitForEvent('download', options),
		button.click()
	]);
	return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/**
 * What a link downloads. While the page still grows the link may move from under the pointer: then it is
 * clicked again, which costs nothing, since what it leads to is made already.
 */
export async function downloadedBy(page: Page, link: Locator): Promise<{ bytes: Buffer }> {
	for (let again = 4; again > 0; again--) {
		const came = await downloaded(page, link, { timeout: 20_000 }).catch(() => null);
		if (came !== null) return came;
	}
	return downloaded(page, link);
}
