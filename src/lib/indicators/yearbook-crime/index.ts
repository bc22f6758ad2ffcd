import type { Direction, Indicator } from '$lib/core/indicator';
import type { MeasureId } from '$lib/core/measure';
import { denominators } from '../denominators.sv';
import type { IndicatorFamily } from '../family';
import { familyTitle, shared, words } from './text.sv';

const YEARBOOK = 'statistisk-arsbok';

interface Declaration {
	id: keyof typeof words;
	measure: MeasureId;
	/** What the yearbook adds up, where it says so. */
	madeOf?: MeasureId[];
	direction: Direction;
	placeBound: boolean;
}

const declarations: Declaration[] = [
	{
		id: 'yearbook-damage',
		measure: 'crime:arsbok.skadegorelse',
		direction: 'lower',
		placeBound: true
	},
	{
		id: 'yearbook-theft-robbery',
		measure: 'crime:arsbok.stold_ran',
		direction: 'lower',
		placeBound: true
	},
	{
		id: 'yearbook-life-sexual',
		measure: 'crime:arsbok.vald',
		madeOf: ['crime:brb3', 'crime:brb6'],
		// Sexual offences have none: more reports may be good news.
		direction: null,
		placeBound: false
	}
];

function declare({ id, measure, madeOf, direction, placeBound }: Declaration): Indicator {
	return {
		id,
		measure,
		kind: 'reported_crime',
		topics: ['otrygga-platser'],
		direction,
		lines: [
			{ unit: 'count', series: [YEARBOOK], denominator: null },
			{ unit: 'per_1000', series: [YEARBOOK], denominator: denominators.yearbook }
		],
		composite:
			madeOf === undefined
				? null
				: {
						by: 'source',
						parts: madeOf.map((part) => ({ measure: part, sex: 'all', age: 'all' }))
					},
		sexes: ['all'],
		ages: ['all'],
		place: 'place',
		placeBound,
		mappable: true,
		overview: null,
		...words[id],
		...shared
	};
}

/** The yearbook's own groups of reported crime: what the sum in the same table is made of. */
export const family: IndicatorFamily = {
	id: 'yearbook-crime',
	title: familyTitle,
	indicators: declarations.map(declare)
};
