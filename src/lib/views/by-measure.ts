import type { Figure } from '$lib/core/figure';
import { gate, type GatedFigure } from '$lib/core/gate';
import type { MeasureId } from '$lib/core/measure';

/** Figures with a value after the gate, by measure. Those of measures nobody asks about never pass the gate. */
export class GatedByMeasure {
	readonly #given = new Map<MeasureId, Figure[]>();
	readonly #gated = new Map<MeasureId, readonly GatedFigure[]>();

	constructor(figures: readonly Figure[]) {
		for (const figure of figures) {
			if (figure.value === null) continue;
			const { measure } = figure;
			const list = this.#given.get(measure);
			if (list === undefined) this.#given.set(measure, [figure]);
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

const indexes = new WeakMap<readonly Figure[], GatedByMeasure>();

/** The figures by measure; the same array gives the same index. */
export function byMeasure(figures: readonly Figure[]): GatedByMeasure {
	let index = indexes.get(figures);
	if (index === undefined) indexes.set(figures, (index = new GatedByMeasure(figures)));
	return index;
}
