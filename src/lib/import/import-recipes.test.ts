import { expect, test } from 'vitest';
import { signRecipe } from '$lib/core/recipe/match';
import type { Recipe } from '$lib/core/recipe/recipe';
import { fileOfText, madeNames, plainRecipe } from '../../../test/fixtures/recipes';
import { importFile } from './import-file';

const table = 'Område;Mått;År;Antal\nNorra Hav;Hundbett;2024;12\nLillön;Hundbett;2024;7\n';
const recipe: Recipe = signRecipe(fileOfText(table), {
	...plainRecipe,
	area: { from: 'column', column: 1 },
	measure: { from: 'column', column: 2 },
	period: { from: 'column', column: 3 },
	values: [{ column: 4, role: 'value' }]
});
const other: Recipe = { ...recipe, id: 'recept:annat', signature: [['helt', 'andra', 'rubriker']] };
const read = (text: string, context: object) =>
	importFile(new TextEncoder().encode(text), 'nytt namn.csv', {
		...{ names: madeNames, now: 1, ...context }
	});

test('a file no source knows is read by the first saved recipe that fits it', async () => {
	const { report, dataset, observations } = await read(table, { recipes: [other, recipe] });
	expect(report).toMatchObject({
		recipe: 'recept:prov',
		source: 'recept:prov',
		layoutStatus: null
	});
	expect(report.ledger).toMatchObject({ loaded: 2, structural: 1, rejected: 0 });
	expect(dataset?.own?.series).toBe('recept:prov');
	expect(observations.map(({ area, period, value }) => [area, period, value])).toEqual([
		['sdo:norra-hav', '2024', 12],
		['sdo:lillon', '2024', 7]
	]);
});

test('shuffled columns and a new year are the same kind; other headings are not', async () => {
	const next = 'Antal;År;Nytt;Mått;Område\n9;2025;x;Hundbett;Lillön\n';
	const { report, observations } = await read(next, { recipes: [recipe] });
	expect(observations.map(({ area, period, value }) => [area, period, value])).toEqual([
		['sdo:lillon', '2025', 9]
	]);
	expect(report.warnings.map(({ code }) => code)).toContain('unused_columns');
	const unlike = await read(next.replace('Antal', 'Andel'), { recipes: [recipe] });
	expect(unlike.report).toMatchObject({ recipe: null, failure: { code: 'unknown_layout' } });
	expect([...unlike.observations]).toEqual([]);
});

test('a recipe that was asked for reads and nothing else; a recipe with a period written by hand never reads unseen', async () => {
	const asked = await read(table, { recipe, recipes: [other] });
	expect(asked.report.recipe).toBe('recept:prov');
	const written: Recipe = { ...recipe, period: { from: 'constant', text: '2023' } };
	const { report, dataset } = await read(table, { recipes: [written] });
	expect(report.failure?.code).toBe('unknown_layout');
	expect(dataset).toBe(null);
});

test('two tables of one file are two datasets; the same table read again is the same', async () => {
	const beside =
		'Område;Mått;År;Antal;;Mått;År;Antal\nNorra Hav;Hundbett;2024;12;;Kattriv;2024;3\n';
	const left: Recipe = { ...recipe, signature: [] };
	const right: Recipe = {
		...left,
		...{ measure: { from: 'column', column: 6 }, period: { from: 'column', column: 7 } },
		values: [{ column: 8, role: 'value' }]
	};
	const idOf = async (asked: Recipe) => (await read(beside, { recipe: asked })).dataset?.id ?? '';
	const ids = [await idOf(left), await idOf(right), await idOf({ ...left, id: 'recept:b' })];
	expect(new Set(ids).size).toBe(3);
	expect(await idOf({ ...left, name: 'Annat namn' })).toBe(ids[0]);
	for (const id of ids) expect(id).toMatch(/^[0-9a-f]{16}-[0-9a-f]{8}$/u);
});

test('two recipes that fit two sheets of one workbook are both read; of two for one sheet the first', async () => {
	const { utils, write } = await import('@e965/xlsx');
	const book = utils.book_new();
	const cats = table.replaceAll('Mått', 'Vad').replaceAll('Hundbett', 'Kattriv');
	for (const [name, text] of Object.entries({ Hundar: table, Katter: cats })) {
		const rows = text.trim().split('\n');
		utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => row.split(';'))), name);
	}
	const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
	const second = signRecipe(fileOfText(cats), { ...recipe, id: 'recept:katter' });
	const by = (...recipes: Recipe[]) =>
		importFile(bytes, 'bok.xlsx', { names: madeNames, now: 1, recipes });
	const first = await by(recipe, { ...recipe, id: 'recept:samma' }, other, second);
	expect([first.report.recipe, first.alsoFits]).toEqual(['recept:prov', ['recept:katter']]);
	const next = await by(second);
	expect([next.report.recipe, next.alsoFits]).toEqual(['recept:katter', []]);
	expect(next.observations.map(({ measure }) => measure)).toEqual(['crime:katt', 'crime:katt']);
	expect(next.dataset?.id).not.toBe(first.dataset?.id);
});
