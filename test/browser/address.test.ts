import { afterAll, beforeAll, expect, it } from 'vitest';
import { openSite, type Site } from './harness';
import { chooseArea, choosePeriod, firstPicture, picture } from './pages';

let site: Site;
beforeAll(async () => (site = await openSite()));
afterAll(() => site?.close());

it('gives the same picture through Back, reload and a shared link', async () => {
	const visit = await site.visit();
	const { page } = visit;
	await visit.open();
	await firstPicture(page);
	await chooseArea(page, 'sdo:skarpnack', 'Skarpnäck');
	await choosePeriod(page, '2023');
	const chosen = await picture(page);
	const address = page.url();

	await chooseArea(page, 'sdo:farsta', 'Farsta');
	const other = await picture(page);
	expect(other).not.toBe(chosen);

	await page.goBack();
	await page.getByRole('heading', { level: 1, name: 'Skarpnäck', exact: true }).waitFor();
	expect(await picture(page)).toBe(chosen);
	await page.goForward();
	await page.getByRole('heading', { level: 1, name: 'Farsta', exact: true }).waitFor();
	expect(await picture(page)).toBe(other);
	await page.goBack();

	await page.reload();
	await firstPicture(page);
	await page.getByRole('heading', { level: 1, name: 'Skarpnäck', exact: true }).waitFor();
	expect(await picture(page)).toBe(chosen);
	await visit.end();

	const friend = await site.visit();
	await friend.page.goto(address);
	await firstPicture(friend.page);
	expect(await picture(friend.page)).toBe(chosen);
	await friend.end();
});

it('says what an address asks for that is not there, and shows something all the same', async () => {
	const visit = await site.visit();
	await visit.open('?omrade=sdo:finns-inte&period=1899&indikator=%3Cscript%3E');
	await firstPicture(visit.page);
	await visit.page.getByText('finns-inte').first().waitFor();
	expect(await visit.page.locator('script', { hasText: 'finns-inte' }).count()).toBe(0);
	await visit.end();
});
