import type { Figure } from '$lib/core/figure';
import type { Indicator } from '$lib/core/indicator';
import type { Denominator } from '$lib/core/workspace';
import { contextOf, figure, indicators } from '../fixture-town';
import { createJudge, type JudgeContext } from './judge';

/** Figures of the made-up town for the tests of the judge. */

export const vandalism = indicators[0] as Indicator;
const eligible = indicators[3] as Indicator;
export const worried: Indicator = { ...eligible, kind: 'sample_survey' };

export const count = (period: string, value: number | null, more: Partial<Figure> = {}) =>
	figure({ unit: 'count', period, value, ...more });
export const rate = (value: number, more: Partial<Figure> = {}) => figure({ value, ...more });
export const share = (value: number, n: number | null, more: Partial<Figure> = {}) =>
	figure({ unit: 'percent', period: '2023', grain: 'wave', value, n, ...more });

/**
 * Three areas in six years, every fitted count 100 and every count 20 from it but one a year: Pearson's chi-square is
 * 6 · 2 · 20²/100 = 48 on (3 - 1)(6 - 1) = 10 degrees of freedom, so the dispersion is 4.8.
 */
const AREAS = ['sdo:bjorkvik', 'sdo:lindhult', 'sdo:strandvik'];
export const history = (from: number, years: number, more: Partial<Figure> = {}) =>
	Array.from({ length: years }, (_, at) =>
		AREAS.map((area, row) => {
			const sign = at % 2 === 0 ? 1 : -1;
			const lift = [20, -20, 0][(row + 3 - (Math.floor(at / 2) % 3)) % 3] ?? 0;
			return count(String(from + at), 100 + sign * lift, { area, ...more });
		})
	).flat();

export function judgeOf(figures: Figure[], more: Partial<JudgeContext> = {}) {
	return createJudge({ ...contextOf(figures), denominators: [], ...more });
}

export function people(area: string, year: number, official: number): Denominator {
	return { area, series: 'bra', year, low: official, high: official, official, basis: '' };
}
