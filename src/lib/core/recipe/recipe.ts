import type { AreaId, Calendar } from '../area';
import type { Measure, MeasureId } from '../measure';
import type { Openness, Sex, Unit } from '../vocabulary';

/** Where a property of the figures is taken from. Columns and header rows count from 1. */
export type Place =
	/** `also`: columns whose texts are put after the first one's ("2024" and "jan"). */
	| { from: 'column'; column: number; also?: number[] }
	/**
	 * Rows of their own: words in that column without a figure in their row hold for the rows below, until
	 * the next ("Norra delen" alone, then what is counted there). The column may name other things besides.
	 */
	| { from: 'group'; column: number }
	/**
	 * The n-th header row, above the value's column; merged or left-empty cells take what stands to their
	 * left. `also`: header rows whose texts are put after the first one's ("Skade-" and "görelse" is one word).
	 */
	| { from: 'header'; level: number; also?: number[] }
	/** The same for every figure. */
	| { from: 'constant'; text: string }
	/** The lines above the table, or the sheet's name. Periods only. */
	| { from: 'title' }
	/** The sheet's name. */
	| { from: 'sheet' };

/** What a column of numbers is: figures, or what belongs to the figure of the same row and header. */
export type ValueRole = 'value' | 'n' | 'lower' | 'upper';

export interface ValueColumn {
	column: number;
	role: ValueRole;
	/** What this column says of its figures, where the header's own words do not do. */
	fixed?: Partial<Record<'measure' | 'period' | 'sex' | 'age' | 'unit' | 'area', string>>;
}

/** How numbers are written in the table. */
export interface NumberStyle {
	decimal: ',' | '.';
	/** Between thousands: a space of any kind, a point, a comma, or nothing. */
	thousands: ' ' | '.' | ',' | '';
	/** 0,24 means 24 %. */
	fraction: boolean;
	/** Cell texts that mean "no figure", besides those of every published table. */
	missing: string[];
	/** Cell texts that mean "hidden because it is small". */
	suppressed: string[];
	/** Cell texts that mean zero (a lone dash in old tables). */
	zero: string[];
}

/**
 * How a table nobody has seen before is read, decided by a user. Plain data: it is stored, exported as
 * a file, and used again on the next file of the kind.
 */
export interface Recipe {
	/** 2 where something stands on rows of its own, which programs that know 1 only cannot read. */
	format: 'lagesbild-recipe-1' | 'lagesbild-recipe-2';
	/** `recept:` and a slug; the source id of the figures it reads. */
	id: string;
	name: string;
	/**
	 * How the next file of the kind is known and its columns found: squeezed, lower-case header texts, one
	 * list per header row, one text per column from the first. Written by `signRecipe`, from the file the
	 * recipe is made on, whenever place or use of rows and columns was changed. [] = read where it says.
	 */
	signature: string[][];
	/** Texts above the headers, digits left out, where the headers alone (years) would fit any table. */
	preamble?: string[];
	/** '' = the first visible sheet that has the signature; otherwise the name. */
	sheet: string;
	/** Every visible sheet with the same headings is read alike; `sheet` is the one it was made on. */
	everySheet?: boolean;
	/** First header row (or, without header rows, first row of figures). */
	top: number;
	headerRows: 0 | 1 | 2 | 3;
	/** Last row of figures; null = as far as the table goes. */
	bottom: number | null;
	/** Take an empty area, period or measure cell to mean what stands above it. */
	fillDown: boolean;
	/** Take digits and marks glued to the end of labels to be footnote signs. */
	dropFootnotes: boolean;
	area: Place;
	period: Place;
	measure: Place;
	sex: Place;
	age: Place;
	/** A unit, or where its words stand. */
	unit: { fixed: Unit } | Place;
	values: ValueColumn[];
	numbers: NumberStyle;
	/** Words of the table → what the user said they mean; null = leave such rows out. */
	meanings: {
		area: Record<string, AreaId | null>;
		measure: Record<string, { measure: MeasureId; sex?: Sex; age?: string } | null>;
		period: Record<string, string | null>;
		sex: Record<string, Sex | null>;
		age: Record<string, string | null>;
		unit: Record<string, Unit | null>;
	};
	/** Measures the user defined for it. */
	measures: Measure[];
	/** What its figures are said to come from. */
	origin: {
		series: string;
		calendar: Calendar;
		producer: string;
		citation: string;
		/** As the user wrote it, or "okänt". */
		retrieved: string;
		licence: string;
		openness: Openness;
		/** What exactly is counted, in the user's words; travels with the figures. */
		definition: string;
	};
}
