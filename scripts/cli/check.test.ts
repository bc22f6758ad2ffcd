import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { encodeRecipe } from '../../src/lib/core/recipe/file';
import type { Recipe } from '../../src/lib/core/recipe/recipe';
import { plainRecipe } from '../../test/fixtures/recipes';
import { run } from './check';

const folder = mkdtempSync(path.join(tmpdir(), 'check-'));
afterAll(() => rmSync(folder, { recursive: true }));

const HEAD = 'Region;Brott;År;Period;Antal;/100 000 inv';
/** A crime that the tree knows, for areas nobody has. */
const CLEAN = `${HEAD}\nPåhittat område;Totalt antal brott;2024;Jan;1 234;9,5;\n`;

function put(name: string, content: string): string {
	const file = path.join(folder, name);
	writeFileSync(file, content);
	return file;
}

async function call(...args: string[]): Promise<{ code: number; out: string; err: string }> {
	let [out, err] = ['', ''];
	const code = await run(args, {
		stdout: { write: (text) => (out += text) },
		stderr: { write: (text) => (err += text) }
	});
	return { code, out, err };
}

describe('exit codes', () => {
	test('0: known and nothing rejected', async () => {
		expect((await call(put('a.txt', CLEAN))).code).toBe(0);
	});

	test('1: unknown, empty, a rejected row or a rejected cell', async () => {
		const bad = [
			put('unknown.csv', 'a;b\n1;2\n'),
			put('empty.xls', ''),
			put('row.txt', `${CLEAN}x;y;20x4;Jan;1;2;\n`),
			put('cell.txt', `${HEAD}\nOmråde;Totalt antal brott;2024;Jan;1;junk;\n`)
		];
		for (const file of bad) expect((await call(file, '--json')).code, file).toBe(1);
		expect((await call(put('a.txt', CLEAN), bad[0] as string)).code).toBe(1);
	});

	test('2: misuse, with usage on the error stream and nothing on the other', async () => {
		const file = put('a.txt', CLEAN);
		for (const args of [
			[],
			['--json'],
			[path.join(folder, 'finns-inte.txt')],
			[folder],
			[file, '--okänd'],
			[file, '--observations'],
			[file, '--workspace', 'atlantis'],
			[file, '--recipe'],
			[file, '--recipe', path.join(folder, 'finns-inte.json')],
			[file, '--recipe', put('junk.json', '{"format":"annat"}')],
			[file, '--recipe', put('half.json', '{"format":"lagesbild-recipe-1"}')],
			[file, '--observations', path.join(folder, 'finns-inte', 'ut.csv')]
		]) {
			const { code, out, err } = await call(...args);
			expect([code, out], args.join(' ')).toEqual([2, '']);
			expect(err).toContain('Användning:');
		}
	});
});

test('JSON has exactly the agreed keys', async () => {
	const file = put('cell.txt', `${HEAD}\nOmråde;Totalt antal brott;2024;Jan;1;junk;\nx\n`);
	const { out } = await call(file, put('empty.xls', ''), '--json');
	const [known, empty] = JSON.parse(out);
	const keys = [
		'file',
		'sha256',
		'source',
		'layout_status',
		'encoding',
		'ledger',
		'rejected',
		'rejected_cells',
		'warnings',
		'period',
		'areas',
		'measures'
	];
	for (const report of [known, empty]) expect(Object.keys(report)).toEqual(keys);
	expect(known).toMatchObject({
		file,
		source: 'bra-sol-databasfil',
		layout_status: 'verified',
		encoding: 'utf-8',
		ledger: { records: 3, loaded: 1, rejected: 1, repeated: 0, blank: 0, structural: 1 },
		period: { from: '2024-01', to: '2024-01' },
		areas: [],
		measures: ['crime:all']
	});
	expect(Object.keys(known.rejected[0])).toEqual(['sheet', 'row', 'reason', 'text']);
	expect(Object.keys(known.rejected_cells[0])).toEqual([
		'sheet',
		'row',
		'column',
		'text',
		'reason'
	]);
	expect(Object.keys(known.warnings[0])).toEqual(['code', 'message', 'sheet', 'row']);
	expect(empty).toMatchObject({ source: null, layout_status: null, encoding: null });
});

test('observations as CSV: the columns, plain numbers, quotes, LF', async () => {
	const out = path.join(folder, 'ut.csv');
	const file = put('a, b.txt', CLEAN);
	const { code } = await call(file, '--observations', out);
	expect(code).toBe(0);
	expect(readFileSync(out, 'utf8')).toBe(
		[
			'file,sheet,row,column,source,area_as_written,area,measure_as_written,measure,period,grain,unit,sex,age,value,n,lower,upper,status',
			`"${file}",,2,5,bra-sol-databasfil,Påhittat område,,Totalt antal brott,crime:all,2024-01,month,count,all,all,1234,,,,ok`,
			`"${file}",,2,6,bra-sol-databasfil,Påhittat område,,Totalt antal brott,crime:all,2024-01,month,per_100k,all,all,9.5,,,,ok`,
			''
		].join('\n')
	);
});

test('a copy under another name has its own rows, the same path twice has not', async () => {
	const out = path.join(folder, 'ut.csv');
	const [first, copy] = [put('a.txt', CLEAN), put('kopia.dat', CLEAN)];
	const twice = await call(first, copy, first, '--json', '--observations', out);
	expect(twice.code).toBe(0);
	expect(JSON.parse(twice.out)).toHaveLength(3);
	const files = readFileSync(out, 'utf8').split('\n').slice(1, -1);
	expect(files.map((line) => line.split(',')[0])).toEqual([first, first, copy, copy]);
	expect((await call(first, copy)).out).toContain(`samma innehåll som ${first}`);
});

test('figures are never written over a file that is read', async () => {
	const file = put('a.txt', CLEAN);
	const { code, err } = await call(file, '--observations', path.join(folder, '.', 'a.txt'));
	expect(code).toBe(2);
	expect(err).toContain('skrivas över');
	expect(readFileSync(file, 'utf8')).toBe(CLEAN);
});

test('the report for reading is in Swedish and says what was rejected', async () => {
	const { out, err } = await call(
		put('row.txt', `${CLEAN}x;y;20x4;Jan;1;2;\n`),
		put('bild.xls', '\u0089PNG')
	);
	expect(out).toContain('poster: 3 = 1 lästa + 1 avvisada');
	expect(out).toContain('avvisad rad 3: Året eller perioden går inte att läsa');
	expect(err).toContain('känns inte igen');
});

describe('--recipe', () => {
	/** What somebody mapped by hand: areas down, years across. */
	const table =
		'Klagomål på buller;;\nOmråde;2023;2024\nPåhittat;1.234;x\nAnnat;5;Uppgift saknas\n';
	const recipe = {
		...plainRecipe,
		...{ id: 'recept:buller', top: 2, headerRows: 1 },
		area: { from: 'column', column: 1 },
		period: { from: 'header', level: 1 },
		measure: { from: 'constant', text: 'Buller' },
		values: [
			{ column: 2, role: 'value' },
			{ column: 3, role: 'value' }
		],
		numbers: { ...plainRecipe.numbers, thousands: '.', missing: ['Uppgift saknas'] },
		measures: [{ id: 'own:buller', parent: null, label: 'Buller', labels: [], note: null }]
	} satisfies Recipe;
	const written = put('recept.json', encodeRecipe(recipe));

	test('reads a file nobody knows by it, and writes its figures', async () => {
		const file = put('buller.csv', table);
		const to = path.join(folder, 'ut.csv');
		expect((await call(file)).code).toBe(1);
		const { code, out } = await call(file, '--recipe', written, '--json', '--observations', to);
		expect(code).toBe(0);
		expect(JSON.parse(out)[0]).toMatchObject({
			source: 'recept:buller',
			layout_status: null,
			ledger: { records: 4, loaded: 2, structural: 2 },
			measures: ['own:buller'],
			period: { from: '2023', to: '2024' }
		});
		const figures = readFileSync(to, 'utf8').split('\r\n');
		expect(figures.filter((line) => line.includes(',1234,'))).toHaveLength(1);
	});

	test('reads by it and nothing else: a known file under it is refused, row by row', async () => {
		const signed = put(
			'signed.json',
			encodeRecipe({ ...recipe, signature: [['område', '2023', '2024']] })
		);
		const { code, out } = await call(put('a.txt', CLEAN), '--recipe', signed, '--json');
		expect(code).toBe(1);
		expect(JSON.parse(out)[0].ledger).toMatchObject({ loaded: 0, rejected: 2 });
	});

	test('does not write over the recipe', async () => {
		const { code } = await call(
			put('buller.csv', table),
			'--recipe',
			written,
			'--observations',
			written
		);
		expect(code).toBe(2);
		expect(readFileSync(written, 'utf8')).toBe(encodeRecipe(recipe));
	});
});

test('what was read in a made-up municipality is marked, in words and as data; nothing real is', async () => {
	const made = put('made.txt', `${CLEAN}ÖVNING\n`);
	const there = ['--workspace', 'exempelstaden'];
	expect((await call(made, ...there)).out).toMatch(/^ÖVNING/);
	const rows = path.join(folder, 'made.csv');
	const asData = await call(made, '--json', '--observations', rows, ...there);
	expect(JSON.parse(asData.out)).toMatchObject([{ exercise: true }]);
	const [head, ...lines] = readFileSync(rows, 'utf8').trimEnd().split('\n');
	expect(head).toMatch(/,status,origin$/);
	expect(lines.length).toBeGreaterThan(0);
	for (const line of lines) expect(line).toMatch(/,exercise$/);
	const real = put('a.txt', CLEAN);
	expect((await call(real)).out).not.toContain('ÖVNING');
	expect(JSON.parse((await call(real, '--json')).out)[0]).not.toHaveProperty('exercise');
});
