import * as XLSX from '@e965/xlsx';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { MeasureTree } from '$lib/core/measures';
import { createNameLookup } from '$lib/core/names';
import { AreaRegister } from '$lib/core/register';
import type { NameLookup } from '$lib/core/source';
import { importFile, type ImportResult } from '$lib/import/import-file';
import { compileWorkspace } from '../../scripts/data/compile';
import { readGrid, readText, readWorkbook, SHARED, type Reading } from './bra-sol-independent';

const TEXTS = `${SHARED}/samples/bra-sol-databasfil`;
const BOOKS = `${SHARED}/samples/bra-sol-excel`;
const present = existsSync(TEXTS) && existsSync(BOOKS);
if (!present)
	console.warn(
		`\nSKIPPED: the real files are not here (${TEXTS}, ${BOOKS}); nothing was compared.\n`
	);

const texts = present ? readdirSync(TEXTS) : [];
const books = present ? readdirSync(BOOKS) : [];
const load = (file: string): Uint8Array => new Uint8Array(readFileSync(file));

let names: NameLookup;
beforeAll(async () => {
	const { areas, measures, denominators } = await compileWorkspace('data/stockholm');
	names = createNameLookup(new AreaRegister(areas), new MeasureTree(measures), denominators);
});

function read(bytes: Uint8Array, file: string): Promise<ImportResult> {
	return importFile(bytes, file, { names, now: 0 });
}

/** Both readings cell by cell, by (row, column). */
function expectSame({ report, observations }: ImportResult, expected: Reading): void {
	expect(report.failure).toBeNull();
	expect(report.ledger).toEqual(expected.ledger);
	expect(report.rejectedCells).toEqual([]);
	const found = observations.map(({ row, column, area, measure, period, unit, value, status }) => ({
		row,
		column,
		area,
		measure,
		period,
		unit,
		value,
		status
	}));
	const order = (a: { row: number; column: number }, b: { row: number; column: number }): number =>
		a.row - b.row || a.column - b.column;
	expect(found.sort(order)).toEqual([...expected.cells].sort(order));
}

/** Columns in another order, and one of the user's own in the midst. */
function shuffleText(bytes: Uint8Array): Uint8Array {
	const order = [4, 2, -1, 0, 5, 3, 1];
	const lines = Buffer.from(bytes).toString('latin1').split('\n');
	const shuffled = lines.map((line, index) => {
		const end = line.endsWith('\r') ? '\r' : '';
		const fields = line.replace('\r', '').split(';');
		if (fields.length < 6) return line;
		const own = index === 0 ? 'Egen kolumn' : `egen ${index}`;
		const cells = order.map((from) => (from < 0 ? own : (fields[from] as string)));
		return cells.join(';') + (fields.length > 6 ? ';' : '') + end;
	});
	return new Uint8Array(Buffer.from(shuffled.join('\n'), 'latin1'));
}

/** Whole blocks of one region and period in another order; rows keep their order within a block. */
function permuteBlocks(bytes: Uint8Array): Uint8Array {
	const lines = Buffer.from(bytes).toString('latin1').split('\n');
	const blocks = new Map<string, string[]>();
	for (const line of lines.slice(1)) {
		const [region, , year, period] = line.split(';');
		if (period === undefined) continue;
		const key = [region, year, period].join('|');
		blocks.set(key, [...(blocks.get(key) ?? []), line]);
	}
	const keys = [...blocks.keys()].sort((a, b) => scatter(a) - scatter(b));
	const rows = keys.flatMap((key) => blocks.get(key) as string[]);
	return new Uint8Array(Buffer.from([lines[0], ...rows, '\r', ''].join('\n'), 'latin1'));
}

function scatter(text: string): number {
	let sum = 7;
	for (const letter of text) sum = (sum * 31 + letter.charCodeAt(0)) % 1_000_003;
	return (sum * 7919) % 1_000_003;
}

/** The label column last, value columns backwards, a column of the user's own first; saved anew. */
function shuffleBook(bytes: Uint8Array, type: 'biff8' | 'xlsx'): [Uint8Array, number, number[]] {
	const grid = readGrid(bytes);
	const values = valueColumns(grid);
	const moved = grid.map((row, index) => [
		index > 5 && row.some((cell) => cell !== null) ? `egen ${index}` : null,
		...values.map((column) => row[column] ?? null).reverse(),
		row[0] ?? null
	]);
	const book = XLSX.utils.book_new();
	XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(moved), 'Resultat');
	const out = new Uint8Array(XLSX.write(book, { type: 'array', bookType: type }) as ArrayBuffer);
	return [out, values.length + 1, values.map((_, place) => place + 1)];
}

function valueColumns(grid: (string | number | null)[][]): number[] {
	return (grid[4] ?? []).flatMap((cell, index) => (cell ? [index] : []));
}

describe.skipIf(!present)('text exports', () => {
	test.each(texts)('%s', async (file) => {
		const bytes = load(`${TEXTS}/${file}`);
		const result = await read(bytes, file);
		expect(result.report).toMatchObject({
			source: 'bra-sol-databasfil',
			encoding: 'windows-1252',
			rejected: []
		});
		expectSame(result, readText(bytes));
	});

	test.each(texts)('%s under other names', async (file) => {
		const bytes = load(`${TEXTS}/${file}`);
		for (const name of ['semesterbild.jpg', 'tabell.xlsx', 'data.csv', 'utan ändelse'])
			expectSame(await read(bytes, name), readText(bytes));
	});

	test.each(texts)('%s with shuffled columns and one more', async (file) => {
		const bytes = shuffleText(load(`${TEXTS}/${file}`));
		expectSame(await read(bytes, file), readText(bytes));
	});

	test.each(texts)('%s with region × period blocks permuted', async (file) => {
		const bytes = permuteBlocks(load(`${TEXTS}/${file}`));
		const result = await read(bytes, file);
		expectSame(result, readText(bytes));
		const plain = await read(load(`${TEXTS}/${file}`), file);
		const figures = ({ observations }: ImportResult): string[] =>
			[...observations]
				.map((o) => [o.area, o.measure, o.period, o.unit, o.value, o.status].join('|'))
				.sort();
		expect(figures(result)).toEqual(figures(plain));
	});

	test.each(texts)(
		'%s with Antal and /100 000 inv under each other’s heading is refused',
		async (file) => {
			const text = Buffer.from(load(`${TEXTS}/${file}`)).toString('latin1');
			const swapped = text.replace('Antal;/100 000 inv', '/100 000 inv;Antal');
			const { report, observations } = await read(Buffer.from(swapped, 'latin1'), file);
			expect(report.failure?.code).toBe('columns_swapped');
			expect([...observations]).toEqual([]);
		}
	);

	test('control: one changed figure makes the comparison fail', async () => {
		const bytes = load(`${TEXTS}/Databasfil2020.txt`);
		const lines = Buffer.from(bytes).toString('latin1').split('\n');
		lines[25] = (lines[25] as string).replace(/;(\d+);(\d+);/, ';9$1;$2;');
		const changed = new Uint8Array(Buffer.from(lines.join('\n'), 'latin1'));
		const result = await read(changed, 'Databasfil2020.txt');
		expect(() => expectSame(result, readText(bytes))).toThrow();
	});

	test('records, repeats, headings and false zeros as counted by hand', async () => {
		const of = async (file: string): Promise<ImportResult['report']> =>
			(await read(load(`${TEXTS}/${file}`), file)).report;
		for (const year of [2020, 2022, 2023])
			expect((await of(`Databasfil${year}.txt`)).ledger).toEqual({
				records: 5546,
				loaded: 2772,
				rejected: 0,
				repeated: 2772,
				blank: 1,
				structural: 1
			});
		const ended = await of('Databasfil-upphorda-omraden.txt');
		expect(ended.ledger).toEqual({
			records: 6398,
			loaded: 2952,
			rejected: 0,
			repeated: 492,
			blank: 1,
			structural: 2953
		});
		expect(ended.warnings.map(({ code }) => code)).toEqual(['false_zero']);
	});

	test('2020, 3 kap.: the known counts', async () => {
		const files = ['Databasfil2020.txt', 'Databasfil-upphorda-omraden.txt'];
		const results = await Promise.all(files.map((file) => read(load(`${TEXTS}/${file}`), file)));
		const year = new Map<string, number>();
		for (const { observations } of results.reverse()) {
			const here = new Map<string, number>();
			for (const { area, measure, unit, value, status } of observations) {
				if (measure !== 'crime:brb3' || unit !== 'count' || area === null) continue;
				if (status === 'outside_lifetime') continue;
				here.set(area, (here.get(area) ?? 0) + (value as number));
			}
			for (const [area, sum] of here) year.set(area, sum);
		}
		expect(year.get('sdo:hagersten-liljeholmen')).toBe(739);
		expect(year.get('sdo:alvsjo')).toBe(228);
		expect(year.get('sdo:rinkeby-kista')).toBe(772);
		expect(year.get('sdo:spanga-tensta')).toBe(408);
		expect(year.get('sdo:norrmalm')).toBe(1081);
		expect(year.get('sdo:ostermalm')).toBe(526);
		const districts = [...year].filter(([area]) => area.startsWith('sdo:'));
		expect(districts).toHaveLength(14);
		expect(districts.reduce((sum, [, value]) => sum + value, 0)).toBe(10_288);
		expect(year.get('stad:stockholm')).toBe(10_388);
	});
});

describe.skipIf(!present)('Excel exports', () => {
	test.each(books)('%s', async (file) => {
		const bytes = load(`${BOOKS}/${file}`);
		const result = await read(bytes, file);
		expect(result.report).toMatchObject({ source: 'bra-sol-excel', encoding: null, rejected: [] });
		expect(result.report.warnings.map(({ code }) => code)).toContain('unit_in_header');
		expectSame(result, readWorkbook(bytes, 0, valueColumns(readGrid(bytes))));
	});

	test.each(books)('%s under other names', async (file) => {
		const bytes = load(`${BOOKS}/${file}`);
		const expected = readWorkbook(bytes, 0, valueColumns(readGrid(bytes)));
		for (const name of ['anteckningar.txt', 'bild.png', 'tabell.csv', 'x'])
			expectSame(await read(bytes, name), expected);
	});

	test.each(books.flatMap((file) => (['biff8', 'xlsx'] as const).map((type) => [file, type])))(
		'%s with shuffled columns and one more, saved as %s',
		async (file, type) => {
			const [bytes, label, values] = shuffleBook(
				load(`${BOOKS}/${file}`),
				type as 'biff8' | 'xlsx'
			);
			expectSame(await read(bytes, file as string), readWorkbook(bytes, label, values));
		}
	);

	test('a file name that lies about the year is told, and the content holds', async () => {
		const { report, observations } = await read(
			load(`${BOOKS}/brott-2025-manad.xls`),
			'brott-2024-manad.xls'
		);
		expect(report.warnings.map(({ code }) => code)).toContain('year_contradicts_content');
		expect(new Set(observations.map(({ period }) => period.slice(0, 4)))).toEqual(
			new Set(['2025'])
		);
		const honest = await read(load(`${BOOKS}/brott-2025-manad.xls`), 'brott-2025-manad.xls');
		expect(honest.report.warnings.map(({ code }) => code)).not.toContain(
			'year_contradicts_content'
		);
	});
});

const others = ['scb', 'skolverket', 'statistisk-arsbok', 'stockholmsenkaten'].flatMap((folder) =>
	present ? readdirSync(`${SHARED}/samples/${folder}`).map((file) => [folder, file] as const) : []
);

describe.skipIf(!present)('files of other sources', () => {
	test.each(others)('%s/%s is not taken for one of these', async (folder, file) => {
		const { report } = await read(load(`${SHARED}/samples/${folder}/${file}`), file);
		expect(report.source?.startsWith(folder.replace('-arsbok', ''))).toBe(true);
		expect(report.ledger.rejected).toBe(report.rejected.length);
	});
});
