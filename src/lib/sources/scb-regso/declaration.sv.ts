import type { SourceDefinition } from '$lib/core/source';

export const declaration = {
	id: 'scb-regso',
	series: 'scb-regso',
	calendar: 'staden-polisen',
	title: 'SCB, folkmängd per RegSO, summerad till områden',
	producer: 'Statistiska centralbyrån (SCB)',
	citation: 'SCB, folkmängd per RegSO (summerad per område)',
	licence: 'CC0',
	layoutStatus: 'verified',
	openness: 'open'
} as const satisfies Omit<SourceDefinition, 'recognise' | 'parse'>;
