import type { TableFile } from '../source';
import { locate, signatureOf } from './locate';
import type { Recipe } from './recipe';

/**
 * True where the file has the recipe's headings: whatever the file is called, in whatever order its columns
 * stand, and whatever stands between them. A recipe without telling headings fits no file by itself.
 */
export function matchesRecipe(file: TableFile, recipe: Recipe): boolean {
	return typeof locate(file, recipe, false) !== 'string';
}

/** The recipe with rows and columns as they are in this file, which it matches; as it was where it does not. */
export function fitRecipe(file: TableFile, recipe: Recipe): Recipe {
	const found = locate(file, recipe, false);
	return typeof found === 'string'
		? recipe
		: signRecipe(file, { ...found.recipe, sheet: recipe.sheet === '' ? '' : found.sheet.name });
}

/** The recipe with the signature of this file, on which it was made; call it whenever rows or columns were changed. */
export function signRecipe(file: TableFile, recipe: Recipe): Recipe {
	const visible = file.sheets.filter(({ hidden }) => !hidden);
	const sheet = visible.find(({ name }) => name === recipe.sheet) ?? visible[0];
	if (!sheet || recipe.headerRows === 0) return { ...recipe, signature: [], preamble: [] };
	return { ...recipe, ...signatureOf(sheet, recipe) };
}
