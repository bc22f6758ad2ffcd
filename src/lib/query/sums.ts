import { originOfNone, type ComputedHow, type Figure } from '$lib/core/figure';
import { joinedStatus } from '$lib/core/harmonise/status';
import type { Sex } from '$lib/core/vocabulary';

/** What a measure made of others is called, and of how many it is made. */
export interface SumOf {
	measure: string;
	sex: Sex;
	age: string;
	parts: number;
}

const STEPS: readonly ComputedHow[] = [
	'computed_when_read',
	'sum_of_months',
	'sum_of_parts',
	'sum_of_measures',
	'city_minus_area'
];

/**
 * Sums of measures that no source adds: for each area and scope the figures of all parts (in their order), each of
 * them harmonised first. Without any one of them there is no sum: the reason is that of the first that is missing.
 */
export function summed(parts: readonly (readonly Figure[])[], sum: SumOf): Figure[] {
	const places = new Map<string, Figure[]>();
	for (const figure of parts.flat()) {
		const key = `${figure.area}\n${figure.scope}`;
		const place = places.get(key);
		if (place) place.push(figure);
		else places.set(key, [figure]);
	}
	return [...places.values()].flatMap((figures) => {
		const [first] = figures;
		return first === undefined ? [] : [sumOf(first, figures, sum)];
	});
}

function sumOf(first: Figure, figures: readonly Figure[], sum: SumOf): Figure {
	const { measure, sex, age } = sum;
	const valued = figures.filter(({ value }) => value !== null);
	const hole = figures.find(({ value }) => value === null);
	const whole = valued.length === sum.parts;
	const exercise = figures.some(({ origin }) => origin === 'exercise');
	const made = {
		...first,
		measure,
		sex,
		age,
		n: null,
		lower: null,
		upper: null,
		parts: figures.find(({ parts }) => parts.length > 0)?.parts ?? []
	};
	if (!whole)
		return {
			...made,
			value: null,
			status: hole?.status ?? 'missing',
			origin: originOfNone(exercise),
			how: [],
			reason: hole?.reason ?? 'not_in_data',
			missingParts: figures.find(({ missingParts }) => missingParts.length > 0)?.missingParts ?? [],
			refs: [],
			superseded: []
		};
	const steps = figures.flatMap(({ how }) => how);
	return {
		...made,
		value: valued.reduce((total, { value }) => total + (value ?? 0), 0),
		status: joinedStatus(figures.map(({ status }) => status)),
		origin: exercise ? 'exercise' : 'computed',
		how: STEPS.filter((step) => step === 'sum_of_measures' || steps.includes(step)),
		reason: null,
		missingParts: [],
		refs: figures.flatMap(({ refs }) => refs),
		superseded: figures.flatMap(({ superseded }) => superseded)
	};
}
