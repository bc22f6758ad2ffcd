import { readNumber, readPublished } from '$lib/core/numbers';
import type { GridRow, Sheet, TableFile } from '$lib/core/source';
import { dropFootnote } from '$lib/core/written/footnote';
import { squeezeText } from '$lib/core/written/squeeze';
import { HEADINGS, KOMMUN_NAME } from './words.sv';

export type Role = keyof typeof HEADINGS;

export interface KommunTable {
	/** Place of the first row of figures among the sheet's rows, from 0. */
	from: number;
	/** Column per role, from 0, or −1. */
	columns: Record<Role, number>;
	/** What stands above the rows: title and headings. */
	above: string[];
}

const LOOKED_AT = 40;
/** A table without headings is known by at least so many rows of the one kind. */
const FEWEST = 5;

/** The table in a sheet, or null: with its headings, or rows of kommun, count and rate and nothing else. */
export function readKommunTable(sheet: Sheet): KommunTable | null {
	for (let at = 0; at < Math.min(sheet.rows.length, LOOKED_AT); at += 1) {
		const cells = (sheet.rows[at]?.cells ?? []).map((cell) => dropFootnote(squeezeText(cell)));
		const columns = Object.fromEntries(
			(Object.keys(HEADINGS) as Role[]).map((role) => [
				role,
				cells.findIndex((cell) => cell.length < 80 && HEADINGS[role].test(cell))
			])
		) as Record<Role, number>;
		if (Math.min(columns.kommun, columns.count, columns.rate) < 0) continue;
		return { from: at + 1, columns, above: textsOf(sheet.rows.slice(0, at + 1)) };
	}
	return withoutHeadings(sheet);
}

/** True when a visible sheet holds such a table. */
export function recognise(file: TableFile): boolean {
	return file.sheets.some((sheet) => !sheet.hidden && readKommunTable(sheet) !== null);
}

function withoutHeadings(sheet: Sheet): KommunTable | null {
	const first = sheet.rows.slice(0, LOOKED_AT + 1).findIndex(isKommunRow);
	if (first < 0) return null;
	const rows = sheet.rows.slice(first).filter(({ cells }) => filled(cells) > 1);
	if (rows.length < FEWEST || rows.filter(isKommunRow).length < 0.9 * rows.length) return null;
	// Counts may be left out of many rows, but not of most.
	if (2 * rows.filter(({ cells }) => isFigure(cells[1])).length < rows.length) return null;
	return {
		from: first,
		columns: { kommun: 0, count: 1, rate: 2, crime: -1, year: -1 },
		above: textsOf(sheet.rows.slice(0, first))
	};
}

/** A kommun and its two figures, or the signs for why there are none. */
function isKommunRow({ cells }: GridRow): boolean {
	const [name = '', count = '', rate = '', ...more] = cells;
	const [counted, rated] = [count, rate].map((cell) => readPublished(squeezeText(cell)));
	return (
		KOMMUN_NAME.test(squeezeText(name)) &&
		(counted?.kind === 'symbol' ||
			(counted?.kind === 'value' && Number.isInteger(counted.value))) &&
		(rated?.kind === 'symbol' || rated?.kind === 'value') &&
		more.every((cell) => readNumber(squeezeText(cell)) === null)
	);
}

function isFigure(cell = ''): boolean {
	return readPublished(squeezeText(cell)).kind === 'value';
}

function filled(cells: readonly string[]): number {
	return cells.filter((cell) => cell.trim() !== '').length;
}

function textsOf(rows: readonly GridRow[]): string[] {
	return rows.flatMap(({ cells }) => cells.map(squeezeText)).filter((text) => text !== '');
}
