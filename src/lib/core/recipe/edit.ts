import { slug } from '../slug';
import type { Unit } from '../vocabulary';
import { meaningOfMark } from './marks';
import type { Place, Recipe, ValueColumn, ValueRole } from './recipe';
import { columnsOf, levelsOf, WORD_KINDS, type WordKind } from './roles';
import type { AskedKind } from './words';

/** What a table's words can say of a figure, in the order in which it is asked. */
export const DIMENSIONS = WORD_KINDS;
export type Dimension = WordKind;

/** What a column is used for. */
export type ColumnRole = Dimension | ValueRole;

/** Where a dimension stands; a unit that is the same for all figures is a place of its own. */
export type DimensionPlace = Place | { fixed: Unit };

export function placeOf(recipe: Recipe, dimension: Dimension): DimensionPlace {
	return recipe[dimension];
}

/** What every column is used for, what stands on rows of their own in it last; it may say several things. */
export function rolesOf(recipe: Recipe): Map<number, ColumnRole[]> {
	const roles = new Map<number, ColumnRole[]>();
	const add = (column: number, role: ColumnRole): void => {
		roles.set(column, [...(roles.get(column) ?? []), role]);
	};
	for (const dimension of DIMENSIONS) {
		const place = placeOf(recipe, dimension);
		if ('from' in place && place.from === 'column')
			for (const column of columnsOf(place)) add(column, dimension);
	}
	for (const dimension of DIMENSIONS) {
		const place = placeOf(recipe, dimension);
		if ('from' in place && place.from === 'group') add(place.column, dimension);
	}
	for (const { column, role } of recipe.values) add(column, role);
	return roles;
}

/** What each header row, from 1, is used for. */
export function headerRolesOf(recipe: Recipe): Map<number, Dimension[]> {
	const roles = new Map<number, Dimension[]>();
	for (const dimension of DIMENSIONS) {
		const place = placeOf(recipe, dimension);
		if (!('from' in place) || place.from !== 'header') continue;
		for (const level of levelsOf(place)) roles.set(level, [...(roles.get(level) ?? []), dimension]);
	}
	return roles;
}

/** The dimension taken from there. A column of words is no longer one of figures. */
export function withPlace(recipe: Recipe, dimension: Dimension, place: DimensionPlace): Recipe {
	if ('fixed' in place) return dimension === 'unit' ? { ...recipe, unit: place } : recipe;
	const values =
		place.from === 'column' || place.from === 'group'
			? recipe.values.filter(({ column }) => column !== place.column)
			: recipe.values;
	return { ...recipe, values, [dimension]: place };
}

/** All sheets alike, or the chosen one only. An area nobody has said is then the sheets' name. */
export function withEverySheet(recipe: Recipe, every: boolean): Recipe {
	const { everySheet: _, ...one } = recipe;
	if (!every) return one;
	const { area } = recipe;
	const unsaid = area.from === 'constant' && area.text === '';
	return { ...one, everySheet: true, area: unsaid ? { from: 'sheet' } : area };
}

/** Exactly these columns in that role; they stop being anything else. */
export function withValues(recipe: Recipe, role: ValueRole, columns: readonly number[]): Recipe {
	const wanted = new Set(columns);
	const known = new Map(recipe.values.map((value) => [value.column, value]));
	const kept = recipe.values.filter((value) => value.role !== role && !wanted.has(value.column));
	const added = columns.map((column): ValueColumn => ({ ...known.get(column), column, role }));
	const values = [...kept, ...added].sort((a, b) => a.column - b.column);
	return [...wanted].reduce<Recipe>((changed, column) => withoutWords(changed, column), {
		...recipe,
		values
	});
}

/** The column in that role and no other; null frees it. */
export function withRole(recipe: Recipe, column: number, role: ColumnRole | null): Recipe {
	const freed = withoutWords(
		{ ...recipe, values: recipe.values.filter((value) => value.column !== column) },
		column,
		// Words that name the rows leave those on rows of their own where they are.
		role !== null && isDimension(role)
	);
	if (role === null) return freed;
	if (isDimension(role)) return withPlace(freed, role, { from: 'column', column });
	const fixed = recipe.values.find((value) => value.column === column)?.fixed;
	const added: ValueColumn = { column, role, ...(fixed ? { fixed } : {}) };
	return { ...freed, values: [...freed.values, added].sort((a, b) => a.column - b.column) };
}

/** The column's figures are in this unit, whatever the table says of the others; null = as the others. */
export function withColumnUnit(recipe: Recipe, column: number, unit: Unit | null): Recipe {
	return {
		...recipe,
		values: recipe.values.map((value) => {
			if (value.column !== column) return value;
			const { unit: _, ...fixed } = value.fixed ?? {};
			const { fixed: __, ...bare } = value;
			const next = unit === null ? fixed : { ...fixed, unit };
			return Object.keys(next).length === 0 ? bare : { ...bare, fixed: next };
		})
	};
}

/**
 * What the user said a word means; `undefined` takes the answer back. Words are the table's own, so none is
 * trusted as a key of the prototype.
 */
export function withMeaning<Kind extends Dimension>(
	recipe: Recipe,
	kind: Kind,
	word: string,
	meaning: Recipe['meanings'][Kind][string] | undefined
): Recipe {
	const entries = Object.entries(recipe.meanings[kind]).filter(([known]) => known !== word);
	if (meaning !== undefined) entries.push([word, meaning]);
	// `fromEntries` defines what it is given: `__proto__` becomes a word like any other.
	return { ...recipe, meanings: { ...recipe.meanings, [kind]: Object.fromEntries(entries) } };
}

/** True where the user has said what the word or sign means, or that it means nothing. */
export function isDecided(recipe: Recipe, kind: AskedKind, word: string): boolean {
	if (kind === 'mark') return meaningOfMark(recipe.numbers, word) !== null;
	return Object.hasOwn(recipe.meanings[kind], word);
}

/** The recipe under another name; id and series follow, so that a copy is a recipe of its own. */
export function renamed(recipe: Recipe, name: string, fallback: string): Recipe {
	const id = `recept:${slug(name) || slug(fallback) || 'tabell'}`;
	const series = recipe.origin.series === recipe.id ? id : recipe.origin.series;
	return { ...recipe, id, name, origin: { ...recipe.origin, series } };
}

/** The recipe with an id that none of `taken` is; the series follows it where it was its own. */
export function withFreeId(recipe: Recipe, taken: readonly string[]): Recipe {
	let id = recipe.id;
	for (let copy = 2; taken.includes(id); copy += 1) id = `${recipe.id}-${copy}`;
	const own = recipe.origin.series === recipe.id;
	return { ...recipe, id, origin: { ...recipe.origin, series: own ? id : recipe.origin.series } };
}

export function isDimension(role: ColumnRole): role is Dimension {
	return (DIMENSIONS as readonly string[]).includes(role);
}

/** Dimensions that stood in the column stand nowhere; `groups`: those on rows of their own stay. */
function withoutWords(recipe: Recipe, column: number, groups = false): Recipe {
	let changed = recipe;
	for (const dimension of DIMENSIONS) {
		const place = placeOf(recipe, dimension);
		if (!('from' in place)) continue;
		const stands =
			place.from === 'column'
				? columnsOf(place).includes(column)
				: place.from === 'group' && place.column === column && !groups;
		if (!stands) continue;
		changed = { ...changed, [dimension]: nowhere(dimension) };
	}
	return changed;
}

function nowhere(dimension: Dimension): DimensionPlace {
	return dimension === 'unit' ? { fixed: 'count' } : { from: 'constant', text: '' };
}
