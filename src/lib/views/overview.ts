import type { Indicator } from '$lib/core/indicator';
import type { Selection } from '$lib/core/selection';
import { captionWords, citationTexts } from '$lib/text/captions';
import { overviewWords } from '$lib/text/overview';
import { datasetsBehind, notesFor } from './caption';
import { cautionsFor } from './cautions';
import type { ViewContext } from './context';
import { divisionFact } from './divisions';
import { overviewIndicators } from './indicators';
import { judgedRows } from './judged-rows';
import { leadSentences } from './lead';
import { displayName, isCity } from './names';
import { noticeFor } from './notice';
import type { HeadFact, OverviewModel } from './overview-model';
import { overviewRow } from './overview-row';
import { rowFacts } from './row-facts';
import { comparisonLabel } from './pick';
import { childrenOf, inhabitants, populationFacts } from './population';

/**
 * The first page for a selection: all of it as finished words and figures that passed the gate. The same page can be
 * made of other indicators than the first page's.
 */
export function overviewModel(
	context: ViewContext,
	selection: Selection,
	indicators: readonly Indicator[] = overviewIndicators(context)
): OverviewModel {
	const facts = indicators.map((indicator) => rowFacts(context, indicator, selection));
	const judged = judgedRows(context, facts, selection);
	const rows = facts.flatMap(
		(fact) => overviewRow(context, fact, selection, judged.rows.get(fact.indicator.id)) ?? []
	);
	const notice = noticeFor(
		context,
		selection,
		rows.map(({ latest }) => latest)
	);
	const values = rows.flatMap((row) => [
		row.latest,
		...(row.count === null ? [] : [row.count.shown]),
		...(row.comparison.shown.status === 'not_applicable' ? [] : [row.comparison.shown]),
		...(row.history?.lines.flatMap(({ points }) => points.map(({ shown }) => shown)) ?? [])
	]);
	const year = selection.period;
	const people = [
		inhabitants(context, selection.area, year),
		childrenOf(context, selection.area, year)
	].flatMap((found) => (found === null ? [] : [found.shown]));
	const noComparison = selection.comparison.kind === 'rest' && isCity(context, selection.area);
	const notes = notesFor(
		indicators,
		values.filter(({ value }) => value !== null),
		captionWords.preliminary
	);
	for (const text of cautionsFor(context, values)) if (!notes.includes(text)) notes.push(text);
	const drawn = rows.flatMap(({ history }) => history?.lines ?? []);
	if (
		selection.comparison.kind === 'rest' &&
		drawn.some(({ role, id }) => role === 'comparison' && id === context.register.city)
	)
		notes.unshift(overviewWords.smallTrend(comparisonLabel(context, selection)));
	return {
		area: selection.area,
		exercise: context.exercise,
		heading: displayName(context, selection.area),
		headLine: headLine(context, selection, noComparison),
		lead: leadSentences(context, selection, facts, { judged, notice }),
		comparisonLabel: noComparison
			? overviewWords.notCompared
			: overviewWords.comparedWith(comparisonLabel(context, selection)),
		rows,
		looked: judged.looked,
		judgements: [...judged.rows.values()].flatMap(({ comparison, change }) =>
			[comparison, change].filter((one) => one !== null)
		),
		notice,
		notes: context.exercise ? [captionWords.exerciseNote, ...notes] : notes,
		sources: citationTexts(datasetsBehind(context, [...values, ...people]))
	};
}

function headLine(context: ViewContext, selection: Selection, alone: boolean): HeadFact[] {
	const { area, period, division } = selection;
	const divisions = divisionFact(context, selection);
	const label = comparisonLabel(context, selection);
	const when =
		period === 'latest'
			? alone
				? overviewWords.latestAlone
				: overviewWords.latest(label)
			: alone
				? overviewWords.inYearAlone(period)
				: overviewWords.inYear(period, label);
	return [
		...(divisions.length === 0 ? [] : [{ text: overviewWords.districts(divisions), note: null }]),
		...populationFacts(context, area, period),
		{ text: when, note: null },
		...(division === undefined ? [] : [{ text: overviewWords.division(division), note: null }])
	];
}
