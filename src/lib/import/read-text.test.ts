import { describe, expect, test } from 'vitest';
import { decodeText } from './decode';
import { decideDialect } from './dialect';
import { ImportFailure, type FailureCode } from './failure';
import { LIMITS } from './limits';
import { cutRecords } from './lines';
import { failureMessage } from './messages.sv';
import { readTable } from './read';
import { processorTime } from '../../../test/fixtures/processor-time';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin1 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));
const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le'));

async function codeOf(bytes: Uint8Array, limits = LIMITS): Promise<FailureCode | null> {
	try {
		await readTable(bytes, 'fil', '', limits);
		return null;
	} catch (error) {
		if (error instanceof ImportFailure) return error.code;
		throw error;
	}
}

describe('decoding', () => {
	test.each([
		['utf-8', utf8('Område;å'), false],
		['utf-8', utf8('\ufeffOmråde;å'), false],
		['windows-1252', latin1('Område;ö\x96'), false],
		['utf-16le', Uint8Array.from([0xff, 0xfe, ...utf16('Område;å')]), false],
		['utf-16le', utf16('Omrade;antal;1;2;3'), true],
		['utf-16le', utf16('Omrade;\u2212\u0100\u2000;1;2;3'), true],
		['utf-8', utf8('Område;\ufffd'), true],
		['windows-1252', Uint8Array.from([0xef, 0xbb, 0xbf, ...latin1('Område;å')]), true],
		['windows-1252', latin1('Omr\x86de;å'), true],
		[
			'utf-8',
			utf8(
				'Område;å\u0000 och en lång rad med helt vanlig text efter, så att en nolla är lite nog av allt det som står i filen här'
			),
			true
		]
	])('%s', (encoding, bytes, guessed) => {
		const decoded = decodeText(bytes);
		expect(decoded).toMatchObject({ encoding, guessed });
		expect(decoded.text.replace(/^ï»¿/u, '')).toMatch(/^Omr[åa†]de/u);
	});

	test('windows-1252 is read alike wherever the program runs', () => {
		const text = decodeText(Uint8Array.from([0x80, 0x85, 0x8a, 0x8e, 0x93, 0x96, 0x9f, 0xe5])).text;
		expect(text).toBe('€…ŠŽ“–Ÿå');
	});

	test('a letter before two hard spaces is not taken for one sign of UTF-8', () => {
		const text = 'allé\u00a0\u00a0;å\u00a0\u00a0\n';
		const told = { encoding: 'windows-1252', guessed: true };
		expect(decodeText(latin1(text))).toEqual({ text, ...told });
		const chinese = '\u4e2d\u6587;1\n';
		expect(decodeText(new TextEncoder().encode(chinese))).toMatchObject({ text: chinese });
	});

	test('a capital before a hard space is not taken for one letter of UTF-8', () => {
		const decoded = decodeText(latin1('SPÅ\u00a0;ÄÖ\u00a0\n'));
		expect(decoded).toEqual({
			text: 'SPÅ\u00a0;ÄÖ\u00a0\n',
			encoding: 'windows-1252',
			guessed: false
		});
		expect(decodeText(latin1('SPÅ\u00a0;1\n'))).toEqual({
			text: 'SPÅ\u00a0;1\n',
			encoding: 'windows-1252',
			guessed: true
		});
		expect(decodeText(utf8('Łódź;1\n'))).toMatchObject({ encoding: 'utf-8', guessed: false });
		expect(decodeText(utf8('Ł;ʤ\n'))).toMatchObject({ encoding: 'utf-8', guessed: false });
		expect(decodeText(latin1('É·;1\n'))).toMatchObject({ encoding: 'utf-8', guessed: true });
	});

	test('UTF-8 cut in a letter and DOS letters are told as guesses', () => {
		expect(decodeText(Uint8Array.from([...utf8('åäö;1\n'), 0xc3])).guessed).toBe(true);
		expect(decodeText(Uint8Array.from([0x8f, 0x72, 0x3b])).guessed).toBe(true);
	});
});

describe('dialect', () => {
	test.each([
		['stadsdel;antal\nÄlv;3,5\nBy;4,5', ';', false],
		['Älv;3,5\nBy;4,5', ';', false],
		['namn;andel, procent\nÄlv;3,5\nBy;4,5\nDal;5,5\nEk;6,5\nFur;1,0', ';', false],
		['a\tb\n1\t2', '\t', false],
		['a,b\n1,2', ',', false],
		['a|b\n1|2', '|', false],
		['"a;1","b;2"\n"c;3","d;4"', ',', false],
		['rubrik\n\na;b\n1;2', ';', true],
		['a;b,c;d\n1;2,x;4', ';', true],
		['a;b,c,d\n1;2,x,4', ',', true],
		['bara ord', ';', false],
		['a:b:c\n1:2:3\n4:5:6', ';', true]
	])('%j', (text, delimiter, guessed) => {
		expect(decideDialect(text)).toMatchObject({ dialect: { delimiter }, guessed });
	});

	test('apostrophes and backslashes around and in cells are found', () => {
		const apostrophes = "'a,1','b'\n'c','d,2'\n";
		expect(decideDialect(apostrophes).dialect).toMatchObject({ delimiter: ',', quote: "'" });
		const slashes = 'a,b\n"say \\"hi, you\\"",1\n';
		expect(decideDialect(slashes).dialect).toMatchObject({ delimiter: ',', escape: '\\' });
		expect(decideDialect("namn;antal\n't Hoen;3\n").dialect.quote).toBe('"');
	});

	test.each([
		['a\nb', 'LF'],
		['a\r\nb', 'CRLF'],
		['a\rb', 'CR'],
		['a\nb\r\n', 'mixed'],
		['\n\r\n', 'mixed'],
		['"a\nb"\r\n', 'CRLF'],
		['a', 'none']
	])('line ends of %j: %s', (text, lineEnding) => {
		expect(cutRecords(text, { delimiter: ';' }, LIMITS).lineEnding).toBe(lineEnding);
	});
});

test.each([
	['Antal, kvinnor\n', true],
	['Antal,kvinnor\n', false],
	['a, b\n1, 2\n', false]
])('a lone line with commas as words have them is a guess: %j', (text, guessed) =>
	expect(decideDialect(text).guessed).toBe(guessed)
);

describe('records', () => {
	const cut = (text: string, columns = 0) => cutRecords(text, { delimiter: ';', columns }, LIMITS);

	test('a final terminator opens no further record, an empty line is one', () => {
		expect(cut('a\nb\n').rows).toHaveLength(2);
		expect(cut('a\nb').rows).toHaveLength(2);
		expect(cut('a\n\r\n').rows.map(({ text }) => text)).toEqual(['a', '']);
		expect(cut('').rows).toEqual([]);
		expect(cut('\n').rows).toHaveLength(1);
	});

	test('a quoted cell may hold delimiters, quotes and line ends', () => {
		const { rows, stray, swallowed } = cut('a;b\r\n"x;\r\ny";"say ""hi"""\r\nc;d\r\n');
		expect([stray.count, swallowed.count]).toEqual([0, 0]);
		expect(rows.map(({ row, cells }) => [row, cells])).toEqual([
			[1, ['a', 'b']],
			[2, ['x;\r\ny', 'say "hi"']],
			[3, ['c', 'd']]
		]);
		expect(rows[1]?.text).toBe('"x;\r\ny";"say ""hi"""');
	});

	test('a stray quote swallows nothing', () => {
		const { rows, stray } = cut('a;b\n"x;1\nc;2\nd;3\n');
		expect(stray).toEqual({ count: 1, first: 2 });
		expect(rows).toHaveLength(4);
		expect(rows[1]?.cells).toEqual(['"x', '1']);
	});

	test('a stray quote harms its own cell only', () => {
		const { rows, stray } = cut('"x" y;"a;b"\n5" rör;c\n"d";e\n');
		expect(rows.map(({ cells }) => cells)).toEqual([
			['"x" y', 'a;b'],
			['5" rör', 'c'],
			['d', 'e']
		]);
		expect(stray).toEqual({ count: 2, first: 1 });
	});

	test('two stray quotes that pair up over whole rows: cut as rows, or told', () => {
		const apart = cut('a;b\n"x;1\nc;2\nd;3"\ne;4\n', 2);
		expect(apart.rows).toHaveLength(5);
		expect(apart.stray.first).toBe(2);
		const unclear = cut('a;b\n"x;1\nc";2\ne;4\n', 2);
		expect(unclear.rows).toHaveLength(3);
		expect(unclear.swallowed).toEqual({ count: 1, first: 2 });
		const plain = cut('a;b;c\n"x\ny";1;2\n', 3);
		expect([plain.stray.count, plain.swallowed.count]).toEqual([0, 0]);
	});

	test('blanks around a quoted cell are left out, and told', () => {
		const { rows, stray } = cut('a; "x;y" ;b\n');
		expect(rows[0]?.cells).toEqual(['a', 'x;y', 'b']);
		expect(stray.count).toBe(1);
	});

	test('a stray quote does not reach further than a cell can be long', () => {
		const { rows, stray } = cut(`"x;1\n${'c;2\n'.repeat(30_000)}d";3\n`);
		expect(rows).toHaveLength(30_002);
		expect(stray).toEqual({ count: 2, first: 1 });
	});

	test.each(['"a', '""a""b', '"', '""" ;"\\"', '" "" "', '"";"""'])(
		'a great many lines of %j take no time',
		async (line) => {
			const lines = `${line}\n`.repeat(200_000);
			expect(await processorTime(() => cut(lines, 2))).toBeLessThan(4000);
		}
	);

	test('a cell is the same whether the row above says it or not', () => {
		const { rows } = cut('ab;a;;x\nab;ab;a\na;abc;;x;\n;a\n');
		expect(rows.map(({ cells }) => cells)).toEqual([
			['ab', 'a', '', 'x'],
			['ab', 'ab', 'a'],
			['a', 'abc', '', 'x', ''],
			['', 'a']
		]);
	});

	test('a quoted last record with and without terminator', () => {
		expect(cut('"a";1\n"b";2\n').rows).toHaveLength(2);
		expect(cut('"a";1\n"b";2').rows).toHaveLength(2);
		expect(cut('"a";1\n\n').rows.map(({ text }) => text)).toEqual(['"a";1', '']);
	});
});

describe('what is refused', () => {
	test.each<[FailureCode, Uint8Array]>([
		['empty', new Uint8Array()],
		['picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0])],
		['picture', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0])],
		['document', utf8('%PDF-1.7')],
		['archive', Uint8Array.from([0x1f, 0x8b, 8])],
		['web_page', utf8('<html><table><tr><td>1')],
		['binary', Uint8Array.from([0xff, 0xfe, 0, 0, 0x61, 0, 0, 0])],
		['binary', Uint8Array.from({ length: 300 }, (_, index) => (index * 7) % 32)],
		['truncated', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
		['truncated', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0])]
	])('%s', async (code, bytes) => expect(await codeOf(bytes)).toBe(code));

	test('UTF-32 is named, with what to do', async () => {
		const wide = Uint8Array.from([0xff, 0xfe, 0, 0, 0x61, 0, 0, 0]);
		const failure = await readTable(wide, 'fil', '').catch((error: unknown) => error);
		const { code, detail } = failure as ImportFailure;
		expect(failureMessage(code, detail)).toMatch(/UTF-32.*spara den som UTF-8/u);
	});

	test('a row far too wide is refused by the same limit as one a little too wide', async () => {
		const detail = { row: 2, limit: LIMITS.columns };
		for (const cells of [LIMITS.columns + 1, 50_000]) {
			const wide = utf8(`a;b\n${';'.repeat(cells)}`);
			await expect(readTable(wide, 'fil', '')).rejects.toMatchObject({ detail });
		}
	});

	test('too many columns, cells or bytes', async () => {
		const wide = utf8(`a;b\n${';'.repeat(LIMITS.columns)}`);
		expect(await codeOf(wide)).toBe('too_many_columns');
		expect(await codeOf(utf8(`"a"${';'.repeat(50_000)}`))).toBe('too_many_columns');
		expect(await codeOf(utf8('a;b\nc;d'), { ...LIMITS, cells: 3 })).toBe('too_many_cells');
		expect(await codeOf(utf8('a;b'), { ...LIMITS, textBytes: 2 })).toBe('too_large');
	});

	test('a row or cell longer than any table has, whatever it is made of', async () => {
		const { rowCharacters, cellCharacters } = LIMITS;
		for (const sign of ['"', '" ', '"\\', 'x', "'", ' '])
			for (const before of ['', 'a;b\n1;2\n', 'a;b\n"'])
				expect(await codeOf(utf8(before + sign.repeat(rowCharacters + 1)))).toBe('too_long');
		const quoted = `"${'x;\n'.repeat(13_000)}";`.repeat(14);
		expect(await codeOf(utf8(`${'a;'.repeat(14)}\n${quoted}\n`))).toBe('too_long');
		expect(await codeOf(utf8(`a;b\n1;${'x'.repeat(cellCharacters + 1)}\n`))).toBe('too_long');
		const cells = Array.from({ length: 12 }, () => 'x'.repeat(cellCharacters)).join(';');
		expect(await codeOf(utf8(`${'a;'.repeat(11)}b\n${cells}\n`))).toBeNull();
	});
});
