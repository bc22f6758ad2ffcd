import type { SourceDefinition } from '$lib/core/source';

export const declaration = {
	id: 'statistisk-arsbok-folkmangd',
	series: 'statistisk-arsbok',
	calendar: 'arsbok',
	title: 'Statistisk årsbok, folkmängd den 31 december (tabell 1.2)',
	producer: 'Stadens statistiska årsbok / SCB, Sweco',
	citation: 'Statistisk årsbok, tabell 1.2',
	licence: 'okänt',
	layoutStatus: 'verified',
	openness: 'open'
} as const satisfies Omit<SourceDefinition, 'recognise' | 'parse'>;

/** "Folkmängd den 31 dec 2010-2034" */
export const TITLE = /^(?:tabell [\d.]+ ?)?folkmängd den 31 dec(?:\.|ember)?\b/iu;
/** The table's measures, as the municipality's data calls them. */
export const OUTCOME = 'Folkmängd 31 dec';
export const FORECAST = 'Folkmängd 31 dec (prognos)';
