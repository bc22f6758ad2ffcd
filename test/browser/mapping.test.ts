import type { FileChooser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { focused, tabTo } from './access';
import { openSite, type Site } from './harness';
import { fill, mapFile, mapped, TOWN, workbook } from './mapping-steps';
import { card, downloaded } from './pages';

let site: Site;
beforeAll(async () => (site = await openSite()));
afterAll(() => site?.close());

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
		const visit = await site.visit({ idle: false });
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
		const visit = await site.visit({ idle: false });
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
