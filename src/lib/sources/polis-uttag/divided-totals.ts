import type { FigureFacts, Harvest, TellingCell } from '$lib/core/harvest';

interface Total {
	sheet: string;
	row: number;
	column: number;
	facts: FigureFacts;
	sum: number;
	/** A part without a value: then there is no sum. */
	hole: TellingCell | null;
	/** How the extract divides it; null once it gives the whole itself, or divides it in two ways. */
	pattern: string | null;
}

/**
 * Figures that an extract only gives divided by weekday, hour or kind of place, added up to the whole.
 * The sums are ours and say so (origin `computed`); a part that is hidden or missing makes the sum so too.
 */
export class DividedTotals {
	readonly #harvest: Harvest;
	readonly #totals = new Map<string, Total>();

	constructor(harvest: Harvest) {
		this.#harvest = harvest;
	}

	/** `pattern` says by what the figure is divided; null for the whole. */
	add(
		place: { sheet: string; row: number; column: number },
		facts: FigureFacts,
		cell: TellingCell,
		pattern: string | null
	): void {
		const { id, asWritten } = facts.area;
		const key = [id ?? asWritten, facts.measure, facts.period, facts.sex, facts.age].join('\n');
		let total = this.#totals.get(key);
		if (!total) {
			total = { ...place, facts, sum: 0, hole: null, pattern };
			this.#totals.set(key, total);
		}
		if (pattern !== total.pattern) total.pattern = null;
		else if (cell.kind === 'value') total.sum += cell.value;
		else total.hole = cell;
	}

	finish(): void {
		for (const { sheet, row, column, facts, sum, hole, pattern } of this.#totals.values()) {
			if (pattern === null) continue;
			const cell: TellingCell = hole ?? { kind: 'value', value: sum, status: 'ok' };
			this.#harvest.observe(sheet, row, column, { ...facts, origin: 'computed' }, cell);
		}
	}
}
