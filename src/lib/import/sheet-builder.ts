import type { CellRange, GridRow, Sheet } from '$lib/core/source';
import { ImportFailure } from './failure';
import type { Limits } from './limits';

/** No sheet of any program has more rows. */
const MOST_ROWS = 1_048_576;

/** A sheet as its cells are met one after the other; refuses what is too wide or too much. */
export class SheetBuilder {
	readonly #rows: string[][] = [];
	readonly #merges: CellRange[] = [];
	hidden = false;
	/** Of the next cell, from 1. */
	row = 0;
	column = 0;
	/** Rows after the one at hand, and cells after the one at hand, that nothing is said of. */
	skipRows = 0;
	skipCells = 0;

	constructor(
		readonly name: string,
		readonly limits: Limits,
		readonly budget: { cells: number }
	) {}

	/** Puts the text of a cell where the builder stands, and steps on. Empty cells cost nothing. */
	put(text: string): void {
		const { row, column, limits, name } = this;
		this.column += 1;
		if (text === '') return;
		if (row > MOST_ROWS || column > limits.columns)
			throw new ImportFailure('too_many_columns', { sheet: name, row, limit: limits.columns });
		const cells = this.#rowAt(row);
		this.#spend(column - cells.length);
		while (cells.length < column - 1) cells.push('');
		cells[column - 1] = text;
	}

	merge(right: number, down: number): void {
		const [top, left] = [this.row, this.column];
		if (right > 0 || down > 0)
			this.#merges.push({ top, left, bottom: top + down, right: left + right });
	}

	finish(): Sheet {
		const rows: GridRow[] = this.#rows.map((cells, index) => ({
			row: index + 1,
			cells,
			text: cells.join('\t')
		}));
		while (rows.at(-1)?.cells.every((cell) => cell.trim() === '')) rows.pop();
		return { name: this.name, hidden: this.hidden, rows, merges: this.#merges };
	}

	#rowAt(row: number): string[] {
		if (row > this.#rows.length) this.#spend(row - this.#rows.length);
		while (this.#rows.length < row) this.#rows.push([]);
		return this.#rows[row - 1] as string[];
	}

	#spend(cells: number): void {
		this.budget.cells += Math.max(0, cells);
		if (this.budget.cells > this.limits.cells)
			throw new ImportFailure('too_many_cells', {
				sheet: this.name,
				row: this.row,
				limit: this.limits.cells
			});
	}
}
