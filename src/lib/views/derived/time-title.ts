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

/** Months among those drawn that one case may have filled, year by year, and how much of the last whole year they are. */
export function unusualIn(told: Told, { months }: MonthRow, last: string): string[] {
	const { context, indicator, selection, time } = told;
	const place = placeOf(context, selection.area);
	const drawn = ({ period }: { period: string }) =>
		time !== 'same_months' || period.slice(4) <= last.slice(4);
	const years = [...new Set([...months.keys()].map((month) => month.slice(0, 4)))].sort();
	return years.flatMap((year) => {
		const found = context.judge?.unusualMonths(indicator, selection.area, year).filter(drawn) ?? [];
		if (found.length === 0) return [];
		const sentence = unusualMonthsSentence(indicator.title, place, found);
		const counts = [...months].flatMap(([month, { value }]) =>
			month.startsWith(`${year}-`) && value !== null ? [value] : []
		);
		if (year !== last.slice(0, 4) || counts.length < 12) return [sentence];
		const total = counts.reduce((sum, value) => sum + value, 0);
		const parts = found.map(({ period, count }) => ({ period, value: count }));
		return [sentence, shareOfYear(measuredIn(told), place, total, parts)];
	});
}
