import { formatNumber } from '../format';

/** Strings of the page for the annex. Add groups here as needed. */
export const annex = {
	title: 'Lägesbild',
	pageTitle: 'Lägesbild till överenskommelsen – Lägesbild',
	intro: 'Figurerna du har lagt till blir en bilaga i Word.',
	empty: {
		title: 'Lägesbilden är tom',
		text: 'Gå till översikten och välj "Lägg till i lägesbild" vid en figur. Utan egna val skapas bilagan med ett förslag för området och året.',
		link: 'Till översikten'
	},
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
	done: 'Dokumentet är hämtat.',
	failed: 'Dokumentet kunde inte skapas. Figurerna finns kvar; försök igen.',
	preview: 'Så här blir bilagan',
	needsEngine: 'Uppgifterna räknas om. Vänta ett ögonblick.'
};
