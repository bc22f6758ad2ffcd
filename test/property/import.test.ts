import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { balances } from '$lib/core/ledger';
import { MeasureTree } from '$lib/core/measures';
import { createNameLookup } from '$lib/core/names';
import { plainNumber, readNumber } from '$lib/core/numbers';
import { AreaRegister } from '$lib/core/register';
import { EMPTY_STATUSES } from '$lib/core/vocabulary';
import { importFile, type ImportResult } from '$lib/import/import-file';
import { LIMITS } from '$lib/import/limits';
import { cutRecords } from '$lib/import/lines';
import { ObservationColumns } from '$lib/core/observation-columns';
import { processorTime } from '../fixtures/processor-time';

const folder = 'src/lib/sources/bra-sol-databasfil';
const { areas, measures } = JSON.parse(readFileSync(`${folder}/fixture.names.json`, 'utf8'));
const names = createNameLookup(new AreaRegister(areas), new MeasureTree(measures));
const text = Buffer.from(readFileSync(`${folder}/fixture.txt`)).toString('latin1');
const books = ['fixture.xls', 'fixture.xlsx'].map((name) =>
	readFileSync(`src/lib/sources/bra-sol-excel/${name}`)
);

/** Times as many files as usual, for long runs: `FUZZ=50 npx vitest run --project property`. */
const TIMES = Number(process.env['FUZZ'] ?? 1);

/** No single file of these sizes may take longer. */
const MOST_MILLISECONDS = 5000;

async function readSafely(bytes: Uint8Array): Promise<ImportResult> {
	let read: ImportResult | undefined;
	const time = await processorTime(async () => {
		read = await importFile(bytes, 'fil', { names, now: 0 });
	});
	expect(time).toBeLessThan(MOST_MILLISECONDS);
	const result = read as ImportResult;
	const { report, observations, dataset } = result;
	expect(report.failure?.code).not.toBe('internal');
	expect(balances(report.ledger)).toBe(true);
	expect(report.rejected).toHaveLength(report.ledger.rejected);
	expect(dataset === null).toBe(report.failure !== null);
	if (report.failure) expect(report.failure.message).toMatch(/\S{3}/u);
	for (const { value, status } of observations)
		expect(value === null).toBe(EMPTY_STATUSES.has(status));
	return result;
}

/** Records of a text counted without the program: terminators, and what follows the last of them. */
function recordsIn(content: string): number {
	if (content === '') return 0;
	const ends = content.match(/\r\n|\n|\r/gu)?.length ?? 0;
	return ends + (/[\r\n]$/u.test(content) ? 0 : 1);
}

const latin1 = (content: string): Uint8Array => new Uint8Array(Buffer.from(content, 'latin1'));

describe('any file at all', () => {
	test('any bytes: balanced, never thrown, never hung', () =>
		fc.assert(
			fc.asyncProperty(fc.uint8Array({ maxLength: 4000 }), async (bytes) => {
				await readSafely(bytes);
			}),
			{ numRuns: 500 * TIMES }
		));

	test('any bytes after a known beginning', () => {
		const starts = [
			[0x50, 0x4b, 3, 4],
			[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
			[0xff, 0xfe]
		];
		return fc.assert(
			fc.asyncProperty(
				fc.constantFrom(...starts),
				fc.uint8Array({ maxLength: 3000 }),
				async (start, rest) => {
					await readSafely(Uint8Array.from([...start, ...rest]));
				}
			),
			{ numRuns: 300 * TIMES }
		);
	});

	test('workbooks with bytes changed or cut off', () =>
		fc.assert(
			fc.asyncProperty(
				fc.constantFrom(...books),
				fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 10 }),
				fc.option(fc.nat(), { nil: null }),
				async (book, changes, cut) => {
					const bytes = new Uint8Array(book);
					for (const [at, byte] of changes) bytes[at % bytes.length] = byte;
					await readSafely(cut === null ? bytes : bytes.slice(0, cut % bytes.length));
				}
			),
			{ numRuns: 500 * TIMES }
		));
});

const lines = text.split(/\r\n|\n/u).slice(0, -1);
const edits = fc.array(
	fc.record({
		at: fc.nat(lines.length - 1),
		edit: fc.constantFrom('drop', 'double', 'cut', 'swap', 'junk', 'symbol', 'blank'),
		by: fc.nat(200)
	}),
	{ maxLength: 12 }
);

function mutate(changes: { at: number; edit: string; by: number }[]): string[] {
	const out = [...lines];
	for (const { at, edit, by } of changes) {
		const line = out[at % out.length] ?? '';
		const fields = line.split(';');
		if (edit === 'drop') out.splice(at % out.length, 1);
		if (edit === 'double') out.splice(at % out.length, 0, line);
		if (edit === 'cut') out[at % out.length] = line.slice(0, by);
		if (edit === 'swap') out.push(out.splice(at % out.length, 1)[0] ?? '');
		if (edit === 'junk') fields[by % fields.length] = '€#?';
		if (edit === 'symbol') fields[by % fields.length] = ['..', 'x', '-', '.', ''][by % 5] as string;
		if (edit === 'junk' || edit === 'symbol') out[at % out.length] = fields.join(';');
		if (edit === 'blank') out.splice(at % out.length, 0, ';'.repeat(by % 8));
	}
	return out;
}

describe('files like the real ones', () => {
	test('every line is one record, whatever was done to it', () =>
		fc.assert(
			fc.asyncProperty(
				edits,
				fc.constantFrom('\n', '\r\n', '\r'),
				fc.boolean(),
				async (changes, end, terminated) => {
					const content = mutate(changes).join(end) + (terminated ? end : '');
					const { report } = await readSafely(latin1(content));
					expect(report.ledger.records).toBe(recordsIn(content));
					expect(report.rejected.every(({ reason }) => reason !== '')).toBe(true);
				}
			),
			{ numRuns: 500 * TIMES }
		));

	test('a rejected record carries its text', () =>
		fc.assert(
			fc.asyncProperty(edits, async (changes) => {
				const content = mutate(changes);
				const { report } = await readSafely(latin1(content.join('\n')));
				for (const { row, text: record } of report.rejected)
					expect(latin1(record)).toEqual(latin1(content[row - 1] ?? ''));
			}),
			{ numRuns: 200 * TIMES }
		));

	test('every readable figure is kept: as observation, or as a repeat of one', () =>
		fc.assert(
			fc.asyncProperty(fc.shuffledSubarray(lines.slice(1), { minLength: 1 }), async (rows) => {
				const { report, observations } = await readSafely(latin1([lines[0], ...rows].join('\n')));
				const kept = new Set(observations.map(({ row }) => row));
				expect(kept.size).toBe(report.ledger.loaded);
			}),
			{ numRuns: 300 * TIMES }
		));

	test('the way from the worker changes nothing', () =>
		fc.assert(
			fc.asyncProperty(edits, async (changes) => {
				const { observations } = await readSafely(latin1(mutate(changes).join('\n')));
				const sent = structuredClone(observations.packed);
				expect([...new ObservationColumns(sent)]).toEqual([...observations]);
			}),
			{ numRuns: 100 * TIMES }
		));
});

describe('records of a text', () => {
	const pieces = fc.array(
		fc.constantFrom('"', '""', ';', ',', '\n', '\r\n', '\r', 'a', ' ', '";', ';"', '"\n', '\n"'),
		{ maxLength: 60 }
	);

	test('put together again they are the text: no sign is lost, whatever the quotes', () =>
		fc.assert(
			fc.property(pieces, (parts) => {
				const content = parts.join('');
				const normal = content.replace(/\r\n?/gu, '\n');
				const { rows } = cutRecords(content, { delimiter: ';', columns: 2 }, LIMITS);
				const again = rows.map(({ text }) => text.replace(/\r\n?/gu, '\n')).join('\n');
				expect(again).toBe(normal.endsWith('\n') ? normal.slice(0, -1) : normal);
				expect(rows.map(({ row }) => row)).toEqual(rows.map((_, index) => index + 1));
			}),
			{ numRuns: 2000 * TIMES }
		));
});

describe('numbers', () => {
	const spaces = fc.constantFrom('', ' ', '\u00a0', '\u2009', '\u202f', '\u2007');
	const minus = fc.constantFrom('-', '\u2212');

	test('whole numbers survive any Swedish way of writing them', () =>
		fc.assert(
			fc.property(fc.integer({ min: -1e9, max: 1e9 }), spaces, minus, (value, space, sign) => {
				const digits = String(Math.abs(value)).replace(/\B(?=(\d{3})+$)/gu, space);
				expect(readNumber((value < 0 ? sign : '') + digits)).toBe(value);
			})
		));

	test('decimals survive comma and point', () =>
		fc.assert(
			fc.property(fc.integer({ min: -1e8, max: 1e8 }), fc.constantFrom(',', '.'), (cents, mark) => {
				const value = cents / 100;
				expect(readNumber(value.toFixed(2).replace('.', mark))).toBe(value);
			})
		));

	test('what machines are given reads back', () =>
		fc.assert(
			fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.nat(3), (value, decimals) => {
				const number = value / 10 ** decimals;
				expect(Number(plainNumber(number))).toBe(number);
				expect(plainNumber(number)).toMatch(/^-?\d+(\.\d+)?$/u);
			})
		));

	test('words are never numbers', () =>
		fc.assert(
			fc.property(fc.stringMatching(/^[a-zåäö?%;:"'()]{1,8}$/u), (word) => {
				expect(readNumber(word)).toBeNull();
			})
		));
});
