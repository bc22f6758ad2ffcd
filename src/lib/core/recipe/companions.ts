import type { Recipe, ValueColumn, ValueRole } from './recipe';
import { WORD_KINDS } from './roles';
import type { TableWords } from './table-words';

/** The columns (from 1) with base size and bounds of a column of figures. */
export type Companions = Partial<Record<Exclude<ValueRole, 'value'>, number>>;

/**
 * Which columns of base size and bounds belong to which column of figures: those under the same words
 * (unit aside); else the figures nearest to their left, or the first ones if nothing stands there.
 */
export function companionsOf(recipe: Recipe, words: TableWords): Map<number, Companions> {
	const figures = recipe.values.filter(({ role }) => role === 'value');
	const all = new Map<number, Companions>(figures.map(({ column }) => [column, {}]));
	for (const value of recipe.values) {
		if (value.role === 'value') continue;
		for (const column of hostsOf(value, figures, words)) {
			const companions = all.get(column);
			if (companions) companions[value.role] ??= value.column;
		}
	}
	return all;
}

function hostsOf(value: ValueColumn, figures: readonly ValueColumn[], words: TableWords): number[] {
	const [only] = figures;
	if (figures.length === 1 && only) return [only.column];
	const own = keyOf(words, value.column);
	const alike = figures.filter(({ column }) => keyOf(words, column) === own);
	if (alike.length > 0) return alike.map(({ column }) => column);
	const left = figures.filter(({ column }) => column < value.column).at(-1);
	return left ? [left.column] : only ? [only.column] : [];
}

function keyOf(words: TableWords, column: number): string {
	const all = words.at(column);
	return WORD_KINDS.filter((kind) => kind !== 'unit')
		.map((kind) => all[kind])
		.join('\n');
}
