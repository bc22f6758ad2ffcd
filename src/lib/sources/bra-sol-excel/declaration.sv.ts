import type { SourceDefinition } from '$lib/core/source';

export const declaration = {
	id: 'bra-sol-excel',
	series: 'bra-sol',
	calendar: 'bra',
	title: 'Anmälda brott, statistikdatabasen (SOL), Exceluttag',
	producer: 'Brottsförebyggande rådet (Brå)',
	citation: 'Brå, Anmälda brott, statistikdatabasen (SOL), Exceluttag',
	licence: 'fri användning med källa anges av Brå (ordalydelse ej kontrollerad)',
	layoutStatus: 'verified',
	openness: 'open'
} as const satisfies Omit<SourceDefinition, 'recognise' | 'parse'>;
