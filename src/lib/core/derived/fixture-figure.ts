import type { Figure } from '../figure';

/** A count of a made-up crime in a made-up district, with whatever is given instead; for tests. */
export function made(more: Partial<Figure>): Figure {
	return {
		indicator: 'gral',
		area: 'sdo:bjorkvik',
		scope: 'area',
		measure: 'crime:gral',
		series: 'bra',
		source: 'bra-fil',
		period: '2024',
		grain: 'year',
		unit: 'count',
		sex: 'all',
		age: 'all',
		value: null,
		n: null,
		lower: null,
		upper: null,
		status: more.value === undefined || more.value === null ? 'missing' : 'ok',
		origin: 'published',
		how: [],
		reason: null,
		parts: [],
		missingParts: [],
		refs: [],
		superseded: [],
		...more
	};
}
