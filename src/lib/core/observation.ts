import type { AreaId, Calendar } from './area';
import type { Measure, MeasureId } from './measure';
import type { Grain, Openness, Origin, Sex, Status, Unit } from './vocabulary';

/** Where a figure stands. Rows and columns count from 1; sheet is '' for text files. */
export interface Position {
	sheet: string;
	row: number;
	column: number;
}

/** One published figure, as in the source. */
export interface Observation extends Position {
	/** Id of the source folder that read it. */
	source: string;
	areaAsWritten: string;
	/** null where the spelling could not be resolved. */
	area: AreaId | null;
	measureAsWritten: string;
	measure: MeasureId | null;
	/** `2023`, `2023-Q1`, `2023-01`, `2023/24`, `2023-VT`. */
	period: string;
	grain: Grain;
	unit: Unit;
	sex: Sex;
	/** `all`, `0-6`, `18+`, `ak9` … (closed list in the vocabulary, five-year bands allowed). */
	age: string;
	/** null exactly when the status is an empty one. */
	value: number | null;
	/** Base size: answers, pupils, population; null where the source gives none. */
	n: number | null;
	lower: number | null;
	upper: number | null;
	status: Status;
	origin: Origin;
	/** Source's own remark on this figure, or null. */
	note: string | null;
}

/** Observations in the order of their file: a list of them, or columns that make them one by one. */
export interface Observations extends Iterable<Observation> {
	readonly length: number;
}

/** One delivery: the bytes of one file, or one embedded data file. */
export interface Dataset {
	/**
	 * First 16 hex digits of the SHA-256 of the bytes; read by a recipe, also 8 of the recipe and its first
	 * cell, since several tables of one file are several datasets.
	 */
	id: string;
	sha256: string;
	file: string;
	source: string;
	/** What the figures are said to come from: "Brå, Anmälda brott …". Shown with every figure. */
	citation: string;
	producer: string;
	/** As known, e.g. "2026-03-01" or "okänt". Never invented. */
	retrieved: string;
	licence: string;
	embedded: boolean;
	/** Milliseconds since epoch of the import; 0 for embedded data. Later deliveries win. */
	importedAt: number;
	/** Who may see its figures; follows every one of them to the export. */
	openness: Openness;
	/** What the municipality's data does not know of: there for tables mapped by hand, pasted or typed in. */
	own?: OwnDefinitions;
}

/** The definitions a dataset brings with it, since no folder under `sources/` and no file under `data/` has them. */
export interface OwnDefinitions {
	/** The series its figures belong to; its `source` is the recipe's id. */
	series: string;
	calendar: Calendar;
	/** Measures the user defined; ids as in the vocabulary. */
	measures: Measure[];
}

export interface DatasetWithObservations {
	dataset: Dataset;
	observations: Observations;
}
