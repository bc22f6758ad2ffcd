import type { TableFile } from '$lib/core/source';
import { readPeriodText } from '$lib/core/written/period';
import { readYearbookTable } from '../statistisk-arsbok/table';
import { TITLE } from './declaration.sv';

/** True when a visible sheet has the title, and columns headed by years and nothing else. */
export function recognise(file: TableFile): boolean {
	return file.sheets.some((sheet) => {
		const table = sheet.hidden ? null : readYearbookTable(sheet, TITLE);
		return table?.columns.some(({ heading }) => yearOf(heading) !== null) ?? false;
	});
}

/** The year a heading says and nothing else, or null. */
export function yearOf(heading: string): string | null {
	const found = readPeriodText(heading);
	return found?.grain === 'year' ? found.period : null;
}
