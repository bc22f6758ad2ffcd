import type { SourceDefinition } from '$lib/core/source';
import type { SurveyRules } from '../survey/parse';

export const declaration = {
	id: 'behoriga-stadsdel',
	series: 'behoriga-stadsdel',
	calendar: 'staden',
	title: 'Behöriga till gymnasiet per stadsdelsområde',
	producer: 'Kommunen (utbildningsförvaltningen)',
	citation: 'Behöriga till gymnasieskolans yrkesprogram efter elevens stadsdelsområde',
	licence: 'okänt',
	layoutStatus: 'assumed',
	openness: 'open',
	template: {
		file: 'mall-behoriga-stadsdel',
		title: 'Behöriga till gymnasiet per stadsdelsområde',
		instructions: [
			'Elever i årskurs 9 som är behöriga till gymnasieskolans yrkesprogram, efter var eleven bor.',
			'En rad per område, år och kön. Flickor och pojkar alltid var för sig, utöver samtliga.',
			'Bara tabeller, inga uppgifter om enskilda elever. Exempelraderna är påhittade och ska tas bort.'
		],
		columns: [
			{
				heading: 'År',
				explanation: 'Året då läsåret slutar, till exempel 2024 för läsåret 2023/24.',
				required: true
			},
			{
				heading: 'Stadsdelsområde',
				explanation: 'Stadsdelsområdet där eleven bor (inte där skolan ligger), eller Hela staden.',
				required: true
			},
			{ heading: 'Kön', explanation: 'Flickor, Pojkar eller Samtliga.', required: true },
			{ heading: 'Antal elever', explanation: 'Elever i årskurs 9 i gruppen.', required: true },
			{
				heading: 'Andel behöriga (%)',
				explanation:
					'Andel behöriga till yrkesprogram, i procent med decimalkomma. .. där uppgiften saknas, <5 eller x där den är dold.',
				required: true
			},
			{
				heading: 'Anmärkning',
				explanation: 'Sådant som läsaren behöver veta, till exempel att nyanlända är borträknade.',
				required: false
			}
		],
		examples: [
			['2024', 'Exempelområde', 'Samtliga', '312', '86,2', ''],
			['2024', 'Exempelområde', 'Flickor', '150', '88,0', ''],
			['2024', 'Exempelområde', 'Pojkar', '162', '84,6', '']
		]
	}
} as const satisfies Omit<SourceDefinition, 'recognise' | 'parse'>;

export const rules: SurveyRules = {
	prefix: 'school:behoriga_stadsdel',
	suffix: ' (behörighet per stadsdelsområde)',
	only: { measure: 'school:behoriga_yrkesprogram', asWritten: 'Behöriga till gymnasiet' },
	endYear: true,
	grain: null,
	everybody: 'ak9',
	children: true
};
