import type { Harvest } from '../harvest';
import type { PublishedCell } from '../numbers';
import type { Sheet } from '../source';
import { columnLetter } from './columns';
import type { Recipe } from './recipe';
import { recipeWords } from './recipe.sv';

const SIGNED = /(?:%|procent)\s*$/iu;

/**
 * Columns of shares that a recipe reads as percent and that never go beyond 1: 0,24 may be 24 %. Next year's
 * workbook may keep them so where this year's was typed, and both are possible.
 */
export class Shares {
	readonly #columns = new Map<number, { between: boolean; beyond: boolean }>();

	constructor(
		readonly sheet: Sheet,
		readonly recipe: Recipe
	) {}

	/** Takes in the cell of a share. */
	take(column: number, text: string, cell: PublishedCell): void {
		if (this.recipe.numbers.fraction || cell.kind !== 'value') return;
		const seen = this.#columns.get(column) ?? { between: false, beyond: false };
		this.#columns.set(column, {
			between: seen.between || (cell.value > 0 && cell.value < 1),
			beyond: seen.beyond || cell.value > 1 || SIGNED.test(text)
		});
	}

	/** Warns of the columns whose shares may be a hundred times greater. */
	tell(harvest: Harvest): void {
		const doubtful = [...this.#columns]
			.filter(([, { between, beyond }]) => between && !beyond)
			.map(([column]) => columnLetter(column));
		if (doubtful.length > 0)
			harvest.warn('share_or_percent', recipeWords.small(doubtful), this.sheet.name, null);
	}
}
