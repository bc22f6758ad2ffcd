import type { TableFile } from '$lib/core/source';
import { readYearbookTable } from '../statistisk-arsbok/table';
import { RATE, TITLE } from './declaration.sv';

/** True when a visible sheet has the title, and rates per 1 000 beside its counts. */
export function recognise(file: TableFile): boolean {
	return file.sheets.some((sheet) => {
		const table = sheet.hidden ? null : readYearbookTable(sheet, TITLE);
		return table?.columns.some(({ groups }) => groups.some((group) => RATE.test(group))) ?? false;
	});
}
