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

/** One judgement among all the area's measures; as it stands among them where it is one of them. */
export function judgedAmong(
	context: ViewContext,
	asked: Asked,
	against: Against,
	indicator: Indicator,
	own: Judgement
): Judgement {
	const family = measuresTogether(context, asked, against);
	const held = family.find((one) => one.indicator.id === indicator.id)?.judgement;
	if (held !== undefined && isSame(held, own)) return held;
	const others = family.filter((one) => one.indicator.id !== indicator.id);
	const all = [own, ...others.map(({ judgement }) => judgement)];
	return context.judge?.together(all)[0] ?? own;
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
	const { judge } = context;
	if (judge === null) return null;
	const own = judge.change(indicator, now, then);
	const told = asked.comparison.kind === 'year' ? 'comparison' : 'before';
	const held = measuresTogether(context, asked, told).find(
		(one) => one.indicator.id === indicator.id && isSame(one.judgement, own)
	);
	if (held !== undefined) return held.judgement;
	return judgedAmong(context, asked, { now: now.period, then: then.period }, indicator, own);
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

/** null where there are not two figures, or no test would fit them. */
function judgedAlone(
	context: ViewContext,
	judge: Judge,
	asked: Asked,
	against: Against,
	indicator: Indicator
): JudgedMeasure | null {
	const { kind, composite } = indicator;
	if (!isTested(kind)) return null;
	if (composite !== null || isByMeasure(indicator) || isEverything(context, indicator)) return null;
	const period = typeof against === 'object' ? against.now : asked.period;
	const picked = pick(context, indicator, asked.area, period);
	const now = picked?.shown.figure ?? null;
	if (picked === null || now === null || picked.shown.value === null) return null;
	const then = otherOf(context, asked, against, picked, now);
	if (then === null) return null;
	const places = against === 'comparison' && asked.comparison.kind !== 'year';
	const judgement = places
		? judge.difference(indicator, now, then)
		: judge.change(indicator, now, then);
	return { indicator, picked, judgement };
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

/** True of two judgements of the same two figures. */
function isSame(one: Judgement, other: Judgement): boolean {
	const [a, b] = [one, other].map(({ now, then }) =>
		[now, then].map((figure) =>
			figure === null
				? ''
				: [figure.measure, figure.series, figure.unit, figure.period, figure.sex, figure.age].join()
		)
	);
	return a?.join('|') === b?.join('|');
}
