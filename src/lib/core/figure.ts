import type { AreaId } from './area';
import type { Formula } from './formula';
import type { MeasureId } from './measure';
import type { Margin } from './statistics/sampled-share';
import type { Grain, Origin, Outcome, Sex, Status, Unit } from './vocabulary';

/** How a computed figure came about; every one is named to the user. */
export type ComputedHow =
	| 'computed_when_read'
	| 'sum_of_months'
	| 'sum_of_parts'
	| 'sum_of_measures'
	| 'weighted_by_population'
	| 'weighted_by_base'
	| 'city_minus_area'
	| 'rate_city_minus_area'
	/** Several months added, not a calendar year. */
	| 'sum_of_span'
	| 'rate_of_count'
	| 'sum_of_chosen'
	| 'rate_of_chosen'
	| 'share_of_chosen'
	/** A change, a difference or a gap. */
	| 'of_two_figures';

/** Why there is no figure; worded by `text/`. */
export type MissingReason =
	| 'not_in_data'
	| 'part_missing'
	| 'months_missing'
	| 'denominator_missing'
	| 'not_composable'
	| 'not_described'
	| 'outside_lifetime'
	| 'suppressed_in_source'
	| 'missing_in_source'
	| 'too_small_to_show'
	| 'few_answers'
	| 'city_missing'
	/** The source gives the whole city's alone. */
	| 'city_only'
	/** Under ten cases on either side: no percentages. */
	| 'too_few_for_percent'
	/** Of different series, measures or units: never set against each other. */
	| 'not_alike'
	/** Shares, means and indexes of several areas: joined only with numbers that are not held. */
	| 'not_joinable';

/** One figure of one indicator: what charts, tables, sentences and exports are made of. */
export interface Figure {
	indicator: string;
	area: AreaId;
	/** `area` itself, or `rest` = the city without it. */
	scope: 'area' | 'rest';
	measure: MeasureId;
	/** Series id of the source (`bra-sol`), never mixed in one line. */
	series: string;
	/** Source folder id of the observations used. */
	source: string;
	period: string;
	grain: Grain;
	unit: Unit;
	sex: Sex;
	age: string;
	value: number | null;
	n: number | null;
	lower: number | null;
	upper: number | null;
	status: Status;
	/** null where there is no figure: then nobody has published or computed one. An exercise is one with or without. */
	origin: Origin | null;
	how: ComputedHow[];
	reason: MissingReason | null;
	/** Areas the figure was computed from, or the ones that are missing. */
	parts: AreaId[];
	missingParts: AreaId[];
	/**
	 * What areas weigh that were not added: people (a rate's denominator, or those in a survey's ages, of the year told),
	 * or how many the share is of. Of the parts; of a remainder of the city, the area, and what the area is made of.
	 */
	weights?: {
		of: 'people' | 'base';
		year: string | null;
		/** `margin`: what the interval of a joined share of samples rests on for the part. */
		values: { area: AreaId; value: number; margin?: Margin }[];
	};
	/** `datasetId|sheet|row|column` of every observation behind the figure. */
	refs: string[];
	/** Values that lost to a later or final delivery: `ref`, value and status. */
	superseded: { ref: string; value: number | null; status: Status }[];
	/** Of a derived figure: its formula, and the figures put into it, which may be derived themselves. */
	made?: { formula: Formula; of: readonly Figure[] };
}

/** What became of a figure: `how` says how it was computed, `reason` why it is impossible. */
export function outcomeOf({ value, how }: Pick<Figure, 'value' | 'how'>): Outcome {
	if (value === null) return 'impossible';
	return how.length > 0 ? 'computed' : 'published';
}

/** Where a figure without a number comes from. */
export function originOfNone(exercise: boolean): Origin | null {
	return exercise ? 'exercise' : null;
}

/** True of a share joined of several areas' by their people. */
export function isWeighedByPeople({ how, unit }: Pick<Figure, 'how' | 'unit'>): boolean {
	return (
		unit === 'percent' &&
		(how.includes('weighted_by_population') || how.includes('share_of_chosen'))
	);
}

/** True where sources give every interval that a figure's own rests on. */
export function hasOwnMargin(
	figure: Pick<Figure, 'lower' | 'upper' | 'how' | 'unit' | 'weights'>
): boolean {
	const { lower, upper, weights } = figure;
	if (lower === null || upper === null) return false;
	return (
		!isWeighedByPeople(figure) || weights?.values.every(({ margin }) => margin === 'own') === true
	);
}
