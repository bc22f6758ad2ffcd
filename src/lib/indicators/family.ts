import type { Indicator } from '$lib/core/indicator';

/**
 * A family of indicators: one folder with its declaration, its Swedish words and hand-computed cases. How their figures
 * of several areas are joined follows from unit and kind (`core/harmonise`).
 */
export interface IndicatorFamily {
	id: string;
	title: string;
	indicators: Indicator[];
}
