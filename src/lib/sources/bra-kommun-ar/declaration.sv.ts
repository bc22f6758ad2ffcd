import type { SourceDefinition } from '$lib/core/source';

export const declaration = {
	id: 'bra-kommun-ar',
	series: 'bra-kommun-ar',
	calendar: 'bra',
	title: 'Anmälda brott per kommun och år',
	producer: 'Brottsförebyggande rådet (Brå)',
	citation: 'Brå, anmälda brott per kommun och år',
	licence: 'fri användning med källa anges av Brå (ordalydelse ej kontrollerad)',
	layoutStatus: 'assumed',
	openness: 'open'
} as const satisfies Omit<SourceDefinition, 'recognise' | 'parse'>;
