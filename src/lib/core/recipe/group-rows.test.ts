import { describe, expect, test } from 'vitest';
import type { Observation } from '../observation';
import type { TableFile } from '../source';
import { applyRecipe } from './apply';
import { decodeRecipe, encodeRecipe, RecipeError } from './file';
import { matchesRecipe, signRecipe } from './match';
import type { Place, Recipe } from './recipe';
import { suggestRecipe } from './suggest';
import { wordsOf } from './words';
import { fileOfText, madeNames, plainRecipe } from '../../../../test/fixtures/recipes';

const context = { names: madeNames, progress: () => {} };
const short = (o: Observation) =>
	[o.area ?? `? ${o.areaAsWritten}`, o.measure ?? `? ${o.measureAsWritten}`]
		.concat([o.period, o.sex, String(o.value ?? o.status), String(o.n ?? '-')])
		.join(' ');
const read = (file: TableFile, recipe: Recipe) => {
	const { observations, rejected, classes } = applyRecipe(file, recipe, context);
	return {
		figures: observations.map(short),
		rejected: rejected.map(({ row, reason }) => `${row} ${reason}`),
		structural: classes.filter((one) => one.class === 'structural').map(({ row }) => row)
	};
};

const grouped: Recipe = {
	...plainRecipe,
	format: 'lagesbild-recipe-2',
	area: { from: 'group', column: 1 },
	measure: { from: 'column', column: 1 },
	period: { from: 'header', level: 1 },
	values: [
		{ column: 2, role: 'value' },
		{ column: 3, role: 'value' }
	]
};

describe('words on rows of their own', () => {
	test('hold for the rows below, notes and empty rows between', () => {
		const file = fileOfText(
			'Brott;2023;2024\nNorra Hav (n=50)\nHundbett;1;2\n\nKattriv;3;..\nLillön;;\nHundbett;4;5\nKälla: x'
		);
		expect(read(file, grouped)).toEqual({
			figures: [
				'sdo:norra-hav crime:hund 2023 all 1 50',
				'sdo:norra-hav crime:hund 2024 all 2 50',
				'sdo:norra-hav crime:katt 2023 all 3 50',
				'sdo:norra-hav crime:katt 2024 all missing 50',
				'sdo:lillon crime:hund 2023 all 4 -',
				'sdo:lillon crime:hund 2024 all 5 -'
			],
			rejected: [],
			structural: [1, 2, 6, 8]
		});
		expect(wordsOf(file, grouped, madeNames).slice(0, 6)).toMatchObject([
			{ kind: 'area', text: 'Norra Hav', rows: 2, known: true },
			{ kind: 'area', text: 'Lillön', rows: 1, known: true },
			{ kind: 'period', text: '2023' },
			{ kind: 'period', text: '2024' },
			{ kind: 'measure', text: 'Hundbett', rows: 2 },
			{ kind: 'measure', text: 'Kattriv', rows: 1 }
		]);
	});

	test('a name nobody knows begins a group of its own: no figure goes to the one before', () => {
		const file = fileOfText('Brott;2023;2024\nNorra Hav\nHundbett;1;2\nAtlantis\nHundbett;3;4');
		expect(read(file, grouped).figures.slice(2)).toEqual([
			'? Atlantis crime:hund 2023 all 3 -',
			'? Atlantis crime:hund 2024 all 4 -'
		]);
	});

	test('what names figures under other groups is a row without figures, not a group', () => {
		const file = fileOfText(
			'Brott;2023;2024\nNorra Hav\nHundbett;1;2\nKattriv;3;4\nLillön\nHundbett\nKattriv;5;6'
		);
		expect(read(file, grouped).figures.slice(4)).toEqual([
			'sdo:lillon crime:katt 2023 all 5 -',
			'sdo:lillon crime:katt 2024 all 6 -'
		]);
	});

	test('areas listed above their groups are groups all the same', () => {
		const file = fileOfText(
			'Brott;2023;2024\nNorra Hav;9;9\nLillön;8;8\nNorra Hav\nHundbett;1;2\nLillön\nHundbett;3;4'
		);
		expect(read(file, grouped)).toMatchObject({
			figures: expect.arrayContaining(['sdo:lillon crime:hund 2023 all 3 -']),
			rejected: ['2 Området saknas.', '3 Området saknas.']
		});
	});

	test('stand beside the headings that each group repeats, the first among or above them', () => {
		const among = fileOfText(
			'Norra Hav;2023;2024\nHundbett;1;2\nLillön;2023;2024\nHundbett;2023;2024\nKattriv;3;4'
		);
		expect(read(among, grouped)).toMatchObject({
			figures: [
				'sdo:norra-hav crime:hund 2023 all 1 -',
				'sdo:norra-hav crime:hund 2024 all 2 -',
				'sdo:lillon crime:hund 2023 all 2023 -',
				'sdo:lillon crime:hund 2024 all 2024 -',
				'sdo:lillon crime:katt 2023 all 3 -',
				'sdo:lillon crime:katt 2024 all 4 -'
			],
			structural: [1, 3]
		});
		expect(wordsOf(among, grouped, madeNames).every(({ known }) => known)).toBe(true);
		const above = fileOfText(
			'Norra Hav\n\nBrott;2023;2024\nHundbett;1;2\nLillön\nBrott;2023;2024\nHundbett;3;4'
		);
		expect(wordsOf(above, { ...grouped, top: 3 }, madeNames).every(({ known }) => known)).toBe(
			true
		);
		expect(read(above, { ...grouped, top: 3 }).figures).toEqual([
			'sdo:norra-hav crime:hund 2023 all 1 -',
			'sdo:norra-hav crime:hund 2024 all 2 -',
			'sdo:lillon crime:hund 2023 all 3 -',
			'sdo:lillon crime:hund 2024 all 4 -'
		]);
	});

	test('an empty name takes nothing from another group', () => {
		const file = fileOfText('Brott;2023;2024\nNorra Hav\nHundbett;1;2\nLillön\n;3;4');
		expect(read(file, { ...grouped, fillDown: true }).rejected).toEqual(['5 Måttet saknas.']);
	});

	test('may be periods, measures or sexes in a column of their own, beside figures too', () => {
		const file = fileOfText(
			'År;Område;Hundbett\n2023\n;Norra Hav;1\n2024;Norra Hav;2\n;Lillön;3\nKvinnor\n;Lillön;4'
		);
		const recipe: Recipe = {
			...grouped,
			period: { from: 'group', column: 1 },
			area: { from: 'column', column: 2 },
			measure: { from: 'header', level: 1 },
			values: [{ column: 3, role: 'value' }]
		};
		expect(read(file, recipe)).toMatchObject({
			figures: [
				'sdo:norra-hav crime:hund 2023 all 1 -',
				'sdo:norra-hav crime:hund 2024 all 2 -',
				'sdo:lillon crime:hund 2024 all 3 -'
			],
			rejected: ['7 Perioden går inte att läsa: ”Kvinnor”.']
		});
	});

	test('are left out with all their rows where the user says so', () => {
		const file = fileOfText('Brott;2023;2024\nNorra Hav\nHundbett;1;2\nSumma\nHundbett;3;4');
		const meanings = { ...plainRecipe.meanings, area: { Summa: null } };
		expect(read(file, { ...grouped, meanings })).toMatchObject({
			figures: { length: 2 },
			rejected: ['5 Utelämnad enligt kartläggningen.']
		});
	});
});

describe('a recipe with them as a file', () => {
	test('says what it is written for; older ones stay what they are', () => {
		const written = encodeRecipe({ ...grouped, format: 'lagesbild-recipe-1' });
		expect(written).toContain('"lagesbild-recipe-2"');
		expect(decodeRecipe(written)).toEqual(grouped);
		expect(encodeRecipe(plainRecipe)).toContain('"lagesbild-recipe-1"');
		expect(() => decodeRecipe(written.replace('"column": 1', '"column": 0'))).toThrow(RecipeError);
	});

	test('knows the next file, its column elsewhere', () => {
		const signed = signRecipe(fileOfText('Brott;2023;2024\nNorra Hav\nHundbett;1;2'), grouped);
		const next = fileOfText('Kod;Brott;2024;2025\n;Lillön\n7;Hundbett;3;4');
		expect(matchesRecipe(next, signed)).toBe(true);
		expect(read(next, signed).figures).toEqual([
			'sdo:lillon crime:hund 2024 all 3 -',
			'sdo:lillon crime:hund 2025 all 4 -'
		]);
	});
});

describe('the first guess', () => {
	const placesOf = (text: string): Partial<Record<string, Place>> => {
		const { area, measure, period, sex } = suggestRecipe(fileOfText(text), madeNames);
		return { area, measure, period, sex };
	};
	const group = { from: 'group', column: 1 };
	const column = { from: 'column', column: 1 };
	const header = { from: 'header', level: 1 };

	test.each([
		[
			'areas over measures',
			'Brott;2023;2024\nNorra Hav\nHundbett;1;2\nStök;3;4\nLillön\nHundbett;5;6\nStök;7;8',
			{ area: group, measure: column, period: header }
		],
		[
			'areas and measures nobody knows',
			';2023;2024\nA-stan\nTjuv;1;2\nStök;3;4\nB-stan\nTjuv;5;6\nStök;7;8',
			{ area: group, measure: column, period: header }
		],
		[
			'one area',
			'Brott;2023;2024\nLillön\nHundbett;1;2\nStök;3;4',
			{ area: group, measure: column, period: header }
		],
		[
			'measures over areas',
			';2023;2024\nTjuv\nLillön;1;2\nNorra Hav;3;4\nStök\nLillön;5;6\nNorra Hav;7;8',
			{ area: column, measure: group, period: header }
		],
		[
			'years over areas',
			'Område;Hundbett;Kattriv\n2023\nLillön;1;2\nNorra Hav;3;4\n2024\nLillön;5;6\nNorra Hav;7;8',
			{ area: column, measure: header, period: group }
		],
		[
			'sexes over areas',
			'Hundbett;2023;2024\nKvinnor\nLillön;1;2\nMän\nLillön;5;6',
			{ area: column, period: header, sex: group }
		],
		[
			'areas over measures, no headings',
			'Norra Hav\nHundbett;1\nKattriv;3\nLillön\nHundbett;5\nKattriv;7',
			{ area: group, measure: column }
		],
		[
			'headings that part a list of areas, each with its sum',
			'Område;2023;2024\nNorr\nNorra Hav;1;2\nVik-Ås;3;4\nSumma;4;6\nSöder\nSödra Hav;5;6\nLillön;7;8\nSumma;12;14',
			{ area: column, period: header }
		]
	])('%s', (_, text, places) => {
		expect(placesOf(text)).toMatchObject(places);
	});

	test('reads them without a word from the user', () => {
		const file = fileOfText('Norra Hav\nHundbett;1\nKattriv;3\nLillön\nHundbett;5\nKattriv;7');
		const recipe = { ...suggestRecipe(file, madeNames), period: plainRecipe.period };
		expect(read(file, recipe)).toMatchObject({
			figures: [
				'sdo:norra-hav crime:hund 2024 all 1 -',
				'sdo:norra-hav crime:katt 2024 all 3 -',
				'sdo:lillon crime:hund 2024 all 5 -',
				'sdo:lillon crime:katt 2024 all 7 -'
			],
			rejected: []
		});
	});
});
