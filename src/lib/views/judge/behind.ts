import type { AreaId } from '$lib/core/area';
import type { Figure } from '$lib/core/figure';
import type { Unit } from '$lib/core/vocabulary';
import { populationOf, type Denominator } from '$lib/core/workspace';

/** People a rate is given for. */
const BASES: Partial<Record<Unit, number>> = { per_1000: 1_000, per_100k: 100_000 };

type Place = Pick<Figure, 'area' | 'scope' | 'parts' | 'series' | 'period'>;

/** The counts that figures of reported crime stand for, and the people they are seen against. */
export class Behind {
	readonly #people: ReadonlyMap<string, number>;
	readonly #counts = new Map<string, Figure>();

	constructor(
		figures: readonly Figure[],
		denominators: readonly Denominator[],
		private readonly city: AreaId
	) {
		this.#people = new Map(
			denominators.map((one) => [peopleKey(one.area, one.series, one.year), populationOf(one)])
		);
		for (const figure of figures)
			if (figure.unit === 'count' && figure.value !== null && !this.#counts.has(countKey(figure)))
				this.#counts.set(countKey(figure), figure);
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
		const published = this.#counts.get(countKey({ ...figure, unit: 'count' }));
		const same = published?.status === figure.status;
		if (published !== undefined && same) return whole(published.value);
		const people = figure.sex === 'all' && figure.age === 'all' ? this.people(figure) : null;
		if (people !== null) return whole(Math.round((value * people) / base));
		return published === undefined ? null : whole(published.value);
	}

	/**
	 * The population the series divides by for a year: the area's own, that of its parts together, or for the rest
	 * the city's less the area's. null where one of them is not known.
	 */
	people({ area, scope, parts, series, period }: Place): number | null {
		if (!/^\d{4}$/u.test(period)) return null;
		const year = Number(period);
		if (scope === 'rest') {
			const own = this.people({ area, scope: 'area', parts: [], series, period });
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

function countKey({ measure, series, area, scope, period, sex, age, unit }: Figure): string {
	return [measure, series, area, scope, period, sex, age, unit].join('|');
}
