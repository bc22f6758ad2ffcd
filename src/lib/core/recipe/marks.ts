import { readFigureText } from '../written/interval';
import { foldText, squeezeText } from '../written/squeeze';
import type { NumberStyle, Recipe } from './recipe';

/** What a sign may mean where a figure would stand. */
export type MarkMeaning = 'missing' | 'suppressed' | 'zero';
export const MARK_MEANINGS: readonly MarkMeaning[] = ['missing', 'suppressed', 'zero'];

/** "-", "*", "s", "n/a": no word, no number. */
const MARK = /^(?:[^\p{L}\p{N}\s]{1,4}|\p{L}(?:[./]\p{L}){0,2}\.?)$/u;
const SIGNS = /^[^\p{L}\p{N}\s]{1,4}$/u;

/** The sign that a cell of figures holds instead of one, where only the user can say what it means; else null. */
export function markIn(cell: string, numbers: NumberStyle): string | null {
	if (cell.length > 20) return null;
	const mark = squeezeText(cell);
	if (!MARK.test(mark)) return null;
	const open = readFigureText(mark, numbers).cell.kind === 'junk';
	return open || meaningOfMark(numbers, mark) !== null ? mark : null;
}

/** True for signs without letters, which stand in columns of figures. */
export function areSigns(cell: string): boolean {
	return cell.length <= 20 && SIGNS.test(cell.trim());
}

/** What the recipe says of the sign; null = nothing yet. */
export function meaningOfMark(numbers: NumberStyle, mark: string): MarkMeaning | null {
	const folded = foldText(mark);
	const has = (meaning: MarkMeaning): boolean =>
		numbers[meaning].some((one) => foldText(one) === folded);
	// In the order in which cells are read.
	return (['suppressed', 'missing', 'zero'] as const).find(has) ?? null;
}

/** The sign with that meaning and no other; undefined takes the answer back. */
export function withMark(recipe: Recipe, mark: string, meaning: MarkMeaning | undefined): Recipe {
	const folded = foldText(mark);
	const numbers = { ...recipe.numbers };
	for (const one of MARK_MEANINGS) {
		const others = numbers[one].filter((known) => foldText(known) !== folded);
		numbers[one] = one === meaning ? [...others, mark] : others;
	}
	return { ...recipe, numbers };
}
