import type { Figure } from './figure';
import type { Formula } from './formula';

/** Figures the program makes of others along time; each keeps its formula. */
export type DerivedKind =
	| 'rolling_12_months'
	| 'same_months_last_year'
	| 'year_to_date'
	| 'percentage_points'
	| 'relative_change'
	| 'gap';

/** One derived figure, or (value null) why it cannot be had. */
export interface Derived {
	kind: DerivedKind;
	/** The figure it is about, with the derived value, `origin: 'computed'` and its own period. */
	figure: Figure;
	/** null exactly when `figure.value` is. */
	formula: Formula | null;
}
