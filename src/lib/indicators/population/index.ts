import type { IndicatorFamily } from '../family';
import { familyTitle, words, youngWords } from './text.sv';

export const family: IndicatorFamily = {
	id: 'population',
	title: familyTitle,
	indicators: [
		{
			id: 'population',
			measure: 'population:total',
			kind: 'register',
			topics: [],
			direction: null,
			lines: [
				{
					unit: 'count',
					series: ['statistisk-arsbok', 'scb-regso', 'scb-folkmangd'],
					denominator: null
				}
			],
			composite: null,
			sexes: ['all', 'women', 'men', 'girls', 'boys'],
			ages: ['all', '0-17', '0-19'],
			place: 'residence',
			mappable: false,
			overview: null,
			...words
		},
		{
			id: 'population-young',
			measure: 'population:total',
			kind: 'register',
			topics: ['barn-och-unga', 'unga-i-riskzon'],
			direction: null,
			lines: [{ unit: 'count', series: ['scb-regso', 'scb-folkmangd'], denominator: null }],
			composite: null,
			sexes: ['all', 'women', 'men', 'girls', 'boys'],
			ages: ['0-19'],
			place: 'residence',
			mappable: false,
			overview: null,
			...youngWords
		}
	]
};
