import type { SourceDefinition } from '$lib/core/source';

export const declaration = {
	id: 'polis-handelser',
	series: 'polisen',
	calendar: 'polisen',
	title: 'Polisens uttag ur anmälda brott, en rad per händelse',
	producer: 'Polismyndigheten',
	citation: 'Polismyndigheten, uttag ur anmälda brott (räknat ur händelserader)',
	licence: 'lämnas till samverkansparter; inte öppna data',
	layoutStatus: 'assumed',
	openness: 'partners',
	rowsAreEvents: true
} as const satisfies Omit<SourceDefinition, 'recognise' | 'parse'>;
