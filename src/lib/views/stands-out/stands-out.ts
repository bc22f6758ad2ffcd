import { isEstablished, type Judge } from '$lib/core/judgement';
import type { Selection } from '$lib/core/selection';
import { duringPeriod } from '$lib/text/format';
import { beforeWords } from '$lib/text/judgement';
import {
	examined,
	nothingStandsOut,
	type OutstandingChange,
	standsOutBriefly,
	standsOutSentences
} from '$lib/text/sentences/stands-out';
import { besideOf } from '../beside';
import type { ViewContext } from '../context';
import { type JudgedMeasure, measuresTogether } from '../judged-together';
import { placeOf } from '../names';
import { show } from '../shown';
import { toldOf } from '../told';
import { isWithin, mostOf } from './part';

/** More is not told: what is said of everything is heard of nothing. */
const MOST = 3;

/** What stands out for an area, in sentences; empty where nobody judges or nothing can be compared. */
export interface StandsOut {
	/** At most three, the largest change first; or that there is none. */
	sentences: string[];
	/** How many measures were looked at together. */
	looked: number;
	/** One sentence that is no longer than `room`, if it can be told so short; '' where nothing is told. */
	brief(room: number): string;
}

const NOTHING: StandsOut = { sentences: [], looked: 0, brief: () => '' };

/**
 * The area's measures against the year or wave before, or the year chosen to compare with: those that changed more than
 * usual when all are judged together, the largest first, with what explains them. What is most of a larger measure's
 * change is told there.
 */
export function standsOut(
	context: ViewContext,
	selection: Pick<Selection, 'area' | 'period' | 'comparison'>
): StandsOut {
	const { judge } = context;
	if (judge === null) return NOTHING;
	const { area, period, comparison } = selection;
	const key = [area, period, comparison.kind === 'year' ? comparison.year : ''].join('|');
	let held = known.get(judge);
	if (held === undefined) known.set(judge, (held = new Map<string, StandsOut>()));
	let found = held.get(key);
	if (found === undefined) held.set(key, (found = lookAt(context, judge, selection)));
	return found;
}

/** A judge is of one state of the data: what it was asked before has the same answer. */
const known = new WeakMap<Judge, Map<string, StandsOut>>();

function lookAt(
	context: ViewContext,
	judge: Judge,
	selection: Pick<Selection, 'area' | 'period' | 'comparison'>
): StandsOut {
	const against = selection.comparison.kind === 'year' ? 'comparison' : 'before';
	const all = measuresTogether(context, selection, against);
	const looked = all.filter(({ judgement: { p } }) => p !== null).length;
	if (looked === 0) return NOTHING;
	const established = all.filter(({ judgement }) => isEstablished(judgement));
	const items = chosen(context, established).map((one) => outstanding(context, judge, one));
	const since = thanOf(selection, all);
	const sentences =
		items.length === 0 ? [nothingStandsOut(looked, since)] : standsOutSentences(items);
	return {
		sentences: [...sentences, examined(looked)],
		looked,
		brief(room) {
			const count = { looked, established: established.length, since };
			const forms = [3, 2, 1].map((told) => standsOutBriefly(count, items, told));
			return forms.find(({ length }) => length <= room) ?? forms.at(-1) ?? '';
		}
	};
}

/** The largest first, crime before surveys, and nothing that is told within another. */
function chosen(context: ViewContext, found: readonly JudgedMeasure[]): JudgedMeasure[] {
	const kept: JudgedMeasure[] = [];
	const sorted = [...found].sort((a, b) => sizeOf(b) - sizeOf(a));
	for (const one of sorted) {
		const wider = sorted.find((other) => other !== one && tells(context, other, one));
		if (wider === undefined) kept.push(one);
	}
	const crimes = kept.filter(({ indicator }) => indicator.kind === 'reported_crime');
	const surveys = kept.filter(({ indicator }) => indicator.kind === 'sample_survey');
	return [...crimes.slice(0, MOST - Math.min(surveys.length, 1)), ...surveys].slice(0, MOST);
}

/** Surveys' points and counts' ratios are never set against each other. */
function sizeOf({ judgement: { effect, method } }: JudgedMeasure): number {
	if (effect === null) return 0;
	return method === 'quasi_poisson' ? Math.abs(Math.log(effect)) : Math.abs(effect);
}

/** True where the wider measure's sentence names the narrower one. */
function tells(context: ViewContext, wider: JudgedMeasure, one: JudgedMeasure): boolean {
	if (!isWithin(context, one.indicator.measure, wider.indicator.measure)) return false;
	const part = mostOf(context, wider.judgement);
	return part !== null && isWithin(context, one.indicator.measure, part.measure, true);
}

function outstanding(
	context: ViewContext,
	judge: Judge,
	{ indicator, picked, judgement }: JudgedMeasure
): OutstandingChange {
	const then = judgement.then === null ? null : show(context, judgement.then);
	const told = toldOf(context, indicator, picked.row.line, {
		...placeOf(context, picked.row.area),
		...picked
	});
	const value = then?.value ?? 0;
	const later = told.value > value ? told.period : (judgement.then?.period ?? '');
	return {
		now: told,
		then: {
			value,
			period: judgement.then?.period ?? '',
			preliminary: then?.preliminary ?? false
		},
		percentAllowed: judgement.percentAllowed,
		part: mostOf(context, judgement)?.words ?? null,
		beside: besideOf(context, indicator, judgement),
		months: judge.unusualMonths(indicator, picked.row.area, later.slice(0, 4))
	};
}

/** "år 2024" where all are compared with the same, else "året före". */
function thanOf(selection: Pick<Selection, 'comparison'>, all: readonly JudgedMeasure[]): string {
	if (selection.comparison.kind === 'year') return duringPeriod(selection.comparison.year);
	const periods = new Set(
		all.flatMap(({ judgement: { then, p } }) => (then === null || p === null ? [] : [then.period]))
	);
	const [only] = periods;
	return periods.size === 1 && only !== undefined
		? duringPeriod(only)
		: beforeWords(all.map(({ judgement }) => judgement));
}
