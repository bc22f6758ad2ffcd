import { expect, test } from 'vitest';
import { MeasureTree } from '$lib/core/measures';
import { createNameLookup } from '$lib/core/names';
import { AreaRegister } from '$lib/core/register';
import type { ParseResult, TableFile } from '$lib/core/source';
import { parseSurvey, type SurveyRules } from './parse';

const names = createNameLookup(
	new AreaRegister({ city: 'stad:x', areas: [], aliases: [], lifetimes: [], relations: [] }),
	new MeasureTree([
		{ id: 's.hot', parent: null, label: 'Utsatt för hot', labels: [], sources: ['s'], note: null }
	])
);
const rules: SurveyRules = {
	prefix: 's',
	suffix: '',
	grain: 'wave',
	everybody: '16-79',
	children: false
};

function parse(text: string): ParseResult {
	const rows = text
		.split('\n')
		.map((line, index) => ({ row: index + 1, cells: line.split(';'), text: line }));
	const file: TableFile = {
		file: 'x',
		sha256: '',
		container: 'xlsx',
		encoding: null,
		dialect: null,
		sheets: [{ name: '', hidden: false, rows }],
		warnings: []
	};
	return parseSurvey({ id: 's', series: 's', calendar: 'c' }, rules, file, {
		names,
		progress: () => {}
	});
}

const figures = (result: ParseResult): string[] =>
	result.observations.map((o) =>
		[o.areaAsWritten, o.measure, o.period, o.sex, o.age, o.value, o.n].join(' ').trim()
	);

const head = 'Utsatt för hot 2023, andel i procent\nOmråde;Kön;Fråga;Svarsfrekvens (%);Andel (%)';
const rates = (...lines: string[]) => {
	const { observations: read, ...told } = parse([head, ...lines].join('\n'));
	const observations = [...read];
	return {
		...told,
		rates: observations.flatMap((o) =>
			o.measure === 's.svarsfrekvens' ? [[o.areaAsWritten, o.sex, o.value, o.row, o.column]] : []
		),
		notes: observations.flatMap(({ note }) => note ?? [])
	};
};

test('is one figure of an area and sex, where it first stands, if all questions say the same', () => {
	const told = rates('A;Alla;Hot;49;5', 'A;Kvinnor;Hot;52;4', 'A;Alla;Rån;49;1', 'B;Alla;Hot;;3');
	expect(told.rates).toEqual([
		['A', 'all', 49, 3, 4],
		['A', 'women', 52, 4, 4]
	]);
	expect(told.warnings.map(({ code }) => code)).not.toContain('totals_differ');
});

test('stays a note where the questions differ, and it is told', () => {
	const told = rates('A;Alla;Hot;49;5', 'A;Alla;Rån;44;1', 'B;Alla;Hot;40;3');
	expect(told.rates).toEqual([['B', 'all', 40, 5, 4]]);
	expect(told.notes).toEqual([49, 44, 40].map((percent) => `Svarsfrekvens ${percent} %`));
	expect(told.warnings.map(({ code, row }) => [code, row])).toContainEqual(['totals_differ', 3]);
});

test('is refused where it can be no percentage, and never taken from what may be another share', () => {
	const told = rates('A;Alla;Hot;0,49;5', 'B;Alla;Hot;490;5', 'C;Alla;Hot;..;5');
	expect(told.rates).toEqual([]);
	expect(told.rejectedCells.map(({ row, column }) => [row, column])).toEqual([
		[3, 4],
		[4, 4]
	]);
	const other = 'Utsatt för hot 2023\nOmråde;Antal svar;Andel svar;Andel (%)\nA;100;7;5';
	expect(figures(parse(other))).toEqual(['A s.hot 2023 all 16-79 5 100']);
});

test('is read as a fraction where the shares are, and gives way to a table of its own', () => {
	const text = 'Utsatt för hot 2023\nOmråde;Svarsfrekvens;Andel\nA;0,49;0,05\nB;0,5;0,04';
	expect(figures(parse(text)).slice(2)).toEqual([
		'A s.svarsfrekvens 2023 all 16-79 49',
		'B s.svarsfrekvens 2023 all 16-79 50'
	]);
	const table = 'Svar 2023\nOmråde;Urval;Antal svar;Andel svar\nA;200;97;48,5\n\n';
	const beside = 'Utsatt för hot 2023\nOmråde;Svarsfrekvens;Andel (%)\nA;49;5';
	expect(figures(parse(table + beside))).toEqual([
		'A s.svarsfrekvens 2023 all 16-79 48.5 200',
		'A s.hot 2023 all 16-79 5'
	]);
});
