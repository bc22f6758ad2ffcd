import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { MeasureTree } from '$lib/core/measures';
import { createNameLookup } from '$lib/core/names';
import { AreaRegister } from '$lib/core/register';
import { fileOfText } from '../../../../test/fixtures/recipes';
import { source } from './index';

const { areas, measures } = JSON.parse(
	readFileSync('src/lib/sources/generell-lang/fixture.names.json', 'utf8')
);
const context = {
	names: createNameLookup(new AreaRegister(areas), new MeasureTree(measures)),
	progress: () => {}
};
const HEAD = 'Källa;Värde;Enhet;Period;Mått;Område;Definition;Öppenhet;Datum';

function read(...rows: string[]) {
	const file = fileOfText([HEAD, ...rows].join('\n'));
	expect(source.recognise(file)).toBe(true);
	return source.parse(file, context);
}

describe('shares that never go beyond 1', () => {
	const codes = (...cells: string[]) =>
		read(
			...cells.map((cell, at) => `Hamnverket;${cell};andel;${2020 + at};Hundbett;Norra Hav;;öppen;`)
		).warnings.map(({ code }) => code);

	test.each([[['0,24', '0,5']], [['0.24']], [['0', '1', '0,3']]])('%j may be percent', (cells) =>
		expect(codes(...cells)).toContain('share_or_percent')
	);

	test.each([[['0,24', '24']], [['0,24 %', '0,5 %']], [['0', '1']], [['..', '3']]])(
		'%j can only be what it says',
		(cells) => expect(codes(...cells)).not.toContain('share_or_percent')
	);
});

describe('three digits after the only mark', () => {
	const values = (unit: string, ...cells: string[]) =>
		read(
			...cells.map(
				(cell, at) => `Hamnverket;${cell};${unit};${2020 + at};Hundbett;Norra Hav;;öppen;`
			)
		).observations.map(({ value }) => value);

	test.each([
		['medelvärde', ['3,125', '4,250'], [3.125, 4.25]],
		['per 1 000', ['13,125'], [13.125]],
		['medelvärde', ['3.125', '4.250'], []],
		['medelvärde', ['3.125', '4.5'], [3.125, 4.5]],
		['medelvärde', ['1.250', '3.125,5'], [1250, 3125.5]],
		['antal', ['1.204'], [1204]],
		['antal', ['1,204', '2,300'], [1204, 2300]],
		['antal', ['1.204', '12.5'], []]
	])('%s %j', (unit, cells, expected) => expect(values(unit, ...cells)).toEqual(expected));

	test('a workbook’s are decimals', () => {
		const rows = ['Hamnverket;3.125;medelvärde;2020;Hundbett;Norra Hav;;öppen;'];
		const file = { ...fileOfText([HEAD, ...rows].join('\n')), container: 'xlsx' as const };
		expect(source.parse(file, context).observations.at(0).value).toBe(3.125);
	});
});

describe('what the file says of its figures', () => {
	test('the series is the sender’s, the citation what was written, the date theirs', () => {
		const { origin } = read('Hamnverket, s. 4;5;antal;2024;Hundbett;Norra Hav;;öppen;2025-02-01');
		expect(origin).toMatchObject({
			citation: 'Hamnverket, s. 4',
			retrieved: '2025-02-01',
			openness: 'open',
			own: { series: 'generell:hamnverket-s-4', measures: [] }
		});
	});

	test.each([
		[['öppen', 'Öppna uppgifter'], 'open'],
		[['öppen', 'Bara samverkansparterna'], 'partners'],
		[['öppen', 'Bara den egna myndigheten', 'öppen'], 'own_authority'],
		[['öppen', ''], 'own_authority'],
		[['öppen', 'kanske'], 'own_authority']
	])('the least open of %j decides: %s', (said, openness) => {
		const rows = said.map(
			(word, at) => `Hamnverket;5;antal;${2020 + at};Hundbett;Norra Hav;;${word};`
		);
		expect(read(...rows).origin?.openness).toBe(openness);
	});

	test('a measure is its label and its definition, in every file', () => {
		const row = (label: string, definition: string) =>
			`Hamnverket;5;antal;2024;${label};Norra Hav;${definition};öppen;`;
		const ids = (...rows: string[]) => read(...rows).observations.map(({ measure }) => measure);
		const [a, b, c] = ids(
			row('Buller', 'per anmälan'),
			row('Buller', 'per klagande'),
			row('Stök', '')
		);
		expect(new Set([a, b, c]).size).toBe(3);
		expect(ids(row('Buller', 'Per  anmälan'))).toEqual([a]);
		const own = read(row('Buller', 'per anmälan')).origin?.own?.measures;
		expect(own).toEqual([
			{ id: a, parent: null, label: 'Buller', labels: [], note: 'per anmälan' }
		]);
	});

	test('no source, no figure', () => {
		const { observations, rejected, origin } = read(';5;antal;2024;Hundbett;Norra Hav;;öppen;');
		expect([...observations]).toEqual([]);
		expect(rejected).toMatchObject([{ row: 2, reason: 'Raden saknar källa.' }]);
		expect(origin).toBeUndefined();
	});
});
