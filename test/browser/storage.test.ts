import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite, type Site, type Visit } from './harness';
import { card, downloaded, importFiles, line } from './pages';
import { solFile } from './sol-file';

let site: Site;
beforeAll(async () => (site = await openSite()));
afterAll(() => site?.close());

const AREA = ['sdo:bromma'];
/** Ms; two cores may be busy with much else. */
const PATIENCE = 300_000;
const keep = /^Spara på den här datorn/;

function databases(visit: Visit): Promise<string[]> {
	return visit.page.evaluate(async () =>
		(await indexedDB.databases()).map(({ name }) => name ?? '').sort()
	);
}

describe('what the browser keeps', () => {
	it(
		'is kept, carried and cleared for each municipality by itself',
		async () => {
			const practice = 'trygghetsvandringar-2025.csv';
			const path = join('data/exempelstaden/practice/generell-lang', practice);
			const buffer = readFileSync(join(import.meta.dirname, '../..', path));
			const file = solFile({ year: '2023', areas: AREA });
			const visit = await site.visit();
			const { page } = visit;
			const clear = () => page.getByRole('button', { name: 'Rensa allt' }).click();

			await visit.open('data/?kommun=exempelstaden');
			await page.getByRole('radio', { name: keep }).check();
			await importFiles(page, { name: practice, mimeType: 'text/csv', buffer, lines: 0 });
			await line(page, practice).getByText('sparad här').waitFor();
			const save = page.getByRole('button', { name: 'Spara som datapaket' });
			const made = await downloaded(page, save);

			await visit.open('data/');
			await page.getByText('Inga egna filer är inlästa').waitFor();
			const type = { mimeType: 'application/zip', lines: 0 };
			await importFiles(page, { name: made.name, buffer: made.bytes, ...type });
			await card(page, 'hör till en annan arbetsyta (exempelstaden)').waitFor();
			expect(await page.locator('tbody tr:has(.file)').count()).toBe(0);
			await page.getByRole('radio', { name: keep }).check();
			await importFiles(page, file);
			await line(page, file.name).getByText('sparad här').waitFor();
			expect(await databases(visit)).toEqual(['lagesbild', 'lagesbild-exempelstaden']);

			await page.evaluate(() => localStorage.setItem('another-program', 'of the same site'));
			await page.getByText('Exempelstaden rensas för sig, där.').waitFor();
			await clear();
			await page.getByText('Allt du har läst in i Stockholms stad är borttaget').waitFor();
			expect(await databases(visit)).toEqual(['lagesbild-exempelstaden']);
			const left = await page.evaluate(async () => [
				Object.keys(localStorage),
				await caches.keys()
			]);
			expect(left).toEqual([['another-program'], []]);

			await visit.open('data/?kommun=exempelstaden');
			await line(page, practice).getByText('sparad här').waitFor();
			await clear();
			await page.getByText('Allt du har läst in i Exempelstaden är borttaget').waitFor();
			await expect.poll(() => databases(visit)).toEqual([]);
			await visit.end();
		},
		PATIENCE
	);

	it(
		'is as it was where the browser has no room for more, and the page says so',
		async () => {
			const visit = await site.visit();
			const { page } = visit;
			const small = solFile({ year: '2022', areas: AREA });
			const large = solFile({ year: '2023' });
			await visit.open('data/');
			const devtools = await visit.context.newCDPSession(page);
			const { origin } = new URL(site.address);
			await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 150_000 });
			await page.getByRole('radio', { name: keep }).check();
			await importFiles(page, small);
			await line(page, small.name).getByText('sparad här').waitFor();

			const replace = page.getByRole('button', { name: `Ersätt ${small.name} med en nyare fil` });
			const [chooser] = await Promise.all([page.waitForEvent('filechooser'), replace.click()]);
			await chooser.setFiles(large);
			await line(page, large.name).getByText('bara i fliken').waitFor();
			await page.getByRole('alert').getByText('utrymmet som webbläsaren ger är slut').waitFor();
			await card(page, `så ${small.name} är kvar där`).waitFor();
			await line(page, small.name).getByText('sparad här').waitFor();

			await page.reload();
			await line(page, small.name).getByText('sparad här').waitFor();
			expect(await page.locator('tbody tr:has(.file)').count()).toBe(1);
			await visit.end();
		},
		PATIENCE
	);
});
