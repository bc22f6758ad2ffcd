import { expect, it } from 'vitest';
import { difference } from '$lib/core/derived/changes';
import { contextOf, figure, indicators } from '../fixture-town';
import { headingOf } from './heading';

const [indicator] = indicators;
const context = contextOf([]);
const west = (more: Parameters<typeof figure>[0] = {}) => figure({ area: 'lpo:vaster', ...more });

it('what is made of the city’s parts of a police area that reaches beyond it says so, also in the citation', () => {
	if (indicator === undefined) throw new Error('no fixture');
	const made = { parts: ['sdo:lindhult'], how: ['sum_of_parts' as const] };
	const now = west({ ...made, value: 30 });
	const then = west({ ...made, period: '2020', value: 20 });
	expect(headingOf(context, now, indicator)).toContain('LPO Väster (Provstadens del), ');
	const change = difference(now, then).figure;
	expect(headingOf(context, change, indicator)).toContain('LPO Väster (Provstadens del), ');
});

it('what the source gives of all of the police area does not', () => {
	if (indicator === undefined) throw new Error('no fixture');
	expect(headingOf(context, west({ value: 30 }), indicator)).toContain('LPO Väster, ');
});
