import { independentFigures, type Expected, type Line } from './figures-independent';

/** A measure the program adds up: its line, and the parts in any order. */
export interface Sum {
	indicator: string;
	unit: string;
	series: string;
	sex: string;
	age: string;
	parts: readonly { measure: string; sex: string; age: string }[];
}

/** Sums of figures that the second implementation gives; a sum without all of its parts is a hole. */
export function independentSums(sums: readonly Sum[]): Map<string, Expected> {
	const found = new Map<string, Expected>();
	for (const { indicator, unit, series, sex, age, parts } of sums) {
		const inOrder = [...parts].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
		const byPlace = inOrder.map((part) => {
			const line: Line = {
				indicator,
				measure: part.measure,
				unit,
				series,
				sexes: [part.sex],
				ages: [part.age],
				joinable: true
			};
			return new Map(
				[...independentFigures([line])].map(([key, figure]) => [
					key.split(',').slice(5).join(),
					figure
				])
			);
		});
		for (const place of new Set(byPlace.flatMap((figures) => [...figures.keys()]))) {
			const figures = byPlace.map((one) => one.get(place));
			found.set([indicator, series, unit, sex, age, place].join(), sumOf(figures));
		}
	}
	return found;
}

function sumOf(figures: readonly (Expected | undefined)[]): Expected {
	const empty = figures.find((figure) => figure?.value === null);
	if (empty) return empty;
	if (figures.includes(undefined)) return { value: null, reason: 'not_in_data', status: 'missing' };
	const worst = ['preliminary', 'perturbed', 'rounded'].find((status) =>
		figures.some((figure) => figure?.status === status)
	);
	const value = figures.reduce((sum, figure) => sum + (figure?.value ?? NaN), 0);
	return { value, reason: null, status: worst ?? 'ok' };
}

const nameOf = ({ measure, sex, age }: Sum['parts'][number]) => [measure, sex, age].join('|');
