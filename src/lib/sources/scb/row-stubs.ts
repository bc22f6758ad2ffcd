import type { GridRow } from '$lib/core/source';
import { squeezeText } from '$lib/core/written/squeeze';

/**
 * What the rows of one table say in the columns left of the figures. Where a label is written once above
 * several rows, those that begin further in have the label above. An empty cell to the right of a written one is
 * empty: "Totalt;;;2024" is no age of the row above it. Where the first column repeats its label row by
 * row nothing is written once, and no cell is filled.
 */
export class RowStubs {
	readonly #columns: readonly number[];
	readonly #above = new Map<number, string>();
	readonly #writtenOnce: boolean;

	constructor(
		{
			stubs,
			from,
			dividing
		}: { stubs: Record<string, number[]>; from: number; dividing: number[] },
		rows: readonly GridRow[]
	) {
		this.#columns = [...Object.values(stubs).flat(), ...dividing].sort((a, b) => a - b);
		this.#writtenOnce = !repeats(rows.slice(from), this.#columns[0] ?? 0);
	}

	/** What the row says in each of the columns; '' where neither it nor a label above says anything. */
	read({ cells }: GridRow): (index: number | undefined) => string {
		const said = new Map<number, string>();
		let written = false;
		for (const index of this.#columns) {
			const text = squeezeText(cells[index] ?? '');
			if (text !== '' && !written) this.#forgetFrom(index);
			written ||= text !== '';
			if (text !== '') this.#above.set(index, text);
			said.set(index, text !== '' || written ? text : (this.#above.get(index) ?? ''));
		}
		// Values alone: no row begins further in than the last column.
		if (!written || !this.#writtenOnce)
			for (const index of this.#columns) said.set(index, squeezeText(cells[index] ?? ''));
		return (index) => (index === undefined ? '' : (said.get(index) ?? ''));
	}

	/** Takes note of a label that stands alone above its rows; any other row is left. */
	label({ cells }: GridRow): void {
		const filled = cells.flatMap((cell, index) => (cell.trim() === '' ? [] : index));
		const [only] = filled;
		if (filled.length !== 1 || only === undefined || !this.#columns.includes(only)) return;
		this.#forgetFrom(only);
		this.#above.set(only, squeezeText(cells[only] ?? ''));
	}

	#forgetFrom(index: number): void {
		for (const deeper of this.#columns) if (deeper >= index) this.#above.delete(deeper);
	}
}

/** True where two rows after one another have the same label in the column, written out in both. */
function repeats(rows: readonly GridRow[], column: number): boolean {
	let above = '';
	for (const { cells } of rows) {
		const text = squeezeText(cells[column] ?? '');
		if (text !== '' && text === above) return true;
		above = text;
	}
	return false;
}
