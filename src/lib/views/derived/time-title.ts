import type { MonthRow } from '$lib/core/derived/months';
import type { Figure } from '$lib/core/figure';
import type { Indicator } from '$lib/core/indicator';
import type { Selection, TrendTime } from '$lib/core/selection';
import { trendWords } from '$lib/text/figures';
import { unusualMonthsSentence } from '$lib/text/judgement';
import { type Months, monthsSentence, shareOfYear } from '$lib/text/sentences/months';
import { changeTitle, measureLine } from '$lib/text/sentences/titles';
import { factClause, type Measured } from '$lib/text/sentences/told';
import type { ViewContext } from '../context';
import { isEverything, isReported } from '../indicators';
import { placeOf } from '../names';

/** What a trend of months is about. */
export interface Told {
	context: ViewContext;
	indicator: Indicator;
	selection: Selection;
	time: TrendTime;
}

const FORMS = {
	months: 'same_month',
	rolling: 'rolling',
	same_months: 'year_to_date'
} as const satisfies Record<TrendTime, Months['form']>;

function measuredIn({ context, indicator }: Told): Measured {
	return {
		title: indicator.title,
		reported: isReported(indicator),
		everything: isEverything(context, indicator)
	};
}

/** What is counted, with its unit. */
export function measureOf(told: Told): string {
	const { title, reported, everything } = measuredIn(told);
	return measureLine(title, 'count', reported, everything);
}

/** The newest sum and the one a year before it, or those to the end of the year that was chosen. */
export function titleOf(told: Told, now: Figure | null, then: Figure | null): string {
	const { context, selection, time } = told;
	const place = placeOf(context, selection.area);
	if (now === null || now.value === null) return trendWords.nothing(measureOf(told), place.area);
	const measured = measuredIn(told);
	const preliminary = now.status === 'preliminary';
	const [from = '', to = from] = now.period.split('--');
	// A year that is over is no "so far", and what was chosen is not the latest.
	const latest = selection.period === 'latest' && !(time === 'same_months' && to.endsWith('-12'));
	if (latest && measured.reported)
		return monthsSentence({
			...place,
			form: FORMS[time],
			measured,
			from,
			to,
			now: now.value,
			then: then?.value ?? null,
			preliminary,
			judgement: null
		}).replace(/\.$/u, '');
	const fact = {
		...measured,
		...place,
		period: now.period,
		unit: 'count' as const,
		value: now.value,
		preliminary
	};
	if (then === null || then.value === null) return factClause(fact);
	return changeTitle(fact, { value: then.value, period: then.period });
}

/** Months of the year told of that one case may have filled, and how much of a whole year they are. */
export function unusualIn(told: Told, { months }: MonthRow, last: string): string[] {
	const { context, indicator, selection } = told;
	const year = last.slice(0, 4);
	const found = context.judge?.unusualMonths(indicator, selection.area, year) ?? [];
	if (found.length === 0) return [];
	const place = placeOf(context, selection.area);
	const counts = [...months].flatMap(([month, { value }]) =>
		month.startsWith(`${year}-`) && value !== null ? [value] : []
	);
	const parts = found.map(({ period, count }) => ({ period, value: count }));
	const total = counts.reduce((sum, value) => sum + value, 0);
	return [
		unusualMonthsSentence(indicator.title, place, found),
		...(counts.length === 12 ? [shareOfYear(measuredIn(told), place, total, parts)] : [])
	];
}
