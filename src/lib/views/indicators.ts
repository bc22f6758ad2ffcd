import type { Indicator } from '$lib/core/indicator';
import { bareTitle } from '$lib/text/crime-words';
import { overviewWords } from '$lib/text/overview';
import type { Sex } from '$lib/core/vocabulary';
import type { ViewContext } from './context';
import type { Line } from './figure-index';

/** The indicator by id; null when it is not known. */
export function indicatorOf(context: ViewContext, id: string): Indicator | null {
	return context.indicators.find((indicator) => indicator.id === id) ?? null;
}

/** Indicators of the first page in the order of their rank. */
export function overviewIndicators(context: ViewContext): Indicator[] {
	return context.indicators
		.filter((indicator) => indicator.overview !== null)
		.sort((a, b) => (a.overview ?? 0) - (b.overview ?? 0));
}

/**
 * The title of an indicator as one of its lines is about it: with the sex and the age where there are lines of
 * several and none of all.
 */
export function lineTitle({ title, sexes, ages }: Indicator, { sex, age }: Line): string {
	const names: Partial<Record<Sex, string>> = overviewWords.sexes;
	const group = [
		...(sex !== undefined && sexes.length > 1 ? [names[sex] ?? sex] : []),
		...(sex !== undefined && ages.length > 1 ? [overviewWords.age(age)] : [])
	];
	return group.length === 0 ? title : `${bareTitle(title)}, ${group.join(', ')}`;
}

/** True for crime: what is counted was reported. */
export function isReported(indicator: Indicator): boolean {
	return indicator.measure.startsWith('crime:');
}

/** True for the sum of all reported crime, the root of the crime tree. */
export function isEverything(context: ViewContext, indicator: Indicator): boolean {
	return isReported(indicator) && context.measures.get(indicator.measure)?.parent === null;
}
