import { describe, expect, it, test } from 'vitest';
import { importFile } from '$lib/import/import-file';
import { mayKeepBytes } from '$lib/import/keep-bytes';
import { ageGroup, isAdult } from './people';
import { readHour, readMoment, readRowPeriod, readWeekday } from './time';
import { names, read, figures } from '../../../../test/fixtures/police-extract';

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
