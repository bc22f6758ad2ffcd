import type { Figure } from '$lib/core/figure';
import { gate, type GatedFigure } from '$lib/core/gate';
import type { MeasureId } from '$lib/core/measure';

/**
 * Figures with a value after the gate, by measure. The page makes a judge for every state of its data and asks it about
 * few measures: those of the others are never looked at.
 */
export class GatedByMeasure {
	readonly #given = new Map<MeasureId, Figure[]>();
	readonly #gated = new Map<MeasureId, readonly GatedFigure[]>();

	constructor(figures: readonly Figure[]) {
		for (const figure of figures) {
			if (figure.value === null) continue;
			const list = this.#given.get(figure.measure);
			if (list === undefined) this.#given.set(figure.measure, [figure]);
			else list.push(figure);
		}
	}

	/** In the order they were given; the same array every time. */
	of(measure: MeasureId): readonly GatedFigure[] {
		let found = this.#gated.get(measure);
		if (found === undefined) {
			const given = this.#given.get(measure) ?? [];
			found = given.map((figure) => gate(figure)).filter(({ value }) => value !== null);
			this.#gated.set(measure, found);
		}
		return found;
	}
}
