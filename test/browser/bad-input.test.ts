import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { badFiles } from './bad-files';
import { openSite, type Site } from './harness';
import { card, firstPicture, importFiles, menu, picture } from './pages';
import { solFile, type SolFile } from './sol-file';

let site: Site;
beforeAll(async () => (site = await openSite()));
afterAll(() => site?.close());

const AREA = ['sdo:bromma'];
const named = (name: string, buffer: Buffer): SolFile => ({
	name,
	mimeType: 'application/octet-stream',
	buffer,
	lines: 0
});

/** The page's own thread: how many seconds of processor time its tasks have taken. */
async function pagesThread(page: Page): Promise<{ seconds(): Promise<number> }> {
	const devtools = await page.context().newCDPSession(page);
	await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
	return {
		seconds: async () => {
			const { metrics } = await devtools.send('Performance.getMetrics');
			return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN;
		}
	};
}

it('files that cannot be read: each is answered in Swedish, the rest is left and the page lives all the while', async () => {
	const visit = await site.visit();
	const { page } = visit;
	await visit.open('');
	await firstPicture(page);
	const before = await picture(page);
	await menu(page, 'Data').click();
	const thread = await pagesThread(page);
	const begun = await thread.seconds();
	await importFiles(page, ...badFiles.map(({ name, bytes }) => named(name, Buffer.from(bytes))));
	for (const { name, says } of badFiles) {
		const answer = card(page, name);
		await answer.getByText('Filen kunde inte läsas').waitFor();
		const text = (await answer.textContent()) ?? '';
		expect(text, name).toMatch(says);
		expect(text, name).toContain('Allt annat är oförändrat');
		expect(text, name).not.toMatch(/Error|undefined|null|exception/i);
	}
	// All of it together, so no one file held the page for so long; what else the machine does is not counted.
	const worked = (await thread.seconds()) - begun;
	expect(worked).toBeGreaterThan(0);
	expect(worked).toBeLessThan(2);
	await menu(page, 'Översikt').click();
	await firstPicture(page);
	expect(await picture(page)).toBe(before);
	await visit.end();
});

describe('files with faults in them', () => {
	it('a file cut off: reads what is whole and lists the line that is not', async () => {
		const visit = await site.visit();
		await visit.open('data/');
		await importFiles(visit.page, solFile({ year: '2023', areas: AREA, cutAfter: 40 }));
		const report = card(visit.page, 'Databasfil 2023');
		await report.getByText('Avvisade rader (1)').click();
		await report.getByRole('button', { name: 'Hämta som CSV' }).waitFor();
		await visit.end();
	});

	it('columns in another order: reads the same figures', async () => {
		const visit = await site.visit();
		await visit.open('data/');
		const file = solFile({ year: '2023', areas: AREA, order: [4, 2, 1, 3, 0] });
		await importFiles(visit.page, file);
		const report = card(visit.page, 'Databasfil 2023');
		await report.getByText('Inga siffror i översikten ändrades').waitFor();
		await visit.end();
	});

	it('a year that does not exist: says which, and changes nothing', async () => {
		const visit = await site.visit({ idle: false });
		await visit.open('data/');
		await importFiles(visit.page, solFile({ year: '2023', areas: AREA, writtenYear: '20233' }));
		const report = card(visit.page, 'Databasfil 2023');
		await report.getByText(/20233/).first().waitFor();
		expect(await report.textContent()).toContain('Allt annat är oförändrat');
		await visit.end();
	});

	it('one bad file among good ones: the good ones are read', async () => {
		const visit = await site.visit();
		await visit.open('data/');
		const good = solFile({ year: '2023', areas: AREA, final: true });
		await importFiles(visit.page, named('tom.txt', Buffer.alloc(0)), good);
		await card(visit.page, good.name)
			.getByText(/\d siffror? (ändrades|tillkom|har samma värde)/)
			.first()
			.waitFor();
		await card(visit.page, 'tom.txt').getByText('Filen kunde inte läsas').waitFor();
		await visit.end();
	});
});
