/** The words of Statistics Sweden's population tables (PxWeb), and the Swedish reasons their parsers give. */

export const HEADINGS = {
	region:
		/^(?:region(?:er|kod)?|statistikområde|område(?:skod)?|kommun|län|regso|stadsdelsområde)$/iu,
	age: /^(?:ålder|alder|åldersgrupp|åldersklass(?:er)?)$/iu,
	sex: /^(?:kön|kon)$/iu,
	year: /^(?:år|tid)$/iu,
	contents: /^(?:contentscode|tabellinnehåll|innehåll|variabel)$/iu,
	value: /^(?:value|värde)$/iu
} as const;

/** What says that a figure is the number of people; with or without the day. */
export const POPULATION =
	/^(?:antal|folkmängd(?:en)?|befolkning(?:en)?|invånare|antal (?:personer|invånare)|be0101\w{2}|0{4,}\w{2,4})(?: (?:den )?31 dec(?:\.|ember)?)?$/iu;
/** A title above the table that says the same. */
export const POPULATION_TITLE = /^(?:folkmängd|befolkning)/iu;
/** The measure, as the municipality's data calls it. */
export const MEASURE = 'Folkmängd 31 dec';
/** Code of a RegSO: kommun, R, number. The division's year may follow. */
export const REGSO = /\b(\d{4}R\d{3})(?:_RegSO\d{4})?\b/u;
/** Before the names of regions: "0180 Stockholm". */
export const REGION_CODE = /^\d{2}(?:\d{2})?\s+(?=\p{L})/u;
export const asKommun = (name: string): string => `${name} kommun`;
/** "80- år": an open class. */
export const OPEN_CLASS = /^(\d{1,3})\s?-\s?år$/u;

/** From this year of reference on, small figures are changed at random (Cell Key Method). */
export const PERTURBED_FROM = '2025';
/** SCB does not say by how much; what is beyond this is told. */
export const MOST_PERTURBED = 3;

export const reasons = {
	noRegion: 'Raden har värden men ingen region.',
	noAge: (text: string): string => `Åldern går inte att läsa: ”${text}”.`,
	noSex: (text: string): string => `Könet går inte att läsa: ”${text}”.`,
	noPeriod: (text: string): string => `Året går inte att läsa: ”${text}”.`,
	noReadable: 'Inget värde i raden går att läsa.',
	repeated: (row: number, column: number): string =>
		`Samma uppgift står redan i rad ${row}, kolumn ${column}, med ett annat värde; den första gäller.`
};

export const notes = {
	regso: (parts: number): string => `summa av ${parts} RegSO som inte följer områdesgränsen exakt`,
	within: (outside: string): string => `delen inom staden, utan ${outside}`,
	ages: 'summa av åldrar i filen',
	sexes: 'summa av kvinnor och män i filen'
};

export const warnings = {
	sexes: (count: number, example: string): string =>
		`I ${count} fall är kvinnor och män tillsammans inte lika med totalen, mer än källans kända slumpfel förklarar (först: ${example}).`,
	ages: (count: number, example: string): string =>
		`I ${count} fall är åldrarna tillsammans inte lika med totalen, mer än källans kända slumpfel förklarar (först: ${example}).`,
	missingRegso: (area: string, missing: readonly string[]): string =>
		`${area} är inte summerat: i filen saknas ${missing.length} RegSO som hör dit (${missing.slice(0, 5).join(', ')}${missing.length > 5 ? ' …' : ''}).`,
	falseZeros: (years: readonly string[]): string =>
		`Alla tal för ${years.join(', ')} är noll: indelningen har inga uppgifter för ${years.length === 1 ? 'det året' : 'de åren'}. De är inte noll utan saknas, och har lästs in utan värde.`
};
