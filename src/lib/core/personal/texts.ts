import { hasEmail } from './contact';
import { foldDigits } from './fold';
import { findIdentityNumber } from './identity-number';

/** What parts the cells of a row that is kept as one text. */
const CELLS = /[\t;,|]/u;

/**
 * True where a text holds an identity number or an e-mail address: what nobody may say is no personal
 * data. For texts that come with figures and are no cells of a table: notes, sources, definitions, rows kept
 * as they stood.
 */
export function holdPersonalData(texts: Iterable<string>): boolean {
	for (const text of texts) {
		if (text.length < 6) continue;
		if (hasEmail(text)) return true;
		if (text.split(CELLS).some((cell) => findIdentityNumber(foldDigits(cell)).sure !== null))
			return true;
	}
	return false;
}

/** A dataset's id or a file's hash: letters and digits that mean nothing. */
const HASH = /^[0-9a-f]{16}(?:-[0-9a-f]{8}|[0-9a-f]{48})?$/u;

/** Every text in a value of plain data, each once, names of fields included. */
export function textsIn(value: unknown, found = new Set<string>()): Set<string> {
	if (typeof value === 'string') {
		if (!HASH.test(value)) found.add(value);
	} else if (Array.isArray(value)) for (const one of value) textsIn(one, found);
	else if (typeof value === 'object' && value !== null)
		for (const [field, one] of Object.entries(value)) {
			found.add(field);
			textsIn(one, found);
		}
	return found;
}
