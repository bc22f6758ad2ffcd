/** The words of Brå's yearly table per kommun, and the Swedish reasons its parser gives. */

export const HEADINGS = {
	kommun: /^kommun(?:er|namn)?$/iu,
	count: /^antal(?: anmälda)?(?: brott)?(?:,? (?:år )?(?:19|20)\d{2}(?: prel\.?)?)?$/iu,
	rate: /^(?:antal )?(?:brott )?(?:per|\/) ?100 ?000 ?inv(?:\.|ånare)?(?:,? (?:år )?(?:19|20)\d{2}(?: prel\.?)?)?$/iu,
	crime: /^brott(?:styp|skategori)?$/iu,
	year: /^år$/iu
} as const;

export const YEAR = /(?:^|[^\d])((?:19|20)\d{2})(?: (prel)(?:\.|iminär[at]?)?)?(?!\d)/iu;
/** How a row of the table without headings begins: "Exempels kommun". */
export const KOMMUN_NAME = /^\p{L}[\p{L} -]{1,40} kommun$/iu;
export const asKommun = (name: string): string => `${name} kommun`;
/** What the table counts where it does not say. */
export const ALL_CRIMES = 'Totalt antal brott';

export const reasons = {
	noKommun: 'Raden har värden men ingen kommun.',
	noPeriod: 'Året står inte i filen.',
	notTheirSum:
		'Raden är en summa, men inte av raderna ovanför den för samma kommun och år. Den läses inte som ett brott, så att inget räknas två gånger.',
	noReadable: 'Inget värde i raden går att läsa.',
	again: (row: number): string =>
		`Kommunen står redan i rad ${row}, med ett annat värde; den första raden gäller.`
};

export const warnings = {
	yearFromName: (year: string): string =>
		`Året står inte i filen. ${year} är hämtat ur filens namn: kontrollera att det stämmer.`,
	sums: (rows: number): string =>
		`${rows} ${rows === 1 ? 'rad är en summa' : 'rader är summor'} av raderna ovanför (”Summa”) och ${rows === 1 ? 'är' : 'har'} inte läst${rows === 1 ? '' : 's'} som brott, så att inget räknas två gånger.`,
	noYear:
		'Året står varken i filen eller ensamt i dess namn, så inget kunde läsas in. Skriv året i en rad överst i filen, till exempel ”Anmälda brott” och årtalet.',
	crimeNotSaid:
		'Filen säger inte vilken brottstyp den gäller. Den är läst som alla anmälda brott: kontrollera att det stämmer.'
};
