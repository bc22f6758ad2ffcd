import { afterAll, describe, expect, it } from 'vitest';
import { openSite, type Site, type SiteOptions } from './harness';
import { card, downloaded, firstPicture, firstView, importFiles, WHOLE, whole } from './pages';
import { solFile } from './sol-file';

const sites: Site[] = [];
async function open(options: SiteOptions = {}): Promise<Site> {
	const site = await openSite({ webgl: true, ...options });
	sites.push(site);
	return site;
}
afterAll(() => Promise.all(sites.map((site) => site.close())));

const BAR = 280_000;

describe('the first view', () => {
	it('is on the screen after at most 280 kB and no WebAssembly', async () => {
		const site = await open();
		const visit = await site.visit();
		// A slow line: the live map waits for the drawn one, not for a time.
		await visit.context.route('**/outlines.topo.json', async (route) => {
			await new Promise((settle) => setTimeout(settle, 1500));
			await route.continue();
		});
		const before = await firstView(visit);
		const bytes = before.reduce((sum, transfer) => sum + transfer.bytes, 0);
		const list = before
			.map(({ url, bytes: size }) => `${size} ${new URL(url).pathname}`)
			.join('\n');
		console.log(`first view: ${bytes} bytes in ${before.length} files\n${list}`);
		expect(before.filter(({ url }) => url.includes('.wasm'))).toEqual([]);
		const seen = before.map(({ url }) => new URL(url).pathname);
		for (const file of [
			'workspace.json',
			'figures.json',
			'outlines.topo.json',
			'.woff2',
			'.css',
			'.js'
		])
			expect(seen.some((path) => path.endsWith(file))).toBe(true);
		expect(bytes, list).toBeLessThanOrEqual(BAR);
		// What tells whether figures differ comes after it, by itself.
		await visit.page.getByText('inom vanlig variation').first().waitFor();
		await visit.end();
	});

	it.each(['/', '/djupt/ner/i/en/mapp/'])(
		'works from %s, with every address below it',
		async (base) => {
			const site = await open({ base });
			const visit = await site.visit();
			const outside: string[] = [];
			visit.page.on('request', (request) => {
				const url = new URL(request.url());
				if (url.protocol !== 'blob:' && url.protocol !== 'data:' && !url.pathname.startsWith(base))
					outside.push(request.url());
			});
			for (const path of Object.keys(WHOLE)) {
				await visit.open(path);
				await whole(visit.page, path);
			}
			expect(outside).toEqual([]);
			await visit.end();
		}
	);

	it('works under the recommended headers, engine and map included', async () => {
		const site = await open({ headers: true });
		const visit = await site.visit();
		await visit.open();
		await firstPicture(visit.page);
		await visit.page.locator('canvas.maplibregl-canvas').waitFor();
		await visit.open('data/');
		await importFiles(visit.page, solFile({ year: '2023', areas: ['sdo:bromma'], final: true }));
		await card(visit.page, 'Databasfil')
			.getByText(/\d siffror? (ändrades|tillkom|har samma värde)/)
			.first()
			.waitFor();
		await visit.end();
	});
});

describe('what is switched off', () => {
	it('without WebGL the map is drawn as SVG, with the same areas to choose', async () => {
		const site = await open({ webgl: false });
		const visit = await site.visit();
		await visit.open();
		await firstPicture(visit.page);
		await visit.page.getByText('WebGL är avstängt').waitFor();
		expect(await visit.page.locator('canvas').count()).toBe(0);
		const paths = visit.page.getByRole('main').locator('.drawn svg path');
		expect(await paths.count()).toBeGreaterThan(10);
		await visit.end();
	});

	it('without WebAssembly the figures are shown and a file says why it is not counted', async () => {
		const site = await open({ wasm: false });
		const visit = await site.visit({ expected: /WebAssembly/ });
		await visit.open();
		await firstPicture(visit.page);
		await visit.open('data/');
		await importFiles(visit.page, solFile({ year: '2023', areas: ['sdo:bromma'], final: true }));
		await visit.page
			.getByText(/WebAssembly kan vara avstängt/)
			.first()
			.waitFor();
		await visit.end();
	});

	it('without WebAssembly a picture and the Word page are made all the same', async () => {
		const site = await open({ wasm: false });
		const visit = await site.visit({ expected: /WebAssembly/ });
		await visit.open();
		await firstPicture(visit.page);
		const save = visit.page.getByRole('button', { name: 'Spara figuren: Bild (PNG)' }).nth(1);
		const png = await downloaded(visit.page, save);
		expect(png.bytes.subarray(0, 8)).toEqual(Buffer.from('89504e470d0a1a0a', 'hex'));
		expect(png.bytes.readUInt32BE(16)).toBe(1800);
		expect(png.bytes.length).toBeGreaterThan(10_000);
		await visit.open('lagesbild/');
		const make = visit.page.getByRole('button', { name: 'Hämta som Word (DOCX)' });
		const docx = await downloaded(visit.page, make);
		expect(docx.bytes.subarray(0, 2).toString()).toBe('PK');
		await visit.end();
	});

	it.each([
		['missing', 404, ''],
		['something else', 200, '[]']
	])('where the outlines are %s the figures stand and the map says so', async (_, status, body) => {
		const site = await open();
		const visit = await site.visit({ idle: false, expected: /outlines|404/ });
		await visit.context.route('**/outlines.topo.json', (route) =>
			route.fulfill({ status, body, contentType: 'application/json' })
		);
		await visit.open();
		await visit.page.getByRole('table', { name: /^Nuläge och skillnader/ }).waitFor();
		await visit.page.getByText('Kartans gränser kunde inte hämtas').waitFor();
		await visit.end();
	});

	it('without JavaScript the page says what it needs', async () => {
		const site = await open();
		const context = await site.browser.newContext({ javaScriptEnabled: false });
		const page = await context.newPage();
		await page.goto(site.address);
		expect(await page.locator('noscript').first().textContent()).toContain('JavaScript');
		await context.close();
	});
});

describe('locks', () => {
	it('refuses another origin from the built page, and a string as markup', async () => {
		const site = await open({ webgl: false });
		const visit = await site.visit({
			idle: false,
			expected: /Content Security Policy|TrustedHTML/
		});
		await visit.open();
		await firstPicture(visit.page);
		const answer = await visit.page.evaluate(async () => {
			const source = `fetch('http://statistik.example/', { mode: 'no-cors' })
				.then(() => postMessage('reached'), () => postMessage('refused'))`;
			const blob = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
			const fromWorker = await new Promise((settle) => {
				new Worker(blob, { type: 'module' }).onmessage = (event) => settle(event.data);
			});
			const tried = (work: () => unknown) => {
				try {
					work();
					return 'done';
				} catch {
					return 'refused';
				}
			};
			return {
				fromWorker,
				fromPage: await fetch('http://statistik.example/', { mode: 'no-cors' }).then(
					() => 'reached',
					() => 'refused'
				),
				markup: tried(() => (document.createElement('div').innerHTML = '<b>x</b>')),
				// eslint-disable-next-line no-new-func -- that it is refused is what is tried
				evaluated: tried(() => new Function('return 1')()),
				foreignWorker: tried(() => new Worker('https://statistik.example/x.js'))
			};
		});
		expect(answer).toEqual({
			fromWorker: 'refused',
			fromPage: 'refused',
			markup: 'refused',
			evaluated: 'refused',
			foreignWorker: 'refused'
		});
		expect(site.foreign).toEqual([]);
		await visit.context.close();
	});
});
