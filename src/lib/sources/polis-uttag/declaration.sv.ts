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
	openness: 'partners',
	template: {
		file: 'mall-polis-uttag',
		title: 'Polisens uttag ur anmälda brott, antal per område',
		instructions: [
			'Antal anmälda brott ur polisens eget system, hopräknade: en rad per område, brott, tid och grupp. Aldrig en rad per händelse, inga diarienummer.',
			'Uppgifterna visas som egen serie och blandas inte med Brås. De är till för samverkansparterna och följer inte med i en öppen version.',
			'Lämna målsägandens kön och ålder där de finns: utan dem syns inte skillnaden mellan kvinnor, män och barn. Misstänkta som är barn lämnas inte ut under hela staden.',
			'Ändra inte rubrikerna; ordningen mellan kolumnerna spelar ingen roll. Exempelraderna är påhittade och ska tas bort.'
		],
		columns: [
			{ heading: 'LPO', explanation: 'Lokalpolisområdets namn.', required: true },
			{ heading: 'Brottskod', explanation: 'Fyra siffror, med inledande nolla.', required: false },
			{ heading: 'Brottsgrupp', explanation: 'Brottet eller gruppen i klartext.', required: true },
			{ heading: 'År', explanation: 'Till exempel 2024, eller 2024 prel.', required: true },
			{ heading: 'Månad', explanation: 'Jan–Dec; tom för hela året.', required: false },
			{
				heading: 'Målsägandes kön',
				explanation: 'Kvinna, Man eller tom för alla.',
				required: false
			},
			{
				heading: 'Målsägandes ålder',
				explanation: 'Till exempel 15–17 år eller 18 år eller äldre; tom för alla.',
				required: false
			},
			{ heading: 'Antal anmälda brott', explanation: 'Antal anmälda brott.', required: true }
		],
		examples: [
			['Exempelområde', '0114', 'Exempelbrott', '2024', 'Jan', '', '', '42'],
			['Exempelområde', '0114', 'Exempelbrott', '2024', 'Jan', 'Kvinna', '', '19'],
			['Exempelområde', '0114', 'Exempelbrott', '2024', 'Jan', 'Man', '', '23']
		]
	}
} as const satisfies Omit<SourceDefinition, 'recognise' | 'parse'>;
