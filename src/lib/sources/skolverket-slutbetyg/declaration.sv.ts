import type { SourceDefinition } from '$lib/core/source';

export const declaration = {
	id: 'skolverket-slutbetyg',
	series: 'skolverket',
	calendar: 'staden',
	title: 'Skolverket, slutbetyg årskurs 9 per skola',
	producer: 'Skolverket',
	citation: 'Skolverket, Grundskolan – slutbetyg årskurs 9, samtliga elever',
	licence: 'okänt',
	layoutStatus: 'verified',
	openness: 'open'
} as const satisfies Omit<SourceDefinition, 'recognise' | 'parse'>;
