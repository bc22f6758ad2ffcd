import type { AreaId } from '$lib/core/area';
import type { Harvest } from '$lib/core/harvest';
import type { GridRow } from '$lib/core/source';
import { isAdult, mayShowChildSuspects } from '../polis/people';
import { policeReasons as reasons } from '../polis/words.sv';

/** What is left out of the suspects because it is, or may be, about children below the city. */
export class Suspects {
	readonly #harvest: Harvest;
	#left = 0;
	#first: { sheet: string; row: number } | null = null;

	constructor(harvest: Harvest) {
		this.#harvest = harvest;
	}

	/**
	 * Below the city only those sure to be grown up: not children, not ages that begin under 18 or are
	 * unknown, and not the whole, since the whole less the grown up is the children.
	 * In a table without ages nothing says who is a child.
	 */
	mayShow(area: AreaId | null, age: string, hasAges: boolean): boolean {
		const shown = !hasAges || mayShowChildSuspects(area) || isAdult(age);
		if (!shown) this.#left += 1;
		return shown;
	}

	/** Rejects a row that held nothing else, without its text. */
	reject(sheet: string, row: GridRow): void {
		this.#harvest.record(sheet, row, 'rejected');
		const { row: number } = row;
		this.#harvest.rejected.push({
			sheet,
			row: number,
			reason: reasons.children,
			text: reasons.withheld
		});
		this.#first ??= { sheet, row: number };
	}

	finish(): void {
		if (this.#left === 0) return;
		const { sheet, row } = this.#first ?? { sheet: '', row: null };
		this.#harvest.warn('personal_data', reasons.childrenLeft(this.#left), sheet, row);
	}
}
