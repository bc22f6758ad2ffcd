import { describe, expect, it, test } from 'vitest';
import { MeasureTree } from '$lib/core/measures';
import { createNameLookup } from '$lib/core/names';
import { AreaRegister } from '$lib/core/register';
import { importFile, type ImportResult } from '$lib/import/import-file';
import { readFileSync } from 'node:fs';
import { mayKeepBytes } from '$lib/import/keep-bytes';
import { ageGroup, isAdult } from './people';
import { readHour, readMoment, readRowPeriod, readWeekday } from './time';

const { areas, measures } = JSON.parse(
	readFileSync('src/lib/sources/polis-uttag/fixture.names.json', 'utf8')
);
const names = createNameLookup(new AreaRegister(areas), new MeasureTree(measures));
const read = (rows: string[]): Promise<ImportResult> =>
	importFile(new TextEncoder().encode(rows.join('\n')), 'uttag.csv', { names, now: 1 });
const figures = ({ observations }: ImportResult): string[] =>
	observations.map((o) =>
		[o.area, o.measure, o.period, o.sex, o.age, o.value ?? o.status].join(' ')
	);

describe('times', () => {
	it.each([
		['2024-01-01', '1 null'],
		['2024-03-03 23:59:59', '7 23'],
		['20240105', '5 null'],
		['202401050830', '5 8'],
		['5/1/2024 08:30', '5 8'],
		['45296.354166', '5 8'],
		['45296', '5 null']
	])('%s', (text, expected) => {
		const moment = readMoment(text);
		expect(`${moment?.weekday} ${moment?.hour}`).toBe(expected);
	});
	it.each(['2024-02-30', '2024-13-01', '24', 'måndag', '', '2024-01-01 25:00'])('not %s', (text) =>
		expect(readMoment(text)).toBeNull()
	);
	it('weekdays and hours as people write them', () => {
		expect(['Måndag', 'tis', 'Ons.', '7', 'söndagar', 'x', 'm'].map(readWeekday)).toEqual([
			1,
			2,
			3,
			7,
			7,
			null,
			null
		]);
		expect(
			['8', '08:30', 'kl 23', '23-24', '23.00-23.59', '24', '08-12', 'natt'].map(readHour)
		).toEqual([8, 8, 23, 23, 23, 0, null, null]);
	});
	it('periods of a row', () => {
		const period = (...parts: [string, string, string]) => readRowPeriod(...parts)?.period;
		expect(period('2024', '3', '')).toBe('2024-03');
		expect(period('2024', 'Mars', '')).toBe('2024-03');
		expect(period('2024', 'Helår', '')).toBe('2024');
		expect(period('2024', '13', '')).toBeUndefined();
		expect(period('', '', '2024-11')).toBe('2024-11');
	});
});

test('ages: groups of the vocabulary, and who is surely grown up', () => {
	expect(['0', '14', '17', '18', '16-24', 'all'].map(ageGroup)).toEqual([
		'0-6',
		'7-14',
		'15-17',
		'18+',
		'16-24',
		'all'
	]);
	expect(['18+', '18-24', '35', '15-20', '17', 'all', 'unknown', '0-17'].map(isAdult)).toEqual([
		true,
		true,
		true,
		false,
		false,
		false,
		false,
		false
	]);
});

describe('suspects who are children', () => {
	const head = 'LPO;Brottskod;År;Misstänktas ålder;Antal misstänkta';
	it('are never read below the city, nor what tells their number; the bytes go too', async () => {
		const result = await read([
			head,
			'Alfaby;0114;2024;Totalt;777',
			'Alfaby;0114;2024;15-17;333',
			'Alfaby;0114;2024;16;333',
			'Alfaby;0114;2024;18 år eller äldre;444',
			'Alfaby;0114;2024;Okänd;99'
		]);
		expect(figures(result)).toEqual(['lpo:alfaby crime:kod-0114@misstankta 2024 all 18+ 444']);
		expect(JSON.stringify(result)).not.toMatch(/777|333|;99/u);
		expect(result.report.warnings.map(({ code }) => code)).toContain('personal_data');
		expect(mayKeepBytes(result.report, new TextEncoder().encode('a;b'))).toBe(false);
	});
	it.each([
		['Misstänkta personer efter ålder', 'LPO;Brottskod;År;Åldersgrupp;Antal'],
		['', 'LPO;Brottskod;År;Åldersgrupp;Antal;Roll']
	])(
		'are known by a line above the table or a cell of the row (%s, %s)',
		async (title, heading) => {
			const role = heading.endsWith('Roll') ? ';Misstänkt' : '';
			const result = await read([
				...(title === '' ? [] : [title]),
				heading,
				`Alfaby;0114;2024;15-17;333${role}`,
				`Alfaby;0114;2024;femton till sjutton;333${role}`,
				`Alfaby;0114;2024;18+;444${role}`
			]);
			expect(figures(result)).toEqual(['lpo:alfaby crime:kod-0114@misstankta 2024 all 18+ 444']);
			expect(JSON.stringify(result)).not.toMatch(/;333|"value":333|sjutton/u);
			expect(mayKeepBytes(result.report, new TextEncoder().encode('a;b'))).toBe(false);
		}
	);
	it('are known where only the title says how old they are', async () => {
		const result = await read([
			'Misstänkta under 18 år',
			'LPO;Brottskod;År;Antal',
			'Alfaby;0114;2024;333'
		]);
		expect(JSON.stringify(result)).not.toMatch(/;333|:333/u);
	});
	it('are not taken for victims in a list of events', async () => {
		const result = await read([
			'LPO;Brottskod;Brottstid;Ålder;Kön;Roll',
			...Array<string>(8).fill('Alfaby;0114;2024-01-01 00:10;16;Man;Misstänkt')
		]);
		expect(figures(result)).toContain('lpo:alfaby crime:kod-0114 2024-01 all all 8');
		expect(result.observations.filter(({ age, sex }) => age !== 'all' || sex !== 'all')).toEqual(
			[]
		);
	});
	it('are left out whoever reads the file: a figure typed in, an unknown area', async () => {
		const head = 'område;mått;period;enhet;ålder;värde;källa;definition';
		const result = await read([
			head,
			'LPO Alfaby;Misstänkta för rån;2024;antal;15-17;333;Polisen;egen räkning',
			'Någonstans;Misstänkta under 18 år;2024;antal;;334;Polisen;egen räkning',
			'LPO Alfaby;Misstänkta för rån;2024;antal;18+;444;Polisen;egen räkning'
		]);
		expect(result.observations.map(({ value }) => value)).toEqual([444]);
		expect(JSON.stringify(result)).not.toMatch(/;33[34]|:33[34]/u);
		expect(result.report.ledger).toMatchObject({ records: 4, loaded: 1, rejected: 2 });
		expect(mayKeepBytes(result.report, new TextEncoder().encode('a;b'))).toBe(false);
	});
	it('are not told by the whole beside the grown up, in a table said to be open', async () => {
		const result = await read([
			'område;mått;period;enhet;ålder;värde;källa;definition;öppenhet',
			'LPO Alfaby;Misstänkta för rån;2024;antal;;777;Polisen;egen räkning;öppen',
			'LPO Alfaby;Misstänkta för rån;2024;antal;18+;444;Polisen;egen räkning;öppen',
			'LPO Alfaby;Misstänkta för rån;2023;antal;;555;Polisen;egen räkning;öppen'
		]);
		expect(result.dataset?.openness).toBe('open');
		expect(result.observations.map(({ value }) => value)).toEqual([444, 555]);
		expect(JSON.stringify(result)).not.toMatch(/777/u);
		expect(mayKeepBytes(result.report, new TextEncoder().encode('a;b'))).toBe(false);
	});
	it('are read for the city', async () => {
		const result = await read([
			head,
			'Exempelstad kommun;0114;2024;Under 18 år;333',
			'Exempelstad kommun;0114;2024;Totalt;777'
		]);
		expect(result.observations.map(({ age, value }) => [age, value])).toEqual([
			['0-17', 333],
			['all', 777]
		]);
	});
});

describe('rows that add up others', () => {
	const told = ({ report }: ImportResult): string[] => report.warnings.map(({ code }) => code);
	const head = 'LPO;Brottskod;Brottsgrupp;År;Antal';
	it.each([
		['Summa', ''],
		['Totalt', ''],
		['TOTALSUMMA', ''],
		['', 'Summa'],
		['Alla brott', 'Totalt']
	])('are no crimes (%s, %s)', async (group, code) => {
		const result = await read([
			head,
			'Alfaby;;Exempelvåld;2024;30',
			'Alfaby;;Exempelrån;2024;12',
			`Alfaby;${code};${group};2024;42`
		]);
		expect(figures(result)).toEqual([
			'lpo:alfaby crime:exempel.vald 2024 all all 30',
			'lpo:alfaby crime:polis-exempelran 2024 all all 12'
		]);
		expect(result.report.ledger).toMatchObject({ loaded: 2, structural: 2, rejected: 0 });
		expect(told(result)).toContain('assumed_layout');
		expect(told(result)).not.toContain('totals_differ');
	});
	it('are told where they hold something else than their rows', async () => {
		const rows = (sum: number, area = 'Alfaby', group = 'Summa'): string[] => [
			head,
			'Alfaby;;Exempelvåld;2024;30',
			'Alfaby;;Exempelrån;2024;12',
			'Betadalen;;Exempelrån;2024;5',
			`${area};;${group};2024;${sum}`
		];
		expect(told(await read(rows(43)))).toContain('totals_differ');
		expect(told(await read(rows(47, 'Totalt')))).not.toContain('totals_differ');
		expect(told(await read(rows(48, 'Totalt')))).toContain('totals_differ');
		expect(told(await read(rows(17, 'Summa', 'Exempelrån')))).not.toContain('totals_differ');
		expect(told(await read(rows(18, 'Summa', 'Exempelrån')))).toContain('totals_differ');
	});
	it('hold each crime once where groups stand beside their codes', async () => {
		const rows = (sum: number): string[] => [
			head,
			'Alfaby;0114;Exempelvåld;2024;10',
			'Alfaby;0115;Exempelvåld;2024;20',
			'Alfaby;;Exempelvåld;2024;30',
			`Alfaby;;Totalt;2024;${sum}`
		];
		expect(told(await read(rows(30)))).not.toContain('totals_differ');
		expect(told(await read(rows(31)))).toContain('totals_differ');
	});
	it('are compared with nothing where a part is hidden, and rejected where they have no parts', async () => {
		const hidden = await read([head, 'Alfaby;;Exempelrån;2024;<5', 'Alfaby;;Summa;2024;42']);
		expect(told(hidden)).not.toContain('totals_differ');
		const lonely = await read([head, 'Alfaby;;Exempelrån;2024;5', 'Betadalen;;Summa;2024;42']);
		expect(lonely.report.ledger).toMatchObject({ loaded: 1, rejected: 1 });
		expect(lonely.report.rejected[0]?.text).toContain('Betadalen;;Summa');
	});
	it('of suspects are neither read nor told', async () => {
		const result = await read([
			'LPO;Brottskod;År;Misstänktas ålder;Antal misstänkta',
			'Alfaby;0114;2024;18+;444',
			'Alfaby;Totalt;2024;;777'
		]);
		expect(result.observations.map(({ value }) => value)).toEqual([444]);
		expect(JSON.stringify(result)).not.toMatch(/777/u);
		expect(mayKeepBytes(result.report, new TextEncoder().encode('a;b'))).toBe(false);
	});
});

describe('months side by side', () => {
	const months = 'Jan;Feb;Mars;April;Maj;Juni;Juli;Aug;Sep;Okt;Nov;Dec';
	const counts = '1;2;3;4;5;6;7;8;9;10;11;12';
	it.each([
		['a column of years', [`LPO;Brottsgrupp;År;${months};Totalt`, `Alfaby;Rån;2024;${counts};78`]],
		[
			'a year above',
			['Polisen, 2024', `LPO;Brottsgrupp;${months};Summa`, `Alfaby;Rån;${counts};78`]
		]
	])('are read, their total as the year (%s)', async (_, rows) => {
		const result = await read(rows);
		expect(result.observations.map(({ period, value }) => `${period} ${value}`)).toEqual([
			...Array.from(
				{ length: 12 },
				(__, at) => `2024-${String(at + 1).padStart(2, '0')} ${at + 1}`
			),
			'2024 78'
		]);
		expect(result.report.warnings.map(({ code }) => code)).not.toContain('totals_differ');
	});
	it('have a total of a part of the year compared and left', async () => {
		const read2 = (sum: number): Promise<ImportResult> =>
			read(['LPO;Brottsgrupp;2024-01;2024-02;Totalt', `Alfaby;Rån;3;4;${sum}`]);
		const right = await read2(7);
		expect(right.observations.map(({ period, value }) => [period, value])).toEqual([
			['2024-01', 3],
			['2024-02', 4]
		]);
		expect(right.report.warnings.map(({ code }) => code)).toContain('unused_columns');
		expect(right.report.warnings.map(({ code }) => code)).not.toContain('totals_differ');
		expect((await read2(8)).report.warnings.map(({ code }) => code)).toContain('totals_differ');
	});
});

describe('codes', () => {
	it('stay text of four digits; one nobody knows can be shown all the same', async () => {
		const { dataset, observations } = await read([
			'Lokalpolisområde;Brottskod;År;Antal',
			'Alfaby;114;2024;5',
			'Alfaby;0815;2024;6',
			'Alfaby;9999 Uppdiktat;2024;7'
		]);
		expect(
			observations.map(({ measure, measureAsWritten }) => [measure, measureAsWritten])
		).toEqual([
			['crime:kod-0114', '0114'],
			['crime:exempel.stold', '0815'],
			['crime:kod-9999', '9999']
		]);
		expect(dataset?.own).toMatchObject({ series: 'polisen', calendar: 'polisen' });
		expect(dataset?.own?.measures.map(({ id, label }) => [id, label])).toContainEqual([
			'crime:kod-0114',
			'Brottskod 0114'
		]);
		expect(dataset?.openness).toBe('partners');
	});
});

describe('rows per event', () => {
	const head = 'LPO;Brottskod;Brottstid;Fritext;Målsägandes kön';
	const secret = 'hemligt om någon';
	it('are counted; nothing of one is in the report, the figures or the console', async () => {
		const rows = [
			head,
			`Alfaby;0114;2024-01-01 00:10;${secret};Kvinna`,
			`Storgatan 4;0114;2024-01-01 00:10;${secret};`,
			`Alfaby;0114;fel ${secret};${secret};`,
			`Alfaby;;2024-01-02;${secret};`
		];
		const result = await read(rows);
		expect(result.report.source).toBe('polis-handelser');
		expect(figures(result)).toContain('lpo:alfaby crime:kod-0114 2024-01 all all 1');
		expect(JSON.stringify(result)).not.toMatch(/hemligt|Storgatan/u);
		expect(mayKeepBytes(result.report, new TextEncoder().encode('a;b'))).toBe(false);
		expect(result.report.ledger).toMatchObject({ loaded: 1, rejected: 3 });
	});
	it('are counted the same however often they are spelled differently', async () => {
		const rows = [
			head,
			...['Alfaby', 'LPO Alfaby', 'Lokalpolisområde Alfaby'].map(
				(area) => `${area};114;2024-01-01;;`
			)
		];
		expect(figures(await read(rows))).toEqual(['lpo:alfaby crime:kod-0114 2024-01 all all 3']);
	});
	it('keep their identity numbers out: the column is asked about, and enough', async () => {
		const rows = [
			'LPO;Brottskod;Brottstid;Målsägande',
			...Array<string>(8).fill('Alfaby;0114;2024-01-01;850315-2384')
		];
		const asked = await read(rows);
		expect(asked.report.failure?.code).toBe('personal_data');
		const bytes = new TextEncoder().encode(rows.join('\n'));
		const left = await importFile(bytes, 'x', {
			names,
			now: 1,
			leaveOut: [{ sheet: '', column: 4 }]
		});
		expect(figures(left)).toEqual(['lpo:alfaby crime:kod-0114 2024-01 all all 8']);
	});
	it('are many without taking long: 50 000', async () => {
		const rows = Array.from(
			{ length: 50_000 },
			(_, index) =>
				`Alfaby;${index % 60};2024-${String((index % 12) + 1).padStart(2, '0')}-0${(index % 9) + 1} ${String(index % 24).padStart(2, '0')}:00;;Man`
		);
		const started = process.cpuUsage();
		const result = await read([head, ...rows]);
		expect(result.report.ledger.loaded).toBe(50_000);
		expect(process.cpuUsage(started).user / 1000).toBeLessThan(4_000);
	});
});
