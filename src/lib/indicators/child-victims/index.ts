import type { Indicator } from '$lib/core/indicator';
import type { IndicatorFamily } from '../family';
import { VICTIM_CRIMES, type VictimCrime } from '../victims/crimes';
import { childFamilyTitle, childWords, crimes } from '../victims/text.sv';

/** The ages the source counts children in. */
const AGES = ['0-6', '7-14', '15-17'];

function declare(crime: VictimCrime): Indicator {
	const measure = VICTIM_CRIMES[crime];
	return {
		id: `${crime}-children`,
		measure,
		kind: 'reported_crime',
		topics: ['sarbara-brottsoffer', 'barn-och-unga'],
		direction: null,
		lines: [{ unit: 'count', series: ['bra-sol'], denominator: null }],
		composite: { by: 'program', parts: AGES.map((age) => ({ measure, sex: 'all', age })) },
		sexes: ['all'],
		ages: ['0-17'],
		place: 'place',
		mappable: false,
		overview: null,
		...childWords(crime)
	};
}

/** Children as victims of reported crime: the sum of the source's three ages. */
export const family: IndicatorFamily = {
	id: 'child-victims',
	title: childFamilyTitle,
	indicators: (Object.keys(crimes) as VictimCrime[]).map(declare)
};
