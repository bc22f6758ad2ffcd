import { describe, expect, test } from 'vitest';
import {
	AREA,
	PERSON,
	LIFE,
	HEAD,
	read,
	book,
	figures,
	codes
} from '../../../test/fixtures/crime-tables';

describe('the text export in other shapes', () => {
	const expected = ['2 5 sdo:exempelomrade crime:brb3 2024-01 count 4'];

	test.each([
		[
			'quoted, comma',
			`"Region","Brott","År","Period","Antal"\r\n"${AREA}","${LIFE}","2024","Jan","4"\r\n`
		],
		['tab', `Region\tBrott\tÅr\tPeriod\tAntal\n${AREA}\t${LIFE}\t2024\tJan\t4`],
		[
			'a workbook',
			[
				['Region', 'Brott', 'År', 'Period', 'Antal'],
				[AREA, LIFE, 2024, 'Jan', 4]
			]
		]
	])('%s', async (_, content) => {
		const result = await read(content);
		expect(result.report.source).toBe('bra-sol-databasfil');
		expect(figures(result)).toEqual(expected);
	});

	test('two files end to end, the second with its columns in another order', async () => {
		const result = await read(
			[
				HEAD,
				`${AREA};${LIFE};2024;Jan;4;9;`,
				'Antal;Region;Brott;År;Period',
				`5;${AREA};${LIFE};2024;Feb`,
				`4;${AREA};${LIFE};2024;Jan`
			].join('\n')
		);
		expect(result.report.ledger).toMatchObject({ loaded: 2, structural: 2, repeated: 1 });
		expect(result.report.rejectedCells).toEqual([]);
		expect(result.observations.map(({ column, value }) => [column, value])).toEqual([
			[5, 4],
			[6, 9],
			[1, 5]
		]);
	});

	test('a `..` figure that is selected and missing, then the same crime with a value', async () => {
		const result = await read(
			[
				HEAD,
				`${AREA};${PERSON};2024;Jan;..;..;`,
				`${AREA};${LIFE};2024;Jan;..;..;`,
				`${AREA};${PERSON};2024;Jan;..;..;`,
				`${AREA};${PERSON};2024;Feb;..;..;`,
				`${AREA};${LIFE};2024;Feb;..;..;`,
				`${AREA};${LIFE};2024;Feb;7;8;`
			].join('\n')
		);
		// January: row 2 heads row 3, which is missing, and row 4 heads nothing. February: row 5 heads, and
		// the dots of row 6 gave way to their own figure in row 7.
		expect(result.observations.map(({ row, value, status }) => [row, value, status])).toEqual([
			[3, null, 'missing'],
			[3, null, 'missing'],
			[4, null, 'missing'],
			[4, null, 'missing'],
			[7, 7, 'ok'],
			[7, 8, 'ok']
		]);
		expect(result.report.ledger).toMatchObject({ structural: 4, loaded: 3 });
	});

	test('a count that is no count is a rejected cell, or a rejected row when nothing else is there', async () => {
		const result = await read(
			[HEAD, `${AREA};${PERSON};2024;Jan;4,5;9;`, `${AREA};${LIFE};2024;Jan;-3;;`].join('\n')
		);
		expect(result.report.ledger).toMatchObject({ loaded: 1, rejected: 1 });
		expect(result.report.rejectedCells).toMatchObject([{ row: 2, column: 5, text: '4,5' }]);
		expect(result.report.rejected[0]?.reason).toContain('”-3”');
	});
});

describe('the Excel export in other shapes', () => {
	const heads = { year: ['', 2024, 2024], part: ['', 'Jan', 'Feb'], unit: ['', 'Antal', 'Antal'] };
	const body = [[AREA], [PERSON], [LIFE, 4, 5]];
	const expected = [
		'6 2 sdo:exempelomrade crime:brb3 2024-01 count 4',
		'6 3 sdo:exempelomrade crime:brb3 2024-02 count 5'
	];

	test.each([
		['year, period, unit', [heads.year, heads.part, heads.unit]],
		['period, year, unit', [heads.part, heads.year, heads.unit]],
		['unit first', [heads.unit, heads.part, heads.year]]
	])('%s', async (_, rows) => {
		expect(figures(await read([...rows, ...body]))).toEqual(expected);
	});

	test("one value column beside headed columns of one's own, under a title that looks like a unit", async () => {
		const result = await read([
			['Antal anmälda brott'],
			['Kommentar', '', 2024],
			['', 'Område', 'Helår', 'Egen'],
			['Not', 'Brott', 'Antal', 'Not'],
			['', AREA],
			['', PERSON],
			['se not', LIFE, 2024, 'x']
		]);
		expect(figures(result)).toEqual(['7 3 sdo:exempelomrade crime:brb3 2024 count 2024']);
	});

	test('a column of row numbers from the first row on, and figures that look like years', async () => {
		const rows = [heads.year, heads.part, heads.unit, [AREA], [LIFE, 2021, 2022]];
		const result = await read(rows.map((cells, index) => [index + 1, ...cells]));
		expect(figures(result)).toEqual([
			'5 3 sdo:exempelomrade crime:brb3 2024-01 count 2021',
			'5 4 sdo:exempelomrade crime:brb3 2024-02 count 2022'
		]);
	});

	test('a column given twice is read once; what differs is told', async () => {
		const result = await read([
			['', 2024, 2024],
			['', 'Jan', 'Jan'],
			['', 'Antal', 'Antal'],
			[AREA],
			[PERSON, 9, 9],
			[PERSON],
			[LIFE, 4, 5]
		]);
		expect(result.observations.map(({ value }) => value)).toEqual([9, 4]);
		expect(result.report.rejectedCells).toMatchObject([{ row: 7, column: 3, text: '5' }]);
	});

	test('the same table as text', async () => {
		const rows = [heads.year, heads.part, heads.unit, ...body];
		const result = await read(
			rows.map((cells) => [...cells, '', ''].slice(0, 3).join(';')).join('\n')
		);
		expect(result.report.source).toBe('bra-sol-excel');
		expect(figures(result)).toEqual(expected);
	});

	test('a merged year counts for its columns and is told; a merged area row holds no values', async () => {
		const cells = [['', 2024, ''], heads.part, heads.unit, ...body];
		const merges = [
			{ s: { r: 0, c: 1 }, e: { r: 0, c: 2 } },
			{ s: { r: 3, c: 0 }, e: { r: 3, c: 2 } }
		];
		for (const type of ['xlsx', 'biff8'] as const) {
			const result = await read(book({ Resultat: cells }, merges, type));
			expect(figures(result)).toEqual(expected);
			expect(codes(result)).toContain('merged_cells');
		}
	});

	test('figures never fall to the area before an unknown one', async () => {
		const head = [heads.year, heads.part, heads.unit];
		for (const name of ['Stadsdelsområde Påhittat (Sthlm)', 'Något helt annat']) {
			const result = await read([...head, ...body, [name], [PERSON], [LIFE, 1, 2]]);
			expect(codes(result)).toContain('unknown_area');
			expect(result.observations.filter(({ row }) => row === 9)).toMatchObject([
				{ area: null, areaAsWritten: name, measure: 'crime:brb3' },
				{ area: null, areaAsWritten: name }
			]);
		}
	});

	test('an unknown heading stays a heading', async () => {
		const head = [heads.year, heads.part, heads.unit];
		const result = await read([...head, ...body, ['13 kap. Annat'], ['Okänt brott', 1, 2]]);
		expect(codes(result)).toEqual(['unit_in_header', 'unknown_measure']);
		expect([...result.observations].at(-1)).toMatchObject({
			area: 'sdo:exempelomrade',
			measure: null,
			measureAsWritten: 'Okänt brott'
		});
	});

	test('another visible sheet: words are notes, numbers are rejected', async () => {
		const sheets = {
			Resultat: [heads.year, heads.part, heads.unit, ...body],
			Anteckning: [['En notis'], ['Antal', 17]]
		};
		const result = await read(book(sheets));
		expect(result.report.ledger).toMatchObject({ structural: 6, rejected: 1, loaded: 1 });
		expect(result.report.rejected).toMatchObject([{ sheet: 'Anteckning', row: 2 }]);
	});

	test('values without label or before any area are rejected', async () => {
		const head = [heads.year, heads.part, heads.unit];
		const result = await read([...head, ['Vapenlagen', 1, 2], [AREA], ['', 3, 4], [LIFE, 5, 6]]);
		expect(result.report.rejected.map(({ row }) => row)).toEqual([4, 6]);
	});
});
