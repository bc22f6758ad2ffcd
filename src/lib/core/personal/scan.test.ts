import { describe, expect, it } from 'vitest';
import type { Sheet } from '../source';
import { holdsAnswers } from './answers';
import { hasEmail, hasTelephone } from './contact';
import { findIdentityNumber } from './identity-number';
import { generateIdentity, NOTATIONS, seeded } from './fixture-numbers';
import { scanSheet } from './scan';

function sheetOf(rows: string[][], over: Partial<Sheet> = {}): Sheet {
	return {
		name: '',
		hidden: false,
		rows: rows.map((cells, index) => ({ row: index + 1, cells, text: cells.join(';') })),
		...over
	};
}
const kinds = (rows: string[][]): string[] =>
	scanSheet(sheetOf(rows)).findings.map(({ kind, column }) => `${kind} ${column}`);

describe('identity numbers', () => {
	it('finds 10 000 valid ones in every notation, alone in a cell and inside a text', () => {
		const random = seeded(11);
		const missed: string[] = [];
		for (let index = 0; index < 10_000; index += 1) {
			const { notation, write } = NOTATIONS[index % NOTATIONS.length] ?? NOTATIONS[0]!;
			const made = generateIdentity(random);
			const text = write(made);
			for (const cell of [text, `Anm ${text}, se bilaga`, `pnr:${text};ok`]) {
				const found = kinds([
					['Område', 'Uppgift'],
					['Alfa', cell]
				]);
				if (!found.includes(`${made.kind} 2`)) missed.push(`${notation} ${cell} ${made.kind}`);
			}
		}
		expect(missed).toEqual([]);
	});

	it('finds those that a spreadsheet took the first zero from, and says nothing of other numbers', () => {
		expect(
			kinds([
				['a', 'b'],
				['Alfa', '103152385']
			])
		).toEqual(['personnummer 2']);
		expect(findIdentityNumber('850315-2380').found).toBeNull();
		expect(findIdentityNumber('851315-2384').found).toBeNull();
		expect(findIdentityNumber('0.8503152384').found).toBeNull();
		expect(findIdentityNumber('18503152384').found).toBeNull();
		expect(
			kinds([['Org.nr'], ['556016-0680'], ['2024-01-31 – 2024-02-29'], ['16750,1234567']])
		).toEqual([]);
	});

	it('takes times and spans of years for what they are, as a column', () => {
		const times = Array.from({ length: 400 }, (_, index) => [
			`2024-${String((index % 12) + 1).padStart(2, '0')}-${String((index % 28) + 1).padStart(2, '0')} ${String(index % 24).padStart(2, '0')}${String(index % 60).padStart(2, '0')}`
		]);
		expect(kinds([['Brottstid'], ...times])).toEqual([]);
		expect(kinds([['Tid'], ...times.map(([text = '']) => [text.replace(/\D/gu, '')])])).toEqual([]);
	});

	it('believes a heading that says so, whatever the checksum', () => {
		expect(
			kinds([
				['Personnummer', 'Antal'],
				['850315-XXXX', '3']
			])
		).toEqual(['personnummer 1']);
		expect(
			kinds([
				['Antal personer', 'Mobilitet'],
				['8503', '3123']
			])
		).toEqual([]);
	});
});

describe('e-mail and telephone', () => {
	it.each(['a.b@example.se', 'Fråga: åsa@mail.example.com.', 'x@y.museum'])('%s', (text) =>
		expect(hasEmail(text)).toBe(true)
	);
	it.each(['a@b', '@stad', '5 @ 3.20 kr', 'x @ y.se'])('no address: %s', (text) =>
		expect(hasEmail(text)).toBe(false)
	);
	it.each([
		'070-123 45 67',
		'0701234567',
		'+46 70 123 45 67',
		'0046701234567',
		'+46 (0)70-1234567',
		'08-123 45 67',
		'08-12 34 56',
		'0176-123 45',
		'018/12 34 56',
		'tel 08-508 00 000'
	])('%s', (text) => expect(hasTelephone(text)).toBe(true));
	it.each([
		'0114',
		'2024-01-31',
		'08-02-2024',
		'0180104',
		'01800104',
		'12 345 678',
		'0,123456789',
		'0180R001',
		'0-6',
		'2020 0701 0000',
		'3-7 kap.',
		'0101 0102 0103',
		'0812345678'
	])('no telephone number: %s', (text) => expect(hasTelephone(text)).toBe(false));
	it('is linear in hostile text', () => {
		const started = performance.now();
		for (const piece of ['a@', 'a@a.', '1-', '85 ', '0 ', 'a', 'A ', '(0)', '850315 ']) {
			const cell = piece.repeat(200_000);
			kinds([['Text'], [cell]]);
		}
		expect(performance.now() - started).toBeLessThan(4_000);
	});
});

describe('columns of names', () => {
	it('are seen by content, in both orders, and by heading', () => {
		const people = ['Anna Andersson', 'Ali Hassan', 'Eva-Lena Ek', 'Fatima Noor'];
		expect(kinds([['Vem'], ...people.map((one) => [one])])).toEqual(['name 1']);
		expect(kinds([['x'], ['Andersson, Anna'], ['Hassan, Ali'], ['Ek, Eva']])).toEqual(['name 1']);
		expect(kinds([['Efternamn'], ['Qvarnlid'], ['Zetterman']])).toEqual(['name 1']);
		expect(
			kinds([
				['Handläggare', 'Antal'],
				['Xu Li', '2']
			])
		).toEqual(['name 1']);
	});
	it('are not areas, schools or crimes', () => {
		expect(
			kinds([
				['Namn', 'Skola', 'Vårdnadshavare'],
				['Alfadalen', 'Maria Norra Skola', '12'],
				['Betaby-Gammelby', 'Östra Realskolan', '17'],
				['Gammalunda', 'Sofia skola', '9']
			])
		).toEqual([]);
		const months = ['Jan', 'Feb', 'Mars', 'April', 'Maj', 'Juni', 'Juli', 'Jan', 'Maj', 'Juni'];
		expect(kinds([['Månad'], ...months.map((one) => [one])])).toEqual([]);
	});
});

describe('a finding', () => {
	it('says where and how much, never what', () => {
		const rows = [
			['Frågor: anna.a@example.se', ''],
			['Område', 'Anteckning'],
			['Alfa', 'ring 850315-2384'],
			['Beta', '850315-2384'],
			['Gamma', '']
		];
		const { findings, filledRows, rowsWithIdentity } = scanSheet(
			sheetOf(rows, { name: 'Blad1', hidden: true })
		);
		expect(findings).toEqual([
			{
				sheet: 'Blad1',
				column: 1,
				kind: 'email',
				hidden: true,
				heading: 'Område',
				cells: 1,
				rows: [1]
			},
			{
				sheet: 'Blad1',
				column: 2,
				kind: 'personnummer',
				hidden: true,
				heading: 'Anteckning',
				cells: 2,
				rows: [3, 4]
			}
		]);
		expect([filledRows, rowsWithIdentity]).toEqual([3, 2]);
	});
	it('gives no heading where there is none to trust', () => {
		const [first] = scanSheet(
			sheetOf([
				['Anna Andersson', '850315-2384'],
				['Ali Hassan', '850315-2384']
			])
		).findings;
		expect(first?.heading).toBe('');
	});
	it('covers the name of a sheet', () => {
		expect(scanSheet(sheetOf([['a']], { name: '850315-2384' })).findings).toMatchObject([
			{ column: 0 }
		]);
	});
});

describe('answer files', () => {
	const head = ['ID', 'ar', 'Hemkommun', 'ARSKURS', 'F1', 'F2', 'F3_Omkodad', 'F4a', 'F14'];
	it('are seen by their variables, in any order, coded or in words', () => {
		expect(holdsAnswers(sheetOf([head, ['17', '2024', '1', '9', '2', '1', '106', '0', '3']]))).toBe(
			true
		);
		const shuffled = [
			['F14', 'Skolenhetskod', 'f80aa', 'F2', 'id'],
			['Nej, aldrig', '123', 'Ja', 'Flicka', '4']
		];
		expect(holdsAnswers(sheetOf(shuffled))).toBe(true);
	});
	it('are neither tables of results nor code books', () => {
		const shares = ['Alfa', 'åk 9', '412', '57,3', '61,0', '12,9', '33,1'];
		expect(
			holdsAnswers(
				sheetOf([
					['Område', 'Årskurs', 'Antal', 'F14', 'F15', 'F16a', 'F16b'],
					...Array<string[]>(30).fill(shares)
				])
			)
		).toBe(false);
		expect(
			holdsAnswers(
				sheetOf([
					['FrågeID', 'Frågetext'],
					['F1', 'x'],
					['F2', 'y'],
					['F3', 'z']
				])
			)
		).toBe(false);
	});
});

it('costs little: 1 000 000 rows of seven cells in well under a second and a half', () => {
	const cells = [
		'Stadsdelsområde Alfa (X)',
		'därav misshandel inkl. grov',
		'2023 prel.',
		'Jan',
		'152',
		'1 099',
		''
	];
	const row = { row: 1, cells, text: '' };
	const sheet = { name: '', hidden: false, rows: Array<typeof row>(1_000_000).fill(row) };
	const started = process.cpuUsage();
	expect(scanSheet(sheet).findings).toEqual([]);
	expect(process.cpuUsage(started).user / 1000).toBeLessThan(1_500);
});
