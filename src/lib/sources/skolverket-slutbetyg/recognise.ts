import type { TableFile } from '$lib/core/source';
import { hasReport } from '../skolverket/table';

/** True when a visible sheet is Skolverket's report on final grades, all pupils together. */
export function recognise(file: TableFile): boolean {
	return hasReport(file, false);
}
