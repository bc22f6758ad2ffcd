import type { Indicator } from '$lib/core/indicator';
import type { MeasureId } from '$lib/core/measure';
import type { IndicatorFamily } from '../family';
import sql from '../joins/counts-and-rates.sql?raw';
import { familyTitle, shared, words } from './text.sv';

const YEARBOOK = 'statistisk-arsbok';

const declarations: { id: keyof typeof words; measure: MeasureId }[] = [
	{ id: 'yearbook-damage', measure: 'crime:arsbok.skadegorelse' },
	{ id: 'yearbook-theft-robbery', measure: 'crime:arsbok.stold_ran' },
	{ id: 'yearbook-life-sexual', measure: 'crime:arsbok.vald' }
];

function declare({ id, measure }: (typeof declarations)[number]): Indicator {
	return {
		id,
		measure,
		kind: 'reported_crime',
		lines: [
			{ unit: 'count', series: [YEARBOOK] },
			{ unit: 'per_1000', series: [YEARBOOK] }
		],
		sexes: ['all'],
		ages: ['all'],
		place: 'place',
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
	indicators: declarations.map(declare),
	sql
};
