import type { Indicator } from '$lib/core/indicator';
import type { MeasureId } from '$lib/core/measure';
import type { IndicatorFamily } from '../family';
import sql from '../joins/counts-and-rates.sql?raw';
import {
	cautions,
	definition,
	familyTitle,
	requestFigure,
	words,
	type CrimeWords
} from './text.sv';

const SOL = 'bra-sol';
const YEARBOOK = 'statistisk-arsbok';

interface Declaration {
	id: keyof typeof words;
	measure: MeasureId;
	overview: number | null;
	/** The yearbook divides by another population, so its rates are a unit of their own. */
	yearbookRates?: boolean;
	/** Counts first where the sources give a longer history in counts. */
	countsFirst?: boolean;
}

const declarations: Declaration[] = [
	{ id: 'assault', measure: 'crime:brb3.misshandel', overview: 1 },
	{ id: 'threats', measure: 'crime:brb4.hot', overview: 2 },
	{ id: 'sexual-offences', measure: 'crime:brb6', overview: 3 },
	{ id: 'robbery', measure: 'crime:brb8.ran', overview: 4 },
	{ id: 'narcotics', measure: 'crime:narkotika', overview: 5, yearbookRates: true },
	{ id: 'life-and-health', measure: 'crime:brb3', overview: null, countsFirst: true },
	{ id: 'damage', measure: 'crime:brb12', overview: null },
	{ id: 'all-crime', measure: 'crime:all', overview: null, yearbookRates: true }
];

function declare(declaration: Declaration): Indicator {
	const { id, measure, overview, yearbookRates, countsFirst } = declaration;
	const own: CrimeWords = words[id];
	const rates = { unit: 'per_100k', series: [SOL] } as const;
	const counts = { unit: 'count', series: [SOL, YEARBOOK] } as const;
	const lines = countsFirst ? [counts, rates] : [rates, counts];
	return {
		id,
		measure,
		kind: 'reported_crime',
		lines: [
			...lines.map(({ unit, series }) => ({ unit, series: [...series] })),
			...(yearbookRates ? [{ unit: 'per_1000' as const, series: [YEARBOOK] }] : [])
		],
		sexes: ['all', 'women', 'men', 'girls', 'boys', 'unknown'],
		ages: ['all', '0-6', '7-14', '15-17', '0-17', '18+'],
		place: 'place',
		mappable: true,
		overview,
		title: own.title,
		definition: definition(own),
		short: own.short,
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
