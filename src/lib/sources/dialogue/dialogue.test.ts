import { describe, expect, test } from 'vitest';
import { MeasureTree } from '$lib/core/measures';
import { createNameLookup } from '$lib/core/names';
import { AreaRegister } from '$lib/core/register';
import type { ParseResult } from '$lib/core/source';
import { source } from '../medborgardialog';
import { mayNamePerson } from './quotes';

const names = createNameLookup(
	new AreaRegister({ city: 'stad:x', areas: [], aliases: [], lifetimes: [], relations: [] }),
	new MeasureTree([])
);

function parse(text: string): ParseResult {
	const rows = text
		.split('\n')
		.map((line, index) => ({ row: index + 1, cells: line.split(';'), text: line }));
	return source.parse(
		{
			...{ file: 'x', sha256: '', container: 'text', encoding: null, dialect: null, warnings: [] },
			sheets: [{ name: '', hidden: false, rows }]
		},
		{ names, progress: () => {} }
	);
}

const said = ({ observations }: ParseResult): string[] =>
	observations.map((o) => [o.row, o.value, o.status, o.origin, o.n, o.note].join(' | '));

test('blank rows and notes between and after are decided in the order of the file', () => {
	const { classes } = parse(
		'Medborgardialog 2024\nOmråde;Tema;Antal synpunkter\nA;Ljus;14\n;;\nA;Skräp;x1\nKälla: påhittad'
	);
	expect(classes.map(({ row }) => row)).toEqual([1, 2, 3, 4, 5, 6]);
	expect(classes.slice(2).map((one) => one.class)).toEqual([
		...['loaded', 'blank', 'rejected', 'structural']
	]);
});

describe('places and occasions', () => {
	test('a topic raised at several places is their sum, each told', () => {
		const result = parse(
			'Medborgardialog 2024\nOmråde;Plats;Tema;Antal synpunkter;Deltagare\nA;Torget;Ljus;14;60\nA;Parken;Ljus;9;60\nA;Parken;Skräp;<5;60'
		);
		expect(said(result)).toEqual([
			'3 | 23 | ok | computed | 60 | summa av Torget 14, Parken 9',
			'5 |  | suppressed | published | 60 | plats: Parken'
		]);
		expect(result.classes.map((one) => one.class).slice(2)).toEqual(['loaded', 'loaded', 'loaded']);
		expect(result.rejectedCells).toEqual([]);
	});

	test('the table’s own figure without a place holds; a hidden part hides the sum', () => {
		const own = 'Medborgardialog 2024\nOmråde;Plats;Tema;Antal\nA;Torget;Ljus;14\nA;;Ljus;30';
		expect(said(parse(own))).toEqual(['4 | 30 | ok | published |  | därav Torget 14']);
		const hidden = 'Medborgardialog 2024\nOmråde;Plats;Tema;Antal\nA;Torget;Ljus;14\nA;B;Ljus;<5';
		expect(said(parse(hidden))[0]).toContain('3 |  | suppressed | computed');
	});

	test('two occasions of one year are both counted', () => {
		const text =
			'Tillfälle;År;Område;Tema;Antal\nMedborgardialog vår;2024;A;Ljus;3\nMedborgardialog höst;2024;A;Ljus;4';
		expect(said(parse(text))).toEqual([
			'2 | 7 | ok | computed |  | summa av Medborgardialog vår 3, Medborgardialog höst 4'
		]);
	});

	test('shares of places are never the area’s', () => {
		const result = parse(
			'Medborgardialog 2024\nOmråde;Plats;Tema;Andel (%)\nA;Torget;Ljus;14\nA;Parken;Ljus;9'
		);
		expect([...result.observations]).toEqual([]);
		expect(result.rejected).toHaveLength(2);
	});

	test('the same place twice with another figure is no part of the sum', () => {
		const result = parse(
			'Medborgardialog 2024\nOmråde;Plats;Tema;Antal\nA;Torget;Ljus;14\nA;torget;Ljus;15\nA;Parken;Ljus;1'
		);
		expect(said(result)).toEqual(['3 | 15 | ok | computed |  | summa av Torget 14, Parken 1']);
		expect(result.rejectedCells.map(({ row, text }) => [row, text])).toEqual([[4, '15']]);
	});
});

describe('quotes', () => {
	const areas = new Set(['Gamla Enskede']);
	test.each([
		['Jag heter Q', true],
		['Det är mörkt, säger Qasim', true],
		['Kontakta Kalle på kiosken', true],
		['Fråga Berit om nyckeln', true],
		['anna karlström stod där', true],
		['Vid torget stod Mehrdad Azizi', true],
		['Mehrdad Azizi stod där', true],
		['Mörkt i Gamla Enskede', false],
		['Det är mörkt vid Exempeltorget', false],
		['Mer per person vill vi ha', false],
		['', false]
	])('%s', (quote, named) => {
		expect(mayNamePerson(quote, (text) => areas.has(text))).toBe(named);
	});

	test('one that names nobody follows its figure, and somebody is asked to read it', () => {
		const result = parse(
			'Medborgardialog 2024\nOmråde;Tema;Antal;Citat\nA;Ljus;3;Det är mörkt.\nB;Ljus;4;Berit vet.'
		);
		expect(said(result)).toEqual([
			'3 | 3 | ok | published |  | Citat: ”Det är mörkt.”',
			'4 | 4 | ok | published |  | '
		]);
		const told = result.warnings.filter(({ code }) => code === 'personal_data');
		expect(told.map(({ row }) => row)).toEqual([4, 3]);
	});
});
