import type { Selection } from '$lib/core/selection';
import { captionWords } from '$lib/text/captions';
import { overviewWords } from '$lib/text/overview';
import { comparedWith } from '$lib/text/comparisons';
import { countSentence, factClause } from '$lib/text/sentences';
import type { ViewContext } from './context';
import { isEverything, isReported } from './indicators';
import { displayName } from './names';
import type { RowFacts } from './overview-row';
import type { LeadSentence, OverviewNotice } from './overview-model';

/** How many measures the lead tells of. */
const TOLD = 3;

/**
 * The first page in sentences, made of facts only: value, period and comparison of the first measures that
 * have a figure, with the count where the figure is a rate. No causes, no ranking, and never the sum of all
 * crime alone. The same rows give the same sentences.
 */
export function leadSentences(
	context: ViewContext,
	selection: Selection,
	rows: readonly RowFacts[],
	notice: OverviewNotice | null
): LeadSentence[] {
	const area = displayName(context, selection.area);
	const told = rows.filter(
		({ indicator, picked }) =>
			picked !== null && picked.shown.value !== null && !isEverything(context, indicator)
	);
	const sentences = told.slice(0, TOLD).map((facts) => factOf(context, area, facts));
	if (sentences.length === 0)
		return [
			{
				text: notice === null ? overviewWords.nothingForLead(area, selection.period) : notice.lead,
				strong: '',
				indicator: null
			}
		];
	if (
		told
			.slice(0, TOLD)
			.some(({ indicator }) => indicator.place === 'place' && isReported(indicator))
	)
		sentences.push({ text: captionWords.place, strong: '', indicator: null });
	return sentences;
}

/** One measure of an area in words: value, period, comparison, and the count beside a rate. */
export function factOf(context: ViewContext, area: string, facts: RowFacts): LeadSentence {
	const { indicator, picked, compared, count } = facts;
	const value = picked?.shown.value ?? 0;
	const strong = factClause({
		title: indicator.title,
		reported: isReported(indicator),
		everything: isEverything(context, indicator),
		area,
		period: picked?.period ?? '',
		unit: picked?.row.line.unit ?? 'count',
		value,
		preliminary: picked?.shown.preliminary ?? false
	});
	const other = compared?.picked?.shown.value ?? null;
	const comparison =
		other === null || compared === null || picked === null
			? ''
			: `, ${comparedWith(value, other, picked.row.line.unit, compared.than)}`;
	const rate = picked?.row.line.unit === 'per_100k' || picked?.row.line.unit === 'per_1000';
	const counted = rate
		? ' ' +
			countSentence(
				count === null || count.shown.value === null
					? null
					: {
							value: count.shown.value,
							period: count.period,
							preliminary: count.shown.preliminary
						},
				picked?.period ?? ''
			)
		: '';
	return { text: `${strong}${comparison}.${counted}`, strong, indicator: indicator.id };
}
