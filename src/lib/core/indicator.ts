import type { EvidenceKind } from './evidence';
import type { MeasureId } from './measure';
import type { TopicId } from './topic';
import type { Sex, Unit } from './vocabulary';

/** What the figures of a line are divided by. */
export interface IndicatorDenominator {
	/** Swedish, to stand after "delat med": "folkmängden i området". */
	of: string;
	/** As of when: "31 december året före". */
	date: string;
}

export interface IndicatorSeries {
	unit: Unit;
	/** Series of sources allowed, in order of preference; never mixed in one line. */
	series: string[];
	/** null for plain counts, means and indexes, and where nobody has said. */
	denominator: IndicatorDenominator | null;
}

/** Which way is better; null where nobody can say. */
export type Direction = 'lower' | 'higher' | null;

/** One of the measures, or one sex or age of it, that a composite is the sum of. */
export interface CompositePart {
	measure: MeasureId;
	sex: Sex;
	age: string;
}

/** A measure made of others; its definition stands in the title. */
export interface Composite {
	/** `source`: the source publishes the sum; `program`: we add the parts, where all of them are known. */
	by: 'source' | 'program';
	parts: readonly CompositePart[];
}

/**
 * The declaration of one indicator. Swedish words live in the family's `text.sv.ts`; breaks in
 * comparability are data (`breaks.csv`, see `breaksFor`).
 */
export interface Indicator {
	id: string;
	measure: MeasureId;
	/** How its figures came about: which test fits them, and which words. */
	kind: EvidenceKind;
	/** The first is what it is grouped under. Empty where it bears on all or on none. */
	topics: readonly TopicId[];
	direction: Direction;
	/** In order of preference for display; each is a line of its own. */
	lines: IndicatorSeries[];
	/** null for a measure the source gives as it is. */
	composite: Composite | null;
	/** Breakdowns the sources may hold; which exist is seen in the data. Only one sex: it is about them alone. */
	sexes: Sex[];
	ages: string[];
	/** `place`: where the offence took place; `residence`: where people live; null: nobody has said. */
	place: 'place' | 'residence' | null;
	/** Crime tied to a street, a dwelling, a vehicle or a wall, which can be prevented there; told apart from the rest. */
	placeBound?: boolean;
	/** May be drawn on a map (fraud, for one, may not). */
	mappable: boolean;
	/** Rank on the first page; null = not there. */
	overview: number | null;
	title: string;
	definition: string;
	/** What is counted, in at most forty characters, under the title in a table. */
	short: string;
	/** What is counted, as a noun phrase: the upper part of the fraction, or the count itself. */
	numerator: string;
	/** How the figures came about and how they are to be read. */
	method: string;
	/** Standing cautions, shown with every figure. */
	cautions: string[];
	/** How to get what is missing, by kind of hole. */
	request: { figure: string; sex: string; children: string };
}
