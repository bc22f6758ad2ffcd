import type { SourceDefinition } from '$lib/core/source';
import type { SurveyRules } from '../survey/parse';

export const declaration = {
	id: 'trygghetsmatning-stad',
	series: 'trygghetsmatning-stad',
	calendar: 'staden',
	title: 'Stadens trygghetsmätning, tabeller per område',
	producer: 'Kommunen (stadens trygghetsmätning)',
	citation: 'Stadens trygghetsmätning, boende 16–79 år',
	licence: 'okänt',
	layoutStatus: 'assumed',
	openness: 'open',
	template: {
		file: 'mall-trygghetsmatning-stad',
		title: 'Stadens trygghetsmätning, tabeller per område',
		instructions: [
			'Gäller stadens egen trygghetsmätning, aldrig polisregionens: de två är olika undersökningar och läses in var för sig.',
			'En rad per uppgift: ett område, en fråga, en grupp och ett år. Ändra inte rubrikerna; ordningen mellan kolumnerna spelar ingen roll och egna kolumner går bra.',
			'Lämna alltid kvinnor och män (eller flickor och pojkar) var för sig, utöver samtliga. Skriv hur många som svarat i varje grupp.',
			'Inga uppgifter om enskilda: bara tabeller. Exempelraderna är påhittade och ska tas bort.'
		],
		columns: [
			{
				heading: 'Undersökning',
				explanation: 'Stadens trygghetsmätning: undersökningens namn, samma på alla rader.',
				required: true
			},
			{ heading: 'År', explanation: 'Mätningens år, till exempel 2023.', required: true },
			{
				heading: 'Område',
				explanation: 'Stadsdelsområdets eller stadsdelens namn, eller Hela staden.',
				required: true
			},
			{
				heading: 'Fråga',
				explanation:
					'Frågan som den ställdes, eller indikatorns namn. Olika ordalydelser är olika frågor.',
				required: true
			},
			{
				heading: 'Svarsalternativ',
				explanation: 'Vilket eller vilka svar andelen gäller, om det inte står i frågan.',
				required: false
			},
			{ heading: 'Kön', explanation: 'Kvinnor, Män eller Samtliga.', required: true },
			{
				heading: 'Ålder',
				explanation: 'Till exempel 16–79 år, 16–24 år eller 65–79 år.',
				required: true
			},
			{
				heading: 'Antal svar',
				explanation:
					'Hur många som svarat på frågan i gruppen. Behövs för att kunna säga hur säker andelen är.',
				required: true
			},
			{
				heading: 'Svarsfrekvens (%)',
				explanation: 'Andel av urvalet som svarat.',
				required: false
			},
			{
				heading: 'Andel (%)',
				explanation:
					'Andelen i procent med decimalkomma. Skriv .. där uppgiften är hemlig eller saknas, <5 eller x där den är dold för att den är liten. Aldrig 0 i stället för dolt.',
				required: true
			},
			{
				heading: 'Undre gräns',
				explanation: 'Konfidensintervallets undre gräns i procent, om den finns.',
				required: false
			},
			{
				heading: 'Övre gräns',
				explanation: 'Konfidensintervallets övre gräns i procent, om den finns.',
				required: false
			},
			{
				heading: 'Anmärkning',
				explanation: 'Sådant som läsaren behöver veta om just den uppgiften.',
				required: false
			}
		],
		examples: [
			[
				'Stadens trygghetsmätning',
				'2023',
				'Exempelområde',
				'Utsatt för hot',
				'',
				'Samtliga',
				'16–79 år',
				'412',
				'51',
				'6,1',
				'3,9',
				'8,3',
				''
			],
			[
				'Stadens trygghetsmätning',
				'2023',
				'Exempelområde',
				'Utsatt för hot',
				'',
				'Kvinnor',
				'16–79 år',
				'221',
				'53',
				'5,4',
				'2,6',
				'8,2',
				''
			],
			[
				'Stadens trygghetsmätning',
				'2023',
				'Exempelområde',
				'Utsatt för hot',
				'',
				'Män',
				'16–79 år',
				'191',
				'49',
				'6,9',
				'3,6',
				'10,2',
				''
			],
			[
				'Stadens trygghetsmätning',
				'2023',
				'Exempelområde',
				'Utsatt för rån',
				'',
				'Kvinnor',
				'16–24 år',
				'24',
				'49',
				'..',
				'',
				'',
				'för få svar'
			]
		]
	}
} as const satisfies Omit<SourceDefinition, 'recognise' | 'parse'>;

export const rules: SurveyRules = {
	prefix: 'survey:stad',
	suffix: ' (stadens trygghetsmätning)',
	grain: 'wave',
	everybody: '16-79',
	children: false
};
