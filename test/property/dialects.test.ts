import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTable } from '$lib/import/read';

/** Times as many tables as usual, for long runs. */
const TIMES = Number(process.env['FUZZ'] ?? 1);

const way = fc.record({
	delimiter: fc.constantFrom(';', ',', '\t', '|'),
	end: fc.constantFrom('\n', '\r\n', '\r'),
	finalEnd: fc.boolean(),
	quoteAll: fc.boolean(),
	encoding: fc.constantFrom('utf-8', 'windows-1252', 'utf-16le', 'utf-16be'),
	marked: fc.boolean()
});

type Table = readonly (readonly string[])[];
type Way = typeof way extends fc.Arbitrary<infer T> ? T : never;

function write(table: Table, { delimiter, end, finalEnd, quoteAll, encoding, marked }: Way) {
	const special = [delimiter, '"', '\n', '\r'];
	const lines = table.map((row) =>
		row
			.map((cell) =>
				quoteAll || special.some((sign) => cell.includes(sign))
					? `"${cell.replaceAll('"', '""')}"`
					: cell
			)
			.join(delimiter)
	);
	const text = lines.join(end) + (finalEnd ? end : '');
	const mark = marked && encoding !== 'windows-1252' ? '\ufeff' : '';
	if (encoding === 'utf-8') return new TextEncoder().encode(mark + text);
	if (encoding === 'windows-1252') return new Uint8Array(Buffer.from(text, 'latin1'));
	const little = Buffer.from(mark + text, 'utf16le');
	return new Uint8Array(encoding === 'utf-16be' ? little.swap16() : little);
}

/** Rows of equally many cells, with the shape that makes a table: at least two columns and two rows. */
const tableOf = (cell: fc.Arbitrary<string>): fc.Arbitrary<Table> =>
	fc
		.tuple(fc.integer({ min: 2, max: 7 }), fc.integer({ min: 2, max: 14 }))
		.chain(([columns, rows]) =>
			fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
				minLength: rows,
				maxLength: rows
			})
		)
		.filter((table) => table.every((row) => row.some((cell) => cell.trim() !== '')));

async function read(bytes: Uint8Array) {
	const { sheets, warnings, encoding, dialect } = await readTable(bytes, 'fil', '');
	return {
		cells: sheets[0]?.rows.map(({ cells }) => cells),
		codes: warnings.map(({ code }) => code),
		encoding,
		dialect
	};
}

const piece = fc.constantFrom(
	...[
		'a',
		'Ö',
		'é',
		'7',
		'1,5',
		' ',
		'\u00a0',
		'"',
		'""',
		"'",
		';',
		',',
		'|',
		'\t',
		'\n',
		'\r\n',
		'\r',
		'.',
		'-'
	]
);
const anyCell = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''));

const word = fc.constantFrom(
	'Älva',
	'Norra byn',
	'stöld',
	'våld, totalt',
	'därav "grovt"',
	"O'Hara"
);
const number = fc.oneof(
	fc.integer({ min: 0, max: 99999 }).map(String),
	fc.integer({ min: 0, max: 99999 }).map((n) => (n / 10).toFixed(1).replace('.', ',')),
	fc.integer({ min: 0, max: 99999 }).map((n) => (n / 10).toFixed(1)),
	fc.constantFrom('..', '-', '', '1\u00a0234', '12 %', '2031-04')
);

/** A table as one is sent: headings, a column of names, columns of figures. */
const plainTable = fc
	.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 2, max: 20 }))
	.chain(([figures, rows]) =>
		fc.array(fc.tuple(word, fc.array(number, { minLength: figures, maxLength: figures })), {
			minLength: rows,
			maxLength: rows
		})
	)
	.map((rows): Table => [
		['Område', ...(rows[0]?.[1] ?? []).map((_, index) => `Antal ${index + 1}`)],
		...rows.map(([name, figures]) => [name, ...figures])
	]);

describe('a table in any dialect and encoding', () => {
	test('reads back equal, sign for sign, or it is said what is a guess', () =>
		fc.assert(
			fc.asyncProperty(tableOf(anyCell), way, async (table, how) => {
				const { cells, codes, encoding } = await read(write(table, how));
				const guess = encoding === how.encoding ? 'dialect_guessed' : 'encoding_guessed';
				// Without a letter beyond ASCII the two are the same.
				const same = encoding === 'utf-8' && how.encoding === 'windows-1252';
				if (!codes.includes(same ? 'dialect_guessed' : guess)) expect(cells).toEqual(table);
			}),
			{ numRuns: 2000 * TIMES }
		));

	test('reads back equal without a word when it is as tables are', () =>
		fc.assert(
			fc.asyncProperty(plainTable, way, async (table, how) => {
				const result = await read(write(table, how));
				expect(result.cells).toEqual(table);
				expect(result.codes).not.toContain('dialect_guessed');
				if (how.encoding !== 'windows-1252') expect(result.encoding).toBe(how.encoding);
				expect(result.dialect?.delimiter).toBe(how.delimiter);
			}),
			{ numRuns: 2000 * TIMES }
		));
});
