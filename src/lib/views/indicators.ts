import type { Indicator } from '$lib/core/indicator';
import { bareTitle } from '$lib/text/crime-words';
import { formatList } from '$lib/text/format';
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
 * several and none of all; `beside` are sexes told of with it.
 */
export function lineTitle(
	{ title, sexes, ages }: Indicator,
	{ sex, age }: Line,
	beside: readonly Sex[] = []
): string {
	const names: Partial<Record<Sex, string>> = overviewWords.sexes;
	const group = [
		...(sex !== undefined && sexes.length > 1
			? [formatList([sex, ...beside].map((one) => names[one] ?? one))]
			: []),
		...(sex !== undefined && ages.length > 1 ? [overviewWords.age(age)] : [])
	];
	return group.length === 0 ? title : `${bareTitle(title)}, ${group.join(', ')}`;
}

/** The sexes that stand beside the line's own where a source has none of all, so that neither stands alone. */
export function besideSexes(indicator: Indicator, { sex }: Line): Sex[] {
	if (sex === undefined) return [];
	return indicator.sexes.filter((one) => one !== sex && one in overviewWords.sexes);
}

/** True for crime: what is counted was reported. */
export function isReported(indicator: Indicator): boolean {
	return indicator.measure.startsWith('crime:');
}

/** True for the sum of all reported crime, the root of the crime tree. */
export function isEverything(context: ViewContext, indicator: Indicator): boolean {
	return isReported(indicator) && context.measures.get(indicator.measure)?.parent === null;
}
