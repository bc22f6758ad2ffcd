import { dataTable } from './csv';

/** A question of the town's own survey that was worded otherwise before: its line is broken there. */
export function makeQuestions(): string {
	return dataTable(
		['survey', 'wave', 'variable', 'measure', 'wording', 'change'],
		[
			[
				'trygghetsmatning-stad',
				'2017',
				'',
				'survey:stad.otrygg_ute_sent',
				'Känner du dig otrygg när du går ut ensam sent en kväll?',
				''
			],
			[
				'trygghetsmatning-stad',
				'2023',
				'',
				'survey:stad.otrygg_ute_sent',
				'Hur trygg känner du dig när du går ut ensam sent en kväll i ditt bostadsområde?',
				'Frågan ställdes till och med 2020 utan ”i ditt bostadsområde” och med andra svarsalternativ: jämför inte över gränsen.'
			]
		]
	);
}
