import { describe, expect, test } from 'vitest';
import { decodeText } from './decode';
import { decideDialect } from './dialect';
import { ImportFailure, type FailureCode } from './failure';
import { LIMITS } from './limits';
import { cutRecords } from './lines';
import { readTable } from './read';

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
		['utf-16le', utf16('Omrade;antal;1;2;3'), true]
	])('%s', (encoding, bytes, guessed) => {
		const decoded = decodeText(bytes);
		expect(decoded).toMatchObject({ encoding, guessed });
		expect(decoded.text).toMatch(/^Omr[åa]de/u);
	});

	test('windows-1252 is read alike wherever the program runs', () => {
		const text = decodeText(Uint8Array.from([0x80, 0x85, 0x8a, 0x8e, 0x93, 0x96, 0x9f, 0xe5])).text;
		expect(text).toBe('€…ŠŽ“–Ÿå');
	});

	test('UTF-8 cut in a letter and DOS letters are told as guesses', () => {
		expect(decodeText(Uint8Array.from([...utf8('åäö;1\n'), 0xc3])).guessed).toBe(true);
		expect(decodeText(Uint8Array.from([0x8f, 0x72, 0x3b])).guessed).toBe(true);
	});
});

describe('dialect', () => {
	test.each([
		['stadsdel;antal\nÄlv;3,5\nBy;4,5', ';', false],
		['a\tb\n1\t2', '\t', false],
		['a,b\n1,2', ',', false],
		['rubrik\n\na;b\n1;2', ';', true],
		['bara ord', ';', false]
	])('%j', (text, delimiter, guessed) => {
		expect(decideDialect(text)).toMatchObject({ dialect: { delimiter }, guessed });
	});

	test.each([
		['a\nb', 'LF'],
		['a\r\nb', 'CRLF'],
		['a\rb', 'CR'],
		['a\nb\r\n', 'mixed'],
		['\n\r\n', 'mixed'],
		['a', 'none']
	])('line ends of %j: %s', (text, lineEnding) => {
		expect(decideDialect(text).dialect.lineEnding).toBe(lineEnding);
	});
});

describe('records', () => {
	const cut = (text: string) => cutRecords(text, ';', LIMITS);

	test('a final terminator opens no further record, an empty line is one', () => {
		expect(cut('a\nb\n').rows).toHaveLength(2);
		expect(cut('a\nb').rows).toHaveLength(2);
		expect(cut('a\n\r\n').rows.map(({ text }) => text)).toEqual(['a', '']);
		expect(cut('').rows).toEqual([]);
		expect(cut('\n').rows).toHaveLength(1);
	});

	test('a quoted cell may hold delimiters, quotes and line ends', () => {
		const { rows, straySigns } = cut('a;b\r\n"x;\r\ny";"say ""hi"""\r\nc;d\r\n');
		expect(straySigns).toBe(false);
		expect(rows.map(({ row, cells }) => [row, cells])).toEqual([
			[1, ['a', 'b']],
			[2, ['x;\ny', 'say "hi"']],
			[3, ['c', 'd']]
		]);
		expect(rows[1]?.text).toBe('"x;\ny";"say ""hi"""');
	});

	test('a stray quote swallows nothing', () => {
		const { rows, straySigns } = cut('a;b\n"x;1\nc;2\nd;3\n');
		expect(straySigns).toBe(true);
		expect(rows).toHaveLength(4);
		expect(rows[1]?.cells).toEqual(['"x', '1']);
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
		['binary', Uint8Array.from({ length: 300 }, (_, index) => (index * 7) % 32)],
		['truncated', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
		['truncated', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0])]
	])('%s', async (code, bytes) => expect(await codeOf(bytes)).toBe(code));

	test('too many columns, cells or bytes', async () => {
		const wide = utf8(`a;b\n${';'.repeat(LIMITS.columns)}`);
		expect(await codeOf(wide)).toBe('too_many_columns');
		expect(await codeOf(utf8(`"a"${';'.repeat(50_000)}`))).toBe('too_many_columns');
		expect(await codeOf(utf8('a;b\nc;d'), { ...LIMITS, cells: 3 })).toBe('too_many_cells');
		expect(await codeOf(utf8('a;b'), { ...LIMITS, textBytes: 2 })).toBe('too_large');
	});
});
