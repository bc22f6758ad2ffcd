import { columnLetter } from '$lib/core/recipe/columns';
import {
	headerRolesOf,
	isDimension,
	rolesOf,
	type ColumnRole,
	type Dimension
} from '$lib/core/recipe/edit';
import type { RecipePreview } from '$lib/core/recipe/preview';
import type { Recipe } from '$lib/core/recipe/recipe';
import type { GridRow } from '$lib/core/source';
import type { RecordClass } from '$lib/core/vocabulary';

export interface ColumnMark {
	column: number;
	letter: string;
	/** The first thing the column is used for. */
	role: ColumnRole | null;
	kind: 'words' | 'figures' | 'unused';
}

export interface RowMark {
	row: number;
	cells: readonly string[];
	/** Which header row it is, from 1, and what it says. */
	header: { level: number; says: Dimension[] } | null;
	/** Above the table or below it. */
	outside: boolean;
	/** What became of it in the preview. */
	decided: RecordClass | null;
}

/** What each column of the grid is marked as. */
export function columnMarks(recipe: Recipe, columns: number): ColumnMark[] {
	const roles = rolesOf(recipe);
	return Array.from({ length: columns }, (_, index): ColumnMark => {
		const role = roles.get(index + 1)?.[0] ?? null;
		const kind = role === null ? 'unused' : isDimension(role) ? 'words' : 'figures';
		return { column: index + 1, letter: columnLetter(index + 1), role, kind };
	});
}

/** What each row of the grid is marked as. */
export function rowMarks(
	recipe: Recipe,
	rows: readonly GridRow[],
	preview: RecipePreview | null
): RowMark[] {
	const classes = new Map(preview?.classes ?? []);
	const says = headerRolesOf(recipe);
	const { top, headerRows, bottom } = recipe;
	return rows.map(({ row, cells }): RowMark => {
		const level = row - top + 1;
		const header =
			level >= 1 && level <= headerRows ? { level, says: says.get(level) ?? [] } : null;
		const outside = row < top || (bottom !== null && row > bottom);
		return { row, cells, header, outside, decided: classes.get(row) ?? null };
	});
}
