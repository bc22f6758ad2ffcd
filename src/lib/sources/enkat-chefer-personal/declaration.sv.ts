import type { SourceDefinition } from '$lib/core/source';
import type { DialogueRules } from '../dialogue/parse';

export const declaration = {
	id: 'enkat-chefer-personal',
	series: 'enkat-chefer-personal',
	calendar: 'staden',
	title: 'Enkät till chefer och personal, svar per tema',
	producer: 'Stadsdelsförvaltningen',
	citation: 'Enkät till chefer och personal',
	licence: 'okänt',
	layoutStatus: 'assumed',
	openness: 'partners',
	template: {
		file: 'mall-enkat-chefer-personal',
		title: 'Enkät till chefer och personal, svar per tema',
		instructions: [
			'Svar från chefer och personal i förvaltningens verksamheter, hopräknade per tema. Chefer och personal hålls isär.',
			'Citat: inga namn, inga adresser, inget som pekar ut en person. Citat som kan innehålla ett namn läses inte in.',
			'Räkna ihop först: en rad per tema och område, inte en rad per person. Ändra inte rubrikerna; ordningen spelar ingen roll.',
			'Exempelraderna är påhittade och ska tas bort.'
		],
		columns: [
			{ heading: 'År', explanation: 'Året enkäten besvarades.', required: true },
			{ heading: 'Område', explanation: 'Stadsdelsområdets namn.', required: true },
			{ heading: 'Grupp', explanation: 'Chefer eller Personal.', required: true },
			{ heading: 'Tema', explanation: 'Vad svaren handlar om.', required: true },
			{ heading: 'Antal svar', explanation: 'Hur många som nämnt temat.', required: true },
			{
				heading: 'Andel (%)',
				explanation: 'Andel av de svarande som nämnt temat, med decimalkomma.',
				required: false
			},
			{
				heading: 'Antal svarande',
				explanation: 'Hur många som svarat på enkäten i gruppen.',
				required: true
			},
			{
				heading: 'Svarsfrekvens (%)',
				explanation: 'Andel av de tillfrågade som svarat.',
				required: false
			},
			{ heading: 'Kön', explanation: 'Kvinnor, Män eller Samtliga.', required: false },
			{ heading: 'Citat', explanation: 'Ett citat som belyser temat, utan namn.', required: false }
		],
		examples: [
			[
				'2024',
				'Exempelområde',
				'Chefer',
				'Unga i riskzon',
				'6',
				'42,9',
				'14',
				'82',
				'Samtliga',
				'Vi ser yngre barn än förut.'
			],
			[
				'2024',
				'Exempelområde',
				'Personal',
				'Otrygg arbetsmiljö',
				'21',
				'28,4',
				'74',
				'61',
				'Samtliga',
				''
			],
			[
				'2024',
				'Exempelområde',
				'Personal',
				'Otrygg arbetsmiljö',
				'15',
				'30',
				'50',
				'61',
				'Kvinnor',
				''
			]
		]
	}
} as const satisfies Omit<SourceDefinition, 'recognise' | 'parse'>;

export const rules: DialogueRules = {
	groups: 'managers-and-staff',
	residents: { prefix: 'dialogue:medborgare', suffix: ' (medborgardialog)' },
	managers: { prefix: 'dialogue:chefer', suffix: ' (enkät till chefer)' },
	staff: { prefix: 'dialogue:personal', suffix: ' (enkät till personal)' }
};
