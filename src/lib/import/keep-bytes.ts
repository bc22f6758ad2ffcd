import type { ImportReport } from '$lib/core/source';
import { sourceById } from '$lib/sources/registry';
import { decodeText } from './decode';
import { signatureOf } from './signature';
import { isSpreadsheetMl } from './spreadsheet-ml';

const BEGINNING = 8_000;

/**
 * True for a text file of which every sign has been looked through and nothing was left out. False for a
 * workbook, which holds more than its cells (comments, properties with the author's name, caches of
 * tables elsewhere, paths), for rows about single events, and where a source left out personal data.
 */
export function mayKeepBytes(
	{ source, leftOut, warnings }: Pick<ImportReport, 'source' | 'leftOut' | 'warnings'>,
	bytes: Uint8Array
): boolean {
	const rowsAreEvents = source !== null && (sourceById(source)?.rowsAreEvents ?? false);
	const left = warnings.some(({ code }) => code === 'personal_data');
	return !rowsAreEvents && leftOut.length === 0 && !left && isPlainText(bytes);
}

function isPlainText(bytes: Uint8Array): boolean {
	if (signatureOf(bytes).kind !== 'text') return false;
	try {
		return !isSpreadsheetMl(decodeText(bytes.subarray(0, BEGINNING)).text);
	} catch {
		return false;
	}
}
