/** Closed lists shared by files, code, command line and tests. Extend by adding, never by renaming. */

export const AREA_LEVELS = [
	'stadsdel',
	'delomrade',
	'sdo',
	'lpo',
	'po',
	'kommun',
	'stad',
	'land'
] as const;
export type AreaLevel = (typeof AREA_LEVELS)[number];

export const GRAINS = ['month', 'quarter', 'year', 'school_year', 'wave'] as const;
export type Grain = (typeof GRAINS)[number];

export const UNITS = ['count', 'per_1000', 'per_100k', 'percent', 'index', 'mean'] as const;
export type Unit = (typeof UNITS)[number];

export const SEXES = ['all', 'women', 'men', 'girls', 'boys', 'other', 'unknown'] as const;
export type Sex = (typeof SEXES)[number];

export const STATUSES = [
	'ok',
	'preliminary',
	'suppressed',
	'missing',
	'not_applicable',
	'outside_lifetime',
	'rounded',
	'perturbed'
] as const;
export type Status = (typeof STATUSES)[number];

/** Statuses whose value is always empty. */
export const EMPTY_STATUSES: ReadonlySet<Status> = new Set([
	'suppressed',
	'missing',
	'not_applicable',
	'outside_lifetime'
]);

export const ORIGINS = ['published', 'computed', 'exercise'] as const;
export type Origin = (typeof ORIGINS)[number];

/** What a figure asked for turned out to be, in practice municipalities too. */
export const OUTCOMES = ['published', 'computed', 'impossible'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const OPENNESS = ['open', 'partners', 'own_authority'] as const;
export type Openness = (typeof OPENNESS)[number];

export const LAYOUT_STATUSES = ['verified', 'assumed'] as const;
export type LayoutStatus = (typeof LAYOUT_STATUSES)[number];

/** The order is the order of decision: the first class that matches a record wins. */
export const RECORD_CLASSES = ['blank', 'structural', 'repeated', 'rejected', 'loaded'] as const;
export type RecordClass = (typeof RECORD_CLASSES)[number];

export const WARNING_CODES = [
	'unknown_area',
	'unknown_measure',
	'unknown_period',
	'year_contradicts_content',
	'unit_in_header',
	'unused_columns',
	'share_or_percent',
	'false_zero',
	'totals_differ',
	'changed_since_last',
	'prelim_and_final_mixed',
	'personal_data',
	'hidden_sheet',
	'merged_cells',
	'formulas_without_values',
	'encoding_guessed',
	'dialect_guessed',
	'assumed_layout'
] as const;
export type WarningCode = (typeof WARNING_CODES)[number];
