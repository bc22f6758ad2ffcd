import type { TellingCell } from '$lib/core/harvest';
import type { Sex } from '$lib/core/vocabulary';

/** One figure of a population table, before anyone knows which area it is for. */
export interface ScbCell {
	sheet: string;
	row: number;
	/** From 0. */
	index: number;
	/** What the region columns say, in order. */
	regions: string[];
	/** What the figure is, where it is not said to be people; null = population. */
	contents: string | null;
	sex: Sex;
	age: string;
	period: string;
	/** True where the year, its heading or a word beside the figure says that it is not final. */
	preliminary: boolean;
	cell: TellingCell;
}
