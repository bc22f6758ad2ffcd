import { describe, expect, it } from 'vitest';
import { type ImportResult } from '$lib/import/import-file';
import { mayKeepBytes } from '$lib/import/keep-bytes';
import { read, figures } from '../../../../test/fixtures/police-extract';

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
