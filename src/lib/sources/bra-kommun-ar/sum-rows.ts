import { addUp, PartsAbove, withinSlack } from '$lib/core/totals';
import type { TellingCell } from '$lib/core/harvest';
import { PLAIN_SUM, SUM_OF } from '$lib/core/written/words.sv';

/** A row's figures by unit; one that is not there or cannot be read is left out. */
export type Figures = ReadonlyMap<'count' | 'per_100k', TellingCell>;

/** Rates are rounded to whole numbers. */
const ROUNDING = { count: 0, per_100k: 0.5 } as const;

/**
 * Rows whose crime is a sum of other rows' ("Summa", "Summa våldsbrott"). Read as a crime they would count
 * every crime twice; each is compared with the rows above it of the same kommun and year.
 */
export class SumRows {
	readonly #above = new PartsAbove<TellingCell>();
	readonly #all = new Map<string, TellingCell[]>();

	/** What a label adds up, '' where it is everything above; null where it names no sum. */
	static of(label: string): string | null {
		return PLAIN_SUM.test(label) ? '' : (SUM_OF.exec(label)?.[1] ?? null);
	}

	/** The figures of a row that is no sum. */
	part(of: string, figures: Figures): void {
		for (const [unit, cell] of figures) {
			const key = `${of}\u0000${unit}`;
			this.#above.add(key, cell);
			const all = this.#all.get(key);
			if (all) all.push(cell);
			else this.#all.set(key, [cell]);
		}
	}

	/** True where every figure is the sum of the rows above: all of them, or those since the last sum. */
	holds(of: string, figures: Figures): boolean {
		const right = [...figures].map(([unit, cell]) => {
			const key = `${of}\u0000${unit}`;
			const candidates = [this.#above.take(key), this.#all.get(key) ?? []];
			return candidates.some((parts) => {
				const sum = addUp(parts);
				if (parts.length === 0) return false;
				if (cell.kind !== 'value' || sum.kind !== 'value') return true;
				const slack = { perFigure: ROUNDING[unit] };
				return withinSlack(slack, cell.value - sum.value, parts.length);
			});
		});
		return right.length > 0 && right.every(Boolean);
	}
}
