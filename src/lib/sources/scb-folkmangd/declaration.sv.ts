import type { SourceDefinition } from '$lib/core/source';

export const declaration = {
	id: 'scb-folkmangd',
	series: 'scb-folkmangd',
	calendar: 'staden',
	title: 'SCB, folkmängd efter kön och ålder',
	producer: 'Statistiska centralbyrån (SCB)',
	citation: 'SCB, statistikdatabasen, folkmängd efter region, ålder, kön och år',
	licence: 'CC0',
	layoutStatus: 'assumed',
	openness: 'open'
} as const satisfies Omit<SourceDefinition, 'recognise' | 'parse'>;
