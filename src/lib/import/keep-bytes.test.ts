import { utils, write } from '@e965/xlsx';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { emptyReport } from '$lib/core/report';
import type { NameLookup } from '$lib/core/source';
import { importFile } from './import-file';
import { mayKeepBytes } from './keep-bytes';

const SECRET = '850315-2384';
const report = emptyReport('x', '');
const names: NameLookup = {
	area: () => null,
	base: () => null,
	existed: () => true,
	measure: () => null
};
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A workbook whose cells hold nothing of a person, but all that stands around them does. */
function workbook(bookType: 'xlsx' | 'biff8' | 'xlml'): Uint8Array {
	const sheet = utils.aoa_to_sheet([
		['Område', 'Antal'],
		['Alfa', 12]
	]);
	sheet.B2.c = [{ a: 'Anna Andersson', t: `gäller ${SECRET}` }];
	const book = utils.book_new();
	utils.book_append_sheet(book, sheet, 'Tabell');
	book.Props = { Author: 'Anna Andersson', Comments: SECRET };
	book.Workbook = { Names: [{ Name: 'Vem', Ref: `"${SECRET}"` }] };
	return new Uint8Array(write(book, { type: 'array', bookType }) as ArrayBuffer);
}

describe('bytes that may be kept', () => {
	it.each(['xlsx', 'biff8', 'xlml'] as const)(
		'are never those of a workbook (%s): comments, properties and names are not looked through',
		(type) => expect(mayKeepBytes(report, workbook(type))).toBe(false)
	);
	it('are those of a text, all of which was looked through', () =>
		expect(mayKeepBytes(report, bytesOf('Område;Antal\nAlfa;12'))).toBe(true));
	it('are not those of a file of which something was left out, or with rows per event', () => {
		const bytes = bytesOf('Område;Antal\nAlfa;12');
		expect(mayKeepBytes({ ...report, leftOut: [{ sheet: '', column: 1 }] }, bytes)).toBe(false);
		expect(mayKeepBytes({ ...report, source: 'polis-handelser' }, bytes)).toBe(false);
	});
});

describe('a file named after a person', () => {
	const bytes = new Uint8Array(readFileSync('src/lib/sources/bra-sol-databasfil/fixture.txt'));
	it.each([
		`Underlag ${SECRET}.txt`,
		'8503152384.txt',
		'Anna Andersson.txt',
		'anna.andersson@example.se.txt',
		'C:\\Ärenden\\Anna Andersson.txt',
		'Ring 070-123 45 67.txt'
	])('%s is called otherwise in everything that is kept', async (file) => {
		const result = await importFile(bytes, file, { names, now: 1 });
		expect(result.dataset?.file).toBe('Fil utan namn.txt');
		expect(JSON.stringify(result)).not.toMatch(/850315|Andersson|andersson|123 45/u);
		expect(result.report.warnings.map(({ code }) => code)).toContain('personal_data');
	});
	it.each(['Databasfil2023.txt', '1.63-anmalda-brott-2024.txt', '2024-01-31 uttag.txt'])(
		'is not %s',
		async (file) => {
			const { report: told } = await importFile(bytes, file, { names, now: 1 });
			expect([told.file, told.size]).toEqual([file, bytes.length]);
		}
	);
});

it('bytes that are no text are not kept, and nothing is thrown', () => {
	expect(mayKeepBytes(report, bytesOf('a;b\nx\u0000y;1\n'))).toBe(false);
	expect(mayKeepBytes(report, bytesOf('a;b\n1;2\n'))).toBe(true);
});
