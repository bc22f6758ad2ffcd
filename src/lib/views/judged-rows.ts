import { isEstablished, type Judgement, type UnusualMonth } from '$lib/core/judgement';
import type { Selection } from '$lib/core/selection';
import { beforeWords, manySentence } from '$lib/text/judgement';
import { lastingDifferences } from '$lib/text/sentences/many';
import type { ViewContext } from './context';
import { figureBefore, isJudgedTogether, judgedAmong } from './judged-together';
import { comparisonLabel } from './pick';
import type { RowFacts } from './row-facts';

/** What may be said of one row; nulls where nothing is compared. */
export interface JudgedRow {
	comparison: Judgement | null;
	/** Against the year, or the wave, before. */
	change: Judgement | null;
	/** Of the year the row is about, and of the earlier one where the row tells a fall from it. */
	months: UnusualMonth[];
}

export interface JudgedRows {
	/** By indicator. */
	rows: ReadonlyMap<string, JudgedRow>;
	/** How many comparisons were looked at, in sentences. */
	looked: string[];
}

/** The comparisons of a page's rows, each judged among all the area's measures. Nothing before the judge is here. */
export function judgedRows(
	context: ViewContext,
	facts: readonly RowFacts[],
	selection: Selection
): JudgedRows {
	const { judge } = context;
	if (judge === null) return { rows: new Map(), looked: [] };
	const told = facts.filter(({ picked }) => picked !== null && picked.shown.value !== null);
	const earlier = selection.comparison.kind === 'year';
	const comparisons = told.map(({ indicator, picked, compared }) => {
		const now = picked?.shown.figure ?? null;
		const then = compared?.picked?.shown.figure ?? null;
		if (now === null || then === null) return null;
		return judgedAmong(context, selection, 'comparison', indicator, now, then);
	});
	const changes = told.map(({ indicator, picked }) => {
		const now = picked?.shown.figure ?? null;
		const then =
			now === null || picked === null || earlier ? null : figureBefore(context, picked, now);
		if (now === null || then === null) return null;
		return judgedAmong(context, selection, 'before', indicator, now, then);
	});
	const rows = new Map(
		told.map(({ indicator, picked }, at): [string, JudgedRow] => [
			indicator.id,
			{
				comparison: comparisons[at] ?? null,
				change: changes[at] ?? null,
				months: [...monthYears(picked?.period ?? '', comparisons[at], changes[at])].flatMap(
					(year) => judge.unusualMonths(indicator, picked?.row.area ?? '', year)
				)
			}
		])
	);
	// What says anew what others say is no further measure that was looked at.
	const tested = told.map(({ indicator }) => isJudgedTogether(context, indicator));
	const ofThose = <T>(all: readonly T[]) => all.filter((_, at) => tested[at] === true);
	const compared = ofThose(told).filter(({ compared: other }) => other?.picked != null);
	const label = comparisonLabel(context, selection);
	const counts = comparisons.some((one) => one !== null && one.method === 'quasi_poisson');
	const looked = [
		...lookedAt(compared.length, ofThose(comparisons), label),
		...(counts && selection.comparison.kind === 'rest' ? [lastingDifferences(label)] : []),
		...lookedAt(ofThose(told).length, ofThose(changes), beforeWords(ofThose(changes)))
	];
	return { rows, looked };
}

/** The years that a row's months are looked for in: its own, and those it tells a fall from. */
function monthYears(
	period: string,
	...judgements: readonly (Judgement | null | undefined)[]
): Set<string> {
	const earlier = judgements.flatMap((one) =>
		one?.comparison === 'earlier_period' && one.direction === 'down' ? (one.then?.period ?? []) : []
	);
	return new Set([period, ...earlier].map((one) => one.slice(0, 4)));
}

function lookedAt(
	asked: number,
	judgements: readonly (Judgement | null)[],
	than: string
): string[] {
	const made = judgements.filter((one) => one !== null);
	if (made.length === 0) return [];
	const tested = made.filter(({ p }) => p !== null);
	const established = tested.filter(isEstablished);
	const surveys = tested.some(({ kind }) => kind === 'sample_survey');
	const among = Math.max(...tested.map((one) => one.looked), 0);
	const looked = tested.length;
	return [manySentence({ asked, looked, established: established.length, surveys, among, than })];
}
