import type { Sheet, TableFile } from '$lib/core/source';
import { isSplit, readScbTable, type ScbTable } from '../scb/table';
import { lacks as words, REGSO } from '../scb/words.sv';

/** Rows tried below the headings. */
const TRIED = 400;

/** True when a visible sheet has a population table by sex or age whose regions are no RegSO. */
export function recognise(file: TableFile): boolean {
	return tablesOf(file).some(({ population, dated }) => population && dated);
}

/** What a table of regions by sex or age does not say and must, to be read; null where it is none. */
export function lacks(file: TableFile): string | null {
	for (const { population, title, unread } of tablesOf(file)) {
		if (population) return words.year;
		// Words above or beside the figures may well say what they are.
		if (title.length === 0 && unread.length === 0) return words.contents;
	}
	return null;
}

function tablesOf(file: TableFile): ScbTable[] {
	return file.sheets.flatMap((sheet) => {
		const table = sheet.hidden ? null : readScbTable(sheet);
		return table && isSplit(table) && !isRegso(sheet, table) ? table : [];
	});
}

function isRegso({ rows }: Sheet, { from, stubs }: ScbTable): boolean {
	return rows
		.slice(from, from + TRIED)
		.some(({ cells }) => stubs.region.some((index) => REGSO.test(cells[index] ?? '')));
}
