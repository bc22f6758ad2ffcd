import type { Figure } from './figure';

/** Figures the program makes of others. */
export type DerivedKind =
	| 'rolling_12_months'
	| 'same_months_last_year'
	| 'year_to_date'
	| 'difference'
	| 'percentage_points'
	| 'relative_change'
	| 'gap'
	| 'rate_of_count'
	| 'chosen_together';

/** One derived figure, or (value null) why it cannot be had. */
export interface Derived {
	kind: DerivedKind;
	/** The figure it is about, with the derived value, `origin: 'computed'`, its own period and its formula (`made`). */
	figure: Figure;
	/** What it lacks: periods where it is made of months, areas where of areas. Empty where it has a value. */
	missing: readonly string[];
	/** Periods among those it is made of that are preliminary. */
	preliminary: readonly string[];
	/** True where some of what it is made of is preliminary and some final: to be said beside it. */
	mixed: boolean;
}
