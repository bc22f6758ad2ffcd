/** The words of Skolverket's reports, and the Swedish reasons their parsers give. */

export const HEADINGS = {
	school: /^skola(?:ns namn)?$|^skolenhet$/iu,
	schoolCode: /^skol-?\s?enhetskod$/iu,
	kommun: /^(?:skol|läges)?kommun$/iu,
	year: /^läsår$/iu,
	owner: /^typ av huvudman$/iu,
	sex: /^kön$/iu
} as const;

/** A heading of figures; all others (codes, names of owners, columns of one's own) are not read. */
export const FIGURES = /^(?:antal|andel|genomsnittlig[ta]?)\b/iu;
/** What only grades at the end of year 9 are headed by. */
export const GRADES = /betygskriterier|behörig|meritvärde|kunskapskrav/iu;
export const PUPILS = /^antal elever\b/iu;
export const PRODUCER = /\bskolverket\b/iu;
/** "Valt läsår: 2024/25" */
export const SCHOOL_YEAR = /\bläsår:? ?(\d{4}[/-]\d{2,4})\b/iu;
export const GRADE = /(?:^|[^\p{L}])årskurs ([1-9])\b/iu;
/** In place of a school's name: the row is the kommun's. */
export const ALL_SCHOOLS = /^(?:samtliga|alla|totalt)(?: skolor)?$/iu;
export const SEX_IN_HEADING =
	/^(flickor|pojkar|samtliga|totalt)[,:]? (?=antal|andel|genomsnitt)|(?:[,:]| -)? \(?(flickor|pojkar|totalt)\)?$/iu;
export const asKommun = (name: string): string => `${name} kommun`;

export const reasons = {
	noName: 'Raden har värden men ingen skola eller kommun.',
	noPeriod: 'Läsåret står inte i filen.',
	badSex: (text: string): string => `Könet går inte att läsa: ”${text}”.`,
	noReadable: 'Inget värde i raden går att läsa.',
	again: (row: number): string =>
		`Skolan står redan i rad ${row}, med ett annat värde; den första raden gäller.`
};

export const warnings = {
	schools: (count: number): string =>
		`${count} ${count === 1 ? 'skola är inlästa som skola' : 'skolor är inlästa som skolor'}, inte som områden: uppgifterna gäller elever i skolan, var de än bor. De räknas inte samman till stadsdelsområden.`,
	noPeriod: (rows: number): string =>
		`Läsåret står inte i filen, så ${rows} rader kunde inte läsas in. Hämta rapporten med de första raderna kvar.`
};
