import type { SourceDefinition } from '$lib/core/source';
import type { DialogueRules } from '../dialogue/parse';

export const declaration = {
	id: 'medborgardialog',
	series: 'medborgardialog',
	calendar: 'staden',
	title: 'Medborgardialog, synpunkter per tema',
	producer: 'Stadsdelsförvaltningen och lokalpolisområdet',
	citation: 'Medborgardialog',
	licence: 'okänt',
	layoutStatus: 'assumed',
	openness: 'partners',
	template: {
		file: 'mall-medborgardialog',
		title: 'Medborgardialog, synpunkter per tema',
		instructions: [
			'Vad boende har sagt vid dialogmöten eller i synpunkter: teman och hur många som tagit upp dem. De som kommer är inte ett urval av de boende.',
			'Citat: inga namn, inga adresser, inget som pekar ut en person. Citat som kan innehålla ett namn läses inte in.',
			'Räkna ihop först: en rad per tema och område, inte en rad per person. Ändra inte rubrikerna; ordningen spelar ingen roll.',
			'Exempelraderna är påhittade och ska tas bort.'
		],
		columns: [
			{
				heading: 'Tillfälle',
				explanation: 'Vilken dialog: skriv Medborgardialog och när eller var.',
				required: true
			},
			{
				heading: 'År',
				explanation: 'År eller månad, till exempel 2024 eller 2024-05.',
				required: true
			},
			{ heading: 'Område', explanation: 'Stadsdelsområdets namn.', required: true },
			{
				heading: 'Tema',
				explanation: 'Vad synpunkterna handlar om, till exempel Belysning.',
				required: true
			},
			{
				heading: 'Antal synpunkter',
				explanation: 'Hur många synpunkter om temat.',
				required: true
			},
			{
				heading: 'Antal deltagare',
				explanation: 'Hur många som deltog i gruppen, om det är känt.',
				required: false
			},
			{
				heading: 'Kön',
				explanation: 'Kvinnor, Män, Flickor, Pojkar eller Samtliga.',
				required: false
			},
			{ heading: 'Ålder', explanation: 'Till exempel 13–17 år eller 65+.', required: false },
			{ heading: 'Citat', explanation: 'Ett citat som belyser temat, utan namn.', required: false }
		],
		examples: [
			[
				'Medborgardialog våren 2024',
				'2024-05',
				'Exempelområde',
				'Belysning',
				'14',
				'60',
				'Samtliga',
				'',
				'Det är mörkt i gångtunneln.'
			],
			[
				'Medborgardialog våren 2024',
				'2024-05',
				'Exempelområde',
				'Belysning',
				'9',
				'34',
				'Kvinnor',
				'',
				'Jag går en omväg på kvällen.'
			],
			[
				'Medborgardialog våren 2024',
				'2024-05',
				'Exempelområde',
				'Fritid och mötesplatser',
				'7',
				'',
				'Flickor',
				'13–17 år',
				''
			]
		]
	}
} as const satisfies Omit<SourceDefinition, 'recognise' | 'parse'>;

export const rules: DialogueRules = {
	groups: 'residents',
	residents: { prefix: 'dialogue:medborgare', suffix: ' (medborgardialog)' },
	managers: { prefix: 'dialogue:chefer', suffix: ' (enkät till chefer)' },
	staff: { prefix: 'dialogue:personal', suffix: ' (enkät till personal)' }
};
