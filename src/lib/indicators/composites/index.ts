import type { MeasureId } from '$lib/core/measure';
import type { IndicatorFamily } from '../family';
import { familyTitle, violence } from './text.sv';

const PARTS: MeasureId[] = ['crime:brb3', 'crime:brb6'];

/** Measures no source of ours publishes, made of those it does; the definition stands in the title. */
export const family: IndicatorFamily = {
	id: 'composites',
	title: familyTitle,
	indicators: [
		{
			id: 'violence-and-sexual-offences',
			measure: 'crime:brb3_brb6',
			kind: 'reported_crime',
			topics: ['otrygga-platser', 'sarbara-brottsoffer'],
			direction: null,
			lines: [{ unit: 'count', series: ['bra-sol'], denominator: null }],
			composite: {
				by: 'program',
				parts: PARTS.map((measure) => ({ measure, sex: 'all', age: 'all' }))
			},
			sexes: ['all'],
			ages: ['all'],
			place: 'place',
			mappable: false,
			overview: null,
			...violence
		}
	]
};
