/**
 * One way to write a name, for comparing spellings met in files: NBSP and runs of white space become
 * one space, dashes of every kind become a hyphen without spaces round it, case is dropped.
 * "Enskede - Årsta" and "enskede–årsta" are the same name.
 */
export function normaliseName(name: string): string {
	return name
		.normalize('NFC')
		.replace(/[\u2010-\u2015\u2212]/gu, '-')
		.replace(/\s+/gu, ' ')
		.replace(/ ?- ?/gu, '-')
		.trim()
		.toLocaleLowerCase('sv');
}

/** The part of an identifier made from a name: lower case, å ä → a, ö → o, spaces and hyphens → `-`. */
export function slug(name: string): string {
	return normaliseName(name)
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.replace(/[^a-z0-9]+/gu, '-')
		.replace(/^-|-$/gu, '');
}
