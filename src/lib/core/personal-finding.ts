/** A column of a sheet, counted from 1; sheet is '' for text files. */
export interface ColumnRef {
	sheet: string;
	column: number;
}

export const PERSONAL_KINDS = [
	'personnummer',
	'samordningsnummer',
	'email',
	'telephone',
	'name'
] as const;
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
	/** Rows of the first few, counted from 1. */
	rows: number[];
}
