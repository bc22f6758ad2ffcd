import type { AreaData, AreaId, Calendar } from './area';
import type { Measure } from './measure';
import type { DatasetWithObservations } from './observation';
import type { SurveyQuestion } from './survey-question';
import type { Topic } from './topic';

/** Population a source divides by for one area and crime year, with bounds where it was derived. */
export interface Denominator {
	area: AreaId;
	/** The series whose rates it belongs to, e.g. `bra-sol`. */
	series: string;
	year: number;
	low: number;
	high: number;
	/** Official figure, or null where only the bounds are known (then the midpoint is used). */
	official: number | null;
	basis: string;
	/** Absent until the whole municipality is here. */
	rests?: DenominatorRests;
}

/**
 * The cells a denominator rests on, as `datasetId|sheet|row|column`:
 * - `figure`: one figure of a population, which it is;
 * - `count_and_rate`: a count and the source's own rate of it, which give its bounds (`impliedPeople`);
 * - `table`: no figure that is held: its own cells in the municipality's table, the official one or both bounds.
 */
export interface DenominatorRests {
	on: 'figure' | 'count_and_rate' | 'table';
	refs: string[];
}

/** Official population, or the midpoint of the derived bounds. */
export function populationOf({ official, low, high }: Denominator): number {
	return official ?? (low + high) / 2;
}

/** Cautions that sentences tell apart from others. */
export const CAUTION_KINDS = ['pandemic', 'visitors'] as const;
export type CautionKind = (typeof CAUTION_KINDS)[number];

/** A date or span from which a measure is not comparable, or a period with a standing caution. */
export interface ComparabilityBreak {
	/** A measure id, `crime:x.*` for it and all below it, `crime:*` for all of a kind, or `*` for all (see `breaksFor`). */
	measure: string;
	/** Only for this area; null = everywhere. */
	area: string | null;
	/** First day, ISO date; null = a standing caution. */
	from: string | null;
	/** First day after; null = a break on one day, or a standing caution. */
	to: string | null;
	/**
	 * Whether figures before and after may be set against each other. Left out: not across a break on one day, but
	 * across a span with a caution (the years of a pandemic are unusual, not counted in another way).
	 */
	comparable?: boolean;
	/** What is told in sentences of their own: unusual years, and a centre where many do not live. */
	kind?: CautionKind;
	text: string;
}

/**
 * Which series a source's figures belong to (deliveries of one series replace each other, series are
 * never mixed in one line), and whose dates its areas follow. One row per source id that embedded or
 * imported observations may carry.
 */
export interface SeriesMembership {
	source: string;
	series: string;
	calendar: Calendar;
}

/** A file to practise with: downloaded and dropped in like one that somebody has sent. */
export interface PracticeFile {
	/** Path within the municipality's folder. */
	file: string;
	/** The source that reads it. */
	source: string;
	/** What is in it, for the user. */
	note: string;
}

/** Everything one municipality's data folder holds. */
export interface Workspace {
	id: string;
	name: string;
	/** True for made-up municipalities: ÖVNING is shown on every view and export. */
	exercise: boolean;
	defaultArea: AreaId;
	areas: AreaData;
	measures: Measure[];
	denominators: Denominator[];
	/** What a lägesbild must touch, in order. */
	topics: Topic[];
	breaks: ComparabilityBreak[];
	/** What is known of surveys' questions, wave by wave; absent = nothing. */
	questions?: SurveyQuestion[];
	series: SeriesMembership[];
	datasets: DatasetWithObservations[];
	/** Only in a made-up municipality. */
	practice?: PracticeFile[];
}
