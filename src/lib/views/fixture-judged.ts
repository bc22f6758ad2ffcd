import type { Figure } from '$lib/core/figure';
import type { ComparabilityBreak } from '$lib/core/workspace';
import type { ViewContext } from './context';
import { contextOf, figure } from './fixture-town';
import { createJudge } from './judge/judge';

/** Counts of three areas in six years with the dispersion 4.8; 2023 is marked as unusual, 2024 is told of. */
const AREAS = ['sdo:bjorkvik', 'sdo:lindhult', 'sdo:strandvik'];
const history = Array.from({ length: 6 }, (_, at) =>
	AREAS.map((area, row) => {
		const lift = [20, -20, 0][(row + 3 - (Math.floor(at / 2) % 3)) % 3] ?? 0;
		const value = 100 + (at % 2 === 0 ? 1 : -1) * lift;
		return figure({ unit: 'count', area, period: String(2010 + at), value });
	})
).flat();
export const months = Array.from({ length: 12 }, (_, at) =>
	figure({
		unit: 'count',
		grain: 'month',
		period: `2024-${String(at + 1).padStart(2, '0')}`,
		value: at === 4 ? 121 : 22
	})
);
const denominators = [
	['sdo:bjorkvik', 2024, 50_000],
	['sdo:bjorkvik', 2023, 40_000],
	['sdo:lindhult', 2024, 60_000],
	['sdo:norrby', 2024, 50_000],
	['stad:provstaden', 2024, 200_000]
].map(([area, year, official]) => ({
	area: String(area),
	series: 'bra',
	year: Number(year),
	low: Number(official),
	high: Number(official),
	official: Number(official),
	basis: ''
}));
const breaks = [
	{
		measure: 'crime:*',
		area: null,
		from: '2023-01-01',
		to: '2024-01-01',
		kind: 'pandemic',
		text: 'Pandemiår.'
	},
	{
		measure: 'crime:*',
		area: 'sdo:lindhult',
		from: null,
		to: null,
		kind: 'visitors',
		text: 'Många besökare.'
	}
] satisfies ComparabilityBreak[];

export function judged(figures: Figure[], more: Partial<ViewContext> = {}): ViewContext {
	const context = contextOf([...history, ...figures], { breaks, months, ...more });
	return { ...context, judge: createJudge({ ...context, denominators }) };
}

export const figures = [
	figure({ value: 1200 }),
	figure({ value: 800, scope: 'rest', origin: 'computed' }),
	figure({ value: 500, period: '2023' }),
	figure({ value: 400, area: 'sdo:lindhult' }),
	figure({ value: 410, area: 'sdo:norrby' }),
	figure({ indicator: 'quarrel', measure: 'crime:quarrel', value: 12 }),
	figure({ indicator: 'quarrel', measure: 'crime:quarrel', value: 20, scope: 'rest' })
];
export const context = judged(figures);
