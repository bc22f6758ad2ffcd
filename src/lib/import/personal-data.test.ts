import { utils, write } from '@e965/xlsx';
import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ColumnRef } from '$lib/core/personal-finding';
import type { NameLookup } from '$lib/core/source';
import { importFile } from './import-file';

const SECRET = '850315-2384';
const ADDRESS = 'anna.andersson@example.se';

const names: NameLookup = {
	area: () => null,
	base: () => null,
	existed: () => true,
	measure: () => null
};
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (
	bytes: Uint8Array,
	choices: { leaveOut?: ColumnRef[]; notPersonal?: ColumnRef[] } = {}
) => importFile(bytes, 'uttag.csv', { names, now: 1, ...choices });

/** Brå's text export as it is published, with a column of one's own. */
function withNotes(note: (row: number) => string): string {
	const fixture = readFileSync('src/lib/sources/bra-sol-databasfil/fixture.txt', 'latin1');
	const [head = '', ...rows] = fixture.trimEnd().split(/\r?\n/u);
	return [
		`Notering;${head}`,
		...rows.map((row, index) => `${row === '' ? '' : note(index)};${row}`)
	].join('\n');
}

function workbook(sheets: { name: string; rows: unknown[][]; hidden?: boolean }[]): Uint8Array {
	const book = utils.book_new();
	for (const { name, rows } of sheets)
		utils.book_append_sheet(book, utils.aoa_to_sheet(rows), name);
	book.Workbook = { Sheets: sheets.map(({ hidden }) => ({ Hidden: hidden ? 1 : 0 })) };
	return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
}

afterEach(() => vi.restoreAllMocks());

describe('personal data in a file', () => {
	const file = bytesOf(
		withNotes((row) => (row === 3 ? `ring ${SECRET}` : row === 5 ? ADDRESS : ''))
	);

	it('stops the reading before anything is parsed, and tells only where', async () => {
		const log = ['log', 'warn', 'error'].map((name) => vi.spyOn(console, name as 'log'));
		const { report, dataset, observations } = await read(file);
		expect(report.failure?.code).toBe('personal_data');
		expect(report.personal).toEqual([
			{
				sheet: '',
				column: 1,
				kind: 'personnummer',
				hidden: false,
				heading: 'Notering',
				cells: 1,
				rows: [5]
			},
			{
				sheet: '',
				column: 1,
				kind: 'email',
				hidden: false,
				heading: 'Notering',
				cells: 1,
				rows: [7]
			}
		]);
		expect([dataset, [...observations], report.rejected, report.rejectedCells]).toEqual([
			null,
			[],
			[],
			[]
		]);
		expect(JSON.stringify(report)).not.toMatch(/2384|anna\.a/u);
		expect(log.flatMap((one) => one.mock.calls)).toEqual([]);
	});

	it('reads the rest as if the column were not there once it is left out, and then nothing tells it', async () => {
		const clean = await read(bytesOf(withNotes(() => '')));
		const { report, dataset, observations } = await read(file, {
			leaveOut: [{ sheet: '', column: 1 }]
		});
		expect(report.failure).toBeNull();
		expect([...observations]).toEqual([...clean.observations]);
		expect(report.leftOut).toEqual([{ sheet: '', column: 1 }]);
		expect(report.warnings.map(({ code }) => code)).toContain('personal_data');
		expect(JSON.stringify([report, dataset, [...observations]])).not.toMatch(/2384|anna\.a/u);
	});

	it('takes single cells too, all of them or none', async () => {
		const one = await read(file, { leaveOut: [{ sheet: '', column: 1, row: 5 }] });
		expect(one.report.failure?.code).toBe('personal_data');
		const both = await read(file, {
			leaveOut: [5, 7].map((row) => ({ sheet: '', column: 1, row }))
		});
		expect(both.report.failure).toBeNull();
		expect(both.report.ledger.loaded).toBeGreaterThan(0);
	});

	it('lets nobody say that an identity number or an address is none', async () => {
		const { report } = await read(file, { notPersonal: [{ sheet: '', column: 1 }] });
		expect(report.failure?.code).toBe('personal_data');
		const phones = bytesOf(withNotes((row) => `tel 08-508 00 0${row % 10}0`));
		expect((await read(phones)).report.personal.map(({ kind }) => kind)).toEqual(['telephone']);
		const said = await read(phones, { notPersonal: [{ sheet: '', column: 1 }] });
		expect(said.report.failure).toBeNull();
		expect(said.report.leftOut).toEqual([]);
	});

	it('does not show the rows of a file nobody knows', async () => {
		const { report } = await read(bytesOf(`Namn;Nr\nBerit;${SECRET}\n`));
		expect(report.failure?.code).toBe('personal_data');
		const without = await read(bytesOf(`Ärende;Nr\nBerit;${SECRET}\n`), {
			leaveOut: [{ sheet: '', column: 2 }]
		});
		expect(without.report.failure?.code).toBe('unknown_layout');
		expect(without.report.rejected.map(({ text }) => text)).toEqual(['Ärende;', 'Berit;']);
	});

	it('is found in hidden sheets and in a sheet’s name', async () => {
		const rows = [
			['Område', 'Antal'],
			['Alfa', 3]
		];
		const { report } = await read(
			workbook([
				{ name: 'Tabell', rows },
				{
					name: 'Underlag',
					rows: [
						['Ärende', 'Vem'],
						['1', SECRET],
						['2', SECRET]
					],
					hidden: true
				},
				{ name: SECRET, rows, hidden: true }
			])
		);
		expect(report.personal).toMatchObject([
			{ sheet: 'Blad nr 3', column: 0, hidden: true },
			{ sheet: 'Underlag', column: 2, hidden: true, cells: 2 }
		]);
		expect(JSON.stringify(report)).not.toContain('2384');
	});
});

describe('one row per person', () => {
	it('is refused with an explanation, whatever is left out', async () => {
		const rows = Array.from({ length: 6 }, (_, index) => `${SECRET};${index};Alfa`);
		const file = bytesOf(['Person;Antal;Område', ...rows].join('\n'));
		for (const choices of [{}, { leaveOut: [{ sheet: '', column: 1 }] }]) {
			const { report } = await read(file, choices);
			expect(report.failure?.code).toBe('row_per_person');
			expect(report.rejected).toEqual([]);
		}
	});

	it('is a survey’s answer file too, known by its variables', async () => {
		const head = 'ID;ar;Hemkommun;Skolenhetskod;ARSKURS;F1;F2;F3_Omkodad;F4a;F14;F15';
		const rows = Array.from({ length: 30 }, (_, index) => `${index};2024;1;88;9;2;1;106;0;3;998`);
		const { report } = await read(bytesOf([head, ...rows].join('\n')));
		expect(report.failure).toMatchObject({ code: 'row_per_person' });
		expect(report.failure?.message).toContain('svarsfil');
	});
});
