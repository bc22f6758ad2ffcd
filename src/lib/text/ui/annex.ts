import { annexWords } from '../annex';
import { formatNumber } from '../format';

const { headings } = annexWords;

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
	/** What the document holds, chapter by chapter, for who has not seen one. */
	outline: {
		title: 'Det här står i bilagan',
		missing: 'Det som saknas står med, och vem du frågar.',
		parts: [
			{ title: 'Titelsida', text: 'rubrik, område och indelning' },
			{ title: headings.summary, text: 'läget i några meningar' },
			{ title: headings.sources, text: 'var uppgifterna kommer ifrån och vad de inte säger' },
			{ title: headings.area, text: 'vad det hör till, och folkmängden' },
			{
				title: headings.crime,
				text: 'varje mått i en mening; karta, figur över tid och jämförelse, eller dina egna figurer'
			},
			{ title: headings.children, text: 'barn som brottsoffer, skola och elevers svar' },
			{ title: headings.gender, text: 'kvinnor och män, flickor och pojkar, sida vid sida' },
			{ title: headings.method, text: 'definitioner, räknesätt, prövning och tabeller' },
			{ title: 'Källförteckning', text: 'källor med datum och licens' }
		]
	},
	form: 'Om bilagan',
	titlePlaceholder: annexWords.title,
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
