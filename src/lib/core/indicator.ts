import type { EvidenceKind } from './evidence';
import type { MeasureId } from './measure';
import type { Sex, Unit } from './vocabulary';

export interface IndicatorSeries {
	unit: Unit;
	/** Series of sources allowed, in order of preference; never mixed in one line. */
	series: string[];
}

/** The declaration of one indicator. Swedish words live in the family's `text.sv.ts`. */
export interface Indicator {
	id: string;
	measure: MeasureId;
	/** How its figures came about: which test fits them, and which words. */
	kind: EvidenceKind;
	/** In order of preference for display; each is a line of its own. */
	lines: IndicatorSeries[];
	/** Breakdowns the sources may hold; which exist is seen in the data. */
	sexes: Sex[];
	ages: string[];
	/** `place`: where the offence took place; `residence`: where people live; null: nobody has said. */
	place: 'place' | 'residence' | null;
	/** May be drawn on a map (fraud, for one, may not). */
	mappable: boolean;
	/** Rank on the first page; null = not there. */
	overview: number | null;
	title: string;
	definition: string;
	/** What is counted, in at most forty characters, under the title in a table. */
	short: string;
	/** Standing cautions, shown with every figure. */
	cautions: string[];
	/** How to get what is missing, by kind of hole. */
	request: { figure: string; sex: string; children: string };
}
