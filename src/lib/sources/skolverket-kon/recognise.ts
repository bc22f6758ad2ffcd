import type { TableFile } from '$lib/core/source';
import { hasReport } from '../skolverket/table';

/** True when a visible sheet is Skolverket's report on final grades, girls and boys in blocks. */
export function recognise(file: TableFile): boolean {
	return hasReport(file, true);
}
