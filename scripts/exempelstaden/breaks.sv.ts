import { dataTable } from './csv';

/** Breaks and standing cautions of the exercise municipality's areas. */
export function makeBreaks(): string {
	const visitors =
		'Många besökare: brotten räknas där de begås, så brott per invånare säger lite om de boendes risk.';
	return dataTable(
		['measure', 'area', 'from', 'to', 'comparable', 'kind', 'text'],
		[
			[
				'crime:*',
				'sdo:vintersund',
				'2023-01-01',
				'',
				'',
				'',
				'Området finns i Brås statistik från och med 2023-01-01. Tidigare uppgifter är räknade ur Brunnsäter och Lyktinge.'
			],
			[
				'survey:*',
				'sdo:vintersund',
				'2022-07-01',
				'',
				'',
				'',
				'Stadsdelsområdet bildades 2022-07-01 av Brunnsäter och Lyktinge.'
			],
			['crime:*', 'sdo:hamnvreten', '', '', '', 'visitors', visitors],
			['crime:*', 'lpo:hamnvreten', '', '', '', 'visitors', visitors]
		]
	);
}
