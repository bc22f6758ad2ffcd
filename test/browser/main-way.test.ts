import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite, type Site, type Visit } from './harness';
import { card, chooseArea, downloaded, firstPicture, importFiles, menu, picture } from './pages';
import { solFile } from './sol-file';

let site: Site;
let visit: Visit;

beforeAll(async () => {
	site = await openSite({ webgl: true });
	visit = await site.visit();
});
afterAll(() => site?.close());

const AREA = 'sdo:farsta';
const NAME = 'Farsta';

/** One visit from start to annex; each step stands on the one before. */
describe.sequential('from start to annex', () => {
	let before = '';

	it('shows real figures at once', async () => {
		await visit.open();
		await firstPicture(visit.page);
		const now = visit.page.getByRole('table', { name: /^Nuläge och skillnader/ });
		const values = await now.locator('tbody tr td:first-of-type').allTextContents();
		expect(values.length).toBeGreaterThanOrEqual(5);
		expect(values.filter((value) => /\d/.test(value)).length).toBeGreaterThanOrEqual(4);
	});

	it('follows the choice of an area, in the picture and in the address', async () => {
		const first = await picture(visit.page);
		await chooseArea(visit.page, AREA, NAME);
		expect(new URL(visit.page.url()).searchParams.get('omrade')).toBe(AREA);
		before = await picture(visit.page);
		expect(before).not.toBe(first);
	});

	it('reads a file and says what was in it and what changed', async () => {
		await visit.page.getByRole('link', { name: 'Importera' }).click();
		const file = solFile({ year: '2023', areas: [AREA], final: true });
		await importFiles(visit.page, file);
		const report = card(visit.page, file.name);
		await report
			.getByText(/\d siffror? (ändrades|tillkom|har samma värde)/)
			.first()
			.waitFor();
		const sum = await report.getByRole('listitem').last().textContent();
		expect(sum?.replaceAll(/\s/g, ' ')).toContain(`${file.lines + 1} rader i filen`);
	});

	it('draws another picture after it', async () => {
		await card(visit.page, 'Databasfil 2023').getByRole('link', { name: 'Se översikten' }).click();
		await firstPicture(visit.page);
		await visit.page.getByRole('heading', { level: 1, name: NAME, exact: true }).waitFor();
		expect(await picture(visit.page)).not.toBe(before);
	});

	it('says the same file again changes nothing', async () => {
		const same = await picture(visit.page);
		await menu(visit.page, 'Data').click();
		await importFiles(visit.page, solFile({ year: '2023', areas: [AREA], final: true }));
		await card(visit.page, 'inget har ändrats').waitFor();
		await menu(visit.page, 'Översikt').click();
		await firstPicture(visit.page);
		expect(await picture(visit.page)).toBe(same);
	});

	const figures = [
		['map', 0],
		['table of measures', 1],
		['trend', 2],
		['comparison', 3]
	] as const;

	it.each(figures)('saves the %s as PNG, SVG and CSV with title and source', async (_, place) => {
		const button = (kind: string) =>
			visit.page.getByRole('button', { name: `Spara figuren: ${kind}` }).nth(place);
		const png = await downloaded(visit.page, button('Bild (PNG)'));
		expect(png.name).toMatch(/\.png$/);
		expect(png.bytes.subarray(0, 8)).toEqual(Buffer.from('89504e470d0a1a0a', 'hex'));
		expect(png.bytes.readUInt32BE(16)).toBeGreaterThanOrEqual(600);
		const svg = await downloaded(visit.page, button('Vektorbild (SVG)'));
		const text = svg.bytes.toString('utf8');
		expect(text).toMatch(/^(<\?xml[^>]*>\s*)?<svg /);
		expect(text).toContain('Källa');
		expect(text).not.toMatch(/NaN|undefined|<script/);
		const csv = await downloaded(visit.page, button('Tabell (CSV)'));
		expect(csv.bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
		expect(csv.bytes.toString('utf8')).toMatch(/;/);
		expect(csv.bytes.toString('utf8')).toMatch(/Källa/);
	});

	it('takes figures into the annex', async () => {
		for (const [, place] of figures) {
			const card = visit.page
				.locator('section')
				.filter({ has: visit.page.getByRole('group', { name: 'Spara figuren' }) })
				.nth(place);
			await card.getByRole('button', { name: 'Lägg till i lägesbild' }).click();
		}
		await visit.page.getByRole('link', { name: /^Lägesbild\s\(4\)$/ }).click();
		await visit.page.getByRole('button', { name: 'Hämta som Word (DOCX)' }).waitFor();
	});

	it('downloads a Word document with headings, pictures, tables and language', async () => {
		const docx = await downloaded(
			visit.page,
			visit.page.getByRole('button', { name: 'Hämta som Word (DOCX)' })
		);
		expect(docx.name).toMatch(/\.docx$/);
		const parts = unzipSync(docx.bytes);
		const document = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
		const styles = strFromU8(parts['word/styles.xml'] ?? new Uint8Array());
		expect(document).toContain(NAME);
		expect(document).toMatch(/w:pStyle w:val="Heading1"/);
		expect(document).toMatch(/<w:tblHeader\/?/);
		const alternatives = [...document.matchAll(/<wp:docPr[^>]*descr="([^"]*)"/g)];
		expect(alternatives.length).toBeGreaterThanOrEqual(3);
		for (const [, description] of alternatives) expect(description?.length).toBeGreaterThan(20);
		expect(styles + document).toContain('w:val="sv-SE"');
		expect(
			Object.keys(parts).filter((name) => /^word\/media\/.*\.png$/.test(name)).length
		).toBeGreaterThanOrEqual(3);
		expect(strFromU8(parts['docProps/core.xml'] ?? new Uint8Array())).not.toMatch(/root|home/);
	});

	it('went without an error and without a request elsewhere', () => visit.end());
});

describe('the check on requests', () => {
	it('sees one where there is one', async () => {
		const before = site.foreign.length;
		const control = await site.visit({ expected: /./ });
		await control.page.goto('about:blank');
		await control.page
			.evaluate(() => fetch('http://statistik.example/', { mode: 'no-cors' }))
			.catch(() => null);
		expect(site.foreign.length).toBe(before + 1);
		expect(control.faults.join()).toContain('http://statistik.example/');
		await expect(control.end()).rejects.toThrow('statistik.example');
		site.foreign.length = before;
	});
});
