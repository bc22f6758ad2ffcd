import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite, type Site, type Visit } from './harness';
import { card, importFiles } from './pages';
import { solFile } from './sol-file';

let site: Site;
beforeAll(async () => (site = await openSite()));
afterAll(() => site?.close());

const AREA = ['sdo:bromma'];
const first = solFile({ year: '2023', areas: AREA, final: true });
const second = solFile({ year: '2022', areas: AREA });

async function read(visit: Visit): Promise<void> {
	await importFiles(visit.page, first, second);
	for (const { name } of [first, second]) {
		await card(visit.page, name)
			.getByText(/siffror/)
			.first()
			.waitFor();
	}
}

/** Databases that hold anything. */
function kept(visit: Visit): Promise<number> {
	return visit.page.evaluate(async () => (await indexedDB.databases()).length);
}

describe('saving on the computer', () => {
	it('keeps nothing unless asked to', async () => {
		const visit = await site.visit();
		await visit.open('data/');
		await read(visit);
		await card(visit.page, first.name).getByText('Finns bara i den här fliken').waitFor();
		expect(await kept(visit)).toBe(0);
		await visit.page.reload();
		await visit.page.getByText('Inga egna filer är inlästa').waitFor();
		await visit.end();
	});

	it('survives a reload when asked to, goes one by one, and all at once', async () => {
		const visit = await site.visit();
		const { page } = visit;
		await visit.open('data/');
		await page.getByRole('radio', { name: /^Spara på den här datorn/ }).check();
		await read(visit);
		await card(page, first.name).getByText('Sparad på den här datorn').waitFor();

		await page.reload();
		await card(page, first.name).getByText('Sparad vid ett tidigare besök').waitFor();
		await card(page, second.name).waitFor();
		expect(await page.getByRole('radio', { name: /^Spara på/ }).isChecked()).toBe(true);

		await page.getByRole('button', { name: `Ta bort ${second.name}` }).click();
		await card(page, second.name).waitFor({ state: 'detached' });
		await page.reload();
		await card(page, first.name).waitFor();
		expect(await card(page, second.name).count()).toBe(0);

		await page.getByRole('button', { name: 'Rensa allt' }).click();
		await page.getByText('Allt du har läst in är borttaget').waitFor();
		await page.reload();
		await page.getByText('Inga egna filer är inlästa').waitFor();
		expect(await kept(visit)).toBe(0);
		const small = await page.evaluate(() => localStorage.length + sessionStorage.length);
		// SvelteKit keeps scroll positions of this tab; nothing of the user's.
		expect(small).toBeLessThanOrEqual(2);
		await visit.end();
	});
});
