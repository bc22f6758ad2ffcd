import { declareCrime, type CrimeDeclaration } from '../crime';
import type { IndicatorFamily } from '../family';
import { familyTitle, measures, words } from './text.sv';

/** No way is better where reports follow how many dare to report, or what the police look for. */
const declarations: CrimeDeclaration<keyof typeof words>[] = [
	{
		id: 'crimes-against-persons',
		measure: measures['crimes-against-persons'],
		madeOf: ['crime:brb3', 'crime:brb4', 'crime:brb5', 'crime:brb6', 'crime:brb7'],
		topics: ['sarbara-brottsoffer'],
		direction: null,
		countsFirst: true
	},
	{
		id: 'liberty-and-peace',
		measure: measures['liberty-and-peace'],
		topics: ['sarbara-brottsoffer', 'jamstalldhet', 'barn-och-unga'],
		direction: null,
		countsFirst: true
	},
	{
		id: 'attempted-murder',
		measure: measures['attempted-murder'],
		topics: ['kriminella-miljoer', 'otrygga-platser', 'unga-i-riskzon'],
		direction: 'lower'
	},
	{
		id: 'harassment',
		measure: measures.harassment,
		topics: ['sarbara-brottsoffer', 'otrygga-platser', 'jamstalldhet'],
		direction: null
	},
	{
		id: 'stalking',
		measure: measures.stalking,
		topics: ['sarbara-brottsoffer', 'jamstalldhet'],
		direction: null
	},
	{
		id: 'gross-violation',
		measure: measures['gross-violation'],
		topics: ['sarbara-brottsoffer', 'jamstalldhet', 'barn-och-unga'],
		direction: null
	},
	{
		id: 'intrusion',
		measure: measures.intrusion,
		topics: ['sarbara-brottsoffer', 'jamstalldhet', 'barn-och-unga'],
		direction: null,
		mappable: false
	},
	{
		id: 'trespass',
		measure: measures.trespass,
		topics: ['otrygga-platser'],
		direction: 'lower'
	},
	{
		id: 'weapons',
		measure: measures.weapons,
		topics: ['kriminella-miljoer', 'unga-i-riskzon'],
		direction: null
	},
	{ id: 'fraud', measure: measures.fraud, topics: [], direction: null, mappable: false }
];

/** Crime against persons, crime the police find, and fraud, which says nothing of a place. */
export const family: IndicatorFamily = {
	id: 'person-crime',
	title: familyTitle,
	indicators: declarations.map((one) => declareCrime(one, words))
};
