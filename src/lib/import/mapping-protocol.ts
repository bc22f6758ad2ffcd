import type { AreaData } from '$lib/core/area';
import type { Measure } from '$lib/core/measure';
import type { RecipePreview, TableOutline } from '$lib/core/recipe/preview';
import type { Recipe } from '$lib/core/recipe/recipe';
import type { GridRow } from '$lib/core/source';
import type { Denominator } from '$lib/core/workspace';

/** Page to worker. The worker holds one opened file until it is ended; `id` comes back with the answer. */
export type MappingRequest = { id: number } & (
	| {
			kind: 'open';
			file: string;
			/** Handed over, not copied. */
			bytes: ArrayBuffer;
			areas: AreaData;
			measures: Measure[];
			denominators: Denominator[];
	  }
	| { kind: 'rows'; sheet: string; from: number; to: number }
	| { kind: 'suggest'; sheet: string | null; recipes: readonly Recipe[] }
	| { kind: 'preview'; recipe: Recipe }
	| { kind: 'sign'; recipe: Recipe }
);

/** What each kind of request is answered with. */
export interface MappingAnswers {
	open: TableOutline;
	rows: GridRow[];
	suggest: Recipe;
	preview: RecipePreview;
	sign: Recipe;
}

/** Worker to page. `message` is Swedish, for the user. */
export type MappingMessage =
	| { id: number; ok: true; answer: MappingAnswers[keyof MappingAnswers] }
	| { id: number; ok: false; message: string };
