import { denominators } from '../denominators.sv';
import type { IndicatorFamily } from '../family';
import { familyTitle, words } from './text.sv';

export const family: IndicatorFamily = {
	id: 'eligibility',
	title: familyTitle,
	indicators: [
		{
			id: 'eligible-upper-secondary',
			measure: 'school:behoriga_yrkesprogram',
			kind: 'total_survey',
			topics: ['unga-i-riskzon', 'barn-och-unga', 'jamstalldhet'],
			direction: 'higher',
			lines: [
				{
					unit: 'percent',
					series: ['kolada', 'behoriga-stadsdel'],
					denominator: denominators.pupilsInYear9
				}
			],
			composite: null,
			sexes: ['all', 'girls', 'boys'],
			ages: ['ak9'],
			place: 'residence',
			mappable: true,
			overview: 6,
			...words
		}
	]
};
