import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite, type Site, type Visit } from './harness';
import { card, downloaded, importFiles, line } from './pages';
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
		await line(page, first.name).getByText('sparad här').waitFor();
		await line(page, second.name).waitFor();
		expect(await page.getByRole('radio', { name: /^Spara på/ }).isChecked()).toBe(true);

		await page.getByRole('button', { name: `Ta bort ${second.name}` }).click();
		await line(page, second.name).waitFor({ state: 'detached' });
		await page.reload();
		await line(page, first.name).waitFor();
		expect(await line(page, second.name).count()).toBe(0);

		await page.getByRole('button', { name: 'Rensa allt' }).click();
		await page.getByText('Allt du har läst in i Stockholms stad är borttaget').waitFor();
		await page.reload();
		await page.getByText('Inga egna filer är inlästa').waitFor();
		expect(await kept(visit)).toBe(0);
		const small = await page.evaluate(() => localStorage.length + sessionStorage.length);
		// SvelteKit keeps scroll positions of this tab; nothing of the user's.
		expect(small).toBeLessThanOrEqual(2);
		await visit.end();
	});

	it('carries all to a fresh profile in one file, and refuses it changed', async () => {
		const visit = await site.visit();
		await visit.open('data/');
		await read(visit);
		const save = visit.page.getByRole('button', { name: 'Spara som datapaket' });
		const { name, bytes } = await downloaded(visit.page, save);
		expect(name).toBe('stockholm.lagesbild');
		// The same content gives the same bytes.
		expect((await downloaded(visit.page, save)).bytes.equals(bytes)).toBe(true);
		await visit.end();

		const fresh = await site.visit();
		await fresh.open('data/');
		const give = (buffer: Buffer, as = name) =>
			importFiles(fresh.page, { name: as, mimeType: 'application/zip', buffer, lines: 0 });
		const broken = Buffer.from(bytes);
		broken[Math.floor(broken.length / 2)] = (broken[Math.floor(broken.length / 2)] ?? 0) ^ 255;
		await give(broken);
		await card(fresh.page, 'Inget ur det är inläst').waitFor();
		await fresh.page.getByText('Inga egna filer är inlästa').waitFor();
		await give(bytes, 'annat namn.zip');
		await card(fresh.page, '2 datamängder lästes in').waitFor();
		for (const file of [first, second]) await line(fresh.page, file.name).waitFor();
		await fresh.page.getByText('2 datamängder kom till').waitFor();
		await fresh.page.getByRole('button', { name: 'Ångra' }).click();
		await fresh.page.getByText('Inga egna filer är inlästa').waitFor();
		expect(await card(fresh.page, 'lästes in').count()).toBe(0);
		await fresh.end();
	});

	it('lets two tabs be', async () => {
		const visit = await site.visit();
		const { page } = visit;
		await visit.open('data/');
		await page.getByRole('radio', { name: /^Spara på den här datorn/ }).check();
		const other = await visit.context.newPage();
		await other.goto(`${site.address}data/`);
		await expect.poll(() => other.getByRole('radio', { name: /^Spara på/ }).isChecked()).toBe(true);
		await Promise.all([importFiles(page, first), importFiles(other, second)]);
		for (const tab of [page, other])
			for (const file of [first, second])
				await line(tab, file.name).getByText('sparad här').waitFor();
		await other.getByRole('button', { name: `Ta bort ${first.name}` }).click();
		await line(page, first.name).waitFor({ state: 'detached' });
		await page.getByRole('button', { name: 'Rensa allt' }).click();
		await other.getByText('Inga egna filer är inlästa').waitFor();
		await expect.poll(() => kept(visit)).toBe(0);
		await visit.end();
	});

	it('reads a newer delivery in place of an older one, says what it changed, and undoes it', async () => {
		const visit = await site.visit();
		const { page } = visit;
		await visit.open('data/');
		const old = solFile({ year: '2023', areas: AREA });
		await importFiles(page, old);
		const replace = page.getByRole('button', { name: `Ersätt ${old.name} med en nyare fil` });
		const [chooser] = await Promise.all([page.waitForEvent('filechooser'), replace.click()]);
		await chooser.setFiles({ ...first, name: 'slutlig.txt' });
		const report = card(page, 'slutlig.txt');
		await report.getByText(`Jämfört med förra leveransen (${old.name})`).waitFor();
		await report.getByText(`Läst in i stället för ${old.name}.`).waitFor();
		await line(page, old.name).waitFor({ state: 'detached' });
		await page.getByRole('button', { name: 'Ångra' }).click();
		await line(page, old.name).waitFor();
		await line(page, 'slutlig.txt').waitFor({ state: 'detached' });
		await visit.end();
	});
});
