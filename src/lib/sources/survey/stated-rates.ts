import type { FigureFacts, TellingCell } from '$lib/core/harvest';
import type { NumberStyle } from '$lib/core/recipe/recipe';
import { readNumberText } from '$lib/core/written/number';
import type { SurveyHarvest } from './harvest';
import { messages } from './words.sv';

/** Where a figure stands. `column` from 0. */
interface Place {
	sheet: string;
	row: number;
	column: number;
}

interface StatedRate {
	facts: FigureFacts;
	cell: TellingCell;
	place: Place;
	agreed: boolean;
}

/**
 * The response rates that stand beside the figures of every question. Where all questions of an area, wave, sex and age
 * say the same, it is one figure of its own, at the first cell that says it; where they do not, each stays a note.
 */
export class StatedRates {
	readonly #rates = new Map<string, StatedRate>();

	/** @param key of the rate's area, wave, sex and age */
	add(key: string, facts: FigureFacts, value: number, place: Place): void {
		const cell: TellingCell = { kind: 'value', value, status: 'ok' };
		const known = this.#rates.get(key);
		if (known === undefined) this.#rates.set(key, { facts, cell, place, agreed: true });
		else if (known.cell.kind === 'value' && known.cell.value !== value) known.agreed = false;
		// How many were asked holds for all questions or for none of them.
		else if (known.facts.n !== facts.n) known.facts = { ...known.facts, n: null };
	}

	/** @param taken the keys of rates that a table of their own has told */
	observe(harvest: SurveyHarvest, taken: { has: (key: string) => boolean }): void {
		const own = [...this.#rates].flatMap(([key, rate]) => (taken.has(key) ? [] : rate));
		for (const { agreed, place, facts, cell } of own)
			if (agreed) harvest.observe(place.sheet, place.row, place.column, facts, cell);
		const differing = own.filter(({ agreed }) => !agreed);
		const [first] = differing;
		if (first !== undefined)
			harvest.warn(
				'totals_differ',
				messages.ratesDiffer(differing.length),
				first.place.sheet,
				first.place.row
			);
	}
}

/**
 * The response rate in a cell, in percent; null where it says none, `unreadable` for what cannot be one. It is a
 * fraction only where the shares beside it are, and only if it is one itself.
 */
export function statedRate(text: string, style: NumberStyle): number | 'unreadable' | null {
	const read = (fraction: boolean) => readNumberText(text, { ...style, fraction });
	const plain = read(false);
	if (plain.kind === 'empty' || plain.kind === 'symbol') return null;
	const cell = style.fraction && plain.kind === 'value' && plain.value <= 1 ? read(true) : plain;
	// Nobody publishes a survey that one in a hundred answered: such a number is a fraction among percentages.
	return cell.kind === 'value' && cell.value > 1 && cell.value <= 100 ? cell.value : 'unreadable';
}
