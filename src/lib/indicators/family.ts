import type { Indicator } from '$lib/core/indicator';

/**
 * A family of indicators: one folder with its declaration, its Swedish words, its SQL and hand-computed
 * cases. The SQL reads the tables `line` and `covered` and takes one parameter, the family's id. Its
 * columns are those of `FIGURE_COLUMNS`, in that order. Most families take one of `joins/`, those of sums `sumOf`.
 */
export interface IndicatorFamily {
	id: string;
	title: string;
	indicators: Indicator[];
	sql: string;
}

/** Columns every family's SQL gives, in order. Lists are texts with one entry per line. */
export const FIGURE_COLUMNS = [
	'indicator',
	'area',
	'scope',
	'measure',
	'series',
	'source',
	'period',
	'grain',
	'unit',
	'sex',
	'age',
	'value',
	'n',
	'lower_bound',
	'upper_bound',
	'status',
	'origin',
	'how',
	'reason',
	'parts',
	'missing_parts',
	'refs',
	'superseded'
] as const;
