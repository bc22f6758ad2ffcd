import type { TableFile } from '$lib/core/source';
import { readScbTable } from '../scb/table';
import { REGSO } from '../scb/words.sv';

/** Rows tried below the headings: one with a RegSO code is enough, totals for the kommun may come first. */
const TRIED = 400;

/** True when a visible sheet has a population table whose regions are RegSO. */
export function recognise(file: TableFile): boolean {
	return file.sheets.some((sheet) => {
		const table = sheet.hidden ? null : readScbTable(sheet);
		// Theirs are counts of people; SCB's own heading is no more than that something is counted.
		if (!table?.dated || !(table.population || table.count)) return false;
		return sheet.rows
			.slice(table.from, table.from + TRIED)
			.some(({ cells }) => table.stubs.region.some((index) => REGSO.test(cells[index] ?? '')));
	});
}
