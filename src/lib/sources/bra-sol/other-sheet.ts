import { readPublished } from '$lib/core/numbers';
import type { Sheet } from '$lib/core/source';
import type { CrimeHarvest } from './harvest';
import { reasons } from './words.sv';

/**
 * A visible sheet without the layout that another sheet of the file has: rows of words are notes, rows
 * with numbers hold something that was not read and are rejected, so that nothing is lost in silence.
 */
export function otherSheet(sheet: Sheet, harvest: CrimeHarvest): void {
	for (const row of sheet.rows) {
		const filled = row.cells.filter((cell) => cell.trim() !== '');
		if (filled.length === 0) harvest.record(sheet.name, row, 'blank');
		else if (filled.some((cell) => readPublished(cell).kind === 'value'))
			harvest.reject(sheet.name, row, reasons.otherSheet);
		else harvest.record(sheet.name, row, 'structural');
	}
}
