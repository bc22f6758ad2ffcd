import type { AreaId } from '../area';
import type { Derived } from '../derived';
import type { Figure } from '../figure';
import type { Unit } from '../vocabulary';
import { alike, derived, has, inputOf, underived } from './make';
import type { PeopleOf } from './people';

const PER = { per_1000: 1_000, per_100k: 100_000 } as const;
export type RateUnit = keyof typeof PER;

/** 1 000 or 100 000 × count / people. */
export function rateOf(unit: RateUnit, count: number, people: number): number {
	return (PER[unit] * count) / people;
}

export function isRate(unit: Unit): unit is RateUnit {
	return Object.hasOwn(PER, unit);
}

/**
 * A count of a year divided by what its own series divides by: 100 000 × count / people. Where the source publishes a
 * rate, that is the one to show: a count and a rate of one year can be of different deliveries.
 */
export function rateOfCount(count: Figure, unit: RateUnit, peopleOf: PeopleOf): Derived {
	const about = { kind: 'rate_of_count' as const, of: [count], own: { unit, parts: count.parts } };
	if (count.unit !== 'count') return underived(about, 'not_alike');
	if (!has(count)) return underived(about, count.reason ?? 'not_in_data');
	const base = peopleOf(count);
	if (base === null) return underived(about, 'denominator_missing');
	const inputs = [inputOf('count', count), ...base.inputs];
	const result = rateOf(unit, count.value, base.people);
	return derived({ ...about, how: 'rate_of_count' }, { id: 'rate_of_count', inputs, unit, result });
}

/**
 * Several areas as one, of one period: counts are added; rates go through the source's own base,
 * Σ(rate × people) / Σ people; shares, means and indexes cannot be joined with the numbers held, so those are to be
 * shown area by area.
 *
 * @param as what the areas are called together
 */
export function chosenTogether(
	figures: readonly Figure[],
	as: AreaId,
	peopleOf: PeopleOf
): Derived | null {
	const [first] = figures;
	if (first === undefined) return null;
	const parts = figures.map(({ area }) => area);
	const about = { kind: 'chosen_together' as const, of: figures, own: { area: as, parts } };
	const same = figures.every(({ period, sex }) => period === first.period && sex === first.sex);
	if (!alike(figures) || !same) return underived(about, 'not_alike');
	const empty = figures.filter((figure) => !has(figure)).map(({ area }) => area);
	if (empty.length > 0) {
		const lacking = underived(about, 'part_missing', empty);
		return { ...lacking, figure: { ...lacking.figure, missingParts: empty } };
	}
	const inputs = figures.map((figure) => inputOf('part', figure));
	const { unit } = first;
	if (unit === 'count') {
		const result = inputs.reduce((sum, { value }) => sum + value, 0);
		return derived(
			{ ...about, how: 'sum_of_chosen' },
			{ id: 'sum_of_chosen', inputs, unit, result }
		);
	}
	if (!isRate(unit)) return underived(about, 'not_joinable');
	let people = 0;
	let weighted = 0;
	const through = [];
	for (const [at, figure] of figures.entries()) {
		const base = peopleOf(figure);
		if (base === null) return underived(about, 'denominator_missing', [figure.area]);
		people += base.people;
		weighted += (figure.value ?? 0) * base.people;
		const input = inputs[at];
		if (input !== undefined) through.push(input, ...base.inputs);
	}
	return derived(
		{ ...about, how: 'rate_of_chosen' },
		{ id: 'rate_of_chosen', inputs: through, unit, result: weighted / people }
	);
}
