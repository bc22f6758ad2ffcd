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
	/^(?:folkmängd(?:en)?|befolkning(?:en)?|invånare|antal invånare|be0101\w{2}|0{4,}\w{2,4})(?: (?:den )?31 dec(?:\.|ember)?)?$/iu;
/** Says that something is counted, and not what. */
export const COUNT = /^(?:antal|antal personer)$/iu;
/** A title above the table that says the same as `POPULATION`. */
export const POPULATION_TITLE = /^(?:folkmängd|befolkning|folkbokförda|(?:antal )?invånare)/iu;
export const YEAR_IN = /(?<![\d-])((?:19|20)\d{2})(?![\d-])/gu;
/** A region that is no region: the row adds up others. */
export const TOTAL =
	/^(?:del)?(?:summa|totalt?|totalsumma|samtliga|alla)(?: (?:områden|stadsdelar|stadsdelsområden|regioner|kommuner))?:?$/iu;
/** Dimensions that SCB's tables also have: a part by one of these is not everybody. */
export const DIVIDING =
	/^(?:civilstånd|civilst|födelseland|födelseregion|medborgarskap|utländsk\/svensk bakgrund|bakgrund|utbildningsnivå|hushållstyp|upplåtelseform|sysselsättning|typ|urval)$/iu;
/** A value of such a column that is everybody. */
export const EVERYBODY =
	/^(?:totalt?(?: \p{L}+)?|samtliga(?: \p{L}+)?|alla(?: \p{L}+)?|båda|tot)$/iu;
/** A word beside a figure that says it is not final. */
export const PRELIMINARY = /^\(?prel(?:iminär\p{L}{0,2})?(?:[).,; ]|$)/iu;
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
	noAge: (text: string): string =>
		text === ''
			? 'Raden säger ingen ålder. Skriv Totalt om den gäller alla åldrar.'
			: `Åldern går inte att läsa: ”${text}”.`,
	noSex: (text: string): string =>
		text === ''
			? 'Raden säger inget kön. Skriv Totalt om den gäller alla.'
			: `Könet går inte att läsa: ”${text}”.`,
	noPeriod: (text: string): string =>
		text === '' ? 'Raden säger inget år.' : `Året går inte att läsa: ”${text}”.`,
	part: (said: string): string =>
		`Raden gäller en del av befolkningen (${said}) och inte alla. Gör om uttaget utan den uppdelningen.`,
	lonelyTotal: 'Raden är en summa, men det finns inga rader som den är summan av.',
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
	totalRows: (rows: number): string =>
		`${rows} ${rows === 1 ? 'rad är en summa' : 'rader är summor'} av andra rader (”Summa”, ”Totalt”) och ${rows === 1 ? 'är' : 'har'} inte läst${rows === 1 ? '' : 's'} som ett område. Ska raden gälla hela staden: skriv stadens namn.`,
	totalRowsDiffer: (rows: number, row: number): string =>
		`${rows} ${rows === 1 ? 'summarad stämmer inte med raderna den' : 'summarader stämmer inte med raderna de'} ska vara summan av (först rad ${row}). Raderna är lästa som de står; fråga den som har lämnat tabellen om några saknas.`,
	missingRegso: (area: string, missing: readonly string[]): string =>
		`${area} är inte summerat: i filen saknas ${missing.length} RegSO som hör dit (${missing.slice(0, 5).join(', ')}${missing.length > 5 ? ' …' : ''}).`,
	falseZeros: (years: readonly string[]): string =>
		`Alla tal för ${years.join(', ')} är noll: indelningen har inga uppgifter för ${years.length === 1 ? 'det året' : 'de åren'}. De är inte noll utan saknas, och har lästs in utan värde.`
};

/** What keeps a table of regions, ages and sexes from being read. */
export const lacks = {
	contents:
		'Tabellen delar upp något efter område, ålder eller kön men säger inte vad som räknas, så inget lästes in. Är det folkmängd: skriv ”Folkmängd” i en rad ovanför rubrikerna, spara och läs in filen igen. Är det något annat: läs in den för hand och säg vad den räknar.',
	year: 'Tabellen visar folkmängd men säger inte vilket år den gäller, så inget lästes in. Skriv ”Folkmängd 31 december” och årtalet i en rad ovanför rubrikerna, spara och läs in filen igen.'
};
