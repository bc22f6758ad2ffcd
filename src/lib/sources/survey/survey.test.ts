import { describe, expect, test } from 'vitest';
import { MeasureTree } from '$lib/core/measures';
import { createNameLookup } from '$lib/core/names';
import { AreaRegister } from '$lib/core/register';
import type { ParseResult, Sheet, TableFile } from '$lib/core/source';
import { readFacets, tidy } from './facets';
import { parseSurvey, type SurveyRules } from './parse';
import { surveyOf } from './recognise';

const names = createNameLookup(
	new AreaRegister({ city: 'stad:x', areas: [], aliases: [], lifetimes: [], relations: [] }),
	new MeasureTree([
		{ id: 's.hot', parent: null, label: 'Utsatt för hot', labels: [], sources: ['s'], note: null },
		{ id: 'p.hot', parent: null, label: 'Utsatt för hot', labels: [], sources: ['p'], note: null }
	])
);
const rules: SurveyRules = {
	prefix: 's',
	suffix: ' (enkät)',
	grain: 'wave',
	everybody: '16-79',
	children: false
};

function sheetOf(text: string, name = ''): Sheet {
	const rows = text
		.split('\n')
		.map((line, index) => ({ row: index + 1, cells: line.split(';'), text: line }));
	return { name, hidden: false, rows };
}

const fileOf = (...sheets: Sheet[]): TableFile => ({
	file: 'x',
	sha256: '',
	container: 'xlsx',
	encoding: null,
	dialect: null,
	sheets,
	warnings: []
});

const parse = (...sheets: Sheet[]): ParseResult =>
	parseSurvey({ id: 's', series: 's', calendar: 'c' }, rules, fileOf(...sheets), {
		names,
		progress: () => {}
	});

const figures = (result: ParseResult): string[] =>
	result.observations.map((o) =>
		[o.areaAsWritten, o.measure, o.period, o.sex, o.age, o.value, o.n, o.lower, o.upper].join(' ')
	);

describe('what a title says', () => {
	test.each([
		[
			'Fråga 4b. Otrygg ute sent, kvinnor 16–24 år, 2023',
			'women',
			'16-24',
			'2023',
			'Otrygg ute sent'
		],
		['Utsatt för hot, kvinnor och män', null, null, null, 'Utsatt för hot'],
		['Flickor åk 9', 'girls', 'ak9', null, ''],
		['Pojkar, gymnasiet år 2', 'boys', 'gy2', null, ''],
		['Behöriga, läsåret 2023/24', null, null, '2023/24', 'Behöriga, läsåret'],
		['Jämförelse 2020 och 2023', null, null, null, 'Jämförelse'],
		['65 år och äldre, totalt', 'all', '65+', null, '']
	])('%s', (text, sex, age, period, rest) => {
		expect(readFacets(text)).toEqual({ sex, age, period, rest });
	});

	test('a question keeps its words', () => {
		expect(tidy('80ba. Blivit rånad?')).toBe('Blivit rånad?');
		expect(tidy('Tabell 3: Trygg ute sent (andel i procent)')).toBe('Trygg ute sent');
		expect(tidy('Har du mått bra de senaste 12 månaderna?')).toBe(
			'Har du mått bra de senaste 12 månaderna?'
		);
	});
});

describe('columns', () => {
	test('groups over two heading rows give each figure its own sex and base', () => {
		const sheet = sheetOf(
			'Utsatt för hot 2023\nOmråde;Kvinnor;;Män;\n;Antal svar;Andel (%);Antal svar;Andel (%)\nA;100;6,5;90;8'
		);
		expect(figures(parse(sheet))).toEqual([
			'A s.hot 2023 women 16-79 6.5 100  ',
			'A s.hot 2023 men 16-79 8 90  '
		]);
	});

	test('a heading that names what divides the figures is no part of the question', () => {
		const rows = [
			'Utsatt för hot 2023, andel i procent',
			'Område;Kön;Kön;Kön',
			';Kvinnor;Män;Samtliga'
		];
		expect(figures(parse(sheetOf([...rows, 'A;5,5;6;7'].join('\n'))))).toEqual([
			'A s.hot 2023 women 16-79 5.5   ',
			'A s.hot 2023 men 16-79 6   ',
			'A s.hot 2023 all 16-79 7   '
		]);
	});

	test('years side by side are waves of their own', () => {
		expect(figures(parse(sheetOf('Utsatt för hot\nOmråde;Andel 2020;Andel 2023\nA;5;6')))).toEqual([
			'A s.hot 2020 all 16-79 5   ',
			'A s.hot 2023 all 16-79 6   '
		]);
	});

	test('“Andel svar” beside sample and answers is the response rate only if the numbers say so', () => {
		const rate = 'Utsatt för hot 2023\nOmråde;Urval;Antal svar;Andel svar\nA;200;100;50';
		const [own] = [...parse(sheetOf(rate)).observations];
		expect(figures(parse(sheetOf(rate)))).toEqual(['A s.svarsfrekvens 2023 all 16-79 50 200  ']);
		expect(own?.note).toBe('antal svar 100');
		const share = 'Utsatt för hot 2023\nOmråde;Urval;Antal svar;Andel svar\nA;200;100;7';
		expect(figures(parse(sheetOf(share)))).toEqual(['A s.hot 2023 all 16-79 7 100  ']);
	});

	test('answers’ own columns are questions of their own, and the response rate beside them a figure', () => {
		const result = parse(
			sheetOf(
				'Trygg ute 2023\nOmråde;Urval;Antal svar;Andel svar;Mycket trygg;Ganska trygg\nA;200;100;50;40;30'
			)
		);
		expect(figures(result)).toEqual([
			'A s.trygg-ute-mycket-trygg 2023 all 16-79 40 100  ',
			'A s.trygg-ute-ganska-trygg 2023 all 16-79 30 100  ',
			'A s.svarsfrekvens 2023 all 16-79 50 200  '
		]);
		expect(result.observations.at(0).note).toBe('Svarsfrekvens 50 %; urval 200');
		expect(result.origin?.own?.measures.map(({ label }) => label)).toEqual([
			'Trygg ute: Mycket trygg (enkät)',
			'Trygg ute: Ganska trygg (enkät)'
		]);
	});

	test('a table under another table’s title does not take its question', () => {
		const sheet = sheetOf(
			'Utsatt för hot 2023\nOmråde;Andel (%)\nA;5\n\nGår du ut sent?\nOmråde;Andel (%)\nA;7'
		);
		expect(figures(parse(sheet))).toEqual([
			'A s.hot 2023 all 16-79 5   ',
			'A s.gar-du-ut-sent 2023 all 16-79 7   '
		]);
	});

	test('sheets for women and men, the year on a cover sheet', () => {
		const table = 'Utsatt för hot\nOmråde;Andel (%)\nA;5';
		expect(
			figures(
				parse(
					sheetOf('Stadens trygghetsmätning 2023', 'Om'),
					sheetOf(table, 'Kvinnor'),
					sheetOf(table, 'Män')
				)
			)
		).toEqual(['A s.hot 2023 women 16-79 5   ', 'A s.hot 2023 men 16-79 5   ']);
	});

	test('fractions become percent, and it is told', () => {
		const result = parse(sheetOf('Utsatt för hot 2023\nOmråde;Andel\nA;0,24\nB;0,05'));
		expect(result.observations.map(({ value }) => value)).toEqual([24, 5]);
		expect(result.warnings.map(({ code }) => code)).toContain('unit_in_header');
	});

	test('a small share whose heading says percent is no fraction, and it is told', () => {
		const result = parse(sheetOf('Utsatt för hot 2023\nOmråde;Andel (%)\nA;0,9\nB;0,4'));
		expect(result.observations.map(({ value }) => value)).toEqual([0.9, 0.4]);
		expect(result.warnings.map(({ code, row }) => [code, row])).toContainEqual([
			'unit_in_header',
			2
		]);
	});

	test('sex over age, and a title that says share', () => {
		const text =
			'Stadens trygghetsmätning 2023\nUtsatt för hot (andel)\n;Kvinnor;;Män;\nOmråde;16-24 år;65-79 år;16-24 år;65-79 år\nA;4;3;2;..';
		expect(surveyOf(fileOf(sheetOf(text)))).toBe('stad');
		expect(figures(parse(sheetOf(text)))).toEqual([
			'A s.hot 2023 women 16-24 4   ',
			'A s.hot 2023 women 65-79 3   ',
			'A s.hot 2023 men 16-24 2   ',
			'A s.hot 2023 men 65-79    '
		]);
	});

	test('a survey, its question and whom it is about in one title; no unit anywhere is told', () => {
		const result = parse(
			sheetOf('Stadens trygghetsmätning. Utsatt för hot, män\nOmråde;2020;2023\nA;4;5')
		);
		expect(figures(result)).toEqual(['A s.hot 2020 men 16-79 4   ', 'A s.hot 2023 men 16-79 5   ']);
		expect(result.warnings.map(({ code }) => code)).toContain('unit_in_header');
	});

	test('a table of how many is no table of shares', () => {
		const result = parse(sheetOf('Antal utsatta för hot 2023\nOmråde;Kvinnor;Män\nA;40;50'));
		expect([...result.observations]).toEqual([]);
		expect(result.rejected).toHaveLength(1);
	});

	test('an area written once for several rows holds for those that say whom they are about', () => {
		const result = parse(
			sheetOf('Utsatt för hot 2023\nOmråde;Kön;Andel (%)\nA;Alla;6\n;Kvinnor;5\n;;4\nB;Alla;7')
		);
		expect(figures(result)).toEqual([
			'A s.hot 2023 all 16-79 6   ',
			'A s.hot 2023 women 16-79 5   ',
			'B s.hot 2023 all 16-79 7   '
		]);
		expect(result.rejected.map(({ row }) => row)).toEqual([5]);
		expect(result.warnings.map(({ code, row }) => [code, row])).toContainEqual(['merged_cells', 4]);
	});

	test('a group that no figure here can say never stands for all; other columns of words are named', () => {
		const result = parse(
			sheetOf(
				'Utsatt för hot 2023\nOmråde;Boendeform;Ansvarig;Andel (%)\nA;Hyresrätt;Enheten;9\nA;Alla;Enheten;6'
			)
		);
		expect(figures(result)).toEqual(['A s.hot 2023 all 16-79 6   ']);
		expect(result.rejected.map(({ row }) => row)).toEqual([3]);
		expect(result.warnings.find(({ row }) => row === 2)?.message).toContain('”Ansvarig”');
	});

	test('an interval that does not hold its value is not taken over', () => {
		const result = parse(
			sheetOf('Utsatt för hot 2023\nOmråde;Andel (%);Undre gräns;Övre gräns\nA;5;6;9')
		);
		expect(figures(result)).toEqual(['A s.hot 2023 all 16-79 5   ']);
		expect(result.rejectedCells).toHaveLength(1);
	});

	test('without a year a row is rejected', () => {
		expect(parse(sheetOf('Utsatt för hot\nOmråde;Andel (%)\nA;5')).rejected).toHaveLength(1);
	});
});

describe('which survey', () => {
	const table = 'Område;Antal svar;Andel (%)\nA;100;5';
	test.each([
		['Stadens trygghetsmätning 2023', table, 'stad'],
		['Exempelstads kommuns trygghetsmätning', table, 'stad'],
		['Polisregion Exempels trygghetsmätning 2023', table, 'polisregion'],
		['Stockholmsenkäten 2024', table, 'stockholmsenkaten'],
		['', 'Område;Antal svar;Andel (%)\nSDO24 - A;100;5', 'stad'],
		['', 'LPO;Antal svar;Andel (%)\nLPO A;100;5', 'polisregion'],
		['', 'Område;Flickor åk 9;Flickor gy 2\nA;100;5', 'stockholmsenkaten'],
		['Behöriga till gymnasiet', 'Område;Andel (%)\nA;5', 'behoriga'],
		['Trygghetsmätning', table, null],
		['Stadens trygghetsmätning och polisregionens trygghetsmätning', table, null],
		['Stadens trygghetsmätning', 'Område;Brott;Antal\nA;Hot;5', null]
	])('%s / %s', (title, text, survey) => {
		expect(surveyOf(fileOf(sheetOf(`${title}\n${text}`)))).toBe(survey);
	});
});

describe('what stands after a figure or below the table', () => {
	const told = (...lines: string[]): string[] =>
		parse(sheetOf(['Område;År;Andel (%) utsatt för hot', ...lines].join('\n'))).observations.map(
			({ value, status, note }) => [value, status, note ?? ''].join(' ').trim()
		);
	test('is preliminary where it says so', () => {
		expect(told('A;2023;39 prel.', 'B;2023;40 % (p)', 'C;2023;41')).toEqual([
			'39 preliminary',
			'40 preliminary',
			'41 ok'
		]);
		expect(told('A;2022;39', 'A;2023;40', 'Uppgifterna för 2023 är preliminära.')).toEqual([
			'39 ok',
			'40 preliminary'
		]);
		expect(told('A;2023;40', 'Anm: siffrorna för 2023 är preliminära')).toEqual(['40 preliminary']);
		expect(told('A;2022;39', 'Preliminära uppgifter')).toEqual(['39 preliminary']);
		expect(told('A;2022;39', 'prel. = preliminär uppgift')).toEqual(['39 ok']);
	});
	test('is a note where a line explains the sign; otherwise the cell is refused', () => {
		expect(told('A;2023;39*', 'B;2023;40 **', '* Osäker skattning', '** Preliminär')).toEqual([
			'39 ok Osäker skattning',
			'40 preliminary Preliminär'
		]);
		expect(told('A;2023;39*', 'B;2023;40')).toEqual(['40 ok']);
	});
});
