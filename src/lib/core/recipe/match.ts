import type { TableFile } from '../source';
import { locate, locateAll, signatureOf, type Located } from './locate';
import { isPreamble, saidAbove } from './preamble';
import type { Place, Recipe } from './recipe';

/**
 * True where the file can be read by the recipe unseen: it has the headings, whatever the file is called, in
 * whatever order its columns stand, and whatever stands between them; and what the recipe says of all
 * figures stands above the table again.
 */
export function matchesRecipe(file: TableFile, recipe: Recipe): boolean {
	return typeof locateAll(file, recipe, 'sure') !== 'string';
}

/** The recipes that read the file unseen, each another of its sheets; of two for one sheet the first. */
export function recipesFor(file: TableFile, recipes: readonly Recipe[]): Recipe[] {
	const taken = new Set<Located['sheet']>();
	return recipes.filter((recipe) => {
		const found = locateAll(file, recipe, 'sure');
		if (typeof found === 'string' || found.some(({ sheet }) => taken.has(sheet))) return false;
		for (const { sheet } of found) taken.add(sheet);
		return true;
	});
}

/**
 * The recipe with rows and columns as they are in this file, for the user to look at; null where the
 * headings are others. What the file does not say itself (a period, an area, a measure that were written by
 * hand for the last one) is left empty: it may be another this time.
 */
export function fitRecipe(file: TableFile, recipe: Recipe): Recipe | null {
	const unsure = typeof locateAll(file, recipe, 'sure') === 'string';
	const found = locate(file, recipe, unsure ? 'headings' : 'sure');
	if (typeof found === 'string') return null;
	const asked = unsure ? withoutWritten(found) : found.recipe;
	return signRecipe(file, { ...asked, sheet: recipe.sheet === '' ? '' : found.sheet.name });
}

function withoutWritten({ sheet, recipe }: Located): Recipe {
	const empty = (place: Place): Place =>
		place.from === 'constant' ? { from: 'constant', text: '' } : place;
	const period = empty(recipe.period);
	if (isPreamble(sheet, recipe.top, recipe.preamble ?? [])) {
		// The same lines above: only what they cannot say is asked for.
		return saidAbove({ ...recipe, period: { from: 'title' } }) === 'nowhere'
			? { ...recipe, period, area: empty(recipe.area) }
			: { ...recipe, period };
	}
	return { ...recipe, period, area: empty(recipe.area), measure: empty(recipe.measure) };
}

/** The recipe with the signature of this file, on which it was made; call it whenever rows or columns were changed. */
export function signRecipe(file: TableFile, recipe: Recipe): Recipe {
	const visible = file.sheets.filter(({ hidden }) => !hidden);
	const sheet = visible.find(({ name }) => name === recipe.sheet) ?? visible[0];
	if (!sheet || recipe.headerRows === 0) return { ...recipe, signature: [], preamble: [] };
	return { ...recipe, ...signatureOf(sheet, recipe) };
}
