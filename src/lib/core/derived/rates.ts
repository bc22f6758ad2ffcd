import type { Derived } from '../derived';
import type { Figure } from '../figure';
import type { Unit } from '../vocabulary';
import { derived, has, inputOf, underived } from './make';
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
