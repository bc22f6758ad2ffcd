import { describe, expect, it } from 'vitest';
import type { Sheet } from '../source';
import { scanSheet } from './scan';

function sheetOf(rows: string[][], over: Partial<Sheet> = {}): Sheet {
	return {
		name: '',
		hidden: false,
		rows: rows.map((cells, index) => ({ row: index + 1, cells, text: cells.join(';') })),
		...over
	};
}

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
