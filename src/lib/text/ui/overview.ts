/** Strings of the first page. Add groups here as needed. */
export const overview = {
	title: 'Översikt',
	pageTitle: (area: string) => `${area} – Översikt – Lägesbild`,
	lead: 'Sammanfattning i ord',
	map: {
		heading: 'Karta',
		label: 'Karta över områdena',
		help: 'Flytta mellan områden med piltangenterna och välj med Retur.',
		legend: 'Teckenförklaring',
		chosen: 'Valt område',
		table: 'Visa som tabell',
		map: 'Visa som karta',
		noWebgl:
			'Webbläsaren kan inte rita den rörliga kartan (WebGL är avstängt). Samma karta visas som bild.',
		noOutlines:
			'Kartans gränser kunde inte hämtas. Tabellen visar samma uppgifter. Ladda om sidan för att försöka igen.',
		notMappable:
			'Måttet visas inte på karta. Antingen säger platsen lite om det, eller så finns uppgiften bara för enstaka områden.',
		zoomIn: 'Zooma in',
		zoomOut: 'Zooma ut',
		reset: 'Visa hela staden',
		level: 'Områden på kartan',
		levels: { sdo: 'Stadsdelsområden', lpo: 'Lokalpolisområden' }
	},
	trend: { heading: 'Över tid', table: 'Visa som tabell', chart: 'Visa som diagram' },
	comparison: { heading: 'Fler mått' },
	table: {
		heading: 'Nuläge och skillnader',
		indicator: 'Mått',
		now: 'Nu',
		period: 'Period',
		comparison: 'Jämförelse',
		difference: 'Skillnad',
		history: 'Över tid',
		sex: 'Kön',
		children: 'Barn',
		missing: 'Saknas',
		howToGet: 'Så hämtar du uppgiften',
		show: (title: string) => `Visa ${title} i karta och diagram`
	},
	notice: { parts: 'Det här kan visas:', choose: (area: string) => `Visa ${area}` },
	underlag: { open: 'Underlag' },
	actions: {
		export: 'Spara figuren',
		png: 'Bild (PNG)',
		svg: 'Vektorbild (SVG)',
		csv: 'Tabell (CSV)',
		add: 'Lägg till i lägesbild',
		added: 'Tillagd i lägesbilden.',
		failed: 'Filen kunde inte skapas. Försök igen eller välj ett annat format.'
	},
	sources: 'Källor',
	notes: 'Att tänka på',
	empty: {
		title: 'Inga uppgifter att visa',
		text: 'Det finns inga uppgifter för valet. Välj en annan period eller läs in en fil på sidan Data.'
	}
};
