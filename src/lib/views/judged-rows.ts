import type { Figure } from '$lib/core/figure';
import type { Indicator } from '$lib/core/indicator';
import type { Judge, Judgement, UnusualMonth } from '$lib/core/judgement';
import { parsePeriod } from '$lib/core/period';
import type { Selection } from '$lib/core/selection';
import { judgementWords, manySentence } from '$lib/text/judgement';
import type { ViewContext } from './context';
import { indexOf } from './figure-index';
import { overviewIndicators } from './indicators';
import { comparisonLabel, hasNumber, pick, pickAt, type Picked } from './pick';
import type { RowFacts } from './row-facts';

/** What may be said of one row; nulls where nothing is compared. */
export interface JudgedRow {
	comparison: Judgement | null;
	/** Against the year, or the wave, before. */
	change: Judgement | null;
	/** Of the year the row is about. */
	months: UnusualMonth[];
}

export interface JudgedRows {
	/** By indicator. */
	rows: ReadonlyMap<string, JudgedRow>;
	/** How many comparisons were looked at, in sentences. */
	looked: string[];
}

/** The first page's comparisons, each kind judged together. Nothing before the judge is here. */
export function judgedRows(
	context: ViewContext,
	facts: readonly RowFacts[],
	selection: Selection
): JudgedRows {
	const { judge } = context;
	if (judge === null) return { rows: new Map(), looked: [] };
	const told = facts.filter(({ picked }) => picked !== null && picked.shown.value !== null);
	const earlier = selection.comparison.kind === 'year';
	const comparisons = together(judge, told, (fact) => {
		const now = fact.picked?.shown.figure ?? null;
		const then = fact.compared?.picked?.shown.figure ?? null;
		if (now === null || then === null) return null;
		const { indicator } = fact;
		return earlier ? judge.change(indicator, now, then) : judge.difference(indicator, now, then);
	});
	const changes = together(judge, told, ({ indicator, picked }) => {
		const now = picked?.shown.figure ?? null;
		const then =
			now === null || picked === null || earlier ? null : figureBefore(context, picked, now);
		return now === null || then === null ? null : judge.change(indicator, now, then);
	});
	const rows = new Map(
		told.map(({ indicator, picked }, at): [string, JudgedRow] => [
			indicator.id,
			{
				comparison: comparisons[at] ?? null,
				change: changes[at] ?? null,
				months: judge.unusualMonths(
					indicator,
					picked?.row.area ?? '',
					picked?.period.slice(0, 4) ?? ''
				)
			}
		])
	);
	// Surveys of everyone and registers are compared, never tested.
	const tested = told.filter(({ indicator: { kind } }) =>
		['reported_crime', 'sample_survey'].includes(kind)
	);
	const asked = tested.filter(({ compared }) => compared?.picked != null).length;
	const looked = [
		...lookedAt(asked, comparisons, comparisonLabel(context, selection)),
		...lookedAt(tested.length, changes, judgementWords.yearBefore)
	];
	return { rows, looked };
}

/**
 * A change of one measure, judged together with those of the first page's measures between the same two periods: what is
 * said beside the table is not to say more than it.
 */
export function changeOnPage(
	context: ViewContext,
	indicator: Indicator,
	now: Figure,
	then: Figure
): Judgement | null {
	const { judge } = context;
	if (judge === null) return null;
	const others = overviewIndicators(context).flatMap((other) => {
		if (other.id === indicator.id) return [];
		const picked = pick(context, other, now.area, now.period);
		const earlier = picked === null ? null : pickAt(context, picked.row, then.period);
		const pair = [picked?.shown.figure ?? null, earlier?.shown.figure ?? null] as const;
		return pair[0] === null || pair[1] === null ? [] : [judge.change(other, pair[0], pair[1])];
	});
	return judge.together([judge.change(indicator, now, then), ...others])[0] ?? null;
}

/** One judgement per fact, or null; those there are are judged together. */
function together(
	judge: Judge,
	facts: readonly RowFacts[],
	judged: (fact: RowFacts) => Judgement | null
): (Judgement | null)[] {
	const alone = facts.map(judged);
	const all = judge.together(alone.filter((one) => one !== null));
	return alone.map((one) => (one === null ? null : (all.shift() ?? null)));
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

function lookedAt(
	asked: number,
	judgements: readonly (Judgement | null)[],
	than: string
): string[] {
	const made = judgements.filter((one) => one !== null);
	if (made.length === 0) return [];
	const tested = made.filter(({ p }) => p !== null);
	const established = tested.filter(({ word }) =>
		['larger_than_usual', 'higher', 'lower'].includes(word)
	);
	return [manySentence({ asked, looked: tested.length, established: established.length, than })];
}
