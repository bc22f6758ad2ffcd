import * as XLSX from '@e965/xlsx';
import { strToU8, zipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { MeasureTree } from '$lib/core/measures';
import { createNameLookup } from '$lib/core/names';
import { AreaRegister } from '$lib/core/register';
import { importFile, type ImportResult } from './import-file';

const { areas, measures } = JSON.parse(
	readFileSync('src/lib/sources/bra-sol-excel/fixture.names.json', 'utf8')
);
const names = createNameLookup(new AreaRegister(areas), new MeasureTree(measures));

const AREA = 'Stadsdelsområde Exempelområde (Sthlm)';
const LIFE = '3 kap. Brott mot liv och hälsa';
const PERSON = '3-7 kap. Brott mot person';
const HEAD = 'Region;Brott;År;Period;Antal;/100 000 inv';

const read = (bytes: Uint8Array): Promise<ImportResult> =>
	importFile(bytes, 'fil', { names, now: 1 });
const readText = (text: string): Promise<ImportResult> => read(new TextEncoder().encode(text));

function readBook(sheets: Record<string, unknown[][]>): Promise<ImportResult> {
	const book = XLSX.utils.book_new();
	for (const [name, cells] of Object.entries(sheets))
		XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(cells), name);
	return read(new Uint8Array(XLSX.write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer));
}

const table = (years: string[], ...rows: unknown[][]): unknown[][] => [
	[null, ...years],
	[null, ...years.map(() => 'Helår')],
	[null, ...years.map(() => 'Antal')],
	[AREA],
	...rows
];
const figures = ({ observations }: ImportResult): string[] =>
	observations.map((o) => `${o.sheet}!${o.row},${o.column} ${o.period} ${o.value ?? o.status}`);

test('a last `..` row is a missing figure, whatever footnotes follow the table', async () => {
	const footnote = 'I juni 2016 har redovisningen av folkmängd ändrats.';
	const result = await readBook({
		Resultat: table(['2024'], [PERSON, 9], [LIFE, '..'], [], [AREA], [footnote])
	});
	expect(figures(result)).toEqual(['Resultat!5,2 2024 9', 'Resultat!6,2 2024 missing']);
	expect(result.report.ledger).toMatchObject({ loaded: 2, blank: 1, structural: 6 });
});

test('nor may the footnote of an area before the last one take its figure', async () => {
	const other = 'Stadsdelsområde Annat (Sthlm)';
	const rows = [[PERSON, 9], [LIFE, '..'], [other], [PERSON, 8], [], [AREA], ['Fotnot.']];
	const result = await readBook({ Resultat: table(['2024'], ...rows) });
	expect(figures(result)).toContain('Resultat!6,2 2024 missing');
	expect(result.report.ledger).toMatchObject({ loaded: 3, blank: 1 });
});

describe('the same key again', () => {
	test('a copied sheet repeats the first, with its columns in any order', async () => {
		const result = await readBook({
			Resultat: table(['2023', '2024'], [PERSON, 8, 9], [LIFE, 3, 4]),
			Kopia: table(['2024', '2023'], [PERSON, 9, 8], [LIFE, 4, 5])
		});
		expect(figures(result)).toHaveLength(4);
		expect(result.report.ledger).toMatchObject({ loaded: 2, repeated: 2 });
		expect(result.report.rejectedCells).toMatchObject([
			{ sheet: 'Kopia', row: 6, column: 3, text: '5' }
		]);
		expect(result.report.rejectedCells[0]?.reason).toContain('rad 6 i bladet ”Resultat”');
	});

	test('another year in another sheet repeats nothing', async () => {
		const result = await readBook({
			A: table(['2023'], [PERSON, 8]),
			B: table(['2024'], [PERSON, 8])
		});
		expect(result.report.ledger).toMatchObject({ loaded: 2, repeated: 0 });
	});

	test('one period written in two ways', async () => {
		const result = await readText(
			`${HEAD}\n${AREA};${PERSON};2024;År;5;7;\n${AREA};${PERSON};2024;Helår;5;7;\n`
		);
		expect(result.report.ledger).toMatchObject({ loaded: 1, repeated: 1 });
	});
});

test('a text cut off anywhere never gives a figure that the whole file has not', async () => {
	const text = `${HEAD}\n${[1, 2, 3].map((n) => `${AREA};${PERSON};202${n};Jan;1${n}5;2${n}7;`).join('\n')}\n`;
	const whole = new Set(figures(await readText(text)));
	for (let end = HEAD.length + 120; end < text.length; end += 1) {
		const cut = await readText(text.slice(0, end));
		for (const figure of figures(cut)) expect(whole, `${end}: ${figure}`).toContain(figure);
	}
	const { report } = await readText(text.slice(0, -3));
	expect(report.ledger.rejected).toBe(1);
	expect(report.rejected[0]?.reason).toContain('avkortad');
});

test('a workbook whose years cannot be read is known, and its years are told', async () => {
	const { report } = await readBook({ Resultat: table(['20X4'], [PERSON, 9]) });
	expect(report.source).toBe('bra-sol-excel');
	expect(report.warnings).toContainEqual(
		expect.objectContaining({ code: 'unknown_period', row: 1 })
	);
	expect(report.rejected).toMatchObject([{ row: 5 }]);
	expect(report.rejected[0]?.reason).toContain('år eller period');
	expect(report.failure?.code).toBe('nothing_read');
});

test('headings alone are told from rows that cannot be read', async () => {
	expect((await readText(`${HEAD}\n`)).report.failure).toMatchObject({
		code: 'no_rows',
		message: expect.stringContaining('inga rader')
	});
	expect((await readText(`${HEAD}\nx\n`)).report.failure?.code).toBe('nothing_read');
});

test('Region and Brott under each other’s heading are told', async () => {
	const { report } = await readText(
		`Brott;Region;År;Period;Antal\n${AREA};${PERSON};2024;Jan;5;\n`
	);
	const [area] = report.warnings.filter(({ code }) => code === 'unknown_area');
	expect(area?.message).toContain('rubrikerna Region och Brott');
});

test.each([
	['content.xml', 'META-INF/manifest.xml', 'OpenDocument'],
	['[Content_Types].xml', 'word/document.xml', 'Word']
])('an office file with %s and %s is no archive to unpack: %s', async (part, main, what) => {
	const { report } = await read(zipSync({ [part]: strToU8('<x/>'), [main]: strToU8('<x/>') }));
	expect(report.failure?.code).toBe('office');
	expect(report.failure?.message).toContain(`(${what})`);
	expect(report.failure?.message).toContain('.xlsx');
});

test('an error in a cell is shown by its own sign', async () => {
	const sheet = table(['2023', '2024'], [PERSON, 9, { t: 'e', v: 7 }]);
	const { report } = await readBook({ Resultat: sheet });
	expect(report.rejectedCells).toMatchObject([{ row: 5, column: 3, text: '#DIV/0!' }]);
});
