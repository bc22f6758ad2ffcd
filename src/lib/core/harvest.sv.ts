/** Swedish words of what a parser found. Sources may replace any of them by their own. */
export const harvestWords = {
	junk: 'Cellen är varken ett tal eller en känd symbol.',
	notCount: 'Ett antal måste vara ett heltal som inte är negativt.',
	negative: 'Värdet är negativt.',
	notShare: 'En andel måste ligga mellan 0 och 100 procent.',
	differs: (row: number, sheet: string): string =>
		`Raden upprepar rad ${row}${sheet === '' ? '' : ` i bladet ”${sheet}”`} men med ett annat värde; den första gäller.`,
	cellDiffers: (row: number, column: number, sheet: string): string =>
		`Samma uppgift står redan i rad ${row}, kolumn ${column}${sheet === '' ? '' : ` i bladet ”${sheet}”`}, med ett annat värde; den första gäller.`,
	withheld: 'Raden gäller en enskild händelse och visas därför inte.',
	unknownArea: (name: string, rows: number): string =>
		`Området ”${name}” är okänt (${rows} ${rows === 1 ? 'rad' : 'rader'}). Värdena är inlästa men visas inte för något område.`,
	unknownMeasure: (name: string, rows: number): string =>
		`Måttet ”${name}” är okänt (${rows} ${rows === 1 ? 'rad' : 'rader'}). Värdena är inlästa men visas inte.`,
	unknownPeriod: (text: string, rows: number): string =>
		`Året eller perioden ”${text}” går inte att läsa (${rows} ${rows === 1 ? 'rad' : 'rader'}).`,
	more: (count: number): string => `… och ${count} till av samma slag.`,
	falseZeros: (count: number, areas: string[]): string =>
		`${count} ${count === 1 ? 'nolla gäller' : 'nollor gäller'} områden som inte fanns under perioden (${areas.join('; ')}). De är inte noll utan saknas, och har lästs in utan värde.`
};
export type HarvestWords = typeof harvestWords;
