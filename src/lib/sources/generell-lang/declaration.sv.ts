import type { SourceDefinition } from '$lib/core/source';

export const declaration = {
	id: 'generell-lang',
	series: 'generell-lang',
	calendar: 'staden-polisen',
	title: 'Uppgifter i allmän uppställning (en rad per siffra)',
	producer: 'den som står som källa i filen',
	citation: 'Inskrivna uppgifter',
	licence: 'okänt',
	layoutStatus: 'verified',
	openness: 'own_authority',
	template: {
		file: 'mall-allman',
		title: 'Uppgifter i allmän uppställning, en rad per siffra',
		instructions: [
			'En rad per siffra. Varje rad säger område, mått, period, enhet och källa; en siffra utan källa läses inte in.',
			'Samma mått ska heta likadant och ha samma definition i alla rader. Två definitioner blir två mått, eftersom siffrorna då inte går att jämföra.',
			'En dold siffra skrivs <5 eller x, en som saknas skrivs .. och aldrig 0. Decimaler skrivs med komma.',
			'Inga uppgifter om enskilda personer. Exempelraderna är påhittade och ska tas bort.'
		],
		columns: [
			{
				heading: 'Område',
				explanation: 'Stadsdelsområde, lokalpolisområde, stadsdel eller Hela staden.',
				required: true
			},
			{ heading: 'Mått', explanation: 'Vad siffran visar, med ord.', required: true },
			{
				heading: 'Period',
				explanation: '2024, 2024-03, 2024 kv1, läsåret 2023/24 eller VT 2024.',
				required: true
			},
			{
				heading: 'Enhet',
				explanation: 'antal, procent, per 1 000, per 100 000, index eller medelvärde.',
				required: true
			},
			{ heading: 'Kön', explanation: 'alla, kvinnor, män, flickor eller pojkar.', required: false },
			{ heading: 'Ålder', explanation: 'Till exempel 16–79, 0–17 eller åk 9.', required: false },
			{ heading: 'Värde', explanation: 'Siffran, eller <5, x eller ..', required: true },
			{
				heading: 'n',
				explanation: 'Antal svar eller personer siffran bygger på.',
				required: false
			},
			{ heading: 'Undre', explanation: 'Osäkerhetens undre gräns.', required: false },
			{ heading: 'Övre', explanation: 'Osäkerhetens övre gräns.', required: false },
			{
				heading: 'Status',
				explanation: 'Tomt, preliminär, avrundad, dold, saknas eller ej tillämplig.',
				required: false
			},
			{ heading: 'Källa', explanation: 'Vem siffran kommer från, gärna med sida.', required: true },
			{ heading: 'Datum', explanation: 'Källans datum, ÅÅÅÅ-MM-DD.', required: false },
			{
				heading: 'Definition',
				explanation: 'Vad som räknas: frågans lydelse, vilka som ingår.',
				required: false
			},
			{
				heading: 'Öppenhet',
				explanation:
					'öppen, samverkansparter eller endast egen myndighet. Den strängaste gäller filen.',
				required: false
			}
		],
		examples: [
			[
				...['Exempelområde', 'Klagomål på buller vid Exempeltorget', '2024', 'antal', 'alla', ''],
				...['112', '', '', '', '', 'Exempelförvaltningen, årsrapport', '2025-02-01'],
				...['Inkomna klagomål under året, ett per anmälan', 'öppen']
			],
			[
				...['Exempelområde', 'Trygg på Exempeltorget', '2024', 'procent', 'kvinnor', '16–79'],
				...['61,5', '204', '54,8', '68,2', '', 'Exempelförvaltningen, årsrapport', '2025-02-01'],
				...['Andel som svarat mycket eller ganska trygg', 'öppen']
			],
			[
				...['Exempelområde', 'Trygg på Exempeltorget', '2024', 'procent', 'män', '16–79'],
				...['x', '', '', '', 'dold', 'Exempelförvaltningen, årsrapport', '2025-02-01'],
				...['Andel som svarat mycket eller ganska trygg', 'öppen']
			]
		]
	}
} as const satisfies Omit<SourceDefinition, 'recognise' | 'parse'>;
