import { expect, it } from 'vitest';
import type { MeasuredDispersion } from '$lib/core/judgement';
import { among } from './among';
import { rate } from './fixture-judge';

/** As Poisson, and known for sure: the test is on the normal distribution. */
const poisson: MeasuredDispersion = { phi: 1, df: 1e9, areas: 4, periods: [], basis: 'own' };

/** Four areas of as many people; three have 100 cases. */
const lastOf = (count: number) =>
	among(
		[100, 100, 100, count].map((cases, at) => ({
			figure: rate(cases, { area: `sdo:p${at}` }),
			count: cases,
			exposure: 100_000
		})),
		() => poisson
	);

it('holds fewer than ten areas to Benjamini–Hochberg, by hand', () => {
	// ln 1.27 / √(1/127 + 1/300) = 2.258, p = 0.024: under 0.05 alone, but over 0.05/4, and each other is at 0.45.
	expect(lastOf(127)).toMatchObject({
		method: 'each_against_rest',
		looked: 4,
		above: [],
		below: []
	});
	// ln 1.35 / √(1/135 + 1/300) = 2.896, p = 0.0038, under 0.05/4.
	expect(lastOf(135)).toMatchObject({ looked: 4, above: ['sdo:p3'], below: [] });
	// ln 0.70 / √(1/70 + 1/300) = -2.687, p = 0.0072.
	expect(lastOf(70)).toMatchObject({ looked: 4, above: [], below: ['sdo:p3'] });
});
