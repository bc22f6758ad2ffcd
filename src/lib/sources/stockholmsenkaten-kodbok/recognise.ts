import { findHeadings } from '$lib/core/headed-table';
import type { TableShape } from '$lib/core/headings';
import type { Sheet, TableFile } from '$lib/core/source';
import { HEADINGS } from './declaration.sv';

export type BookRole = 'variable' | 'wording' | 'note' | 'code';

export const bookShape: TableShape<BookRole> = {
	roles: HEADINGS,
	required: ['variable', 'wording', 'code']
};

/** A book has a column per answer code. */
const FEWEST_CODES = 3;

/** True when a visible sheet lists variables with their wordings and a column per answer code. */
export function recognise(file: TableFile): boolean {
	return file.sheets.some((sheet) => !sheet.hidden && isBook(sheet));
}

export function isBook(sheet: Sheet): boolean {
	const headings = findHeadings(sheet, bookShape);
	return headings !== null && headings.columns('code').length >= FEWEST_CODES;
}
