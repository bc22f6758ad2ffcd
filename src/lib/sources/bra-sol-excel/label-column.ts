import { readNumber } from '$lib/core/numbers';
import type { NameLookup, Sheet } from '$lib/core/source';
import type { Headings } from './recognise';

const LOOKED_AT = 400;

/**
 * The column (from 0) that holds areas and crimes: of those without a unit above them, the one with most
 * names that are known; where none is, the one with most different words, then the leftmost.
 */
export function findLabelColumn(
	sheet: Sheet,
	headings: Headings,
	source: string,
	names: NameLookup
): number {
	const valued = new Set(headings.columns.map(({ index }) => index));
	const columns = new Map<number, { known: number; texts: Set<string> }>();
	for (const { cells } of sheet.rows.slice(headings.at + 1, headings.at + 1 + LOOKED_AT))
		for (const [index, cell] of cells.entries()) {
			const text = cell.trim();
			if (text === '' || valued.has(index) || readNumber(text) !== null) continue;
			let column = columns.get(index);
			if (!column) columns.set(index, (column = { known: 0, texts: new Set() }));
			if (column.texts.has(text)) continue;
			column.texts.add(text);
			if (names.area(source, text) !== null || names.measure(source, [text])) column.known += 1;
		}
	const best = [...columns].sort(
		([left, a], [right, b]) => b.known - a.known || b.texts.size - a.texts.size || left - right
	)[0];
	return best ? best[0] : 0;
}
