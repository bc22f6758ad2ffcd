import type { SourceDefinition } from '$lib/core/source';
import type { SurveyRules } from '../survey/parse';

export const declaration = {
	id: 'trygghetsmatning-polisregion',
	series: 'trygghetsmatning-polisregion',
	calendar: 'polisen',
	title: 'Polisregionens trygghetsmätning, tabeller per lokalpolisområde',
	producer: 'Polismyndigheten (polisregionens trygghetsmätning)',
	citation: 'Polisregionens trygghetsmätning, boende 16–84 år',
	licence: 'okänt',
	layoutStatus: 'assumed',
	openness: 'open',
	template: {
		file: 'mall-trygghetsmatning-polisregion',
		title: 'Polisregionens trygghetsmätning, tabeller per lokalpolisområde',
		instructions: [
			'Gäller polisregionens trygghetsmätning, aldrig stadens: de två är olika undersökningar och läses in var för sig.',
			'En rad per uppgift: ett område, en fråga, en grupp och ett år. Ändra inte rubrikerna; ordningen mellan kolumnerna spelar ingen roll och egna kolumner går bra.',
			'Lämna alltid kvinnor och män (eller flickor och pojkar) var för sig, utöver samtliga. Skriv hur många som svarat i varje grupp.',
			'Inga uppgifter om enskilda: bara tabeller. Exempelraderna är påhittade och ska tas bort.'
		],
		columns: [
			{
				heading: 'Undersökning',
				explanation: 'Polisregionens trygghetsmätning: undersökningens namn, samma på alla rader.',
				required: true
			},
			{ heading: 'År', explanation: 'Mätningens år, till exempel 2023.', required: true },
			{
				heading: 'LPO',
				explanation:
					'Lokalpolisområdets namn, eller kommunens eller stadsdelens där tabellen gäller dem.',
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
			{ heading: 'Ålder', explanation: 'Till exempel 16–84 år eller 16–29 år.', required: true },
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
				'Polisregionens trygghetsmätning',
				'2023',
				'Exempelområde',
				'Trygg ute sena kvällar',
				'',
				'Samtliga',
				'16–84 år',
				'398',
				'44',
				'71',
				'66',
				'76',
				''
			],
			[
				'Polisregionens trygghetsmätning',
				'2023',
				'Exempelområde',
				'Trygg ute sena kvällar',
				'',
				'Kvinnor',
				'16–84 år',
				'207',
				'46',
				'62',
				'55',
				'69',
				''
			],
			[
				'Polisregionens trygghetsmätning',
				'2023',
				'Exempelområde',
				'Trygg ute sena kvällar',
				'',
				'Män',
				'16–84 år',
				'191',
				'42',
				'80',
				'74',
				'86',
				''
			]
		]
	}
} as const satisfies Omit<SourceDefinition, 'recognise' | 'parse'>;

export const rules: SurveyRules = {
	prefix: 'survey:polisregion',
	suffix: ' (polisregionens trygghetsmätning)',
	grain: 'wave',
	everybody: '16-84',
	children: false
};
