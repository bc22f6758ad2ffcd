import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite, type Site } from './harness';
import { card, firstPicture, importFiles, menu, picture } from './pages';
import { solFile, type SolFile } from './sol-file';

let site: Site;
beforeAll(async () => (site = await openSite()));
afterAll(() => site?.close());

const AREA = ['sdo:bromma'];
const png = Buffer.from(
	'89504e470d0a1a0a0000000d4948445200000001000000010806000000' +
		'1f15c4890000000d4944415478da63fcffff3f030005fe02fea7360ccb0000000049454e44ae426082',
	'hex'
);
const named = (name: string, buffer: Buffer): SolFile => ({
	name,
	mimeType: 'application/octet-stream',
	buffer,
	lines: 0
});

describe('files that cannot be read', () => {
	it.each<[string, SolFile, RegExp]>([
		['an empty file', named('tom.txt', Buffer.alloc(0)), /tom/i],
		['a picture with another name', named('bild.xls', png), /bild/i],
		[
			'a torn workbook',
			named('trasig.xlsx', Buffer.from('504b0304140000000800', 'hex')),
			/skadad|trasig|avkortad|ofullständig|kunde inte/i
		],
		[
			'figures under other headings',
			named('annat.csv', Buffer.from('namn;poäng\r\nÄlva;3\r\n')),
			/känn(er|s) inte igen/
		]
	])('%s: says so in Swedish and leaves the rest', async (_, file, message) => {
		const visit = await site.visit();
		const { page } = visit;
		await visit.open('');
		await firstPicture(page);
		const before = await picture(page);
		await menu(page, 'Data').click();
		await importFiles(page, file);
		const report = card(page, 'Filen kunde inte läsas');
		await report.waitFor();
		const text = (await report.textContent()) ?? '';
		expect(text).toMatch(message);
		expect(text).toContain(file.name);
		expect(text).toContain('Allt annat är oförändrat');
		expect(text).not.toMatch(/Error|undefined|null|exception/i);
		await menu(page, 'Översikt').click();
		await firstPicture(page);
		expect(await picture(page)).toBe(before);
		await visit.end();
	});
});

describe('files with faults in them', () => {
	it('a file cut off: reads what is whole and lists the line that is not', async () => {
		const visit = await site.visit();
		await visit.open('data/');
		await importFiles(visit.page, solFile({ year: '2023', areas: AREA, cutAfter: 40 }));
		const report = card(visit.page, 'Databasfil 2023');
		await report.getByText('Avvisade rader (1)').click();
		await report.getByRole('button', { name: 'Ladda ner som CSV' }).waitFor();
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
		const visit = await site.visit();
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
