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
	openness: 'open',
	template: {
		file: 'mall-folkmangd-kon-alder',
		title: 'Folkmängd efter område, kön och ålder',
		instructions: [
			'Folkbokförda den 31 december, efter var de bor. En rad per område, kön, ålder och år.',
			'Ettårsklasser upp till 24 år gör att barn 0–17 år kan räknas; äldre kan stå i femårsklasser. Programmet summerar åldrar och kön som inte finns med.',
			'Exempelraderna är påhittade och ska tas bort.'
		],
		columns: [
			{
				heading: 'Område',
				explanation: 'Stadsdelsområdet, kommunen eller hela staden.',
				required: true
			},
			{ heading: 'Kön', explanation: 'Kvinnor, Män eller Totalt.', required: true },
			{
				heading: 'Ålder',
				explanation: 'Till exempel 0 år, 17 år, 25-29 år, 80+ år eller Totalt.',
				required: true
			},
			{ heading: 'År', explanation: 'Folkmängden den 31 december detta år.', required: true },
			{ heading: 'Folkmängd', explanation: 'Antal personer.', required: true }
		],
		examples: [
			['Exempelområde', 'Kvinnor', '0 år', '2024', '412'],
			['Exempelområde', 'Kvinnor', '1 år', '2024', '398'],
			['Exempelområde', 'Män', '0 år', '2024', '431'],
			['Exempelområde', 'Män', '1 år', '2024', '407'],
			['Exempelområde', 'Totalt', '80+ år', '2024', '1 204']
		]
	}
} as const satisfies Omit<SourceDefinition, 'recognise' | 'parse'>;
