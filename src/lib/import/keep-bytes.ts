import type { ImportReport } from '$lib/core/source';
import { sourceById } from '$lib/sources/registry';

/** False for a file with a row per event, and for one of which columns were left out. */
export function mayKeepBytes({
	source,
	leftOut
}: Pick<ImportReport, 'source' | 'leftOut'>): boolean {
	const rowsAreEvents = source !== null && (sourceById(source)?.rowsAreEvents ?? false);
	return !rowsAreEvents && leftOut.length === 0;
}
