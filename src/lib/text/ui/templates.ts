/** Strings of the list of templates to send to those who deliver figures. */
export const templatesText = {
	heading: 'Mallar att skicka ut',
	intro:
		'Till den som ska lämna uppgifter: fyll i, skicka tillbaka, släpp filen här. Mallarna känns igen när de kommer tillbaka.',
	list: 'Mallar',
	excel: 'Excel',
	csv: 'CSV',
	label: (title: string, kind: string) => `Hämta mallen ${title} som ${kind}`
};
