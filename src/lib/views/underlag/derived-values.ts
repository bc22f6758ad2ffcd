import type { Derived } from '$lib/core/derived';
import { difference, gapBetweenSexes, relativeChange } from '$lib/core/derived/changes';
import type { Figure } from '$lib/core/figure';
import type { Indicator } from '$lib/core/indicator';
import { formatPeriod } from '$lib/text/format';
import { printedValue } from '$lib/text/underlag/numbers';
import { underlag as text } from '$lib/text/ui/underlag';
import type { ViewContext } from '../context';
import { lastMonth, monthsOf, nowAndThen } from '../derived/month-rows';
import { indicatorOf } from '../indicators';
import type { OverviewRow } from '../overview-model';
import { show } from '../shown';
import type { UnderlagValue } from './request';

/** Between a row's figure and what it is compared with; in percent where the row says so. */
export function differenceValues(context: ViewContext, row: OverviewRow): UnderlagValue[] {
	const { label, shown, percent } = row.comparison;
	return between(context, row, shown.figure, text.difference(label), percent !== '');
}

/** Between a row's figure and the one before it. */
export function changeValues(context: ViewContext, row: OverviewRow): UnderlagValue[] {
	if (row.change === null) return [];
	const { then, percent } = row.change;
	const period = formatPeriod(then.period);
	return between(context, row, then, text.change(period), percent !== '');
}

function between(
	context: ViewContext,
	{ indicator, latest: { figure: now } }: OverviewRow,
	then: Figure | null,
	label: string,
	percent: boolean
): UnderlagValue[] {
	const found = indicatorOf(context, indicator);
	if (now === null || then === null || found === null) return [];
	const made = [difference(now, then)];
	if (percent) made.push(inPercent(context, found, now, then));
	return made.flatMap((one) => valueOf(context, label, one));
}

/** Of a rate the cases behind it are the judge's. */
function inPercent(
	{ judge }: ViewContext,
	indicator: Indicator,
	now: Figure,
	then: Figure
): Derived {
	return relativeChange(now, then, judge?.change(indicator, now, then).counts ?? undefined);
}

/** Between the sexes of a row. */
export function gapValues(context: ViewContext, row: OverviewRow): UnderlagValue[] {
	const indicator = indicatorOf(context, row.indicator);
	if (row.sex.kind === 'missing' || row.sex.gap === '' || indicator === null) return [];
	const [first, second] = row.sex.values;
	const [now, then] = [first?.shown.figure ?? null, second?.shown.figure ?? null];
	if (first === undefined || second === undefined || now === null || then === null) return [];
	const gap = gapBetweenSexes(now, then, context.judge?.gap(indicator, now, then) ?? null);
	return valueOf(context, text.gap(first.label, second.label, row.sex.period), gap);
}

/** The months of a count's year, and the sums that the trend makes of the newest ones, now and a year earlier. */
export function monthValues(context: ViewContext, figure: Figure | null): UnderlagValue[] {
	if (figure === null || figure.unit !== 'count') return [];
	const { indicator, area, scope, period, series, unit, sex, age } = figure;
	const row = monthsOf(context, { indicator, area, scope, line: { series, unit, age, sex } });
	const last = row === null ? null : lastMonth(row, 'latest');
	if (row === null || last === null) return [];
	const sums = (['rolling', 'same_months'] as const).flatMap((time) =>
		nowAndThen(row, time, last).flatMap((sum) =>
			valueOf(context, text.sums[time](formatPeriod(sum.figure.period)), sum)
		)
	);
	const single = [...row.months.values()]
		.filter((month) => month.period.startsWith(`${period}-`))
		.map((month) => ({ label: formatPeriod(month.period), shown: show(context, month) }));
	return [...sums, ...single];
}

/** As it is printed where it stands; nothing where it cannot be had. */
export function valueOf(
	context: ViewContext,
	label: string,
	{ figure }: Derived
): { label: string; shown: ReturnType<typeof show> }[] {
	const shown = show(context, figure);
	if (shown.value === null) return [];
	return [{ label, shown: { ...shown, text: printedValue({ ...figure, value: shown.value }) } }];
}
