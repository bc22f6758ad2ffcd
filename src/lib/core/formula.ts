import type { AreaId } from './area';
import type { MeasureId } from './measure';
import type { Sex, Unit } from './vocabulary';

/** How a figure was computed by the program; `text/` words each of them. */
export type FormulaId =
	| 'published'
	| 'sum_of_months'
	| 'sum_of_parts'
	| 'sum_of_measures'
	| 'rate_of_parts'
	| 'share_of_parts'
	| 'city_minus_area'
	| 'rate_of_rest'
	| 'rate_of_count'
	| 'sum_of_chosen'
	| 'rate_of_chosen'
	| 'share_of_chosen'
	| 'rolling_12_months'
	| 'same_months'
	| 'year_to_date'
	| 'difference'
	| 'percentage_points'
	| 'relative_change'
	| 'gap'
	/** People that a rate or share is of: of several areas, between bounds, out of a count and its rate, and by ages. */
	| 'sum_of_people'
	| 'people_between'
	| 'people_of_rate'
	| 'people_asked';

/** The place a number takes in a formula; `text/` words each of them. */
export type FormulaRole =
	| 'published'
	| 'month'
	| 'measure'
	| 'part'
	| 'rate'
	| 'people'
	| 'base'
	| 'whole'
	| 'whole_people'
	| 'part_people'
	| 'count'
	/** Of people: a count's rate, a bound of them, and those of the ages asked. */
	| 'of_rate'
	| 'bound'
	| 'inside'
	| 'crossing'
	| 'part_inside'
	| 'part_all'
	| 'ages_inside'
	| 'ages_all'
	| 'now'
	| 'then';

/** One number put into a formula, and where it stands. */
export interface FormulaInput {
	role: FormulaRole;
	area: AreaId;
	/** Only of the city without the area. */
	scope?: 'rest';
	/** Only where it is not the figure's own: a part of a sum of measures. */
	measure?: MeasureId;
	period: string;
	sex: Sex;
	age: string;
	unit: Unit | 'people';
	value: number;
	/** `datasetId|sheet|row|column`; empty for people, whose rows the underlag finds, and for a number of ages. */
	refs: readonly string[];
}

/** A formula with the numbers put in: what "Underlag" prints and a reader can work out by hand. */
export interface Formula {
	id: FormulaId;
	inputs: readonly FormulaInput[];
	unit: Unit;
	/** Unrounded. */
	result: number;
}
