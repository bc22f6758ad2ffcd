import type { Indicator, IndicatorSeries } from '$lib/core/indicator';
import type { MeasureId } from '$lib/core/measure';
import type { TopicId } from '$lib/core/topic';
import { denominators } from '../denominators.sv';
import type { IndicatorFamily } from '../family';
import sql from '../joins/counts-and-rates.sql?raw';
import {
	cautions,
	definition,
	familyTitle,
	method,
	requestFigure,
	words,
	type CrimeWords
} from './text.sv';

const SOL = 'bra-sol';
const YEARBOOK = 'statistisk-arsbok';

interface Declaration {
	id: keyof typeof words;
	measure: MeasureId;
	topics: TopicId[];
	overview: number | null;
	/** The yearbook divides by another population, so its rates are a unit of their own. */
	yearbookRates?: boolean;
	/** Counts first where the sources give a longer history in counts. */
	countsFirst?: boolean;
}

const declarations: Declaration[] = [
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
		overview: 1
	},
	{
		id: 'threats',
		measure: 'crime:brb4.hot',
		topics: ['otrygga-platser', 'sarbara-brottsoffer', 'jamstalldhet', 'barn-och-unga'],
		overview: 2
	},
	{
		id: 'sexual-offences',
		measure: 'crime:brb6',
		topics: ['sarbara-brottsoffer', 'otrygga-platser', 'jamstalldhet', 'barn-och-unga'],
		overview: 3
	},
	{
		id: 'robbery',
		measure: 'crime:brb8.ran',
		topics: ['otrygga-platser', 'unga-i-riskzon', 'kriminella-miljoer', 'barn-och-unga'],
		overview: 4
	},
	{
		id: 'narcotics',
		measure: 'crime:narkotika',
		topics: ['kriminella-miljoer', 'otrygga-platser', 'unga-i-riskzon'],
		overview: 5,
		yearbookRates: true
	},
	{
		id: 'life-and-health',
		measure: 'crime:brb3',
		topics: ['sarbara-brottsoffer', 'otrygga-platser', 'jamstalldhet', 'barn-och-unga'],
		overview: null,
		countsFirst: true
	},
	{ id: 'damage', measure: 'crime:brb12', topics: ['otrygga-platser'], overview: null },
	{ id: 'all-crime', measure: 'crime:all', topics: [], overview: null, yearbookRates: true }
];

function declare(declaration: Declaration): Indicator {
	const { id, measure, topics, overview, yearbookRates, countsFirst } = declaration;
	const own: CrimeWords = words[id];
	const rates: IndicatorSeries = {
		unit: 'per_100k',
		series: [SOL],
		denominator: denominators.sol
	};
	const counts: IndicatorSeries = { unit: 'count', series: [SOL, YEARBOOK], denominator: null };
	const lines = countsFirst ? [counts, rates] : [rates, counts];
	return {
		id,
		measure,
		kind: 'reported_crime',
		topics,
		direction: id === 'narcotics' ? null : 'lower',
		lines: [
			...lines,
			...(yearbookRates
				? [
						{
							unit: 'per_1000' as const,
							series: [YEARBOOK],
							denominator: denominators.yearbook
						}
					]
				: [])
		],
		composite: null,
		sexes: ['all', 'women', 'men', 'girls', 'boys', 'unknown'],
		ages: ['all', '0-6', '7-14', '15-17', '0-17', '18+'],
		place: 'place',
		mappable: true,
		overview,
		title: own.title,
		definition: definition(own),
		short: own.short,
		numerator: own.counted,
		method,
		cautions: [...own.cautions, ...cautions],
		request: { figure: requestFigure, sex: own.sex, children: own.children }
	};
}

export const family: IndicatorFamily = {
	id: 'reported-crime',
	title: familyTitle,
	indicators: declarations.map(declare),
	sql
};
