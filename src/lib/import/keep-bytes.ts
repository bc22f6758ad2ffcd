import type { ImportReport } from '$lib/core/source';
import { sourceById } from '$lib/sources/registry';

/**
 * False for a file with a row per event, for one of which columns were left out, and for one that a source
 * left out personal data of.
 */
export function mayKeepBytes({
	source,
	leftOut,
	warnings
}: Pick<ImportReport, 'source' | 'leftOut' | 'warnings'>): boolean {
	const rowsAreEvents = source !== null && (sourceById(source)?.rowsAreEvents ?? false);
	const left = warnings.some(({ code }) => code === 'personal_data');
	return !rowsAreEvents && leftOut.length === 0 && !left;
}
