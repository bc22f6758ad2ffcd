import type { Sheet } from '$lib/core/source';
import { ImportFailure } from './failure';
import type { Limits } from './limits';
import { SheetBuilder } from './sheet-builder';
import { attribute, xmlPieces, type XmlPiece } from './xml';

const NAMESPACE = 'urn:schemas-microsoft-com:office:spreadsheet';

/** True for "XML Spreadsheet 2003", which some systems export under the name `.xls`. */
export function isSpreadsheetMl(text: string): boolean {
	const start = text.slice(0, 4000);
	return /<(?:\w+:)?Workbook[\s>]/u.test(start) && start.includes(NAMESPACE);
}

/**
 * Reads "XML Spreadsheet 2003". Numbers and dates are as stored, truth values `TRUE` and `FALSE`, formulas
 * their stored values; comments are left out. Throws `unsafe_xml`, `truncated`, `too_many_columns` and
 * `too_many_cells`.
 */
export function readSpreadsheetMl(text: string, limits: Limits): Sheet[] {
	const sheets: SheetBuilder[] = [];
	const budget = { cells: 0 };
	let [inside, open, type] = ['', 0, ''];
	let value = '';
	for (const piece of xmlPieces(text)) {
		const sheet = sheets.at(-1);
		const { kind, name } = piece;
		if (kind === 'text') {
			if (inside === 'Data' || inside === 'Visible') value += piece.content;
			continue;
		}
		if (kind === 'open' && name === 'Workbook') open += piece.empty ? 0 : 1;
		if (kind === 'close' && name === 'Workbook') open -= 1;
		if (kind === 'open' && name === 'Worksheet') {
			if (sheets.length >= MOST_SHEETS)
				throw new ImportFailure('too_large', { limit: MOST_SHEETS });
			sheets.push(new SheetBuilder(attribute(piece, 'Name') ?? '', limits, budget));
		} else if (!sheet) continue;
		else if (kind === 'open' && name === 'Comment') inside = piece.empty ? inside : 'Comment';
		else if (kind === 'close' && name === 'Comment') inside = '';
		else if (inside === 'Comment') continue;
		else if (kind === 'open' && name === 'Row') startRow(sheet, piece);
		else if (kind === 'close' && name === 'Row') sheet.row += sheet.skipRows;
		else if (kind === 'open' && name === 'Cell') {
			startCell(sheet, piece);
			[value, type] = ['', ''];
			if (piece.empty) endCell(sheet, '', '');
		} else if (kind === 'close' && name === 'Cell') endCell(sheet, value, type);
		else if (kind === 'open' && (name === 'Data' || name === 'Visible') && !piece.empty) {
			[inside, value] = [name, ''];
			type = attribute(piece, 'Type') ?? '';
		} else if (kind === 'close' && name === inside) {
			if (name === 'Visible') sheet.hidden = value.trim() !== 'SheetVisible';
			inside = '';
		}
	}
	if (open !== 0) throw new ImportFailure('truncated');
	return sheets.map((sheet) => sheet.finish());
}

const MOST_SHEETS = 1_000;

function startRow(sheet: SheetBuilder, piece: XmlPiece): void {
	sheet.row = place(piece, 'Index') ?? sheet.row + 1;
	sheet.column = 1;
	sheet.skipRows = place(piece, 'Span') ?? 0;
	if (piece.empty) sheet.row += sheet.skipRows;
}

function startCell(sheet: SheetBuilder, piece: XmlPiece): void {
	sheet.column = place(piece, 'Index') ?? sheet.column;
	sheet.skipCells = place(piece, 'MergeAcross') ?? 0;
	sheet.merge(sheet.skipCells, place(piece, 'MergeDown') ?? 0);
}

function endCell(sheet: SheetBuilder, value: string, type: string): void {
	sheet.put(type === 'Boolean' ? (value.trim() === '1' ? 'TRUE' : 'FALSE') : value);
	sheet.column += sheet.skipCells;
}

function place(piece: XmlPiece, name: string): number | null {
	const text = attribute(piece, name);
	return text !== null && /^\d{1,7}$/u.test(text) ? Number(text) : null;
}
