import type { AreaId } from './area';

/** What is compared with: the city without the area, another area, or the area itself in an earlier year. */
export type ComparisonChoice =
	| { kind: 'rest' }
	| { kind: 'area'; area: AreaId }
	| { kind: 'year'; year: string };

/** The state the address owns. Everything a picture depends on besides the data. */
export interface Selection {
	workspace: string;
	area: AreaId;
	/** `latest`, or a year. */
	period: string;
	comparison: ComparisonChoice;
	/** Indicator shown in map and trend. */
	indicator: string;
	/** Unit of the map and the trend; null = the indicator's first line. */
	unit: string | null;
}
