import type { Harvest } from '../harvest';
import type { GridRow, Sheet } from '../source';
import { columnLetter } from './columns';
import { headerTexts, joinTexts } from './header-texts';
import type { Recipe } from './recipe';
import { recipeWords } from './recipe.sv';
import { labelColumns } from './roles';

const MOST_NAMED = 12;
const LONGEST_HEADING = 40;

/** The columns of a table that a recipe takes nothing from: what stands there is told of, never lost in silence. */
export class UnusedColumns {
	readonly #used: ReadonlySet<number>;
	readonly #headings: readonly (readonly string[])[];
	/** Columns (from 1) that hold something in a row of figures. */
	readonly #filled = new Set<number>();

	constructor(
		readonly sheet: Sheet,
		recipe: Recipe
	) {
		this.#used = new Set([...labelColumns(recipe), ...recipe.values.map(({ column }) => column)]);
		this.#headings = headerTexts(sheet, recipe.top, recipe.headerRows);
	}

	/** Takes in a row that figures were read from. */
	row({ cells }: GridRow): void {
		cells.forEach((cell, index) => {
			if (cell !== '' && !this.#filled.has(index + 1) && this.#isLeft(cell, index))
				this.#filled.add(index + 1);
		});
	}

	/** The columns in which two rows of the same figure say different things. */
	between(row: number, other: GridRow): string[] {
		const cells = this.sheet.rows[row - 1]?.cells ?? [];
		const width = Math.max(cells.length, other.cells.length);
		return Array.from({ length: width }, (_, index) => index)
			.filter((index) => {
				const [one = '', two = ''] = [cells[index], other.cells[index]];
				return one.trim() !== two.trim() && (this.#isLeft(one, index) || this.#isLeft(two, index));
			})
			.slice(0, MOST_NAMED)
			.map((index) => this.#name(index + 1));
	}

	/** Warns of the columns that hold something. */
	tell(harvest: Harvest): void {
		const columns = [...this.#filled].sort((a, b) => a - b);
		if (columns.length === 0) return;
		const named = columns.slice(0, MOST_NAMED).map((column) => this.#name(column));
		const message = recipeWords.unused(named, columns.length - named.length);
		harvest.warn('unused_columns', message, this.sheet.name, null);
	}

	#isLeft(cell: string, index: number): boolean {
		return cell.trim() !== '' && !this.#used.has(index + 1);
	}

	#name(column: number): string {
		const texts = this.#headings.map((row) => row[column - 1] ?? '');
		const heading = joinTexts([...new Set(texts)].filter((text) => text !== ''));
		return recipeWords.column(columnLetter(column), heading.slice(0, LONGEST_HEADING));
	}
}
