import type { Status } from '$lib/core/vocabulary';

/** What stands in a cell without a number, and what each mark means; a legend is printed where one is used. */
export const symbols = {
	missing: 'saknas',
	suppressed: '..',
	notApplicable: '.',
	preliminaryMark: '*',
	textFor(status: Status): string {
		if (status === 'suppressed') return symbols.suppressed;
		if (status === 'not_applicable') return symbols.notApplicable;
		return symbols.missing;
	},
	legend: {
		missing: 'saknas = uppgiften finns inte i de data som är inlästa och kan inte räknas ut ur dem',
		suppressed: '.. = värdet är dolt',
		notApplicable: '. = uppgift kan inte förekomma',
		preliminary: '* = preliminär uppgift'
	}
};
