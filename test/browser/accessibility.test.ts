import type { FileChooser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tabTo, violations, violationsInBoth } from './access';
import { openSite, type Site, type Visit } from './harness';
import { card, firstPicture, importFiles, WHOLE, whole } from './pages';
import { solFile } from './sol-file';

/** Only the overview has a live map, and only a file that is read needs the engine. */
let live: Site;
let site: Site;
beforeAll(async () => {
	[live, site] = await Promise.all([openSite({ webgl: true }), openSite()]);
});
afterAll(() => Promise.all([live?.close(), site?.close()]));

const file = () => solFile({ year: '2023', areas: ['sdo:bromma'], final: true });

const STATES: [string, (visit: Visit) => Promise<void>][] = [
	[
		'the overview',
		async (visit) => {
			await visit.open();
			await firstPicture(visit.page);
		}
	],
	[
		'the data page, empty',
		async (visit) => {
			await visit.open('data/');
			await visit.page.getByText('Inga egna filer').waitFor();
			await whole(visit.page, 'data/');
		}
	],
	[
		'the data page, a file read',
		async (visit) => {
			await visit.open('data/');
			await importFiles(visit.page, file());
			await card(visit.page, 'Databasfil')
				.getByText(/\d siffror? (ändrades|tillkom|har samma värde)/)
				.first()
				.waitFor();
		}
	],
	[
		'the data page, a file refused',
		async (visit) => {
			await visit.open('data/');
			await importFiles(visit.page, { ...file(), buffer: Buffer.alloc(0) });
			await card(visit.page, 'Filen kunde inte läsas').waitFor();
		}
	],
	[
		'the annex, empty',
		async (visit) => {
			await visit.open('lagesbild/');
			await whole(visit.page, 'lagesbild/');
		}
	],
	[
		'the annex, with figures',
		async (visit) => {
			await visit.open();
			await firstPicture(visit.page);
			const add = visit.page.getByRole('button', { name: 'Lägg till i lägesbild' });
			for (let place = 0; place < 4; place++) await add.nth(place).click();
			await visit.page.getByRole('link', { name: /^Lägesbild\s\(4\)$/ }).click();
			await visit.page.getByRole('button', { name: 'Hämta som Word (DOCX)' }).waitFor();
		}
	],
	[
		'sources and method',
		async (visit) => {
			await visit.open('metod/');
			await whole(visit.page, 'metod/');
		}
	],
	[
		'a topic with figures',
		async (visit) => {
			await visit.open('teman/otrygga-platser/');
			await visit.page.getByRole('table', { name: /^Anmälda brott/ }).waitFor();
		}
	],
	[
		'a topic told in words',
		async (visit) => {
			await visit.open('teman/systemhotande-brottslighet/');
			await visit.page.getByRole('heading', { name: 'Vad som är känt i siffror' }).waitFor();
		}
	],
	[
		'the underlay of a figure',
		async (visit) => {
			await visit.open();
			await firstPicture(visit.page);
			await visit.page
				.getByRole('button', { name: /^Underlag/ })
				.first()
				.click();
			await visit.page
				.getByRole('dialog')
				.getByRole('heading', { name: 'Källa och leverans' })
				.waitFor();
		}
	]
];

describe('axe finds nothing, in the dark or in the light', () => {
	it.each(STATES)('in %s', async (state, go) => {
		const map = state === 'the overview';
		const visit = await (map ? live : site).visit({ idle: map });
		await go(visit);
		expect(await violationsInBoth(visit.page)).toEqual([]);
		await visit.end();
	});
});

it('axe would find something', async () => {
	const visit = await site.visit({ idle: false });
	await visit.open('data/');
	await visit.page.evaluate(() => {
		document.body.append(document.createElement('img'), document.createElement('button'));
	});
	expect((await violations(visit.page)).join()).toMatch(
		/image-alt.*button-name|button-name.*image-alt/
	);
	await visit.end();
});

describe('the keyboard alone', () => {
	it('goes from the start over a file to a document', async () => {
		const visit = await site.visit();
		const { page } = visit;
		// Listened for from the start: the browser must know before the dialogue opens.
		const chosen = new Promise<FileChooser>((settle) => page.on('filechooser', settle));
		await visit.open();
		await firstPicture(page);
		await tabTo(page, /^Hoppa till innehållet/);
		await tabTo(page, /^Område/);
		const before = await page.getByRole('heading', { level: 1 }).textContent();
		await page.keyboard.press('ArrowDown');
		await expect.poll(() => page.getByRole('heading', { level: 1 }).textContent()).not.toBe(before);
		await tabTo(page, /^Importera/);
		await page.keyboard.press('Enter');
		await page.getByRole('heading', { level: 1, name: 'Data' }).waitFor();
		await tabTo(page, /^välj filer/);
		await page.keyboard.press('Enter');
		await (await chosen).setFiles(file());
		await card(page, 'Databasfil')
			.getByText(/\d siffror? (ändrades|tillkom|har samma värde)/)
			.first()
			.waitFor();
		await tabTo(page, /^Se översikten/);
		await page.keyboard.press('Enter');
		await firstPicture(page);
		await tabTo(page, /^Lägg till i lägesbild/);
		await page.keyboard.press('Enter');
		await page.getByRole('link', { name: /^Lägesbild\s\(1\)$/ }).waitFor();
		await page.keyboard.press('Home');
		await tabTo(page, /^Lägesbild\s\(1\)/);
		await page.keyboard.press('Enter');
		await page.getByRole('button', { name: 'Hämta som Word (DOCX)' }).waitFor();
		await tabTo(page, /^Hämta som Word/);
		const [download] = await Promise.all([
			page.waitForEvent('download'),
			page.keyboard.press('Enter')
		]);
		expect(download.suggestedFilename()).toMatch(/\.docx$/);
		await visit.end();
	});
});

describe('a narrow screen', () => {
	it.each(Object.keys(WHOLE))('320 px wide, %s does not scroll sideways', async (path) => {
		const map = path === '';
		const visit = await (map ? live : site).visit({ width: 320, height: 844, idle: map });
		// In every frame from the first on, because what waits to be shown takes room for a moment only.
		await visit.page.addInitScript(() => {
			const look = () => {
				const page = document.documentElement;
				page.dataset['over'] = String(
					Math.max(Number(page.dataset['over'] ?? 0), page.scrollWidth - page.clientWidth)
				);
				requestAnimationFrame(look);
			};
			requestAnimationFrame(look);
		});
		await visit.open(path);
		if (map) await firstPicture(visit.page);
		await whole(visit.page, path);
		const over = await visit.page.evaluate(async () => {
			for (const part of document.querySelectorAll('details')) part.open = true;
			for (let frames = 0; frames < 2; frames++) await new Promise(requestAnimationFrame);
			return document.documentElement.dataset['over'];
		});
		expect(over).toBe('0');
		await visit.end();
	});
});
