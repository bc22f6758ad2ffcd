import type { ImportOptions } from '$lib/core/ports';
import type { Recipe } from '$lib/core/recipe/recipe';
import { describe, expect, it, vi } from 'vitest';
import { MemoryStorage, file, open, periods, readFile, workspace } from './fixture-session';

vi.mock('$lib/query/load', async () => (await import('./fixture-query')).fakeLoad);
vi.mock('$lib/query/figures', async () => (await import('./fixture-query')).fakeFigures);

describe('recipes and packages in a session', () => {
	it('keeps recipes, tries files by them, and lets a new reading take the place of the old', async () => {
		const asked: ImportOptions[] = [];
		const storage = new MemoryStorage();
		const { session } = await open(storage, {
			importFile: (...call) => {
				asked.push(call[4]);
				return readFile(...call);
			}
		});
		const recipe = { id: 'recept:a', name: 'A' } as Recipe;
		await session.addRecipe(recipe);
		expect(storage.recipes).toEqual([]);
		await session.chooseSaveMode('device');
		expect(storage.recipes).toEqual([recipe]);
		await session.importFiles([file('a:3')]);
		expect(asked[0]).toEqual({ recipes: [recipe] });
		await session.importWithRecipe(file('a:5'), recipe);
		expect(asked[1]).toEqual({ recipes: [recipe], recipe });
		expect([periods(session), session.reports.length]).toEqual([[['a', 5]], 1]);
		const { session: later } = await open(storage);
		expect(later.recipes).toEqual([recipe]);
		await later.removeRecipe(recipe.id);
		expect(storage.recipes).toEqual([]);
	});

	it('reads every table of a workbook that a saved recipe knows, each once', async () => {
		const { session } = await open(new MemoryStorage(), {
			importFile: async (...call) => {
				const read = await readFile(...call);
				const [first, ...others] = call[4].recipes.map(({ id }) => id);
				const row = first === 'recept:a' ? 2 : 9;
				return {
					...read,
					observations: [...read.observations].map((one) => ({ ...one, sheet: first ?? '', row })),
					dataset: read.dataset && { ...read.dataset, id: `${read.dataset.id}-${first}` },
					...(others.length > 0 ? { alsoFits: others } : {})
				};
			}
		});
		for (const id of ['recept:b', 'recept:a']) await session.addRecipe({ id, name: id } as Recipe);
		const reports = await session.importFiles([file('x:3'), file('y:4')]);
		expect(reports.map(({ dataset, outcome }) => [dataset?.id, outcome])).toEqual([
			['x-recept:a', 'loaded'],
			['x-recept:b', 'loaded'],
			['y-recept:a', 'loaded'],
			['y-recept:b', 'loaded']
		]);
		expect(session.reports).toHaveLength(4);
		expect(session.imports).toEqual([]);
		const again = await session.importFiles([file('x:3')]);
		expect(again.map(({ outcome }) => outcome)).toEqual(['unchanged', 'unchanged']);
	});

	it('keeps two tables of one file, and replaces only the one that is read anew', async () => {
		const storage = new MemoryStorage();
		const { session } = await open(storage, {
			// "bytes:table:column": what a mapping of one table of a workbook gives.
			importFile: async (...call) => {
				const read = await readFile(...call);
				const { id } = call[4].recipe ?? { id: 'recept:annat' };
				const [, , column] = id.split('-');
				const observations = [...read.observations].map((one) => ({
					...{ ...one, sheet: 'Blad', row: 2, column: Number(column) }
				}));
				const dataset = read.dataset && { ...read.dataset, id: `${read.dataset.id}-${id}` };
				return { ...read, dataset, observations };
			}
		});
		await session.chooseSaveMode('device');
		const by = (id: string) => ({ id: `recept:${id}`, name: id }) as Recipe;
		await session.importWithRecipe(file('a:3'), by('en-tabell-2'));
		await session.importWithRecipe(file('a:4'), by('en-tabell-5'));
		const ids = () => session.imported.map(({ id }) => id).sort();
		expect(ids()).toEqual(['a-recept:en-tabell-2', 'a-recept:en-tabell-5']);
		expect([...storage.kept.keys()].sort()).toEqual(ids());
		await session.importWithRecipe(file('a:5'), by('rättad-tabell-2'));
		expect(ids()).toEqual(['a-recept:en-tabell-5', 'a-recept:rättad-tabell-2']);
		expect([...storage.kept.keys()].sort()).toEqual(ids());
		expect(session.reports.map(({ dataset }) => dataset?.id).sort()).toEqual(ids());
		const { session: later } = await open(storage);
		expect(later.imported).toHaveLength(2);
	});

	it('carries everything to another computer in a package, and refuses one of another place', async () => {
		const { session } = await open();
		const recipe = { id: 'recept:a', name: 'A' } as Recipe;
		await session.addRecipe(recipe);
		await session.importFiles([file('a:3'), file('b:4')]);
		const carried = new File([await session.packageBytes()], 'allt.zip');
		const { session: other, storage } = await open();
		await other.chooseSaveMode('device');
		await other.importFiles([carried]);
		expect(other.reports[0]).toMatchObject({ outcome: 'opened', opened: { came: 2, recipes: 1 } });
		expect(periods(other)).toEqual(periods(session));
		expect([...storage.kept.keys()].sort()).toEqual(['a', 'b']);
		expect(other.recipes).toEqual([recipe]);
		await other.importFiles([carried]);
		expect(other.reports[0]?.opened).toEqual({ came: 0, known: 2, recipes: 0, knownRecipes: 1 });

		const { session: foreign } = await open(new MemoryStorage(), {
			loadWorkspace: async () => ({ ...workspace, id: 'annan-ort' })
		});
		await foreign.importFiles([carried, new File(['trasig'], 'x.lagesbild')]);
		expect(foreign.reports.map(({ outcome }) => outcome)).toEqual(['refused', 'refused']);
		expect(foreign.reports[1]?.failure).toContain('annan arbetsyta (ort)');
		expect(foreign.reports[0]?.failure).toContain('inget helt datapaket');
		expect([foreign.imported, foreign.recipes]).toEqual([[], []]);
	});

	it('replaces nothing by opening a package, and sends away what came of it', async () => {
		const { session } = await open();
		const recipes = ['a', 'b'].map((id) => ({ id: `recept:${id}`, name: id }) as Recipe);
		for (const recipe of recipes) await session.addRecipe(recipe);
		await session.importFiles([file('a:3'), file('b:4')]);
		const carried = new File([await session.packageBytes()], 'allt.lagesbild');

		const { session: other, storage } = await open();
		await other.chooseSaveMode('device');
		const mine = { id: 'recept:a', name: 'Min egen' } as Recipe;
		await other.addRecipe(mine);
		await other.importFiles([file('a:3')]);
		await other.importFiles([carried]);
		expect(other.reports.find(({ outcome }) => outcome === 'opened')?.opened).toEqual({
			came: 1,
			known: 1,
			recipes: 1,
			knownRecipes: 1
		});
		expect(other.recipes).toEqual([recipes[1], mine]);
		expect(other.removed?.what).toBe('package');
		await other.undoRemove();
		expect([periods(other), [...storage.kept.keys()]]).toEqual([[['a', 3]], ['a']]);
		expect([other.recipes, storage.recipes]).toEqual([[mine], [mine]]);
		expect(other.reports.map(({ outcome }) => outcome)).toEqual(['loaded']);
	});
});
