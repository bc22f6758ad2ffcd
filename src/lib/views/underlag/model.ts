import type { Status } from '$lib/core/vocabulary';

/** A term and what is said of it. */
export interface Fact {
	term: string;
	text: string;
}

/** One step of the computation, ready to print. */
export interface FormulaLine {
	/** "Summan av delarna". */
	title: string;
	/** Whose number it gives: "Alby, 2023". */
	of: string;
	/** "12 + 5"; '' where the number stands in the source. */
	expression: string;
	/** "= 17". */
	result: string;
	inputs: { value: string; what: string; where: string }[];
}

/** One observation behind the figure. */
export interface SourceRow {
	/** File, sheet, row and column in words. */
	place: string;
	/** Area and measure as they are spelt in the file. */
	written: string;
	/** The same as they were understood. */
	read: string;
	/** The value as read, or that it is not shown. */
	value: string;
	/** The source's own remark, or ''. */
	note: string;
}

export interface SourceFile {
	citation: string;
	facts: Fact[];
}

/** Everything a reader needs to stand behind a figure or to find a fault in it. Finished Swedish. */
export interface UnderlagModel {
	exercise: boolean;
	/** Measure, area, people and period. */
	heading: string;
	/** With its unit; the symbol where there is none. */
	value: string;
	status: Status;
	/** Status and who made it, in words. */
	statusText: string;
	/** Why there is no value; '' where there is one. */
	reason: string;
	definition: Fact[];
	formulas: FormulaLine[];
	/** How the printed number is rounded, or why no formula is shown; '' for neither. */
	formulaNote: string;
	rows: SourceRow[];
	/** Why values of rows are not shown, or why there are no rows; '' for neither. */
	rowsNote: string;
	uncertainty: Fact[];
	files: SourceFile[];
	superseded: string[];
	sql: { title: string; sql: string; parameters: string[] }[];
	cautions: string[];
	/** How to get what is missing; '' where nothing is. */
	request: string;
	/** To be copied; '' where there is nothing to cite. */
	citation: string;
}
