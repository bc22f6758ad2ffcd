import type { AreaId } from './area';
import type { EvidenceKind } from './evidence';
import type { Figure } from './figure';
import type { JoinInterval } from './harmonise/interval';
import type { Indicator } from './indicator';
import type { CountChange } from './statistics/counts';
import type { ShareChange } from './statistics/proportions';

/** What is set against each other. `now` is what the reader looks at, `then` what it is compared with. */
export type ComparisonKind =
	'earlier_period' | 'same_months' | 'other_area' | 'rest_of_city' | 'sexes';

/** Why nothing is said. */
export type NotTestableReason =
	| 'no_figure'
	| 'hidden'
	| 'no_count'
	| 'no_exposure'
	| 'no_dispersion'
	| 'no_answers'
	| 'few_answers'
	| 'total_survey'
	| 'register'
	| 'index'
	| 'other_series'
	| 'break_between'
	/** Not of the same period, where one period is what is compared. */
	| 'other_period'
	/** Of unequal length, or one reaches into the other: half a year is no change from a whole one. */
	| 'unequal_spans'
	/** An area of the same name had other boundaries. */
	| 'other_ground'
	/** The counts changed more than usual and the rates the other way: people moved, and no one word fits both. */
	| 'base_moved'
	/** One of them is part of the other. */
	| 'part_of_whole'
	/** Bare counts of two places: which is larger tells of their size. */
	| 'different_sizes';

/** How much wider than Poisson counts of a measure vary beyond what areas have in common a year, and of what that was estimated. */
export interface MeasuredDispersion {
	/** Never under 1. */
	phi: number;
	/** Degrees of freedom. */
	df: number;
	areas: number;
	periods: readonly string[];
	/** `own`: of this measure's figures; `wider`: of the nearest measure above it that has enough. */
	basis: 'own' | 'wider';
}

/** What may be said of two figures beside each other: the only source of words about change and difference. */
export interface Judgement {
	kind: EvidenceKind;
	comparison: ComparisonKind;
	/** Taken from the test, then tempered by `looked`: what does not stand among many is no news. */
	word: CountChange | ShareChange;
	reason: NotTestableReason | null;
	/** Sign of now − then as printed; `none` where they print alike or one is missing. */
	direction: 'up' | 'down' | 'none';
	/** Counts: ratio now/then (of rates where exposures are known); shares: percentage points. */
	effect: number | null;
	/** 95 % interval of `effect`. */
	lower: number | null;
	upper: number | null;
	/** Two-sided; null where no test is made. */
	p: number | null;
	/** How many comparisons were judged together; 1 for one alone. */
	looked: number;
	method: 'quasi_poisson' | 'two_proportions' | 'none';
	dispersion: MeasuredDispersion | null;
	/** What was tested, where it was counts: printed beside rates. */
	counts: { now: number; then: number } | null;
	/** Assumed of a sample survey; null for others, and where the source itself says how sure both shares are. */
	designEffect: number | null;
	/** A change in percent may be printed: at least ten cases on either side and larger than usual. */
	percentAllowed: boolean;
	/** After the gate. */
	now: Figure | null;
	then: Figure | null;
}

/** True where a difference may be told as one: the test, and those it was judged together with, bear it. */
export function isEstablished({ word }: Pick<Judgement, 'word'>): boolean {
	return word === 'larger_than_usual' || word === 'higher' || word === 'lower';
}

/** An area's months that hold over three times the median: possibly one case. */
export interface UnusualMonth {
	period: string;
	count: number;
	median: number;
}

/** Where areas lie among each other, by limits that hold for all of them at once. */
export interface AmongAreas {
	/**
	 * `funnel`: limits of one common rate. By Benjamini–Hochberg `each_against_rest`: each against the others, of counts;
	 * `two_proportions`: each against the city without it, of a sample's shares.
	 */
	method: 'funnel' | 'each_against_rest' | 'two_proportions' | 'none';
	/** How many areas were looked at; 0 where none could be. */
	looked: number;
	/** Why none of several could be, where there is something to say of it. */
	untested: NotTestableReason | null;
	/** What the limits were widened by; null where no one number is. */
	phi: number | null;
	above: readonly AreaId[];
	below: readonly AreaId[];
}

/**
 * Judges figures of one state of the data. Views get it in their context; null until it is loaded, and
 * then nothing is said of change. Figures may be given before the gate: nothing hidden is judged.
 */
export interface Judge {
	change(indicator: Indicator, now: Figure, then: Figure): Judgement;
	/** `then` of another area, or of the city without this one (`scope: 'rest'`). */
	difference(indicator: Indicator, now: Figure, then: Figure): Judgement;
	/** Women or girls (`now`) against men or boys (`then`) of one area and period. */
	gap(indicator: Indicator, now: Figure, then: Figure): Judgement;
	/** The same, judged together by Benjamini–Hochberg at 5 %; `looked` says how many had a test. */
	together(judgements: readonly Judgement[]): Judgement[];
	/** Figures of one indicator, unit and period, one per area and none within another. */
	among(indicator: Indicator, figures: readonly Figure[]): AmongAreas;
	/** How sure a share joined of several areas is. */
	intervalOf: JoinInterval;
	/** How much wider than chance yearly counts like the figure's vary; null where nothing can be estimated. */
	spread(figure: Figure): MeasuredDispersion | null;
	/** Of the year a figure is about, in order; empty where the source gives no months. */
	unusualMonths(indicator: Indicator, area: AreaId, year: string): UnusualMonth[];
}
