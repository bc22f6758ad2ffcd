import type { TableFile } from '$lib/core/source';
import { readScbTable } from '../scb/table';
import { REGSO } from '../scb/words.sv';

/** Rows tried below the headings. */
const TRIED = 400;

/** True when a visible sheet has a population table by sex or age whose regions are no RegSO. */
export function recognise(file: TableFile): boolean {
	return file.sheets.some((sheet) => {
		const table = sheet.hidden ? null : readScbTable(sheet);
		if (!table?.population) return false;
		const { stubs, columns } = table;
		const split =
			stubs.age.length + stubs.sex.length > 0 ||
			columns.some(({ age, sex }) => age !== null || sex !== null);
		return (
			split &&
			sheet.rows
				.slice(table.from, table.from + TRIED)
				.every(({ cells }) => stubs.region.every((index) => !REGSO.test(cells[index] ?? '')))
		);
	});
}
