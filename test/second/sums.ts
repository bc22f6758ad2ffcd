import { secondFigures, type Expected } from './figures';
import { leastCertain, type World } from './rows';

/** A measure the program adds up: its line, and the parts in any order. */
export interface Sum {
	indicator: string;
	unit: string;
	series: string;
	sex: string;
	age: string;
	parts: readonly { measure: string; sex: string; age: string }[];
}

/** Sums of figures of the second way; a sum without all of its parts is a hole. */
export function secondSums(
	world: World,
	sums: readonly Sum[],
	months = false
): Map<string, Expected> {
	const found = new Map<string, Expected>();
	for (const { indicator, unit, series, sex, age, parts } of sums) {
		const inOrder = [...parts].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
		const byPlace = inOrder.map((part) => {
			const of = { measure: part.measure, sexes: [part.sex], ages: [part.age] };
			const figures = secondFigures(world, [{ indicator, unit, series, ...of }], months);
			return new Map([...figures].map(([key, one]) => [key.split(',').slice(5).join(), one]));
		});
		for (const place of new Set(byPlace.flatMap((figures) => [...figures.keys()]))) {
			const figures = byPlace.map((one) => one.get(place));
			found.set([indicator, series, unit, sex, age, place].join(), sumOf(figures));
		}
	}
	return found;
}

const NONE = { n: null, lower: null, upper: null };

function sumOf(figures: readonly (Expected | undefined)[]): Expected {
	const empty = figures.find((figure) => figure?.value === null);
	if (empty) return empty;
	if (figures.includes(undefined))
		return { value: null, ...NONE, reason: 'not_in_data', status: 'missing' };
	const status = leastCertain(figures.map((figure) => figure?.status ?? ''));
	const value = figures.reduce((sum, figure) => sum + (figure?.value ?? NaN), 0);
	return { value, ...NONE, reason: null, status };
}

const nameOf = ({ measure, sex, age }: Sum['parts'][number]) => [measure, sex, age].join('|');
