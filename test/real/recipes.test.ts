import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { countRecords } from '$lib/core/ledger';
import { MeasureTree } from '$lib/core/measures';
import { createNameLookup } from '$lib/core/names';
import type { Observation } from '$lib/core/observation';
import { applyRecipe } from '$lib/core/recipe/apply';
import { matchesRecipe } from '$lib/core/recipe/match';
import { suggestRecipe } from '$lib/core/recipe/suggest';
import { AreaRegister } from '$lib/core/register';
import type { NameLookup } from '$lib/core/source';
import { readTable } from '$lib/import/read';
import { compileWorkspace } from '../../scripts/data/compile';

/** What the first guess makes of real files, as if no source knew them and nobody had said a word. */

const SAMPLES = '../shared/samples';
if (!existsSync(SAMPLES)) console.warn(`Skipped: no ${SAMPLES}`);

let names: NameLookup;
beforeAll(async () => {
	const { areas, measures, denominators } = await compileWorkspace('data/stockholm');
	names = createNameLookup(new AreaRegister(areas), new MeasureTree(measures), denominators);
});

async function guess(folder: string, beginning: string) {
	const file = readdirSync(`${SAMPLES}/${folder}`).find((name) => name.startsWith(beginning)) ?? '';
	const table = await readTable(
		new Uint8Array(readFileSync(`${SAMPLES}/${folder}/${file}`)),
		file,
		''
	);
	const recipe = suggestRecipe(table, names);
	const read = applyRecipe(table, recipe, { names, progress: () => {} });
	return { table, recipe, read, ledger: countRecords(read.classes) };
}

const value = (
	observations: Iterable<Observation>,
	area: string,
	wanted: Partial<Observation>
): number | null | undefined =>
	[...observations].find(
		(one) =>
			one.area === area &&
			Object.entries(wanted).every(([key, text]) => one[key as keyof Observation] === text)
	)?.value;

describe.skipIf(!existsSync(SAMPLES))('a first guess at real files', () => {
	test('the yearbook’s crimes: headings over several rows, counts and rates side by side', async () => {
		const { table, recipe, read, ledger } = await guess('statistisk-arsbok', '1.63');
		expect(ledger).toMatchObject({ loaded: 15, rejected: 0, repeated: 0 });
		expect(read.rejectedCells).toEqual([]);
		const narcotics = { measureAsWritten: 'Narkotikabrott', period: '2024' };
		expect(value(read.observations, 'sdo:jarva', { ...narcotics, unit: 'count' })).toBe(1691);
		expect(value(read.observations, 'sdo:jarva', { ...narcotics, unit: 'per_1000' })).toBeCloseTo(
			17.759,
			3
		);
		expect(matchesRecipe(table, recipe)).toBe(true);
	});

	test('the yearbook’s population: years across, a forecast with a footnote sign', async () => {
		const { read, ledger } = await guess('statistisk-arsbok', '1.2');
		expect(ledger).toMatchObject({ loaded: 16, rejected: 0, repeated: 0 });
		expect(value(read.observations, 'sdo:farsta', { period: '2024', unit: 'count' })).toBe(62_085);
		expect(value(read.observations, 'sdo:farsta', { period: '2010', unit: 'count' })).toBe(50_601);
	});

	test('Brå’s text export: year and month in columns of their own, two units', async () => {
		const { read, ledger } = await guess('bra-sol-databasfil', 'Databasfil2020');
		expect(ledger.rejected).toBe(0);
		expect(read.rejectedCells).toEqual([]);
		expect(
			value(read.observations, 'sdo:rinkeby-kista', {
				measure: 'crime:brb5',
				period: '2020-11',
				unit: 'count'
			})
		).toBeTypeOf('number');
	});

	test('SCB’s long table: area, age, sex, unit and year each in its column', async () => {
		const { recipe, ledger } = await guess('scb', 'folkmangd');
		expect(recipe).toMatchObject({
			sex: { column: 4 },
			age: { column: 3 },
			period: { column: 6 },
			unit: { column: 5 },
			values: [{ column: 7 }]
		});
		expect(ledger).toMatchObject({ loaded: 8636, rejected: 0 });
	});

	test('Skolverket’s schools: preamble, school year in it, units in the headings', async () => {
		const { recipe, read } = await guess('skolverket', 'Grundskola');
		expect(recipe).toMatchObject({ top: 6, period: { from: 'title' } });
		expect(new Set(read.observations.map(({ period }) => period))).toEqual(new Set(['2024/25']));
		expect(recipe.values.map(({ column }) => column)).toEqual([8, 9, 10, 11]);
		expect(new Set(read.observations.map(({ unit }) => unit))).toEqual(
			new Set(['count', 'percent', 'mean'])
		);
	});
});
