import * as XLSX from '@e965/xlsx';

export type SheetCell = string | number | null;

export interface MadeSheet {
	name: string;
	rows: readonly (readonly SheetCell[])[];
	/** Merged blocks, from 0, corners included. */
	merges?: readonly { top: number; left: number; bottom: number; right: number }[];
	hidden?: true;
}

/** A workbook with the same bytes every time: no dates, no names of who made it. */
export function workbook(sheets: readonly MadeSheet[], container: 'xls' | 'xlsx'): Uint8Array {
	const book = XLSX.utils.book_new();
	for (const { name, rows, merges } of sheets) {
		const sheet = XLSX.utils.aoa_to_sheet(
			rows.map((row) => row.map((cell) => (cell === '' ? null : cell)))
		);
		if (merges)
			sheet['!merges'] = merges.map(({ top, left, bottom, right }) => ({
				s: { r: top, c: left },
				e: { r: bottom, c: right }
			}));
		XLSX.utils.book_append_sheet(book, sheet, name);
	}
	book.Workbook = { Sheets: sheets.map(({ hidden }) => ({ Hidden: hidden ? 1 : 0 })) };
	const bookType = container === 'xls' ? 'biff8' : 'xlsx';
	return new Uint8Array(
		XLSX.write(book, { type: 'array', bookType, bookSST: true, compression: true }) as ArrayBuffer
	);
}
