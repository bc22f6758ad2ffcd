import type { Indicator } from '$lib/core/indicator';
import { familyByMeasure } from './by-measure';
import type { IndicatorFamily } from './family';

const modules = import.meta.glob<{ family: IndicatorFamily }>('./*/index.ts', { eager: true });

/** Every family folder, in the order of their names. A new folder is found without being named here. */
export const allFamilies: readonly IndicatorFamily[] = Object.keys(modules)
	.sort()
	.flatMap((path) => modules[path]?.family ?? []);

/** Every indicator; those of the first page first, by rank. */
export const allIndicators: readonly Indicator[] = allFamilies
	.flatMap((family) => family.indicators)
	.sort((a, b) => (a.overview ?? Infinity) - (b.overview ?? Infinity));

const byId = new Map(allIndicators.map((indicator) => [indicator.id, indicator]));

export function indicatorById(id: string): Indicator | undefined {
	return byId.get(id);
}

/** The family an indicator is declared in; of one that nobody declares, that of its unit. */
export function familyOf(indicator: Indicator): IndicatorFamily | undefined {
	return (
		allFamilies.find((family) => family.indicators.some(({ id }) => id === indicator.id)) ??
		familyByMeasure(indicator)
	);
}
