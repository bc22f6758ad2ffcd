import type { Indicator } from '$lib/core/indicator';
import type { ViewContext } from './context';

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

/** True for crime: what is counted was reported. */
export function isReported(indicator: Indicator): boolean {
	return indicator.measure.startsWith('crime:');
}

/** True for the sum of all reported crime, the root of the crime tree. */
export function isEverything(context: ViewContext, indicator: Indicator): boolean {
	return isReported(indicator) && context.measures.get(indicator.measure)?.parent === null;
}
