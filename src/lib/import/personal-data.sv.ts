/** Swedish words about what was left out because it may be personal data. */
export const personalWords = {
	sheet: (number: number): string => `Blad nr ${number}`,
	file: (ending: string): string => `Fil utan namn${ending}`,
	fileUnnamed: 'Filens namn ser ut att innehålla en personuppgift. Namnet sparas och visas inte.',
	withheld: 'Visas inte.',
	suspects:
		'Raden gäller misstänkta som är barn, eller kan vara det, i ett område under hela staden. Den har inte lästs.',
	suspectsLeft: (count: number): string =>
		`${count} ${count === 1 ? 'uppgift' : 'uppgifter'} om misstänkta som är barn, eller kan vara det, har lämnats bort: sådana redovisas aldrig under hela staden. Filen i original sparas inte.`,
	leftOut: (column: number, row: number | null): string =>
		column === 0
			? 'Bladets namn lämnades bort som personuppgift.'
			: row === null
				? `Kolumn ${column} lämnades bort: den kan innehålla personuppgifter. Inget i den har lästs, och filen i original sparas inte.`
				: `Cellen i kolumn ${column} lämnades bort: den kan innehålla en personuppgift. Filen i original sparas inte.`
};
