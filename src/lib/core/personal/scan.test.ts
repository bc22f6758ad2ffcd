import { describe, expect, it } from 'vitest';
import type { Sheet } from '../source';
import { hasEmail, hasTelephone } from './contact';
import { findIdentityNumber } from './identity-number';
import { generateIdentity, NOTATIONS, seeded, WHOLE_NOTATIONS } from './fixture-numbers';
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

	it('finds 10 000 in the notations of a whole cell, as columns and mixed with others', () => {
		const random = seeded(12);
		const made = Array.from({ length: 10_000 }, () => generateIdentity(random));
		const missed = WHOLE_NOTATIONS.flatMap(({ notation, write }, at) => {
			const own = made.filter((_, index) => index % WHOLE_NOTATIONS.length === at);
			const cells = own.map(write);
			const mixed = cells.flatMap((cell) => [cell, '-', 'saknas', '556016-0680']);
			return [cells, mixed].flatMap((column) => {
				const { findings } = scanSheet(sheetOf([['Uppgift'], ...column.map((cell) => [cell])]));
				const found = findings
					.filter(({ kind }) => kind.endsWith('nummer'))
					.reduce((sum, finding) => sum + finding.cells, 0);
				return found === own.length ? [] : [`${notation}: ${found} of ${own.length}`];
			});
		});
		expect(missed).toEqual([]);
	});

	it('finds those parted in two columns, and lets dates beside other numbers be', () => {
		const random = seeded(13);
		const made = Array.from({ length: 30 }, () => generateIdentity(random));
		const year = ({ century, date }: (typeof made)[number]) => century + date.slice(0, 2);
		const rows = made.map((one) => [year(one) + one.date.slice(2), 'Alfa', one.last]);
		expect(kinds([['Född', 'Område', 'Nr'], ...rows])).toEqual(['personnummer 3']);
		const iso = made.map((one) => [
			one.last,
			`${year(one)}-${one.date.slice(2, 4)}-${one.date.slice(4)}`
		]);
		expect(kinds([['Löp', 'Datum'], ...iso])).toEqual(['personnummer 1']);
		const counts = rows.map(([date = ''], index) => [date, String(1000 + index * 37)]);
		expect(kinds([['Datum', 'Antal'], ...counts])).toEqual([]);
	});

	it('finds them in headings, in lines above the table and in the name of a sheet', () => {
		const table = [
			['Område', '850315-2384'],
			['Alfa', '3'],
			['Beta', '4']
		];
		expect(kinds(table)).toEqual(['personnummer 2']);
		expect(kinds([['Utdrag för 850315–2384, dnr 4'], ['Område', 'Antal'], ['Alfa', '3']])).toEqual([
			'personnummer 1'
		]);
		for (const [name, kind] of [
			['Ärende 8503152384', 'personnummer'],
			['070-123 45 67', 'telephone'],
			['Anna Andersson', 'name']
		] as const)
			expect(scanSheet(sheetOf([['a']], { name })).findings).toMatchObject([{ column: 0, kind }]);
		for (const name of ['Resultat', 'Bild 12', '2024', 'Tabell 1.63'])
			expect(scanSheet(sheetOf([['a']], { name })).findings).toEqual([]);
	});

	it('finds those that a spreadsheet took the first zero from, and says nothing of other numbers', () => {
		expect(
			kinds([
				['a', 'b'],
				['Alfa', '103152385']
			])
		).toEqual(['personnummer 2']);
		for (const none of ['850315-2380', '851315-2384', '0.8503152384', '18503152384'])
			expect(findIdentityNumber(none)).toEqual({ sure: null, doubtful: null, dated: false });
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
		'tel 08-508 00 000',
		'Växel: (08) 508 00 000',
		'070.123.45.67',
		'Nås på 0812345678.',
		'tfn:086541234',
		'lämnat, 0701234567',
		'+47 22 12 34 56',
		'(+46)701234567'
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
		'0812345678',
		'0.7012345678',
		'+12 345 678',
		'+1 234 567',
		'12,0701234567',
		'6\u00a0020\u00a0123\u00a0456',
		'Ringen 0812345678',
		'07/03/2025 01:06',
		'21/08/2025 20:38',
		'07-02-2025 19.52',
		'21.08.2025 20:38 till 07.03.2025 01:06'
	])('no telephone number: %s', (text) => expect(hasTelephone(text)).toBe(false));
	it('are found without their zero where a column is full of them', () => {
		const mobiles = ['701234567', '721234567', '46731234567', '761234567'];
		expect(kinds([['Uppgift'], ...mobiles.map((one) => [one])])).toEqual(['telephone 1']);
		expect(kinds([['Kronor'], ['701234567'], ['345234567'], ['812345678']])).toEqual([]);
	});
	it('is linear in hostile text', () => {
		const started = performance.now();
		for (const piece of [
			'a@',
			'+46 ',
			'(0',
			'tel ',
			'\u200b1',
			'a@a.',
			'1-',
			'85 ',
			'0 ',
			'a',
			'A ',
			'(0)',
			'850315 '
		]) {
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
