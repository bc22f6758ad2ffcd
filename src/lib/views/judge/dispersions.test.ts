import { describe, expect, it } from 'vitest';
import type { Figure } from '$lib/core/figure';
import type { ComparabilityBreak } from '$lib/core/workspace';
import { contextOf, figure } from '../fixture-town';
import { Behind } from './behind';
import { GatedByMeasure } from '../by-measure';
import { Dispersions } from './dispersions';
import { createJudge } from './judge';

const count = (period: string, value: number, more: Partial<Figure> = {}) =>
	figure({ unit: 'count', period, value, ...more });
const now = count('2030', 90);
const then = count('2029', 90);

const AREAS = ['sdo:bjorkvik', 'sdo:lindhult', 'sdo:strandvik'];
/** Counts with a known wave in them; the same at every run. */
const table = (from: number, to: number, more: Partial<Figure> = {}, wave = 30) =>
	AREAS.flatMap((area, row) =>
		Array.from({ length: to - from + 1 }, (_, at) =>
			count(String(from + at), Math.round(200 + wave * Math.sin(7 * row + 3 * at)), {
				area,
				...more
			})
		)
	);

function dispersionOf(
	figures: Figure[],
	breaks: ComparabilityBreak[] = [],
	compared = [now, then] as const
) {
	const context = { ...contextOf(figures), breaks };
	const held = new GatedByMeasure(figures);
	return new Dispersions(context, held, new Behind(held, [], context.register.city)).of(
		...compared
	);
}

describe('the table a dispersion is estimated from', () => {
	it('leaves the compared years out where twenty degrees of freedom are left', () => {
		const years = [count('2020', 90), count('2019', 90)] as const;
		const long = dispersionOf(table(2008, 2020), [], years);
		expect(long?.df).toBe(20);
		expect(long?.periods).not.toContain('2019');
		const short = dispersionOf(table(2009, 2020), [], years);
		expect(short?.df).toBe(22);
		expect(short?.periods).toContain('2020');
	});

	it('has holes for years marked as unusual, unless nothing else is left', () => {
		const span = { measure: 'crime:*', area: null, from: '2020-01-01', to: '2022-01-01', text: '' };
		const long = dispersionOf(table(2012, 2022), [span]);
		expect(long?.periods).not.toContain('2020');
		expect(long?.df).toBe(16);
		const short = dispersionOf(table(2017, 2022), [span]);
		expect(short?.periods).toContain('2020');
	});

	it('has a hole for the year a law changed in, and another level of each area after it', () => {
		const change = { measure: 'crime:*', area: null, from: '2017-07-01', to: null, text: '' };
		const lifted = [...table(2010, 2016), ...table(2017, 2024, {}, 60)].map((one) =>
			one.period > '2017' && one.area === 'sdo:bjorkvik'
				? { ...one, value: (one.value ?? 0) * 3 }
				: one
		);
		const found = dispersionOf(lifted, [change]);
		// 3 areas × 7 years twice, each stretch with its own areas and years: 2 · (2 · 6).
		expect(found).toMatchObject({ df: 24, areas: 3 });
		expect(found?.periods).not.toContain('2017');
		expect(dispersionOf(lifted)?.phi).toBeGreaterThan(2 * (found?.phi ?? Infinity));
	});

	it('holds neither the city, what is put together of parts, nor another series', () => {
		const clean = table(2010, 2016);
		const alike = dispersionOf(clean);
		const others = [
			...clean.map((one) => ({ ...one, area: 'stad:provstaden', value: 9 })),
			...clean.map((one) => ({ ...one, area: 'sdo:norrby', parts: ['sdo:strandvik'] })),
			...table(2010, 2016, { series: 'arsbok' }, 90)
		];
		expect(dispersionOf([...clean, ...others])).toEqual(alike);
	});

	it('leaves out areas of under five a year, and none of five', () => {
		const clean = table(2010, 2016);
		const row = (values: number[]) =>
			values.map((value, at) => count(String(2010 + at), value, { area: 'sdo:norrby' }));
		expect(dispersionOf([...clean, ...row([0, 9, 0, 9, 0, 9, 7])])).toEqual(dispersionOf(clean));
		expect(dispersionOf([...clean, ...row([0, 9, 0, 9, 0, 9, 8])])?.areas).toBe(4);
	});

	it('is that of the nearest measure above, and says so, where there is too little', () => {
		const wide = table(2010, 2016, { measure: 'crime:all', indicator: 'all' });
		expect(dispersionOf([...wide, ...table(2010, 2012)])).toMatchObject({
			basis: 'wider',
			df: 12
		});
		expect(dispersionOf(table(2010, 2012))).toBeNull();
	});

	it('prefers the final count of a year to the preliminary', () => {
		const early = table(2010, 2016, { status: 'preliminary' }, 90);
		expect(dispersionOf([...early, ...table(2010, 2016)])).toEqual(dispersionOf(table(2010, 2016)));
	});
});

describe('judges of the same figures', () => {
	const context = { ...contextOf(table(2010, 2018)), denominators: [] };
	const first = createJudge(context).spread(now);

	it('estimate once: months come later and make another judge', () => {
		expect(first).not.toBeNull();
		expect(createJudge({ ...context, months: [now] }).spread(now)).toBe(first);
	});

	it('estimate anew where something else is known of the counts', () => {
		expect(createJudge({ ...context, breaks: [] }).spread(now)).not.toBe(first);
		expect(createJudge({ ...context, figures: [...context.figures] }).spread(now)).not.toBe(first);
	});
});
