import { isTested } from '$lib/core/evidence';
import type { Figure } from '$lib/core/figure';
import type { Indicator } from '$lib/core/indicator';
import type { Judge, Judgement } from '$lib/core/judgement';
import { parsePeriod } from '$lib/core/period';
import type { Selection } from '$lib/core/selection';
import { isByMeasure } from '$lib/indicators/by-measure';
import type { ViewContext } from './context';
import { indexOf } from './figure-index';
import { isEverything } from './indicators';
import { compare, hasNumber, pick, pickAt, type Picked } from './pick';

type Asked = Pick<Selection, 'area' | 'period' | 'comparison'>;

/**
 * What measures are set beside: what the reader chose to compare with, the year or wave before, or an earlier period of
 * the same row.
 */
export type Against = 'comparison' | 'before' | { now: string; then: string };

/** One measure beside what it is compared with. */
export interface JudgedMeasure {
	indicator: Indicator;
	picked: Picked;
	judgement: Judgement;
}

/** An annex of an earlier year has the same judge and fewer figures. */
const families = new WeakMap<Judge, WeakMap<readonly Figure[], Map<string, JudgedMeasure[]>>>();

/**
 * All declared measures of an area that a test fits, judged together, whichever of them a page, a topic or a caption
 * shows: what stands among all is told alike everywhere, and choosing what to look at changes no word. Measures that
 * are only held are not among them: they come when the engine does, and would change words that somebody is reading;
 * one of them is judged among the declared ones where it is shown. The sum of all crime and composites are left out,
 * since they only say anew what their parts say; total surveys and registers have no test. Made once for each state of
 * the data. Empty where nobody judges.
 */
export function measuresTogether(
	context: ViewContext,
	asked: Asked,
	against: Against
): readonly JudgedMeasure[] {
	const { judge } = context;
	if (judge === null) return [];
	const states =
		families.get(judge) ?? new WeakMap<readonly Figure[], Map<string, JudgedMeasure[]>>();
	families.set(judge, states);
	const held = states.get(context.figures) ?? new Map<string, JudgedMeasure[]>();
	states.set(context.figures, held);
	const { area, period, comparison } = asked;
	const key = JSON.stringify(
		typeof against === 'object' ? [area, against] : [area, against, period, comparison]
	);
	let family = held.get(key);
	if (family === undefined) {
		const alone = context.indicators.flatMap(
			(indicator) => judgedAlone(context, judge, asked, against, indicator) ?? []
		);
		const all = judge.together(alone.map(({ judgement }) => judgement));
		family = alone.map((one, at) => ({ ...one, judgement: all[at] ?? one.judgement }));
		held.set(key, family);
	}
	return family;
}

/**
 * Two figures of a measure, judged among all the area's measures: as they stand among them where they are of them, else
 * in place of the measure's own. null before the judge is here.
 */
export function judgedAmong(
	context: ViewContext,
	asked: Asked,
	against: Against,
	indicator: Indicator,
	now: Figure,
	then: Figure
): Judgement | null {
	const { judge } = context;
	if (judge === null) return null;
	const family = measuresTogether(context, asked, against);
	const held = heldOf(family, indicator, now, then);
	if (held !== null) return held;
	const own = judgedPair(judge, asked, against, indicator, now, then);
	const others = family.filter((one) => one.indicator.id !== indicator.id);
	const all = [own, ...others.map(({ judgement }) => judgement)];
	return judge.together(all)[0] ?? own;
}

/**
 * A change of one measure between two periods, as it is told elsewhere on the page where it is the one told there, else
 * among all measures between the same two periods. null before the judge is here.
 */
export function changeOnPage(
	context: ViewContext,
	asked: Asked,
	indicator: Indicator,
	now: Figure,
	then: Figure
): Judgement | null {
	const told = asked.comparison.kind === 'year' ? 'comparison' : 'before';
	return (
		heldOf(measuresTogether(context, asked, told), indicator, now, then) ??
		judgedAmong(context, asked, { now: now.period, then: then.period }, indicator, now, then)
	);
}

/** The year before, or the newest wave before: what stands further back is no "before". */
export function figureBefore(context: ViewContext, { row }: Picked, now: Figure): Figure | null {
	const earlier = indexOf(context)
		.mainRow(row)
		.filter((figure) => figure.period < now.period && hasNumber(figure));
	const last = earlier.at(-1);
	if (last === undefined) return null;
	const years = (parsePeriod(now.period)?.year ?? 0) - (parsePeriod(last.period)?.year ?? 0);
	return now.grain === 'year' && years !== 1 ? null : last;
}

/** Surveys of everyone and registers are compared, never tested. */
export function isJudgedTogether(context: ViewContext, indicator: Indicator): boolean {
	const alone = indicator.composite === null && !isByMeasure(indicator);
	return isTested(indicator.kind) && alone && !isEverything(context, indicator);
}

/** null where there are not two figures, or no test would fit them. */
function judgedAlone(
	context: ViewContext,
	judge: Judge,
	asked: Asked,
	against: Against,
	indicator: Indicator
): JudgedMeasure | null {
	if (!isJudgedTogether(context, indicator)) return null;
	const period = typeof against === 'object' ? against.now : asked.period;
	const picked = pick(context, indicator, asked.area, period);
	const now = picked?.shown.figure ?? null;
	if (picked === null || now === null || picked.shown.value === null) return null;
	const then = otherOf(context, asked, against, picked, now);
	if (then === null) return null;
	const judgement = judgedPair(judge, asked, against, indicator, now, then);
	return { indicator, picked, judgement };
}

/** One measure's two figures alone: of two places, or of two periods. */
function judgedPair(
	judge: Judge,
	asked: Asked,
	against: Against,
	indicator: Indicator,
	now: Figure,
	then: Figure
): Judgement {
	const places = against === 'comparison' && asked.comparison.kind !== 'year';
	return places ? judge.difference(indicator, now, then) : judge.change(indicator, now, then);
}

function otherOf(
	context: ViewContext,
	asked: Asked,
	against: Against,
	picked: Picked,
	now: Figure
): Figure | null {
	if (against === 'before') return figureBefore(context, picked, now);
	const other =
		against === 'comparison'
			? compare(context, picked, asked).picked
			: pickAt(context, picked.row, against.then);
	return other?.shown.figure ?? null;
}

/** What a family says of these two figures; null where it judges others of the measure, or none. */
function heldOf(
	family: readonly JudgedMeasure[],
	indicator: Indicator,
	now: Figure,
	then: Figure
): Judgement | null {
	const held = family.find((one) => one.indicator.id === indicator.id)?.judgement;
	const same = held !== undefined && isSame(held.now, now) && isSame(held.then, then);
	return same ? held : null;
}

/** True of figures of the same kind, time and people, before or after the gate; areas follow from what is asked. */
function isSame(one: Figure | null, other: Figure): boolean {
	return (
		one !== null &&
		(['measure', 'series', 'unit', 'period', 'sex', 'age'] as const).every(
			(key) => one[key] === other[key]
		)
	);
}
