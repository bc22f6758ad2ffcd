/** What a file may cost before it is refused. Chosen with room for the largest real files seen, times a hundred. */
export interface Limits {
	/** Bytes of a text file. */
	textBytes: number;
	/** Bytes of a workbook as it lies on disk, and unpacked. */
	workbookBytes: number;
	unpackedBytes: number;
	/** Cells of all sheets or lines together. */
	cells: number;
	/** Cells in one row. */
	columns: number;
	/** Characters in one row, and in one cell: what a search in it takes grows with them, if not with their square. */
	rowCharacters: number;
	cellCharacters: number;
	/** Milliseconds for one file. */
	milliseconds: number;
}

export const LIMITS: Limits = {
	textBytes: 150_000_000,
	workbookBytes: 40_000_000,
	unpackedBytes: 300_000_000,
	cells: 15_000_000,
	columns: 2_000,
	rowCharacters: 500_000,
	cellCharacters: 40_000,
	milliseconds: 60_000
};
