import type { AreaId } from '$lib/core/area';
import type { Figure } from '$lib/core/figure';
import type { Status, Unit } from '$lib/core/vocabulary';

/** What every chart, map and table says about itself. All strings are finished Swedish. */
export interface Caption {
	/** What it shows, as a sentence. */
	title: string;
	/** Measure, population, period. */
	subtitle: string;
	/** Source line with delivery date; ÖVNING where it is exercise data. */
	source: string;
	/** Cautions and legends for symbols used here. */
	notes: string[];
	/** Text alternative: the content in words and figures, not the look. */
	alt: string;
	exercise: boolean;
}

/** A figure after the gate: text to show and, only where shown, the number. */
export interface ShownValue {
	value: number | null;
	/** `1 212`, `24 %`, `..` — sv-SE. */
	text: string;
	status: Status;
	/** Why it is empty, finished Swedish, or null. */
	reason: string | null;
	preliminary: boolean;
	computed: boolean;
	/** For "Underlag". */
	figure: Figure | null;
}

export type Role = 'area' | 'comparison' | 'women' | 'men';

export interface TrendPoint {
	period: string;
	/** Position on the time axis in years, e.g. 2024 or 2024.25. */
	time: number;
	shown: ShownValue;
}

export interface TrendLine {
	id: string;
	role: Role;
	label: string;
	points: TrendPoint[];
}

export interface TrendBreak {
	/** In years, like the points'. */
	time: number;
	label: string;
	/** Id of the only line it concerns; absent where it concerns all. */
	line?: string;
}

export interface TrendModel {
	kind: 'trend';
	caption: Caption;
	unit: Unit;
	lines: TrendLine[];
	/** Vertical marks: boundary changes, law changes. `time` in years. */
	breaks: TrendBreak[];
	/** Spans with a standing caution, e.g. the pandemic years. */
	spans: { from: number; to: number; label: string }[];
	/** Numbers the caption tells that no point shows. */
	told?: { label: string; shown: ShownValue }[];
}

export interface ComparisonBar {
	id: string;
	label: string;
	role: Role;
	shown: ShownValue;
}

/** Bars grouped by measure; groups may have different units only if each group states its own. */
export interface ComparisonModel {
	kind: 'comparison';
	caption: Caption;
	groups: { label: string; unit: Unit; bars: ComparisonBar[] }[];
}

export interface ChoroplethArea {
	area: AreaId;
	label: string;
	shown: ShownValue;
	/** Index into `classes`, or null when there is no value. */
	class: number | null;
	/** `hatch` suppressed, `pale` missing, null = has a value. */
	pattern: 'hatch' | 'pale' | null;
	chosen: boolean;
}

export interface ChoroplethModel {
	kind: 'choropleth';
	caption: Caption;
	unit: Unit;
	/** Outline level to draw; its areas' ids are the features' ids. */
	level: 'sdo' | 'lpo';
	/** ISO day whose division is drawn; left out: the one without an end. */
	day?: string;
	areas: ChoroplethArea[];
	/** Classes from low to high; label as in the legend ("under 14 %"). */
	classes: { from: number | null; to: number | null; label: string }[];
	/** Legend rows for patterns that occur. */
	patterns: { pattern: 'hatch' | 'pale'; label: string }[];
}

export interface TableModel {
	kind: 'table';
	caption: Caption;
	/** The first column holds row headers. */
	columns: { label: string; numeric: boolean }[];
	rows: { header: string; cells: ShownValue[] }[];
}

export type FigureModel = TrendModel | ComparisonModel | ChoroplethModel | TableModel;

/** The annex: what DOCX is built from. */
export interface AnnexModel {
	title: string;
	area: string;
	year: string;
	/** Organisation lines on the title page; empty ones are left out. */
	subtitle: string[];
	exercise: boolean;
	sections: AnnexSection[];
	/** One entry per source used: citation, delivery date, licence, what it was used for. */
	sources: string[];
}

export interface AnnexSection {
	heading: string;
	level: 1 | 2;
	blocks: AnnexBlock[];
}

export type AnnexBlock =
	| { kind: 'paragraph'; text: string }
	| { kind: 'missing'; text: string }
	| { kind: 'figure'; figure: FigureModel };
