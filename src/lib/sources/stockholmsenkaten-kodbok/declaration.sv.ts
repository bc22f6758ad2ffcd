import type { SourceDefinition } from '$lib/core/source';

export const declaration = {
	id: 'stockholmsenkaten-kodbok',
	series: 'stockholmsenkaten',
	calendar: 'staden',
	title: 'Stockholmsenkäten, kodbok',
	producer: 'Kommunen (Stockholmsenkäten)',
	citation: 'Stockholmsenkäten, kodbok',
	licence: 'okänt',
	layoutStatus: 'verified',
	openness: 'open'
} as const satisfies Omit<SourceDefinition, 'recognise' | 'parse'>;

/** Column headings of the code book. */
export const HEADINGS = {
	variable: /^(?:fråge-?id|variabel(?:namn)?|id)$/iu,
	wording: /^(?:frågetext|fråga|variabeletikett)$/iu,
	note: /^(?:notering(?:ar)?|anmärkning|kommentar)$/iu,
	code: /^(?:labels?,? ?)?-?\d{1,4}$/iu
} as const;

/** Headings of a list of codes that does not fit the table: value and label. */
export const LIST_VALUE = /^(?:value|värde|kod)$/iu;
export const LIST_LABEL = /^(?:label|etikett|svarsalternativ)$/iu;

/** "80ba." before a question. */
export const NUMBER = /^(\d{1,3})([a-zåäö]{0,2})\. ?/iu;
export const YEAR = /(?:^|\D)((?:19|20)\d\d)(?=\D|$)/gu;

export const reasons = {
	noWording: 'Variabeln har ingen frågetext.',
	listWithoutQuestion: 'Listan säger inte vilken variabel den hör till.'
};
