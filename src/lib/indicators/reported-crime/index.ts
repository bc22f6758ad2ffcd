import { declareCrime, type CrimeDeclaration } from '../crime';
import type { IndicatorFamily } from '../family';
import { familyTitle, words } from './text.sv';

const declarations: CrimeDeclaration<keyof typeof words>[] = [
	{
		id: 'assault',
		measure: 'crime:brb3.misshandel',
		topics: [
			'otrygga-platser',
			'sarbara-brottsoffer',
			'unga-i-riskzon',
			'jamstalldhet',
			'barn-och-unga'
		],
		direction: 'lower',
		overview: 1
	},
	{
		id: 'threats',
		measure: 'crime:brb4.hot',
		topics: ['otrygga-platser', 'sarbara-brottsoffer', 'jamstalldhet', 'barn-och-unga'],
		direction: 'lower',
		overview: 2
	},
	{
		id: 'sexual-offences',
		measure: 'crime:brb6',
		topics: ['sarbara-brottsoffer', 'otrygga-platser', 'jamstalldhet', 'barn-och-unga'],
		// Most are never reported: more reports may be good news.
		direction: null,
		overview: 3
	},
	{
		id: 'robbery',
		measure: 'crime:brb8.ran',
		topics: ['otrygga-platser', 'unga-i-riskzon', 'kriminella-miljoer', 'barn-och-unga'],
		direction: 'lower',
		placeBound: true,
		overview: 4
	},
	{
		id: 'narcotics',
		measure: 'crime:narkotika',
		topics: ['kriminella-miljoer', 'otrygga-platser', 'unga-i-riskzon'],
		// Follows what the police look for.
		direction: null,
		overview: 5,
		yearbook: true
	},
	{
		id: 'life-and-health',
		measure: 'crime:brb3',
		topics: ['otrygga-platser', 'sarbara-brottsoffer', 'jamstalldhet', 'barn-och-unga'],
		direction: 'lower',
		countsFirst: true
	},
	{
		id: 'damage',
		measure: 'crime:brb12',
		topics: ['otrygga-platser'],
		direction: 'lower',
		placeBound: true
	},
	{
		id: 'all-crime',
		measure: 'crime:all',
		// The sum misleads: it bears on nothing in particular.
		topics: [],
		direction: null,
		yearbook: true
	}
];

/** The kinds every lägesbild begins with. */
export const family: IndicatorFamily = {
	id: 'reported-crime',
	title: familyTitle,
	indicators: declarations.map((one) => declareCrime(one, words))
};
