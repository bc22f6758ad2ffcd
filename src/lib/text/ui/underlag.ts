/** Words of the dialog that follows a figure back to its file, sheet, row and column. */
export const underlag = {
	title: 'Underlag',
	choose: 'Visa underlag för',
	groups: { row: 'Raden', history: 'Tidslinjen', months: 'Månader' },
	difference: (than: string) => `Skillnad mot ${than}`,
	change: (period: string) => `Förändring från ${period}`,
	gap: (first: string, second: string, period: string) =>
		`Skillnad ${first} mot ${second}, ${period}`,
	sums: {
		rolling: (period: string) => `Rullande 12 månader, ${period}`,
		same_months: (period: string) => `Samma månader, ${period}`
	},
	option: (label: string, value: string) => `${label}: ${value}`,
	loading: 'Hämtar raderna bakom …',
	failed: 'Underlaget kunde inte hämtas. Kontrollera anslutningen, stäng rutan och försök igen.',
	noFigure: 'Det finns ingen uppgift att visa underlag för.',
	missingTitle: 'Det här saknas',
	get: 'Så hämtar du det',
	getShort: 'så hämtas den'
} as const;
