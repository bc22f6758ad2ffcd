import { formatNumber } from '../format';

/** Strings of the page for the annex. Add groups here as needed. */
export const annex = {
	title: 'Lägesbild',
	pageTitle: 'Lägesbild till överenskommelsen – Lägesbild',
	intro: 'Figurerna du lägger till på översikten blir, med din text, en bilaga i Word.',
	empty: {
		title: 'Inga egna figurer ännu',
		text: 'Gå till översikten och välj ”Lägg till i lägesbild” vid en karta, ett diagram eller en tabell. Här skriver du sedan din analys till varje figur och ordnar dem. Utan egna figurer får bilagan programmets förslag för området och året.',
		link: 'Till översikten'
	},
	form: 'Om bilagan',
	titlePlaceholder: (area: string, year: string) => `Lokal lägesbild ${area} ${year}`,
	latestYear: (year: string) => `senaste hela året (${year})`,
	figures: 'Figurer och analys',
	position: (index: number, count: number) => `Figur ${index} av ${count}`,
	moved: (title: string, index: number, count: number) =>
		`${title} är nu figur ${index} av ${count}.`,
	unavailable:
		'Den här figuren kan inte ritas av de uppgifter som är inlästa nu. Läs in filen den byggde på igen, eller ta bort figuren.',
	textHint:
		'Vad visar figuren, vad kan den bero på, och vad säger den inte? Skriv inte om enskilda personer.',
	contents:
		'Bilagan innehåller titelsida, programmets sammanställning för området och året, dina figurer med text, och källförteckning.',
	fileName: (area: string, year: string) => `lagesbild-${area}-${year}.docx`,
	fields: { title: 'Rubrik', area: 'Område', year: 'År', text: 'Egen text till figuren' },
	items: (count: number) => `${formatNumber(count)} ${count === 1 ? 'figur' : 'figurer'}`,
	kinds: { choropleth: 'Karta', trend: 'Över tid', comparison: 'Jämförelse', table: 'Tabell' },
	moveUp: 'Flytta upp',
	moveDown: 'Flytta ned',
	remove: 'Ta bort',
	removed: 'Figuren togs bort.',
	undo: 'Ångra',
	download: 'Hämta som Word (DOCX)',
	building: 'Skapar dokumentet …',
	done: 'Dokumentet är klart och hämtat.',
	failed: 'Dokumentet kunde inte skapas. Figurerna finns kvar; försök igen.',
	preview: 'Så här blir bilagan',
	needsEngine: 'Uppgifterna räknas om. Vänta ett ögonblick.'
};
