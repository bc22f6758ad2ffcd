import { describe, expect, test } from 'vitest';
import { fileOf, plainRecipe, sheetOf, tableOf } from '../../../../test/fixtures/recipes';
import {
	apply,
	short,
	column,
	header,
	constant,
	long,
	HEAD
} from '../../../../test/fixtures/applied';

describe('wide tables', () => {
	test('two header rows with empty cells, figures with their base and bounds, a column’s own unit', () => {
		const file = tableOf([
			['', '2023', '', '', '', '2024', '', '', ''],
			['Område', 'Andel', 'Antal svar', 'Undre', 'Övre', 'Andel', 'Antal svar', 'Undre', 'Övre'],
			['Norra Hav', '0,24', '200', '0,2', '0,28', '24 %', '1 100', '', 'x'],
			['Södra Hav', '0,5', '20', '0,6', '0,7', '', '', '', '']
		]);
		const roles = ['value', 'n', 'lower', 'upper'] as const;
		const read = apply(file, {
			headerRows: 2,
			area: column(1),
			period: header(1),
			measure: constant('Oro, andel'),
			unit: { fixed: 'percent' },
			values: [0, 1].flatMap((group) =>
				roles.map((role, index) => ({ column: 2 + group * 4 + index, role }))
			),
			numbers: { ...plainRecipe.numbers, fraction: true }
		});
		expect(
			read.observations.map(({ period, value, n, lower, upper }) => [
				period,
				value,
				n,
				lower,
				upper
			])
		).toEqual([
			['2023', 24, 200, 20, 28],
			['2024', 24, 1100, null, null],
			['2023', 50, 20, null, null]
		]);
		expect(read.rejectedCells).toMatchObject([{ row: 4, column: 4, text: '0,6' }]);
	});

	test('words split across header rows, years in sheet names, merged area cells', () => {
		const file = fileOf(
			[
				sheetOf(
					[
						['', 'Hund-', 'Katt-'],
						['', 'bett1', 'riv2'],
						['Norra Hav', '1', '2'],
						['', '3', '4'],
						['Lillön', '5', '6']
					],
					[{ top: 3, bottom: 4, left: 1, right: 1 }],
					'jan-24'
				)
			],
			'xlsx'
		);
		const read = apply(file, {
			headerRows: 2,
			dropFootnotes: true,
			area: column(1),
			measure: { ...header(1), also: [2] },
			period: { from: 'sheet' },
			values: [
				{ column: 2, role: 'value' },
				{ column: 3, role: 'value', fixed: { unit: 'per 1 000', sex: 'män', age: '16–24' } }
			]
		});
		expect(read.observations.map(short)).toEqual([
			'sdo:norra-hav crime:hund 2024-01 count all all 1 ok',
			'sdo:norra-hav crime:katt 2024-01 per_1000 men 16-24 2 ok',
			'sdo:lillon crime:hund 2024-01 count all all 5 ok',
			'sdo:lillon crime:katt 2024-01 per_1000 men 16-24 6 ok'
		]);
		expect(read.classes[3]?.class).toBe('repeated');
	});

	test('year and month in columns of their own, areas named once', () => {
		const file = tableOf([
			['LPO', 'År', 'Månad', 'Antal'],
			['Norra Hav', '', '', ''],
			['', '2024', 'jan', '1'],
			['', '2024 prel.', 'feb', '2']
		]);
		const read = apply(file, {
			fillDown: true,
			area: column(1),
			period: { ...column(2), also: [3] },
			measure: constant('Hundbett'),
			values: [{ column: 4, role: 'value' }]
		});
		expect(read.observations.map(short)).toEqual([
			'sdo:norra-hav crime:hund 2024-01 count all all 1 ok',
			'sdo:norra-hav crime:hund 2024-02 count all all 2 preliminary'
		]);
	});
});

test('shares of at most 1 that are read as percent are told of; 24 and 0,24 % are not', () => {
	const told = (...cells: string[]) =>
		apply(
			tableOf([
				HEAD,
				...cells.map((cell, row) => ['Norra Hav', 'Oro, andel', `${2001 + row}`, cell])
			]),
			{
				...long,
				unit: { fixed: 'percent' }
			}
		).warnings.map(({ code }) => code);
	expect(told('0,24', '0,31', '1')).toEqual(['share_or_percent']);
	expect(told('0,24', '31')).toEqual([]);
	expect(told('0,24 %', '0,3 %')).toEqual([]);
	expect(told('0', '1')).toEqual([]);
});
