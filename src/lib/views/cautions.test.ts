import { expect, it } from 'vitest';
import { togetherId } from '$lib/core/selection';
import { cautionsFor } from './cautions';
import { contextOf, figure } from './fixture-town';
import { show } from './shown';

it('tells the caution of one of several areas that are set together', () => {
	const breaks = [
		{ measure: 'crime:*', area: 'sdo:lindhult', from: null, to: null, text: 'Många besökare.' }
	];
	const context = contextOf([], { breaks });
	const told = (area: string) => cautionsFor(context, [show(context, figure({ area, value: 24 }))]);
	expect(told(togetherId(['sdo:lindhult', 'sdo:norrby']))).toEqual(['Lindhult: Många besökare.']);
	expect(told('sdo:lindhult')).toEqual(['Många besökare.']);
	expect(told('sdo:norrby')).toEqual([]);
});
