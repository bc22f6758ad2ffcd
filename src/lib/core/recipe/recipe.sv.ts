/** Swedish words of reading by a recipe. */
export const recipeWords = {
	notFound: (missing: string): string =>
		`Tabellen känns inte igen: ${missing}. Öppna kartläggningen och peka ut tabellen på nytt.`,
	noSheet: (name: string): string => `bladet ”${name}” finns inte`,
	noHeadings: 'rubrikerna som kartläggningen bygger på finns inte',
	noVisibleSheet: 'filen har inget synligt blad',
	otherSheet: 'Bladet ingår inte i kartläggningen.',
	below: 'Raden står nedanför kartläggningens sista rad.',
	leftOut: 'Utelämnad enligt kartläggningen.',
	noValue: 'Raden har inget värde.',
	noReadable: (texts: string): string => `Inget värde i raden går att läsa: ${texts}.`,
	noPeriod: (text: string): string =>
		text === '' ? 'Perioden saknas.' : `Perioden går inte att läsa: ”${text}”.`,
	noArea: 'Området saknas.',
	noMeasure: 'Måttet saknas.',
	noUnit: (text: string): string =>
		text === '' ? 'Enheten saknas.' : `Enheten går inte att läsa: ”${text}”.`,
	noSex: (text: string): string => `Könet går inte att läsa: ”${text}”.`,
	noAge: (text: string): string => `Åldern går inte att läsa: ”${text}”.`,
	badBase: 'Antalet svar eller basen går inte att läsa.',
	badBound: 'Gränsen för osäkerheten går inte att läsa.',
	unused: (columns: readonly string[], more: number): string =>
		`${columns.length + more === 1 ? 'Kolumnen' : 'Kolumnerna'} ${[...columns, ...(more > 0 ? [`${more} till`] : [])].join(', ')} används inte: det som står där är inte inläst.`,
	small: (columns: readonly string[]): string =>
		`Alla andelar i ${columns.length === 1 ? 'kolumn' : 'kolumnerna'} ${columns.join(', ')} är högst 1 och är lästa som procent: 0,24 blev 0,24 %. Menas 24 %? Då ska kartläggningen säga att 0,24 betyder 24 % (under Siffror och tecken).`,
	column: (letter: string, heading: string): string =>
		heading === '' ? letter : `${letter} (${heading})`,
	partOf: (row: number, columns: readonly string[]): string =>
		`Samma uppgift står redan i rad ${row}, men raderna skiljer sig i ${columns.length === 1 ? 'kolumn' : 'kolumnerna'} ${columns.join(', ')}, som inte används. De kan vara delar av en summa; bara den första är inläst.`,
	boundsCross: 'Värdet ligger utanför sina egna gränser.',
	/** Why a recipe that was read from a file is refused. */
	refused: {
		personal:
			'Kartläggningen innehåller ett personnummer eller en e-postadress och läses inte in. Ta bort uppgiften ur den och försök igen.',
		notJson: 'Filen är ingen kartläggning: den går inte att läsa som JSON.',
		tooLarge: 'Filen är för stor för att vara en kartläggning.',
		otherFormat: (format: string): string =>
			`Filen har formatet ”${format}”. Programmet läser lagesbild-recipe-1 och lagesbild-recipe-2.`,
		field: (field: string): string => `Kartläggningen har ett fel i fältet ”${field}”.`
	}
} as const;
