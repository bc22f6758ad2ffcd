import type { AreaId } from '$lib/core/area';
import type { Harvest } from '$lib/core/harvest';
import type { GridRow } from '$lib/core/source';
import { isWholeCity } from '$lib/core/child-suspects';
import { isAdult } from '../polis/people';
import { policeReasons as reasons } from '../polis/words.sv';

/** What is left out of the suspects because it is, or may be, about children below the city. */
export class Suspects {
	readonly #harvest: Harvest;
	#left = 0;
	#unread = 0;
	#totals = 0;
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
		const shown = !hasAges || isWholeCity(area) || isAdult(age);
		if (!shown) this.#left += 1;
		return shown;
	}

	/** Rejects a row of a table about suspects without its text: it may say how many children there are. */
	reject(sheet: string, row: GridRow, reason: string = reasons.children): void {
		this.#harvest.record(sheet, row, 'rejected');
		const { row: number } = row;
		this.#harvest.rejected.push({
			sheet,
			row: number,
			reason,
			text: reasons.withheld
		});
		this.#first ??= { sheet, row: number };
		if (reason !== reasons.children) this.#unread += 1;
	}

	/** A row that adds up others may hold children: it is neither read nor compared. */
	total(sheet: string, row: GridRow): void {
		this.#harvest.record(sheet, row, 'structural');
		this.#first ??= { sheet, row: row.row };
		this.#totals += 1;
	}

	finish(): void {
		const { sheet, row } = this.#first ?? { sheet: '', row: null };
		const told = [
			this.#left > 0 ? reasons.childrenLeft(this.#left) : '',
			this.#unread > 0 ? reasons.suspectsUnread(this.#unread) : '',
			this.#totals > 0 ? reasons.suspectTotals(this.#totals) : ''
		].filter((text) => text !== '');
		for (const text of told) this.#harvest.warn('personal_data', text, sheet, row);
	}
}
