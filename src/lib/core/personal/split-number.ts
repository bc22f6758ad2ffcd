import type { GridRow } from '../source';
import { makeIdentityNumber } from './identity-number';

/** Rows looked at, and different numbers that must be right before two columns are taken for one number. */
const LOOKED_AT = 500;
const FEWEST = 4;
const LEAST_SHARE = 0.9;
/** A column of dates or of four digits has something else in no more cells than this share. */
const REST = 0.2;

const DATE = /^(?:18|19|20)?\d{2}([-./ ]?)(?:0\d|1[0-2])\1[0-9]\d$/u;
const FOUR = /^[-+]?\d{2,4}$/u;

/**
 * Columns (from 0) of the four last digits of identity numbers whose dates stand in another column. Of
 * other numbers beside dates one in ten has the right checksum.
 */
export function lastFourColumns(rows: readonly GridRow[], headingRow: number): number[] {
	const below = rows.slice(headingRow + 1, headingRow + 1 + LOOKED_AT);
	const dates = columnsOf(below, DATE);
	if (dates.length === 0) return [];
	return columnsOf(below, FOUR).filter((four) =>
		dates.some((date) => date !== four && belongTogether(below, date, four))
	);
}

/** Columns in which nearly every filled cell is of this shape. */
function columnsOf(rows: readonly GridRow[], shape: RegExp): number[] {
	const right: number[] = [];
	const filled: number[] = [];
	for (const { cells } of rows)
		for (let index = 0; index < cells.length; index += 1) {
			const cell = cells[index] as string;
			if (cell === '') continue;
			filled[index] = (filled[index] ?? 0) + 1;
			if (cell.length <= 12 && shape.test(cell.trim())) right[index] = (right[index] ?? 0) + 1;
		}
	return right.flatMap((count, index) =>
		count >= FEWEST && count >= (1 - REST) * (filled[index] ?? 0) ? [index] : []
	);
}

function belongTogether(rows: readonly GridRow[], date: number, four: number): boolean {
	const seen = new Set<string>();
	let right = 0;
	for (const { cells } of rows) {
		const [born, last] = [date, four].map((index) => (cells[index] ?? '').replace(/\D/gu, ''));
		if (!born || !last || seen.has(`${born} ${last}`)) continue;
		seen.add(`${born} ${last}`);
		if (makeIdentityNumber(born, last)) right += 1;
	}
	return right >= FEWEST && right >= LEAST_SHARE * seen.size;
}
