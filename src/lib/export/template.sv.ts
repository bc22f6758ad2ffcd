/** Words of a template's instructions. */
export const templateWords = {
	instructions: 'Så här fyller du i',
	table: 'Tabell',
	column: 'Kolumn',
	/** In quotes, so that no reader takes the list of columns for a table with these headings. */
	named: (heading: string): string => `Kolumnen ”${heading}”`,
	required: 'Ska fyllas i',
	explanation: 'Förklaring',
	yes: 'ja',
	no: 'om det finns',
	symbols:
		'Tecken: .. uppgiften är hemlig eller saknas, . uppgiften kan inte förekomma, <5 eller x uppgiften är dold för att den är liten, ~100 avrundat. Ett dolt värde är aldrig 0.',
	fillIn: 'Fyll i tabellen i bladet Tabell och skicka tillbaka filen.'
};
