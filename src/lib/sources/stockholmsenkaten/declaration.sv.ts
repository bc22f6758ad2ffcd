import type { SourceDefinition } from '$lib/core/source';
import type { SurveyRules } from '../survey/parse';

export const declaration = {
	id: 'stockholmsenkaten',
	series: 'stockholmsenkaten',
	calendar: 'staden',
	title: 'Stockholmsenkäten, tabeller per område, kön och årskurs',
	producer: 'Kommunen (Stockholmsenkäten)',
	citation: 'Stockholmsenkäten, årskurs 9 och gymnasiet år 2',
	licence: 'okänt',
	layoutStatus: 'assumed',
	openness: 'open',
	template: {
		file: 'mall-stockholmsenkaten',
		title: 'Stockholmsenkäten, tabeller per område, kön och årskurs',
		instructions: [
			'Bara färdiga tabeller. Svarsfilen med en rad per elev får inte lämnas: den är känsliga uppgifter om barn och läses inte in.',
			'Området är där eleven bor. Flickor och pojkar, årskurs 9 och gymnasiet år 2, var för sig.',
			'En rad per uppgift: ett område, en fråga, en grupp och ett år. Ändra inte rubrikerna; ordningen mellan kolumnerna spelar ingen roll och egna kolumner går bra.',
			'Skriv svarsfrekvensen: enkäten går till alla elever, så bortfallet är dess svaghet, inte urvalet.',
			'Inga uppgifter om enskilda: bara tabeller. Exempelraderna är påhittade och ska tas bort.'
		],
		columns: [
			{
				heading: 'Undersökning',
				explanation: 'Stockholmsenkäten: undersökningens namn, samma på alla rader.',
				required: true
			},
			{ heading: 'År', explanation: 'Mätningens år, till exempel 2023.', required: true },
			{
				heading: 'Stadsdelsområde',
				explanation: 'Stadsdelsområdet där eleven bor (inte där skolan ligger), eller Hela staden.',
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
			{ heading: 'Kön', explanation: 'Flickor, Pojkar eller Samtliga.', required: true },
			{ heading: 'Årskurs', explanation: 'Åk 9 eller Gymnasiet år 2.', required: true },
			{
				heading: 'Antal svar',
				explanation:
					'Hur många som svarat på frågan i gruppen. Behövs för att kunna säga hur säker andelen är.',
				required: true
			},
			{
				heading: 'Svarsfrekvens (%)',
				explanation: 'Andel av eleverna som svarat.',
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
				'Stockholmsenkäten',
				'2024',
				'Exempelområde',
				'Blivit rånad',
				'',
				'Flickor',
				'Åk 9',
				'142',
				'74',
				'2,1',
				'',
				'',
				''
			],
			[
				'Stockholmsenkäten',
				'2024',
				'Exempelområde',
				'Blivit rånad',
				'',
				'Pojkar',
				'Åk 9',
				'151',
				'71',
				'5,3',
				'',
				'',
				''
			],
			[
				'Stockholmsenkäten',
				'2024',
				'Exempelområde',
				'Burit vapen',
				'',
				'Pojkar',
				'Gymnasiet år 2',
				'96',
				'58',
				'..',
				'',
				'',
				'för få svar'
			]
		]
	}
} as const satisfies Omit<SourceDefinition, 'recognise' | 'parse'>;

export const rules: SurveyRules = {
	prefix: 'survey:stockholmsenkaten',
	suffix: ' (Stockholmsenkäten)',
	survey: 'stockholmsenkaten',
	grain: 'wave',
	everybody: 'all',
	children: true
};
