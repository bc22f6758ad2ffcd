/** A column of a sheet, counted from 1; sheet is '' for text files. Column 0 is the sheet's own name. */
export interface ColumnRef {
	sheet: string;
	column: number;
	/** Only the column's cell in this row: a contact address in a note must not cost the whole column. */
	row?: number;
}

export const PERSONAL_KINDS = [
	'personnummer',
	'samordningsnummer',
	'email',
	'telephone',
	'name'
] as const;

/** Of a finding no more rows than this are listed; with more of them only the whole column can be left out. */
export const MOST_ROWS_LISTED = 20;
export type PersonalKind = (typeof PERSONAL_KINDS)[number];

/** Signs of personal data in one column. Never holds what was found, only where and how much. */
export interface PersonalFinding extends ColumnRef {
	kind: PersonalKind;
	/** True for a sheet the workbook hides. */
	hidden: boolean;
	/** The column's heading as written, if there is one. */
	heading: string;
	/** Cells of the column with such a sign. */
	cells: number;
	/** Rows of the first `MOST_ROWS_LISTED`, counted from 1. */
	rows: number[];
}
