import type { Dataset } from './observation';
import type { ObservationColumns } from './observation-columns';
import type { CodeBook } from './code-book';
import type { ColumnRef, PersonalFinding } from './personal-finding';
import type { SurveyQuestion } from './survey-question';
import type { Template } from './template';
import type { LayoutStatus, Openness, RecordClass, WarningCode } from './vocabulary';
import type { AreaId, Calendar } from './area';
import type { MeasureId } from './measure';
import type { Sex } from './vocabulary';

export interface GridRow {
	/** Line or row number in the file, from 1. */
	row: number;
	/** Every cell as text, exactly as in the file (stored value for formulas); '' for empty. */
	cells: string[];
	/** The record as it stands in the file, for reports of rejected rows. */
	text: string;
}

/** A block of merged cells, all four sides included, counted from 1. Only its first cell holds the content. */
export interface CellRange {
	top: number;
	left: number;
	bottom: number;
	right: number;
}

export interface Sheet {
	/** '' for text files. */
	name: string;
	hidden: boolean;
	/** Trailing empty rows of a workbook sheet are left out; every line of a text file is there. */
	rows: GridRow[];
	/** Merged blocks of a workbook sheet; absent for text. */
	merges?: readonly CellRange[];
}

export interface Dialect {
	delimiter: string;
	/** What may stand around a cell; absent where nobody looked. */
	quote?: string;
	lineEnding: 'LF' | 'CRLF' | 'CR' | 'mixed' | 'none';
}

/** A file read into cells, before anyone knows what it means. */
export interface TableFile {
	file: string;
	sha256: string;
	container: 'text' | 'xls' | 'xlsx';
	/** e.g. `utf-8`, `windows-1252`; null for workbooks. */
	encoding: string | null;
	dialect: Dialect | null;
	sheets: Sheet[];
	warnings: ImportWarning[];
}

export interface ImportWarning {
	code: WarningCode;
	/** Swedish, for the user. */
	message: string;
	sheet: string;
	/** null where the warning concerns the whole file or sheet. */
	row: number | null;
}

export interface RejectedRecord {
	sheet: string;
	row: number;
	/** Swedish, for the user. */
	reason: string;
	text: string;
}

export interface RejectedCell {
	sheet: string;
	row: number;
	column: number;
	text: string;
	reason: string;
}

/** How many records fell in each class. `records` = the sum of the others, for any bytes. */
export interface Ledger {
	records: number;
	loaded: number;
	rejected: number;
	repeated: number;
	blank: number;
	structural: number;
}

export interface ParseResult {
	observations: ObservationColumns;
	/** One entry per record of the file, in file order, decided where it was read. */
	classes: { sheet: string; row: number; class: RecordClass }[];
	rejected: RejectedRecord[];
	rejectedCells: RejectedCell[];
	warnings: ImportWarning[];
	/** Set by a source that reads a survey's code book; such a file has no observations. */
	codeBook?: CodeBook;
	/** What the file itself says of its origin; stands before the source's declaration. */
	origin?: Partial<
		Pick<Dataset, 'citation' | 'producer' | 'retrieved' | 'licence' | 'openness' | 'own'>
	>;
}

/** What a parser may ask about names. Built from the municipality's data; no source knows an area by name. */
export interface NameLookup {
	/** The area a spelling in a file of this source means, or null. */
	area(source: string, name: string): AreaId | null;
	/**
	 * What a person means by a bare name in a table about that period: the stadsdelsområde that existed then,
	 * else the lokalpolisområde, the city, the kommun; null where no area of these levels has the name.
	 */
	bareArea?(name: string, period: string): AreaId | null;
	/** Population the series' rates of that year are reckoned on (the nearest year known), or null. */
	base(series: string, area: AreaId, year: number): number | null;
	/**
	 * Areas that exist in the calendar on the day (ISO date), each with the smallest units it is made of and
	 * what of it lies outside the municipality. Absent where no geography is known.
	 */
	wholes?(
		calendar: Calendar,
		date: string
	): { area: AreaId; parts: AreaId[]; outside: string | null }[];
	/** Every spelling that this source alone has, with the area it means. Absent where no geography is known. */
	spellings?(source: string): { name: string; area: AreaId }[];
	/** False when the area is known not to exist in the calendar during the whole period. */
	existed(area: AreaId, calendar: Calendar, period: string): boolean;
	/** The measure a label path means; the last label is the measure itself, the others its headings. */
	measure(
		source: string,
		path: readonly string[]
	): { measure: MeasureId; sex: Sex; age: string } | null;
	/** What is known of the questions of a survey, wave by wave; absent where nothing is. */
	questions?(survey: string): readonly SurveyQuestion[];
}

export interface ParseContext {
	names: NameLookup;
	/** Called now and then with rows done and rows in all; throws when the import was cancelled. */
	progress(done: number, total: number): void;
}

/** The declaration of one data source: one folder under `sources/`, found by the registry. */
export interface SourceDefinition {
	id: string;
	/** The series this source's figures belong to: deliveries of the same series replace each other. */
	series: string;
	/** Whose dates its areas follow. */
	calendar: Calendar;
	title: string;
	producer: string;
	citation: string;
	licence: string;
	layoutStatus: LayoutStatus;
	openness: Openness;
	/**
	 * True where the file holds a row per event. Such rows are counted while reading: the bytes are not
	 * kept, and the text of a rejected row is not shown or stored.
	 */
	rowsAreEvents?: true;
	/** What to send to those who deliver, where there is no fixed export to ask for. */
	template?: Template;
	/** Bytes in, cheap: true when the content (never the name) is this source's. */
	recognise(file: TableFile): boolean;
	/** For a table no source knows: what this one lacks to be the source's, in Swedish; null where it is not like it. */
	lacks?(file: TableFile): string | null;
	parse(file: TableFile, context: ParseContext): ParseResult;
}

/** Result of reading one file, ready for report, storage and engine. */
export interface ImportReport {
	file: string;
	sha256: string;
	/** Bytes of the file; not there in reports of earlier versions. */
	size?: number;
	/** null when no source knows the file. */
	source: string | null;
	layoutStatus: LayoutStatus | null;
	encoding: string | null;
	ledger: Ledger;
	rejected: RejectedRecord[];
	rejectedCells: RejectedCell[];
	warnings: ImportWarning[];
	/** First and last period read, or null when nothing was. */
	period: { from: string; to: string } | null;
	/** Distinct area and measure ids (as written where unresolved). */
	areas: string[];
	measures: string[];
	/** Signs of personal data, found before anything was parsed; where each is, never what it says. */
	personal: PersonalFinding[];
	/** Columns that were left out at the user's wish: nothing of them was parsed, and the bytes are not kept. */
	leftOut: ColumnRef[];
	/** Id of the recipe the file was read by; null for a source of the program's own. */
	recipe: string | null;
	/** The code book that was read; null for files with figures. */
	codeBook: CodeBook | null;
	/** Why the file could not be read at all, in Swedish; null otherwise. */
	failure: { code: string; message: string } | null;
}
