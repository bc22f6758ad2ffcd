import type { AreaId } from '$lib/core/area';
import type { Indicator } from '$lib/core/indicator';
import type { Judgement, NotTestableReason } from '$lib/core/judgement';
import type { Selection } from '$lib/core/selection';
import type { Sex } from '$lib/core/vocabulary';
import { judgedSentence, unusualMonthsSentence } from '$lib/text/judgement';
import type { ViewContext } from './context';
import { changeOnPage } from './judged-together';
import type { TrendPoint } from './models';
import { displayName, placeOf } from './names';
import { responseRateOrUnknown } from './response-rate';

export interface Chosen extends Pick<Selection, 'area' | 'period' | 'comparison'> {
	beside: readonly Sex[];
	/** Why another line is drawn than was asked for. */
	note: string | null;
	division: string | undefined;
}

/** The first point and the one that is told of: that of the chosen period, else the newest. */
export function endsOf(valued: readonly TrendPoint[], period: string) {
	const last = valued.find((point) => point.period === period) ?? valued[valued.length - 1];
	return { first: valued[0], last };
}

/** What may be said of the change from the first point to the one that is told of. */
export function endsJudged(
	context: ViewContext,
	indicator: Indicator,
	chosen: Chosen,
	valued: readonly TrendPoint[]
): Judgement | null {
	const { first, last } = endsOf(valued, chosen.period);
	const now = last?.shown.figure ?? null;
	const then = first?.shown.figure ?? null;
	if (now === null || then === null || now === then) return null;
	return changeOnPage(context, chosen, indicator, now, then);
}

/** True where the first period is not set against the last in a title: the words beside it say that they are not compared. */
export function areApart(judgement: Judgement | null): boolean {
	const reasons: readonly NotTestableReason[] = ['break_between', 'other_ground'];
	return judgement?.reason != null && reasons.includes(judgement.reason);
}

/** After the subtitle. */
export function judgedAfter(
	context: ViewContext,
	area: AreaId,
	judgement: Judgement | null
): string {
	const name = displayName(context, area);
	const sentence = judgement && judgedSentence(judgement, { area: name, other: name });
	return sentence ? `. ${sentence}` : '';
}

/** Months of the years drawn that one case may have filled, and how many answered last. */
export function heedOf(
	context: ViewContext,
	indicator: Indicator,
	{ area, period }: Chosen,
	valued: readonly TrendPoint[]
): string[] {
	const { judge } = context;
	const place = placeOf(context, area);
	const months = valued
		.filter((point) => point.shown.figure?.grain === 'year')
		.map((point) => judge?.unusualMonths(indicator, area, point.period) ?? [])
		.map((found) => unusualMonthsSentence(indicator.title, place, found));
	const { last } = endsOf(valued, period);
	return [...months, responseRateOrUnknown(context, last?.shown.figure ?? null)].filter(
		(text) => text !== ''
	);
}
