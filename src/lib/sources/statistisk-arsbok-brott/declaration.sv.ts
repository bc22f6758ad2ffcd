import type { SourceDefinition } from '$lib/core/source';

export const declaration = {
	id: 'statistisk-arsbok-brott',
	series: 'statistisk-arsbok',
	calendar: 'arsbok',
	title: 'Statistisk årsbok, anmälda brott (tabell 1.63)',
	producer: 'Stadens statistiska årsbok / Brå, Sweco',
	citation: 'Statistisk årsbok, tabell 1.63',
	licence: 'okänt',
	layoutStatus: 'verified',
	openness: 'open'
} as const satisfies Omit<SourceDefinition, 'recognise' | 'parse'>;

/** "Anmälda brott 2024. …" */
export const TITLE = /^(?:tabell [\d.]+ ?)?anmälda brott (?:år )?((?:19|20)\d{2})\b/iu;
export const RATE = /\bper 1 000 inv/iu;
