/** Swedish words of the exported files. */
export const exportWords = {
	noWebAssembly:
		'Bilden kunde inte skapas som PNG: webbläsaren har WebAssembly avstängt. Hämta den som SVG i stället, eller be IT-avdelningen tillåta WebAssembly för den här sidan.',
	assetsFailed:
		'Bilden kunde inte skapas som PNG: en fil som behövs gick inte att hämta. Ladda om sidan och försök igen.',
	drawFailed: 'Bilden kunde inte skapas som PNG. Hämta den som SVG i stället.',
	title: 'Titel',
	subtitle: 'Avser',
	period: 'Period',
	source: 'Källa',
	note: 'Anmärkning',
	exercise: 'ÖVNING – påhittade uppgifter',
	area: 'Område',
	line: 'Linje',
	measure: 'Mått',
	unit: 'Enhet',
	value: 'Värde',
	status: 'Status',
	statusText: {
		ok: 'slutlig',
		preliminary: 'preliminär',
		suppressed: 'dolt',
		missing: 'saknas',
		not_applicable: 'kan inte förekomma',
		outside_lifetime: 'området fanns inte',
		rounded: 'avrundat',
		perturbed: 'ändrat slumpvis'
	},
	reason: 'Förklaring',
	figureLabel: 'Figur',
	tableLabel: 'Tabell',
	sourcesHeading: 'Källförteckning',
	page: 'Sida',
	pageOf: 'av',
	creator: 'Lägesbild'
};
