import type { Harvest, TellingCell } from '$lib/core/harvest';
import { notes } from './words.sv';

const SIGNED = /(?:%|procent)\s*$/iu;

interface Seen {
	between: boolean;
	beyond: boolean;
	sheet: string;
	row: number;
}

/** Measures whose shares are read as percent and never go beyond 1: 0,24 may be 24 %. */
export class SmallShares {
	readonly #measures = new Map<string, Seen>();

	/** Takes in a share as it was written and read. */
	take(measure: string, text: string, cell: TellingCell, at: { sheet: string; row: number }): void {
		if (cell.kind !== 'value') return;
		const seen = this.#measures.get(measure) ?? { between: false, beyond: false, ...at };
		this.#measures.set(measure, {
			...seen,
			between: seen.between || (cell.value > 0 && cell.value < 1),
			beyond: seen.beyond || cell.value > 1 || SIGNED.test(text)
		});
	}

	/** Warns of each measure whose shares may be a hundred times greater. */
	tell(harvest: Harvest): void {
		for (const [measure, { between, beyond, sheet, row }] of this.#measures)
			if (between && !beyond)
				harvest.warn('share_or_percent', notes.smallShares(measure), sheet, row);
	}
}
