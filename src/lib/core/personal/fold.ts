/** Signs that no one sees: soft hyphen, zero widths, marks of direction, byte order mark. */
const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/gu;

/** True for a sign that may hide a digit or part digits unseen. */
export function needsFolding(code: number): boolean {
	return code >= 0x2000 || code === 0xad;
}

/** The text with digits, signs and spaces of every width as the plain ones, and without what is not seen. */
export function foldDigits(text: string): string {
	return text.replace(UNSEEN, '').normalize('NFKC');
}
