import { rateOf, type RateUnit } from './derived/rates';

/**
 * Whole people that a count has been divided by where its source prints the rate without decimals: from the count
 * over the rate + ½, rounded up, to the count over the rate − ½, rounded down.
 */
export function impliedPeople(
	count: number,
	rate: number,
	unit: RateUnit
): { low: number; high: number } {
	return {
		low: Math.ceil(rateOf(unit, count, rate + 0.5)),
		high: Math.floor(rateOf(unit, count, rate - 0.5))
	};
}
