import type { Judgement } from '$lib/core/judgement';
import type { Selection } from '$lib/core/selection';
import { captionWords } from '$lib/text/captions';
import { beforeWords, judgementWords } from '$lib/text/judgement';
import { overviewWords } from '$lib/text/overview';
import { countSentence, countsSentence, measuresSentence } from '$lib/text/sentences/lists';
import type { Place } from '$lib/text/sentences/place';
import { factClause, joined, when } from '$lib/text/sentences/told';
import { levelOf } from './answers';
import { standingCautions } from './cautions';
import type { ViewContext } from './context';
import { isEverything, isReported } from './indicators';
import { placeOf } from './names';
import type { RowFacts } from './row-facts';
import type { JudgedRows } from './judged-rows';
import type { LeadSentence, OverviewNotice } from './overview-model';
import { comparisonLabel } from './pick';
import { standsOut } from './stands-out/stands-out';
import { comparedFact, toldOf } from './told';

/**
 * The first page in sentences, made of facts only. Reported crime that shares unit and period is told in one
 * sentence, each measure with its number and the comparison's; then what stands out, the counts there are, and where
 * crime is counted, or what that means for a centre. No causes, no ranking, and never the sum of all crime alone. The same
 * rows give the same sentences.
 */
export function leadSentences(
	context: ViewContext,
	selection: Selection,
	facts: readonly RowFacts[],
	page: { judged: JudgedRows; notice: OverviewNotice | null }
): LeadSentence[] {
	const { judged, notice } = page;
	const place = placeOf(context, selection.area);
	const told = facts.filter(
		({ indicator, picked }) =>
			picked !== null && picked.shown.value !== null && !isEverything(context, indicator)
	);
	if (told.length === 0)
		return [
			{
				text:
					notice === null
						? overviewWords.nothingForLead(place.area, selection.period)
						: notice.lead,
				strong: '',
				indicator: null,
				detail: false
			}
		];
	const reported = told.filter(({ indicator }) => isReported(indicator));
	const groups = groupsOf(reported);
	const counts = countSentences(groups.filter(({ length }) => length > 1).flat());
	const room = counts.reduce((sum, { text }) => sum + text.length + 1, 0);
	const standing = standsOut(context, selection).brief(room);
	const sentences = [
		...groups.map((group) => {
			const [alone] = group;
			return group.length === 1 && alone !== undefined
				? factOf(context, selection, alone)
				: groupSentence(place, group);
		}),
		...(standing === '' ? [] : [plain(standing)]),
		...judgedSentences(context, selection, reported, judged),
		// Until what stands out is known, the counts hold its place.
		...counts.map((sentence) => ({ ...sentence, detail: standing !== '' })),
		...told
			.filter(({ indicator }) => !isReported(indicator))
			.map((fact) => factOf(context, selection, fact))
	];
	if (reported.some(({ indicator }) => indicator.place === 'place')) {
		const values = reported.flatMap(({ picked }) => (picked === null ? [] : [picked.shown]));
		const cautions = standingCautions(context, values);
		const said = (caution: string) => sentences.some(({ text }) => text.includes(caution));
		const heed = cautions.length > 0 ? cautions : [captionWords.place];
		sentences.push(...heed.filter((caution) => !said(caution)).map(plain));
	}
	return sentences;
}

const plain = (text: string): LeadSentence => ({
	text,
	strong: '',
	indicator: null,
	detail: false
});

/** Rows that can share a sentence: same unit, period and status. In the order of their first. */
function groupsOf(facts: readonly RowFacts[]): RowFacts[][] {
	const groups = new Map<string, RowFacts[]>();
	for (const fact of facts) {
		const { picked } = fact;
		const key = [picked?.row.line.unit, picked?.period, picked?.shown.preliminary].join('|');
		groups.set(key, [...(groups.get(key) ?? []), fact]);
	}
	return [...groups.values()];
}

function groupSentence(place: Place, group: readonly RowFacts[]): LeadSentence {
	const [first] = group;
	const measures = group.map(({ indicator, picked, compared }) => ({
		title: indicator.title,
		value: picked?.shown.value ?? 0,
		other: compared?.picked?.shown.value ?? null
	}));
	const { strong, rest } = measuresSentence({
		...place,
		period: first?.picked?.period ?? '',
		preliminary: first?.picked?.shown.preliminary ?? false,
		unit: first?.picked?.row.line.unit ?? 'count',
		than: first?.compared?.than ?? '',
		measures
	});
	return { ...plain(strong + rest), strong };
}

/** Which of the differences are larger than usual; stands in the table too, measure by measure. */
function judgedSentences(
	context: ViewContext,
	selection: Selection,
	facts: readonly RowFacts[],
	{ rows }: JudgedRows
): LeadSentence[] {
	const told = (which: 'comparison' | 'change', than: string): string =>
		judgementWords.groups(
			facts.flatMap(({ indicator: { id, title } }) => {
				const word = rows.get(id)?.[which]?.word;
				return word === undefined ? [] : [{ word, title }];
			}),
			than
		);
	return [
		told('comparison', comparisonLabel(context, selection)),
		told('change', beforeWords([...rows.values()].map(({ change }) => change)))
	].flatMap((text) => (text === '' ? [] : [{ ...plain(text), detail: true }]));
}

/** How many, beside how much: the counts that stand beside rates, one sentence per period. */
function countSentences(facts: readonly RowFacts[]): LeadSentence[] {
	const periods = new Map<string, { title: string; value: number }[]>();
	for (const { indicator, count } of facts) {
		if (count === null || count.shown.value === null) continue;
		const key = when(count.period, count.shown.preliminary);
		const entry = { title: indicator.title, value: count.shown.value };
		periods.set(key, [...(periods.get(key) ?? []), entry]);
	}
	return [...periods].map(([time, counts]) => plain(countsSentence(time, counts)));
}

/**
 * One measure of an area in words: value, period, comparison with what may be said of it, and the count beside a rate.
 */
export function factOf(
	context: ViewContext,
	selection: Pick<Selection, 'area' | 'comparison'>,
	facts: RowFacts,
	judgement: Judgement | null = null
): LeadSentence {
	const { indicator, picked, count } = facts;
	if (picked === null) return plain('');
	const { line } = picked.row;
	const told = toldOf(context, indicator, line, {
		...placeOf(context, selection.area),
		...picked
	});
	const clause = factClause(told);
	const compared = comparedFact(context, selection, facts, told, judgement);
	const rate = line.unit === 'per_100k' || line.unit === 'per_1000';
	// What a rate was judged by is its count.
	const said = judgement?.word === 'too_few' && count?.period === picked.period;
	const counted =
		!rate || said || count === null || count.shown.value === null
			? ''
			: countSentence(
					{
						value: count.shown.value,
						period: count.period,
						preliminary: count.shown.preliminary
					},
					picked.period
				);
	const text = joined(compared ?? levelOf(context, told, picked.shown.figure), counted);
	return {
		...plain(text),
		strong: text.startsWith(clause) ? clause : '',
		indicator: indicator.id
	};
}
