import type { Place, Recipe, ValueColumn } from './recipe';

/** What a table's words can say of a figure. */
export type WordKind = 'area' | 'period' | 'measure' | 'sex' | 'age' | 'unit';
export const WORD_KINDS: readonly WordKind[] = ['area', 'period', 'measure', 'sex', 'age', 'unit'];

/** Where the words of that kind stand; a fixed unit is a constant. */
export function placeOfKind(recipe: Recipe, kind: WordKind): Place {
	const place = recipe[kind];
	return 'fixed' in place ? { from: 'constant', text: place.fixed } : place;
}

/** Columns (from 1) of words, in the order in which they are named. */
export function labelColumns(recipe: Recipe): number[] {
	const columns = new Set<number>();
	for (const kind of WORD_KINDS) {
		const place = placeOfKind(recipe, kind);
		if (place.from === 'column') for (const column of columnsOf(place)) columns.add(column);
		if (place.from === 'group') columns.add(place.column);
	}
	return [...columns];
}

export function columnsOf(place: Extract<Place, { from: 'column' }>): number[] {
	return [place.column, ...(place.also ?? [])];
}

export function levelsOf(place: Extract<Place, { from: 'header' }>): number[] {
	return [place.level, ...(place.also ?? [])];
}

/** The format a recipe is written in: the oldest that can say what it says. */
export function formatOf(recipe: Recipe): Recipe['format'] {
	const hasGroups = WORD_KINDS.some((kind) => placeOfKind(recipe, kind).from === 'group');
	return hasGroups ? 'lagesbild-recipe-2' : 'lagesbild-recipe-1';
}

/** Header rows (from 1) whose words change from file to file: new years and areas come as new columns. */
export function variableLevels(recipe: Recipe): Map<number, 'period' | 'area'> {
	const levels = new Map<number, 'period' | 'area'>();
	for (const kind of ['area', 'period'] as const) {
		const place = placeOfKind(recipe, kind);
		if (place.from === 'header') for (const level of levelsOf(place)) levels.set(level, kind);
	}
	for (const kind of ['measure', 'sex', 'age', 'unit'] as const) {
		const place = placeOfKind(recipe, kind);
		// A row that also says what is counted is no row of years only.
		if (place.from === 'header') for (const level of levelsOf(place)) levels.delete(level);
	}
	return levels;
}

/** The recipe with its places and figures in other columns. */
export function withColumns(
	recipe: Recipe,
	columnOf: (column: number) => number,
	values: ValueColumn[]
): Recipe {
	const move = (place: Place): Place => {
		if (place.from === 'group') return { ...place, column: columnOf(place.column) };
		if (place.from !== 'column') return place;
		const also = place.also ? { also: place.also.map(columnOf) } : {};
		return { ...place, column: columnOf(place.column), ...also };
	};
	return {
		...recipe,
		values,
		area: move(recipe.area),
		period: move(recipe.period),
		measure: move(recipe.measure),
		sex: move(recipe.sex),
		age: move(recipe.age),
		unit: 'fixed' in recipe.unit ? recipe.unit : move(recipe.unit)
	};
}
