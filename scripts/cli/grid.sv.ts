/** Words of the command `grid`. */
export const text = {
	usage: 'Användning: npm run -s lagesbild -- grid FIL [--sheet NAMN|N] [--range A1:F20]',
	noFile: 'Ange en fil.',
	manyFiles: 'Ange en fil i taget.',
	unknownOption: (name: string): string => `Okänd flagga: ${name}`,
	missingValue: (name: string): string => `Flaggan ${name} saknar värde.`,
	badRange: (range: string): string =>
		`Cellområdet ”${range}” går inte att läsa. Skriv till exempel A1:F20.`,
	unreadable: (file: string): string => `Filen ${file} finns inte eller går inte att öppna.`,
	noSheet: (sheet: string, names: readonly string[]): string =>
		names.length === 1 && names[0] === ''
			? `En textfil har inga blad; ”${sheet}” finns inte.`
			: `Bladet ”${sheet}” finns inte. Filen har: ${names.map((name, i) => `${i + 1} ”${name}”`).join(', ')}.`,
	emptyRange: (range: string): string => `Cellområdet ${range} ligger utanför tabellen.`
};
