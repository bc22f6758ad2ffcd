import type { Indicator } from '$lib/core/indicator';
import { isEstablished, type Judgement } from '$lib/core/judgement';
import type { Selection } from '$lib/core/selection';
import type { Unit } from '$lib/core/vocabulary';
import { captionWords } from '$lib/text/captions';
import { comparisonWordsOf } from '$lib/text/figures';
import { formatList, formatPeriod, unitName } from '$lib/text/format';
import { bareTitle } from '$lib/text/crime-words';
import { judgementWords } from '$lib/text/judgement';
import { lastingDifferences } from '$lib/text/sentences/many';
import { caption, markedText, notesFor } from './caption';
import { cautionsFor } from './cautions';
import type { ViewContext } from './context';
import { isEverything, overviewIndicators } from './indicators';
import { judgedAmong } from './judged-together';
import type { ComparisonBar, ComparisonModel } from './models';
import { displayName } from './names';
import type { Picked } from './pick';
import { compare, comparisonLabel, pick } from './pick';

interface Group {
	indicator: Indicator;
	picked: Picked;
	other: Picked | null;
	bars: ComparisonBar[];
}

/**
 * The measures of the first page side by side for the area and the comparison, each with its own latest
 * period (or the chosen year). Only measures in the unit most of them share are drawn, so that bars can be
 * compared; those without a figure are named in a note. The sum of all crime is never among them.
 */
export function comparisonModel(context: ViewContext, selection: Selection): ComparisonModel {
	const area = displayName(context, selection.area);
	const label = comparisonLabel(context, selection);
	const indicators = overviewIndicators(context).filter(
		(indicator) => !isEverything(context, indicator)
	);
	const found = indicators.flatMap((indicator) => groupOf(context, indicator, selection) ?? []);
	const unit = sharedUnit(found);
	const groups = found.filter(({ picked }) => picked.row.line.unit === unit);
	const leftOut = indicators.filter(
		(indicator) => !groups.some((group) => group.indicator === indicator)
	);
	const compared = groups.some(({ other }) => other !== null && other.shown.value !== null);
	const judged = judgedGroups(context, groups, selection);
	const named = (direction: Judgement['direction']) =>
		judged
			.filter((one) => isEstablished(one.judgement) && one.judgement.direction === direction)
			.map(({ title }) => bareTitle(title));
	const title =
		groups.length === 0
			? comparisonWordsOf.nothing(area)
			: compared
				? comparisonWordsOf.title(area, label, { more: named('up'), fewer: named('down') })
				: comparisonWordsOf.alone(area, groups.length);
	const values = groups.flatMap(({ bars }) => bars.map(({ shown }) => shown));
	const notes = notesFor(
		groups.map(({ indicator }) => indicator),
		values
	);
	notes.push(...cautionsFor(context, values).filter((text) => !notes.includes(text)));
	if (selection.comparison.kind === 'rest' && context.judge !== null && compared)
		notes.push(lastingDifferences(label));
	if (leftOut.length > 0)
		notes.push(
			comparisonWordsOf.leftOut(formatList(leftOut.map((indicator) => bareTitle(indicator.title))))
		);
	const told = judgedAfter(judged, label);
	return {
		kind: 'comparison',
		caption: caption(
			context,
			{
				title,
				subtitle:
					captionWords.subtitle([
						comparisonWordsOf.subtitle(area, label),
						unit === null ? '' : unitName(unit),
						selection.period === 'latest' ? captionWords.latestEach : formatPeriod(selection.period)
					]) + told,
				alt: comparisonWordsOf.alt(
					groups.map(
						(group) =>
							`${groupLabel(group)}: ` +
							group.bars.map((bar) => `${bar.label} ${markedText(bar.shown)}`).join(', ')
					)
				),
				notes
			},
			values,
			selection.division,
			told !== ''
		),
		groups: groups.map((group) => ({
			label: groupLabel(group),
			unit: group.picked.row.line.unit,
			bars: group.bars
		}))
	};
}

interface JudgedGroup {
	title: string;
	judgement: Judgement;
}

/** The measures drawn, each judged among all the area's; none before the judge is here. */
function judgedGroups(
	context: ViewContext,
	drawn: readonly Group[],
	selection: Selection
): JudgedGroup[] {
	return drawn.flatMap(({ indicator, picked, other }) => {
		const now = picked.shown.figure;
		const then = other?.shown.figure ?? null;
		if (now === null || then === null) return [];
		const judgement = judgedAmong(context, selection, 'comparison', indicator, now, then);
		return judgement === null ? [] : [{ title: indicator.title, judgement }];
	});
}

/** After the subtitle: for which of the measures drawn the difference is larger than usual. */
function judgedAfter(judged: readonly JudgedGroup[], than: string): string {
	const looked = Math.max(0, ...judged.map(({ judgement }) => judgement.looked));
	const words = judgementWords.groups(
		judged.map(({ title, judgement: { word } }) => ({ title, word })),
		than
	);
	return looked === 0 ? '' : `. ${judgementWords.compared(looked)} ${words}`;
}

function groupLabel({ indicator, picked }: Group): string {
	return `${bareTitle(indicator.title)}, ${formatPeriod(picked.period)}`;
}

/** null when the area has no number for the measure. */
function groupOf(context: ViewContext, indicator: Indicator, selection: Selection): Group | null {
	const picked = pick(context, indicator, selection.area, selection.period);
	if (picked === null || picked.shown.value === null) return null;
	const compared = compare(context, picked, selection);
	const bars: ComparisonBar[] = [
		{
			id: selection.area,
			label: displayName(context, selection.area),
			role: 'area',
			shown: picked.shown
		}
	];
	const beside = compared.each.filter(({ picked: { shown } }) => shown.value !== null);
	for (const { label, picked: one } of beside)
		bars.push({ id: one.row.area, label, role: 'comparison', shown: one.shown });
	if (compared.picked !== null && beside.length === 0)
		bars.push({
			id: selection.comparison.kind,
			label: compared.label,
			role: 'comparison',
			shown: compared.picked.shown
		});
	return { indicator, picked, other: compared.picked, bars };
}

/** The unit most groups have; of equals the one that comes first. */
function sharedUnit(groups: readonly Group[]): Unit | null {
	const counts = new Map<Unit, number>();
	for (const { picked } of groups) {
		const { unit } = picked.row.line;
		counts.set(unit, (counts.get(unit) ?? 0) + 1);
	}
	let best: Unit | null = null;
	for (const [unit, count] of counts)
		if (best === null || count > (counts.get(best) ?? 0)) best = unit;
	return best;
}
