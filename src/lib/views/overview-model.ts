import type { AreaId } from '$lib/core/area';
import type { Figure } from '$lib/core/figure';
import type { Judgement } from '$lib/core/judgement';
import type { Unit } from '$lib/core/vocabulary';
import type { Role, ShownValue, TableModel, TrendModel } from './models';

/** The first page. All strings are finished Swedish. */
export interface OverviewModel {
	area: AreaId;
	exercise: boolean;
	/** The area's name; with "Stockholms del" and the like where part of it lies outside. */
	heading: string;
	/** Short facts under the heading, in order, shown with " · " between. */
	headLine: HeadFact[];
	/** Facts in sentences, in order; shown as one paragraph. */
	lead: LeadSentence[];
	/** "jämfört med …" for the column head. */
	comparisonLabel: string;
	rows: OverviewRow[];
	/** How many comparisons were looked at and how many differ; empty before they are judged. */
	looked: string[];
	/** All that were made for the rows, for the method. */
	judgements: readonly Judgement[];
	/** What cannot be shown for this area and why, with the parts that can; null when all is well. */
	notice: OverviewNotice | null;
	/** Legends of symbols used and standing cautions, once each. */
	notes: string[];
	/** Citations of the sources used here, once each, with delivery date. */
	sources: string[];
}

export interface HeadFact {
	text: string;
	/** Source and caution of this fact, or null. */
	note: string | null;
}

export interface LeadSentence {
	text: string;
	/** The words of `text` to stress: a prefix of it, or ''. */
	strong: string;
	/** Indicator the sentence is about, for a link to its row; null otherwise. */
	indicator: string | null;
	/** Stands in the table beside it too: on paper it is said, on the page it would only be said twice. */
	detail: boolean;
}

export interface OverviewRow {
	indicator: string;
	title: string;
	/** Short definition with unit, at most two lines in the table. */
	sublabel: string;
	/** Whole definition, for "Underlag" and the method page. */
	definition: string;
	unit: Unit;
	/** "per 100 000 invånare", "antal". */
	unitLabel: string;
	latest: ShownValue;
	/** Period of `latest`, e.g. "2024" or "mars 2025"; '' when nothing is known. */
	period: string;
	/** The count beside a rate (same area, own period stated); null where the figure is itself a count or there is none. */
	count: { shown: ShownValue; text: string } | null;
	/** Per inhabitant, worked out beside a count that the source has no rate of; null elsewhere. */
	rate: { shown: ShownValue; text: string } | null;
	comparison: RowComparison;
	/** The row in a sentence: value, period, comparison, and the count beside a rate; '' without a value. */
	fact: string;
	/** Small trend of the area (and the comparison in grey); null where there are fewer than two values. */
	history: TrendModel | null;
	sex: BreakdownCell;
	children: BreakdownCell;
	/** Against the year before, where that is not the comparison already; null where there is none. */
	change: RowChange | null;
	/** What must be heeded in this very row: single months, response rate; short for a cell and in sentences. */
	heed: { short: string; sentences: string[] };
	/** What is missing in this row, with how to get it; null when nothing is. */
	missing: { text: string; request: string } | null;
	/** The city's own figure where the area has none: in words, and the values they are made of. */
	city: { text: string; values: ShownValue[] } | null;
	cautions: string[];
	/** True where the row says what was worked out here: a difference, a percentage, a gap, the word of a test. */
	ours: boolean;
}

export interface RowComparison {
	/** Whom or what with: "staden utom …", another area, "2023". */
	label: string;
	shown: ShownValue;
	/** `+12`, `−3 procentenheter`; '' where either is missing. */
	difference: string;
	/** Against an earlier year, where that may be said: `−18 %`; else ''. */
	percent: string;
	/** A whole sentence with both numbers, or why there is no comparison. */
	text: string;
	/** "inom vanlig variation"; '' where nothing is tested. */
	judged: string;
}

export interface RowChange {
	/** "mot 2024: −18 %, större än vanlig variation". */
	short: string;
	/** `−18 %` where that may be said; else ''. */
	percent: string;
	then: Figure;
	/** The earlier number, and what may be said of the difference. */
	text: string;
}

export type BreakdownCell =
	| {
			kind: 'values';
			period: string;
			/** What the numbers are, where they do not say it themselves; '' for percent. Beside a rate they may be counts. */
			unit: string;
			values: { id: string; role: Role; label: string; shown: ShownValue }[];
			/** Of the sexes, with its interval where it has one; '' for children. */
			gap: string;
			text: string;
	  }
	| { kind: 'missing'; text: string; request: string };

export interface OverviewNotice {
	title: string;
	text: string;
	/** The same in a sentence, for the lead. */
	lead: string;
	/** Areas that can be shown in its place, with how they relate. */
	parts: { area: AreaId; label: string; relation: string }[];
	/** The parts' own figures, one column per measure; null when they have none. */
	table: TableModel | null;
}
