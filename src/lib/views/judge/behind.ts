import type { AreaId } from '$lib/core/area';
import type { Figure } from '$lib/core/figure';
import type { MeasureId } from '$lib/core/measure';
import type { Unit } from '$lib/core/vocabulary';
import { populationOf, type Denominator } from '$lib/core/workspace';
import type { GatedByMeasure } from '../by-measure';

/** People a rate is given for. */
const BASES: Partial<Record<Unit, number>> = { per_1000: 1_000, per_100k: 100_000 };

type Place = Pick<Figure, 'area' | 'scope' | 'parts' | 'series' | 'period' | 'weights'>;

/** The counts that figures of reported crime stand for, and the people they are seen against. */
export class Behind {
	readonly #people: ReadonlyMap<string, number>;
	/** By measure, then by the rest of what a count is of. */
	readonly #counts = new Map<MeasureId, ReadonlyMap<string, Figure>>();

	constructor(
		private readonly figures: GatedByMeasure,
		denominators: readonly Denominator[],
		private readonly city: AreaId
	) {
		this.#people = new Map(
			denominators.map((one) => [peopleKey(one.area, one.series, one.year), populationOf(one)])
		);
	}

	/**
	 * The count of a figure: its value; of a rate the published count of the same series where both are final or
	 * both preliminary, else the rate times the source's own base, to the nearest whole number. A base is of
	 * all people, so rates of one sex or age give no count of their own.
	 *
	 * @returns null where there is none, and for what is no whole number
	 */
	count(figure: Figure): number | null {
		const { unit, value } = figure;
		if (value === null) return null;
		if (unit === 'count') return whole(value);
		const base = BASES[unit];
		if (base === undefined) return null;
		const published = this.#countsOf(figure.measure).get(countKey(figure));
		const same = published?.status === figure.status;
		if (published !== undefined && same) return whole(published.value);
		const people = figure.sex === 'all' && figure.age === 'all' ? this.people(figure) : null;
		if (people !== null) return whole(Math.round((value * people) / base));
		return published === undefined ? null : whole(published.value);
	}

	#countsOf(measure: MeasureId): ReadonlyMap<string, Figure> {
		const held = this.#counts.get(measure);
		if (held !== undefined) return held;
		const found = new Map<string, Figure>();
		for (const figure of this.figures.of(measure)) {
			if (figure.unit !== 'count') continue;
			const key = countKey(figure);
			if (!found.has(key)) found.set(key, figure);
		}
		this.#counts.set(measure, found);
		return found;
	}

	/**
	 * The population the series divides by for a year: the area's own, that of its parts together, or for the rest
	 * the city's less the area's. null where one of them is not known.
	 */
	people({ area, scope, parts, series, period, weights }: Place): number | null {
		if (!/^\d{4}$/u.test(period)) return null;
		const year = Number(period);
		if (scope === 'rest') {
			// An area put together of others has no people of its own: those its rate was weighed by.
			const weighed = weights?.of === 'people' ? weights.values : [];
			const own =
				this.people({ area, scope: 'area', parts: [], series, period }) ??
				weighed.find((one) => one.area === area)?.value ??
				null;
			const all = this.#people.get(peopleKey(this.city, series, year));
			return own === null || all === undefined || all <= own ? null : all - own;
		}
		const own = this.#people.get(peopleKey(area, series, year));
		if (own !== undefined || parts.length === 0) return own ?? null;
		let sum = 0;
		for (const part of parts) {
			const people = this.#people.get(peopleKey(part, series, year));
			if (people === undefined) return null;
			sum += people;
		}
		return sum;
	}
}

function whole(value: number | null): number | null {
	return value !== null && Number.isSafeInteger(value) && value >= 0 ? value : null;
}

function peopleKey(area: AreaId, series: string, year: number): string {
	return [area, series, year].join('|');
}

function countKey({ series, area, scope, period, sex, age }: Figure): string {
	return [series, area, scope, period, sex, age].join('|');
}
