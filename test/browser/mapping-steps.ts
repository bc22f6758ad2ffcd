/** A table that no source knows, and the steps to its mapping. */

import * as xlsx from '@e965/xlsx';
import type { Page } from 'playwright-core';
import { tabTo } from './access';
import type { Visit } from './harness';

/** Made figures belong to the made municipality. */
export const TOWN = '?kommun=exempelstaden';

interface Upload {
	name: string;
	mimeType: string;
	buffer: Buffer;
}

/** A table nobody has a recogniser for: two header rows, merged years, a footnote digit, a misspelt name. */
export function workbook(name: string, years: number[], shift: number, extra = false): Upload {
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

export async function fill(page: Page, name: RegExp, text: string): Promise<void> {
	await tabTo(page, name);
	await page.keyboard.type(text);
}

/** The open mapping, with its first preview. */
export async function mapped(page: Page): Promise<void> {
	await page.getByRole('heading', { name: 'Tabellen', exact: true }).waitFor();
	await page.getByRole('heading', { name: /^[\d\s]+ siffr(?:a|or)$/ }).waitFor();
	await page.locator('tbody .mark').first().waitFor();
}

export async function mapFile(visit: Visit, file: Upload): Promise<void> {
	await visit.open(`data/kartlagg/${TOWN}`);
	await visit.page.getByRole('heading', { name: 'Sparade recept' }).waitFor();
	await visit.page.locator('input[type=file]').first().setInputFiles(file);
	await mapped(visit.page);
}
