import { strToU8, unzipSync, zipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import * as XLSX from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { ImportFailure, type FailureCode } from './failure';
import { LIMITS } from './limits';
import { listOleEntries, readOleStream } from './ole';
import { readTable } from './read';
import { readXls, readXlsx } from './workbook';
import { crc32 } from './zip';
import { processorTime } from '../../../test/fixtures/processor-time';

const load = (name: string): Uint8Array =>
	new Uint8Array(readFileSync(`src/lib/sources/bra-sol-excel/${name}`));
const xls = load('fixture.xls');
const xlsx = load('fixture.xlsx');

async function codeOf(reading: () => Promise<unknown>): Promise<FailureCode | null> {
	try {
		await reading();
		return null;
	} catch (error) {
		if (error instanceof ImportFailure) return error.code;
		throw error;
	}
}

function repacked(change: (parts: Record<string, Uint8Array>) => void): Uint8Array {
	const parts = unzipSync(xlsx);
	change(parts);
	return zipSync(parts);
}

/** The fixture with nothing in its first sheet but these cells. */
function withRow(cells: string): Uint8Array {
	return repacked((parts) => {
		const name = 'xl/worksheets/sheet1.xml';
		const text = new TextDecoder().decode(parts[name]);
		const data = `<sheetData><row r="1">${cells}</row></sheetData>`;
		parts[name] = strToU8(text.replace(/<sheetData>.*<\/sheetData>/su, data));
	});
}

function written(
	cells: unknown[][],
	merges: XLSX.Range[] = [],
	type: 'xlsx' | 'biff5' | 'biff8' = 'xlsx'
) {
	const sheet = XLSX.utils.aoa_to_sheet(cells);
	sheet['!merges'] = merges;
	const book = XLSX.utils.book_new();
	XLSX.utils.book_append_sheet(book, sheet, 'Blad');
	return new Uint8Array(XLSX.write(book, { type: 'array', bookType: type }) as ArrayBuffer);
}

test('both containers give the same cells', async () => {
	const old = await readXls(xls, LIMITS);
	const now = await readXlsx(xlsx, LIMITS);
	expect(old.map(({ name, hidden }) => [name, hidden])).toEqual([
		['Resultat', false],
		['Arbetsblad', true]
	]);
	expect(now.map(({ name, hidden, rows }) => ({ name, hidden, rows }))).toEqual(
		old.map(({ name, hidden, rows }) => ({ name, hidden, rows }))
	);
	expect(old[0]?.rows[6]?.cells).toEqual(['Totalt antal brott', '100', '110', '930.5', '1']);
});

test('the .xls of Excel 5 and 95 keeps its letters, one byte each', async () => {
	const bytes = written(
		[
			['Omraede', 'Antal'],
			['Hav', 7]
		],
		[],
		'biff5'
	);
	// The library writes no letters beyond ASCII in this format.
	Buffer.from(bytes.buffer).set([0xe5, 0xe4, 0xf6], Buffer.from(bytes).indexOf('aede'));
	const [sheet] = (await readTable(bytes, 'x', '')).sheets;
	expect(sheet?.rows.map(({ cells }) => cells)).toEqual([
		['Områäöe', 'Antal'],
		['Hav', '7']
	]);
});

test('rows are counted to the last filled one; merges are told, their content is not copied', async () => {
	const merge = { s: { r: 0, c: 0 }, e: { r: 0, c: 2 } };
	const [sheet] = await readXlsx(
		written([['a'], [], ['', '1.50', 2.25], ['  '], []], [merge]),
		LIMITS
	);
	expect(sheet?.rows.map(({ row, cells }) => [row, cells])).toEqual([
		[1, ['a']],
		[2, []],
		[3, ['', '1.50', '2.25']]
	]);
	expect(sheet?.merges).toEqual([{ top: 1, left: 1, bottom: 1, right: 3 }]);
});

const CELLS =
	'<c r="A1"><f>1+1</f></c><c r="B1"><f>1+1</f><v></v></c><c r="C1"><f t="shared" si="0"/><v/></c>' +
	'<c r="D1"><f>1+1</f><v>2</v></c><c r="E1" t="str"><f>""</f><v></v></c>' +
	'<c r="F1" t="e"><v>#SPILL!</v></c><c r="G1" t="e"><v>#GETTING_DATA</v></c>';

test('formulas without a stored result are counted, errors never read as nothing', async () => {
	const book = withRow(CELLS);
	const [sheet, other] = await readXlsx(book, LIMITS);
	expect(sheet?.rows[0]?.cells).toEqual(['', '', '', '2', '', '#UNKNOWN!', '#GETTING_DATA']);
	expect(sheet?.uncomputed).toEqual({ count: 3, row: 1 });
	expect(other?.uncomputed).toBeNull();
	const { warnings } = await readTable(book, 'x', '');
	expect(warnings.filter(({ code }) => code === 'formulas_without_values')).toMatchObject([
		{ sheet: 'Resultat', row: 1 }
	]);
});

describe('.xls', () => {
	test('every cut of the file is refused, or reads as the whole', async () => {
		const whole = await readXls(xls, LIMITS);
		for (let length = 512; length < xls.length; length += 97) {
			try {
				expect(await readXls(xls.subarray(0, length), LIMITS)).toEqual(whole);
			} catch (error) {
				expect(error).toBeInstanceOf(ImportFailure);
			}
		}
		expect(await codeOf(() => readXls(xls.subarray(0, 3000), LIMITS))).toBe('truncated');
	});

	test('a sector table that runs in a circle ends', async () => {
		const view = new DataView(xls.buffer.slice(0));
		const fat = (view.getUint32(76, true) + 1) * 512;
		for (let index = 0; index < 128; index += 1) view.setUint32(fat + index * 4, 0, true);
		const circle = new Uint8Array(view.buffer);
		expect(['damaged', 'truncated']).toContain(await codeOf(() => readXls(circle, LIMITS)));
	});

	test('the stream is taken out as the library itself takes it', () => {
		const library = XLSX.CFB.find(XLSX.CFB.read(xls, { type: 'array' }), 'Workbook');
		expect([...(readOleStream(xls, ['Workbook']) ?? [])]).toEqual([...(library?.content ?? [])]);
		expect(listOleEntries(xls)).toContain('Workbook');
		expect(readOleStream(xls, ['Finns inte'])).toBeNull();
	});

	test('encrypted: by its FilePass record, and an encrypted .xlsx by its streams', async () => {
		const book = XLSX.CFB.utils.cfb_new();
		const stream = Uint8Array.from([
			9,
			8,
			4,
			0,
			0,
			6,
			5,
			0,
			0x2f,
			0,
			2,
			0,
			1,
			0,
			10,
			0,
			0,
			0,
			...new Uint8Array(5000)
		]);
		XLSX.CFB.utils.cfb_add(book, 'Workbook', stream);
		const locked = new Uint8Array(XLSX.CFB.write(book, { type: 'array' }) as number[]);
		expect(await codeOf(() => readXls(locked, LIMITS))).toBe('encrypted');
		const modern = XLSX.CFB.utils.cfb_new();
		XLSX.CFB.utils.cfb_add(modern, 'EncryptedPackage', new Uint8Array(6000));
		const package_ = new Uint8Array(XLSX.CFB.write(modern, { type: 'array' }) as number[]);
		expect(await codeOf(() => readXls(package_, LIMITS))).toBe('encrypted');
		const word = XLSX.CFB.utils.cfb_new();
		XLSX.CFB.utils.cfb_add(word, 'WordDocument', new Uint8Array(6000));
		const document_ = new Uint8Array(XLSX.CFB.write(word, { type: 'array' }) as number[]);
		expect(await codeOf(() => readXls(document_, LIMITS))).toBe('document');
	});
});

describe('.xlsx', () => {
	test('cut, damaged, not a workbook', async () => {
		const half = xlsx.subarray(0, xlsx.length / 2);
		expect(await codeOf(() => readXlsx(half, LIMITS))).toBe('truncated');
		const flipped = xlsx.slice();
		flipped[200] = (flipped[200] as number) ^ 0xff;
		expect(await codeOf(() => readXlsx(flipped, LIMITS))).toBe('damaged');
		const other = zipSync({ 'bild.png': new Uint8Array(9) });
		expect(await codeOf(() => readXlsx(other, LIMITS))).toBe('archive');
	});

	test('a bomb is refused by the sizes it states, before it is unpacked', async () => {
		const bomb = repacked((parts) => {
			parts['xl/media.xml'] = new Uint8Array(5_000_000);
		});
		expect(bomb.length).toBeLessThan(30_000);
		const limits = { ...LIMITS, unpackedBytes: 1_000_000 };
		expect(await codeOf(() => readXlsx(bomb, limits))).toBe('too_large');
	});

	test('a bomb that lies about its size is refused', async () => {
		const bomb = repacked((parts) => {
			parts['xl/media.xml'] = new Uint8Array(5_000_000);
		});
		const view = new DataView(bomb.buffer, bomb.byteOffset, bomb.byteLength);
		for (let at = 0; at + 46 < bomb.length; at += 1) {
			if (view.getUint32(at, true) === 0x0201_4b50 && view.getUint32(at + 24, true) === 5_000_000)
				view.setUint32(at + 24, 100, true);
			if (view.getUint32(at, true) === 0x0403_4b50 && view.getUint32(at + 22, true) === 5_000_000)
				view.setUint32(at + 22, 100, true);
		}
		expect(await codeOf(() => readXlsx(bomb, LIMITS))).toBe('damaged');
	});

	test('document types and entities are refused', async () => {
		const laughs = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><x>&b;</x>`;
		for (const bytes of [strToU8(laughs), new Uint8Array(Buffer.from(laughs, 'utf16le'))]) {
			const book = repacked((parts) => {
				parts['xl/sharedStrings.xml'] = bytes;
			});
			expect(await codeOf(() => readXlsx(book, LIMITS))).toBe('unsafe_xml');
		}
	});

	test('a row number that no sheet has is refused at once', async () => {
		const book = repacked((parts) => {
			const name = Object.keys(parts).find((part) => part.startsWith('xl/worksheets/')) ?? '';
			const sheet = new TextDecoder().decode(parts[name]);
			parts[name] = strToU8(
				sheet
					.replace(/<row r="7"/u, '<row r="90000007"')
					.replaceAll(/ r="([A-Z]+)7"/gu, ' r="$190000007"')
			);
		});
		const time = await processorTime(async () =>
			expect(await codeOf(() => readXlsx(book, LIMITS))).toBe('damaged')
		);
		expect(time).toBeLessThan(2000);
	});

	test('a sheet that the library passes over is not read as empty', async () => {
		const torn = withRow('<c r="A1" t="s"><v>99999</v></c>');
		expect(await codeOf(() => readXlsx(torn, LIMITS))).toBe('damaged');
	});

	test('a cell longer than any', async () => {
		const endless = 'x'.repeat(LIMITS.cellCharacters + 1);
		const long = withRow(`<c r="A1" t="inlineStr"><is><t>${endless}</t></is></c>`);
		expect(await codeOf(() => readXlsx(long, LIMITS))).toBe('too_long');
	});

	test('too many cells or columns', async () => {
		const cells = Array.from({ length: 30 }, () => [1, 2, 3]);
		const limits = { ...LIMITS, cells: 50 };
		expect(await codeOf(() => readXlsx(written(cells), limits))).toBe('too_many_cells');
		const wide = written([Array.from({ length: LIMITS.columns + 1 }, () => 1)]);
		expect(await codeOf(() => readXlsx(wide, LIMITS))).toBe('too_many_columns');
	});
});

test('crc32: the check value of its standard', () => {
	expect(crc32(strToU8('123456789'))).toBe(0xcbf4_3926);
});
