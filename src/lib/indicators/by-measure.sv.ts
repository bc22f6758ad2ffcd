/** Words of a figure that no indicator speaks for: its measure's own label, and where it is explained. */
export const words = {
	countsTitle: 'Övriga mått, antal och kvoter',
	sharesTitle: 'Övriga mått, andelar och medelvärden',
	asShares: (label: string): string => `${label}, som andel eller medelvärde`,
	definition: (label: string): string => `${label}, som källan redovisar det.`,
	method: 'Måttet är inte beskrivet i programmets förteckning. Se källans egen dokumentation.',
	request: 'Uppgiften finns inte bland de inlästa filerna. Hämta den hos källan och läs in filen.'
};
