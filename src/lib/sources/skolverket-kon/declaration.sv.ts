import type { SourceDefinition } from '$lib/core/source';

export const declaration = {
	id: 'skolverket-kon',
	series: 'skolverket',
	calendar: 'staden',
	title: 'Skolverket, slutbetyg årskurs 9, flickor och pojkar',
	producer: 'Skolverket',
	citation: 'Skolverket, Grundskolan – slutbetyg årskurs 9, uppdelat på kön',
	licence: 'okänt',
	layoutStatus: 'assumed',
	openness: 'open'
} as const satisfies Omit<SourceDefinition, 'recognise' | 'parse'>;
