import { noiseOf } from './random';
import { QUARTERS, SEED, type Quarter } from './town.sv';

/** Last year with an outcome, which the quarters' populations are given for. */
const GIVEN = 2024;
export const OLDEST = 100;

/** Inhabitants by single year of age, the last for that age and above. */
export interface Inhabitants {
	women: readonly number[];
	men: readonly number[];
}

/** Everyone who lived in the quarter on the last day of the year. */
export function inhabitants(quarter: Quarter, year: number): Inhabitants {
	const total = totalOf(quarter, year);
	const weights = agesOf(quarter);
	const women = weights.map((weight, age) => weight * womenShare(age));
	const men = weights.map((weight, age) => weight * (1 - womenShare(age)));
	const whole = shareOut(total, [...women, ...men]);
	return { women: whole.slice(0, OLDEST + 1), men: whole.slice(OLDEST + 1) };
}

export function populationOf(quarter: Quarter, year: number): number {
	return totalOf(quarter, year);
}

/** The sum over quarters, by slug. */
export function populationOfAll(slugs: readonly string[], year: number): number {
	return QUARTERS.filter(({ slug }) => slugs.includes(slug)).reduce(
		(sum, quarter) => sum + totalOf(quarter, year),
		0
	);
}

/** Inhabitants of some quarters between two ages, both included. */
export function between(
	slugs: readonly string[],
	year: number,
	[low, high]: readonly [number, number],
	sex: 'all' | 'women' | 'men' = 'all'
): number {
	let sum = 0;
	for (const quarter of QUARTERS) {
		if (!slugs.includes(quarter.slug)) continue;
		const people = inhabitants(quarter, year);
		const lists = sex === 'all' ? [people.women, people.men] : [people[sex]];
		for (const list of lists) for (let age = low; age <= high; age += 1) sum += list[age] ?? 0;
	}
	return sum;
}

function totalOf({ population, growth, slug }: Quarter, year: number): number {
	const unrest = noiseOf(`${SEED}/growth/${slug}`);
	let total = population;
	const step = year < GIVEN ? -1 : 1;
	for (let at = GIVEN; at !== year; at += step) {
		const of = step < 0 ? at : at + 1;
		total *= 1 + step * (growth + 0.004 * unrest(of * 0.83, 0.5));
	}
	return Math.round(total);
}

/** How many of each age: few or many children, young adults where there are few, a long tail. */
function agesOf({ children, slug }: Quarter): number[] {
	const unrest = noiseOf(`${SEED}/ages/${slug}`);
	const young = 0.25 - children;
	const curve = Array.from({ length: OLDEST + 1 }, (_, age) => {
		const shape =
			age < 18
				? 1
				: age < 35
					? 1.05 + 3.2 * young * (1 - Math.abs(age - 27) / 12)
					: age < 65
						? 1 - (age - 35) * 0.004
						: Math.max(0.004, 0.86 - (age - 65) * 0.026);
		return shape * (1 + 0.06 * unrest(age * 0.31, 0.5));
	});
	const under = curve.slice(0, 18).reduce((sum, one) => sum + one, 0);
	const over = curve.slice(18).reduce((sum, one) => sum + one, 0);
	return curve.map((one, age) =>
		age < 18 ? (one / under) * children : (one / over) * (1 - children)
	);
}

function womenShare(age: number): number {
	if (age < 20) return 0.487;
	return age < 65 ? 0.498 : Math.min(0.72, 0.515 + (age - 65) * 0.0065);
}

/** Whole numbers in proportion to the weights that add up to the total: the largest remainders get one more. */
export function shareOut(total: number, weights: readonly number[]): number[] {
	const sum = weights.reduce((all, weight) => all + weight, 0);
	const exact = weights.map((weight) => (total * weight) / sum);
	const whole = exact.map(Math.floor);
	let left = total - whole.reduce((all, one) => all + one, 0);
	const order = exact
		.map((value, index) => ({ index, rest: value - Math.floor(value) }))
		.sort((a, b) => b.rest - a.rest || a.index - b.index);
	for (const { index } of order) {
		if (left <= 0) break;
		whole[index] = (whole[index] ?? 0) + 1;
		left -= 1;
	}
	return whole;
}
