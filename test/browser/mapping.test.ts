import * as xlsx from '@e965/xlsx';
import type { FileChooser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { focused, tabTo, violations } from './access';
import { openSite, type Site, type Visit } from './harness';
import { card, downloaded } from './pages';

/** Made figures belong to the made municipality. */
const TOWN = '?kommun=exempelstaden';

let site: Site;
beforeAll(async () => (site = await openSite()));
afterAll(() => site?.close());

interface Upload {
	name: string;
	mimeType: string;
	buffer: Buffer;
}

/** A table nobody has a recogniser for: two header rows, merged years, a footnote digit, a misspelt name. */
function workbook(name: string, years: number[], shift: number, extra = false): Upload {
	const areas = ['Almskogs stadsdel', 'Brunnsätter', 'Granvalla', 'Hamnvreten'];
	const rows: string[][] = [
		['Bad i kommunens simhallar, egen räkning'],
		[],
		[...(extra ? [''] : []), '', ...years.flatMap((year) => [String(year), ''])],
		[...(extra ? ['Löpnr'] : []), 'Distrikt', ...years.flatMap(() => ['Kvinnor', 'Män'])],
		...areas.map((area, row) => [
			...(extra ? [`nr ${row + 1}`] : []),
			row === 0 ? `${area}1` : area,
			...years.flatMap((_, index) => [
				row === 3 && index === 0 ? '..' : String(110 + shift + row * 10 + index),
				String(90 + shift + row * 10 + index)
			])
		]),
		['1 Inklusive nattbad.']
	];
	const sheet = xlsx.utils.aoa_to_sheet(rows);
	const left = extra ? 2 : 1;
	sheet['!merges'] = years.map((_, index) => ({
		s: { r: 2, c: left + index * 2 },
		e: { r: 2, c: left + index * 2 + 1 }
	}));
	const book = xlsx.utils.book_new();
	xlsx.utils.book_append_sheet(book, sheet, 'Bad');
	const buffer = Buffer.from(xlsx.write(book, { type: 'buffer', bookType: 'xlsx' }) as Uint8Array);
	return { name, mimeType: 'application/octet-stream', buffer };
}

async function fill(page: Page, name: RegExp, text: string): Promise<void> {
	await tabTo(page, name);
	await page.keyboard.type(text);
}

/** The open mapping, with its first preview. */
async function mapped(page: Page): Promise<void> {
	await page.getByRole('heading', { name: 'Tabellen', exact: true }).waitFor();
	await page.getByRole('heading', { name: /^[\d\s]+ siffr(?:a|or)$/ }).waitFor();
	await page.locator('tbody .mark').first().waitFor();
}

async function mapFile(visit: Visit, file: Upload): Promise<void> {
	await visit.open(`data/kartlagg/${TOWN}`);
	await visit.page.getByRole('heading', { name: 'Sparade recept' }).waitFor();
	await visit.page.locator('input[type=file]').first().setInputFiles(file);
	await mapped(visit.page);
}

describe('a file nobody knows', () => {
	it('is mapped with the keyboard alone, kept as a recipe, and the next of its kind is recognised', async () => {
		const visit = await site.visit();
		const { page } = visit;
		const chosen = new Promise<FileChooser>((settle) => page.on('filechooser', settle));
		await visit.open(`data/${TOWN}`);
		await page.getByText('Inga egna filer').waitFor();
		await tabTo(page, /^välj filer/);
		await page.keyboard.press('Enter');
		await (await chosen).setFiles(workbook('bad 2023.xlsx', [2022, 2023], 0));
		await card(page, 'Filen kunde inte läsas').waitFor();
		await tabTo(page, /^Kartlägg bad 2023/);
		await page.keyboard.press('Enter');
		await mapped(page);

		// The guess: years over sexes in the header, districts in the first column.
		const select = (name: string) =>
			page.getByRole('combobox', { name, exact: true }).evaluate((at: HTMLSelectElement) => {
				return at.selectedOptions[0]?.textContent ?? '';
			});
		expect(await select('Område')).toBe('Kolumn A: Distrikt');
		expect(await select('Period')).toBe('Rubrikrad 1 (rad 3)');
		expect(await select('Kön')).toBe('Rubrikrad 2 (rad 4)');
		const marks = await page.locator('tbody th[scope=row] .mark').allTextContents();
		expect(marks).toEqual(
			expect.arrayContaining(['rubrik 1', 'Period', 'rubrik 2', 'Kön', 'läst'])
		);

		// Unknown words, one key each.
		await tabTo(page, /^Almskog, .*det betyder/);
		await page.keyboard.press('Enter');
		await expect
			.poll(async () => (await focused(page)).label)
			.toMatch(/^Brunnsäter, .*det betyder/);
		await page.keyboard.press('Enter');
		await tabTo(page, /^Gör ”Bad i kommunens simhallar/);
		await page.keyboard.press('Enter');
		await page.getByText('Alla ord i tabellen är kända.').waitFor();

		await fill(page, /^Vem har tagit fram/, 'Fritidskontoret');
		// The bar says what is missing before anything is read.
		await tabTo(page, /^Spara recept och läs in/);
		await page.keyboard.press('Enter');
		await expect.poll(async () => (await focused(page)).label).toMatch(/^Källhänvisning/);
		await page.keyboard.type('Fritidskontorets räkning');
		await tabTo(page, /^Spara recept och läs in/);
		await page.keyboard.press('Enter');
		await page.getByRole('heading', { level: 1, name: 'Data' }).waitFor();
		const report = card(page, 'bad 2023.xlsx');
		await report
			.getByText(/\d siffror? (ändrades|tillkom)|Inga siffror/)
			.first()
			.waitFor();
		expect(await report.textContent()).toMatch(/4\s*inlästa/);

		// Another year, another name, a column more: the recipe knows it.
		const next = workbook('helt annat namn.xlsx', [2023, 2024], 5, true);
		await page.locator('input[type=file]').first().setInputFiles(next);
		const second = card(page, 'helt annat namn.xlsx');
		await second
			.getByText(/\d siffror? (ändrades|tillkom)|Inga siffror/)
			.first()
			.waitFor();
		expect(await second.textContent()).toMatch(/4\s*inlästa/);
		await visit.end();
	});

	it('can be read another way by hand: columns, header rows, numbers, undone again', async () => {
		const visit = await site.visit();
		const { page } = visit;
		await mapFile(visit, workbook('bad.xlsx', [2022, 2023], 0));
		const figures = page.locator('#steg-blir');
		await expect.poll(() => figures.textContent()).toBe('16 siffror');
		const columns = page.getByRole('textbox', { name: 'Kolumner med siffror' });
		await columns.fill('D-E');
		await columns.press('Enter');
		await expect.poll(() => figures.textContent()).toBe('8 siffror');
		await page.getByRole('button', { name: 'Ångra', exact: true }).click();
		await expect.poll(() => figures.textContent()).toBe('16 siffror');
		await columns.fill('??');
		await columns.press('Enter');
		await page.getByText('Skriv kolumnernas bokstäver').waitFor();
		await page.getByRole('combobox', { name: 'Kolumn B är' }).selectOption('');
		await expect.poll(() => figures.textContent()).toBe('12 siffror');
		await page.getByRole('combobox', { name: 'Antal rubrikrader' }).selectOption('1');
		await expect.poll(() => page.getByText('rubrik 2', { exact: true }).count()).toBe(0);
		await visit.end();
	});

	it('is refused in words where it holds no table, and stays refused', async () => {
		const visit = await site.visit();
		await visit.open(`data/kartlagg/${TOWN}`);
		await visit.page.getByRole('heading', { name: 'Sparade recept' }).waitFor();
		const empty = { name: 'tom.csv', mimeType: 'text/csv', buffer: Buffer.alloc(0) };
		await visit.page.locator('input[type=file]').first().setInputFiles(empty);
		await visit.page.getByRole('alert').filter({ hasText: 'Filen är tom' }).waitFor();
		await visit.end();
	});
});

describe('recipes', () => {
	it('go out as a file, are removed with a way back, and come in again', async () => {
		const visit = await site.visit();
		const { page } = visit;
		await mapFile(visit, workbook('bad.xlsx', [2022, 2023], 0));
		await page.getByRole('button', { name: 'Godta alla 2 områdesförslag' }).click();
		await page.getByRole('button', { name: /^Gör ”Bad i kommunens simhallar/ }).click();
		await page.getByRole('textbox', { name: /^Receptets namn/ }).fill('Simhallar');
		await page.getByRole('textbox', { name: /^Vem har tagit fram/ }).fill('Fritidskontoret');
		await page.getByRole('textbox', { name: /^Källhänvisning/ }).fill('Egen räkning');
		await page.getByRole('button', { name: 'Spara recept och läs in' }).click();
		await page.getByRole('heading', { level: 1, name: 'Data' }).waitFor();
		await page.getByRole('link', { name: /^klistra in en tabell/ }).click();
		const save = page.getByRole('button', { name: 'Hämta receptet Simhallar som fil' });
		const file = await downloaded(page, save);
		expect(file.name).toBe('ÖVNING-recept-simhallar.json');
		expect(file.bytes.toString('utf8')).toContain('lagesbild-recipe-1');
		await page.getByRole('button', { name: 'Ta bort receptet Simhallar' }).click();
		await expect.poll(() => save.count()).toBe(0);
		await page.getByRole('button', { name: 'Ångra' }).click();
		await save.waitFor();
		await page.getByRole('button', { name: 'Ta bort receptet Simhallar' }).click();
		const input = page.getByLabel('Receptfil');
		const broken = Buffer.from(file.bytes.toString('utf8').replace('recipe-1', 'recipe-9'));
		await input.setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: broken });
		await page.getByRole('alert').waitFor();
		await input.setInputFiles({ name: 'b.json', mimeType: 'application/json', buffer: file.bytes });
		await save.waitFor();
		await visit.end();
	});
});

describe('a pasted table', () => {
	it('from a web page or a spreadsheet becomes figures', async () => {
		const visit = await site.visit();
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
		const visit = await site.visit();
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
	const visit = await site.visit();
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

describe.each([false, true])('axe finds nothing, dark %s', (dark) => {
	it('in the ways to begin, in a mapping, in the form for figures', async () => {
		const visit = await site.visit({ dark });
		const { page } = visit;
		await visit.open(`data/kartlagg/${TOWN}`);
		await page.getByRole('heading', { name: 'Sparade recept' }).waitFor();
		expect(await violations(page)).toEqual([]);
		await page
			.getByRole('textbox', { name: 'Inklistrad tabell' })
			.fill('A 1 2\nB 3 4\nC 1 234 567');
		await page.getByRole('button', { name: 'Fortsätt med tabellen' }).waitFor();
		expect(await violations(page)).toEqual([]);
		await page
			.locator('input[type=file]')
			.first()
			.setInputFiles(workbook('bad.xlsx', [2022, 2023], 0));
		await mapped(page);
		for (const name of ['Antal svar, intervall och andra enheter', 'Siffror och tecken'])
			await page.getByText(name, { exact: true }).click();
		expect(await violations(page)).toEqual([]);
		await visit.open(`data/kartlagg/uppgift/${TOWN}`);
		await page.getByRole('button', { name: 'Läs in 1 uppgift' }).click();
		expect(await violations(page)).toEqual([]);
		await visit.end();
	});
});

it('390 px wide nothing scrolls sideways', async () => {
	const visit = await site.visit({ width: 390, height: 844 });
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
