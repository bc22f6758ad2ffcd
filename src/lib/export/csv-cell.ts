/** Characters a spreadsheet may read as the start of a formula, or skip before one. */
const DANGEROUS = /^[\s\u0000-\u001f]*[=+\-@\u2212\uff1d\uff0b\uff0d\uff20|%]/u;
/** What is plainly a number stays a number, also a negative one. */
const NUMBER = /^[-\u2212+]?\d+(?:[ \u00a0\u202f]\d{3})*(?:[.,]\d+)?(?:[\u00a0 ]?%)?$/u;

/** True when a spreadsheet could read the text as the start of a formula; so could a negative number. */
export function couldBeFormula(text: string): boolean {
	return DANGEROUS.test(text);
}

/**
 * Text for a CSV cell that no spreadsheet runs: a cell that could start a formula gets an apostrophe
 * before it; numbers are left alone. Tabs and line breaks inside become spaces.
 */
export function harmless(text: string): string {
	const flat = text.replace(/[\t\r\n\v\f\u0085\u2028\u2029]+/gu, ' ').replace(/\u0000/gu, '');
	return couldBeFormula(text) && !NUMBER.test(flat) ? `'${flat}` : flat;
}

/** One line: cells quoted where they hold the delimiter, a quote or an edge space. */
export function csvLine(cells: readonly string[], delimiter: ';' | ','): string {
	return cells.map((cell) => quote(harmless(cell), delimiter)).join(delimiter) + '\r\n';
}

/** The cell in quotes where its content asks for them. */
export function quote(text: string, delimiter: ';' | ','): string {
	const needed = text.includes(delimiter) || /["\r\n]/u.test(text) || text !== text.trim();
	return needed ? `"${text.replace(/"/g, '""')}"` : text;
}
