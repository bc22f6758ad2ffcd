import * as XLSX from '@e965/xlsx';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { run } from './grid';
import { parseRange } from './grid-range';

const folder = mkdtempSync(path.join(tmpdir(), 'lagesbild-grid-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function put(name: string, content: string | Uint8Array): string {
	const file = path.join(folder, name);
	writeFileSync(file, content);
	return file;
}

async function call(...args: string[]) {
	let [out, err] = ['', ''];
	const code = await run(args, {
		stdout: { write: (text) => (out += text) },
		stderr: { write: (text) => (err += text) }
	});
	return { code, out, err };
}

function book(): string {
	const made = XLSX.utils.book_new();
	const add = (name: string, cells: unknown[][]) =>
		XLSX.utils.book_append_sheet(made, XLSX.utils.aoa_to_sheet(cells), name);
	add('Tomt', [[]]);
	add('2', [['namn', 'värde'], ['Påhittad', 0.1 + 0.2, true], [], ['"citat", och', -1e21]]);
	add('Dold', [['dold']]);
	made.Workbook = { Sheets: [{}, {}, { Hidden: 1 }] };
	return put(
		'bok.xlsx',
		new Uint8Array(XLSX.write(made, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer)
	);
}

test('a text as it stands: rows of their own width, line ends in cells kept, JSON beside', async () => {
	const file = put('a.txt', '\ufeffa;b\r\n"x;\r\ny";" 1,50 "\r\n\r\nbara en\r\n');
	const { code, out, err } = await call(file);
	expect(code).toBe(0);
	expect(out).toBe('a,b\n"x;\r\ny"," 1,50 "\n\nbara en\n');
	expect(JSON.parse(err)).toEqual({
		encoding: 'utf-8',
		dialect: { delimiter: ';', quote: '"', lineEnding: 'CRLF' },
		sheet: null,
		rows: 4,
		columns: 2,
		warnings: expect.any(Array)
	});
});

test('a workbook: first visible sheet that holds anything, stored values, even rows', async () => {
	const { code, out, err } = await call(book());
	expect(code).toBe(0);
	expect(out).toBe(
		'namn,värde,\nPåhittad,0.30000000000000004,TRUE\n,,\n"""citat"", och",-1e+21,\n'
	);
	expect(JSON.parse(err)).toMatchObject({ encoding: null, dialect: null, sheet: '2', rows: 4 });
	expect(err).toContain('hidden_sheet');
});

test('a sheet by name before number, hidden ones too', async () => {
	const file = book();
	expect((await call(file, '--sheet', '2')).out).toContain('namn');
	expect((await call(file, '--sheet=3')).out).toBe('dold\n');
	expect((await call(file, '--sheet', 'Dold')).out).toBe('dold\n');
});

test('a block of cells, of workbook and text alike, no larger than the table', async () => {
	expect((await call(book(), '--range', 'B1:C2')).out).toBe('värde,\n0.30000000000000004,TRUE\n');
	const file = put('b.csv', 'a,b,c\n1\n2,3,4\n');
	const { out, err } = await call(file, '--range', 'b9:A2');
	expect(out).toBe('1,\n2,3\n');
	expect(JSON.parse(err)).toMatchObject({ rows: 2, columns: 2 });
});

describe('nothing can be read: exit code 2 and why', () => {
	const cases: [string, () => string[]][] = [
		['empty', () => [put('tom.csv', '')]],
		['picture', () => [put('bild.csv', Uint8Array.from([0x89, 0x50, 0x4e, 0x47]))]],
		['truncated', () => [put('halv.xlsx', Uint8Array.from([0x50, 0x4b, 3, 4]))]],
		['unreadable', () => [path.join(folder, 'finns-inte')]],
		['unreadable', () => [folder]],
		['no_sheet', () => [book(), '--sheet', 'Finns inte']],
		['no_sheet', () => [put('c.csv', 'a,b\n'), '--sheet', '2']],
		['empty_table', () => [book(), '--sheet', '1']],
		['empty_range', () => [put('d.csv', 'a,b\n'), '--range', 'C1:D4']]
	];
	test.each(cases)('%s', async (reason, args) => {
		const { code, out, err } = await call(...args());
		expect([code, out]).toEqual([2, '']);
		const said = JSON.parse(err);
		expect(said.failure.code).toBe(reason);
		expect(said.failure.message).toMatch(/\S \S/u);
		expect(said).toMatchObject({ rows: 0, columns: 0 });
	});

	test('misuse', async () => {
		const file = put('e.csv', 'a,b\n');
		const wrong = [[], [file, file], [file, '--blad'], [file, '--range', '1A'], [file, '--sheet']];
		for (const args of wrong) {
			const { code, out, err } = await call(...args);
			expect([code, out]).toEqual([2, '']);
			expect(err).toContain('Användning:');
		}
	});
});

test.each([
	['A1:F20', [1, 1, 20, 6]],
	['$b$2', [2, 2, 2, 2]],
	['AA10:Z1', [1, 26, 10, 27]],
	['A0:B2', null],
	['A:B', null],
	['', null]
])('range %j', (text, sides) => {
	const range = parseRange(text);
	expect(range && [range.top, range.left, range.bottom, range.right]).toEqual(sides);
});
