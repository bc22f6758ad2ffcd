import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { focused, tabTo, violationsInBoth } from './access';
import { openSite, type Site } from './harness';
import { fill, mapFile, mapped, TOWN, workbook } from './mapping-steps';
import { card } from './pages';

let site: Site;
beforeAll(async () => (site = await openSite()));
afterAll(() => site?.close());

describe('a pasted table', () => {
	it('from a web page or a spreadsheet becomes figures', async () => {
		const visit = await site.visit({ idle: false });
		const { page } = visit;
		await visit.context.grantPermissions(['clipboard-read', 'clipboard-write']);
		await visit.open(`data/kartlagg/${TOWN}`);
		await page.getByRole('heading', { name: 'Sparade recept' }).waitFor();
		await page.evaluate(async () => {
			const html =
				'<table><tr><th rowspan=2>Distrikt</th><th colspan=2>2024</th></tr>' +
				'<tr><th>Kvinnor</th><th>Män</th></tr>' +
				'<tr><td>Almskog</td><td>12,5&nbsp;%</td><td>8 %</td></tr>' +
				'<tr><td>Lyktinge</td><td>14 %</td><td>..</td></tr></table>';
			const part = (text: string, type: string) => new Blob([text], { type });
			await navigator.clipboard.write([
				new ClipboardItem({
					'text/html': part(html, 'text/html'),
					'text/plain': part('Distrikt', 'text/plain')
				})
			]);
		});
		await tabTo(page, /^Inklistrad tabell/);
		await page.keyboard.press('Control+V');
		await page.getByText('4 rader och 3 kolumner hittade.').waitFor();
		await tabTo(page, /^Fortsätt med tabellen/);
		await page.keyboard.press('Enter');
		await mapped(page);
		// The table does not say what it counts.
		await page.getByText('Saknas i tabellen: skriv eller välj.').waitFor();
		await fill(page, /^Mått, samma för alla/, 'Badar varje vecka');
		await tabTo(page, /^Gör ”Badar varje vecka” till ett nytt mått/);
		await page.keyboard.press('Enter');
		await expect.poll(() => page.locator('#steg-blir').textContent()).toBe('4 siffror');
		expect(await page.getByRole('table', { name: /så som de läses/ }).textContent()).toMatch(
			/Almskog.*2024.*kvinnor.*procent.*12,5\s%/s
		);
		await visit.end();
	});

	it('from a PDF says which rows it could not cut, and takes none of them for numbers unasked', async () => {
		const visit = await site.visit({ idle: false });
		const { page } = visit;
		await visit.open(`data/kartlagg/${TOWN}`);
		await page
			.getByRole('textbox', { name: 'Inklistrad tabell' })
			.fill('Distrikt 2023 2024\nAlmskog 12 13\nLyktinge 1 234 567\nGranvalla 14 15');
		await page.getByText(/^1 rad gick inte att dela upp säkert/).waitFor();
		await page.getByRole('cell', { name: '1 234 567 ?' }).waitFor();
		await page.getByRole('checkbox', { name: /^Jag har jämfört/ }).check();
		await page.getByRole('cell', { name: '1 234', exact: true }).waitFor();
		await page.getByRole('checkbox', { name: /^Jag har jämfört/ }).uncheck();
		await page.getByRole('button', { name: 'Fortsätt med tabellen' }).click();
		await mapped(page);
		const measure = page.getByRole('combobox', { name: 'Mått, samma för alla' });
		await measure.fill('Badande');
		await measure.press('Tab');
		await page.getByRole('button', { name: /^Gör ”Badande”/ }).click();
		await expect.poll(() => page.locator('#steg-blir').textContent()).toBe('4 siffror');
		await page
			.getByText(/avvisad/)
			.first()
			.waitFor();
		await visit.end();
	});
});

it('a single figure is typed in with its source, by the keyboard', async () => {
	const visit = await site.visit({ idle: false });
	const { page } = visit;
	await visit.open(`data/${TOWN}`);
	await page.getByText('Inga egna filer').waitFor();
	await tabTo(page, /^skriv in en uppgift/);
	await page.keyboard.press('Enter');
	await page.getByRole('button', { name: 'Läs in 1 uppgift' }).waitFor();
	await tabTo(page, /^Läs in 1 uppgift/);
	await page.keyboard.press('Enter');
	await expect.poll(async () => (await focused(page)).label).toMatch(/^Område/);
	await page.keyboard.type('Almskog');
	await fill(page, /^Mått/, 'Nattvandrare per helg');
	await page.getByText('Blir ett nytt mått.').waitFor();
	await fill(page, /^Period/, 'mars 2024');
	await fill(page, /^Värde/, '17');
	await fill(page, /^Vad är det som räknas/, 'Vuxna ute kl. 21–01, egen räkning');
	await fill(page, /^Källa/, 'Föreningen Nattvandring, mejl');
	await fill(page, /^Källans datum/, '2024-04-02');
	await tabTo(page, /^Läs in 1 uppgift/);
	await page.keyboard.press('Enter');
	await page.getByRole('heading', { level: 1, name: 'Data' }).waitFor();
	const report = card(page, 'inskrivna-uppgifter');
	await report
		.getByText(/\d siffror? (ändrades|tillkom)|Inga siffror/)
		.first()
		.waitFor();
	expect(await report.textContent()).toMatch(/1\s*inlästa/);
	await visit.end();
});

describe('axe finds nothing, in the dark or in the light', () => {
	it('in the ways to begin, in a mapping, in the form for figures', async () => {
		const visit = await site.visit({ idle: false });
		const { page } = visit;
		await visit.open(`data/kartlagg/${TOWN}`);
		await page.getByRole('heading', { name: 'Sparade recept' }).waitFor();
		expect(await violationsInBoth(page)).toEqual([]);
		await page
			.getByRole('textbox', { name: 'Inklistrad tabell' })
			.fill('A 1 2\nB 3 4\nC 1 234 567');
		await page.getByRole('button', { name: 'Fortsätt med tabellen' }).waitFor();
		expect(await violationsInBoth(page)).toEqual([]);
		await page
			.locator('input[type=file]')
			.first()
			.setInputFiles(workbook('bad.xlsx', [2022, 2023], 0));
		await mapped(page);
		for (const name of ['Antal svar, intervall och andra enheter', 'Siffror och tecken'])
			await page.getByText(name, { exact: true }).click();
		expect(await violationsInBoth(page)).toEqual([]);
		await visit.open(`data/kartlagg/uppgift/${TOWN}`);
		await page.getByRole('button', { name: 'Läs in 1 uppgift' }).click();
		expect(await violationsInBoth(page)).toEqual([]);
		await visit.end();
	});
});

it('390 px wide nothing scrolls sideways', async () => {
	const visit = await site.visit({ width: 390, height: 844, idle: false });
	const { page } = visit;
	const over = () =>
		page.evaluate(() => {
			const { scrollWidth, clientWidth } = document.documentElement;
			return scrollWidth - clientWidth;
		});
	await mapFile(visit, workbook('bad.xlsx', [2022, 2023], 0));
	expect(await over()).toBeLessThanOrEqual(0);
	await visit.open(`data/kartlagg/uppgift/${TOWN}`);
	await page.getByRole('button', { name: 'Läs in 1 uppgift' }).waitFor();
	expect(await over()).toBeLessThanOrEqual(0);
	await visit.end();
});
