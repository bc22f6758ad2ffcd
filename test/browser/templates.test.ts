import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openSite, type Site, type Visit } from './harness';
import { downloaded } from './pages';

let site: Site;
let visit: Visit;

beforeAll(async () => {
	site = await openSite();
	visit = await site.visit();
	await visit.open('data/');
});
afterAll(() => site?.close());

const drop = (name: string, buffer: Buffer, mimeType: string) =>
	visit.page.locator('input[type="file"]').first().setInputFiles({ name, mimeType, buffer });

it('hands out a template and reads it when it comes back', async () => {
	const button = visit.page.getByRole('button', {
		name: /Stockholmsenkäten, tabeller per område, kön och årskurs som Excel/u
	});
	const { name, bytes } = await downloaded(visit.page, button);
	expect(name).toBe('mall-stockholmsenkaten.xlsx');
	await drop('svar.xlsx', bytes, 'application/octet-stream');
	const report = visit.page.getByRole('article', {
		name: 'Stockholmsenkäten, tabeller per område, kön och årskurs'
	});
	await report.getByText('layout antagen', { exact: false }).first().waitFor();
	await report.getByText('Exempelområde', { exact: false }).first().waitFor();
});

it('says of a code book which questions are known, and keeps nothing', async () => {
	const bytes = readFileSync('src/lib/sources/stockholmsenkaten-kodbok/fixture.xlsx');
	await drop('kodbok.xlsx', bytes, 'application/octet-stream');
	const report = visit.page.getByRole('article', { name: 'Stockholmsenkäten, kodbok' });
	await report.getByText('Kodbok för 2026 med 10 frågor', { exact: false }).waitFor();
	await report.getByText('Frågor som inte är desamma som förut', { exact: false }).click();
	await report.getByRole('row', { name: /^F19 / }).waitFor();
	await visit.end();
});
