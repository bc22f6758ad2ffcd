import type { SourceDefinition } from '$lib/core/source';

export const declaration = {
	id: 'polis-uttag',
	series: 'polisen',
	calendar: 'polisen',
	title: 'Polisens uttag ur anmälda brott, antal per område',
	producer: 'Polismyndigheten',
	citation: 'Polismyndigheten, uttag ur anmälda brott (antal per område och brott)',
	licence: 'lämnas till samverkansparter; inte öppna data',
	layoutStatus: 'assumed',
	openness: 'partners'
} as const satisfies Omit<SourceDefinition, 'recognise' | 'parse'>;
