import type { AreaId } from '$lib/core/area';
import type { Figure } from '$lib/core/figure';
import { gate } from '$lib/core/gate';
import type { Indicator } from '$lib/core/indicator';
import type { Judgement } from '$lib/core/judgement';
import { comparePeriods, parsePeriod } from '$lib/core/period';
import { hiddenWave, hiddenWaveSentence } from '$lib/text/sentences/gap';
import { joined } from '$lib/text/sentences/told';
import { gapFact } from './annex-people';
import type { ViewContext } from './context';
import { indicatorOf } from './indicators';
import type { ShownValue } from './models';
import { hasNumber } from './pick';
import { show } from './shown';

/** The two sexes a survey sets side by side; never one without the other. */
export type SexPair = readonly ['women', 'men'] | readonly ['girls', 'boys'];

/** What a survey says of one question, both sexes with number of answers and interval. */
export interface SurveyFact {
	text: string;
	shown: ShownValue[];
	/** Of the gap, as it stands among all of them; null before anybody judges. */
	judgement: Judgement | null;
}

/**
 * What surveys say of both sexes in the area: per question, series and age the newest wave up to the year that
 * has both. Series are never joined.
 */
export function surveyFacts(
	context: ViewContext,
	area: AreaId,
	year: string,
	[first, second]: SexPair
): SurveyFact[] {
	const lines = new Map<string, Figure[]>();
	const hidden: Figure[] = [];
	for (const figure of heldUpTo(context, area, year, 'survey:')) {
		if (figure.sex !== first && figure.sex !== second) continue;
		if (!hasNumber(figure)) hidden.push(figure);
		else lines.set(lineOf(figure), [...(lines.get(lineOf(figure)) ?? []), figure]);
	}
	const facts = [...lines.values()].flatMap((figures) => {
		const newest = [...figures].sort((a, b) => comparePeriods(b.period, a.period));
		for (const one of newest) {
			const other = newest.find(({ sex, period }) => sex !== one.sex && period === one.period);
			if (other === undefined) continue;
			const pair: [Figure, Figure] = one.sex === first ? [one, other] : [other, one];
			return [{ indicator: indicatorOf(context, one.indicator), pair }];
		}
		return [];
	});
	const judged = gapsTogether(context, facts);
	return facts.flatMap(({ indicator, pair }, at) => {
		const [one, other] = pair.map((figure) => show(context, figure));
		const [a, z] = [one?.figure ?? null, other?.figure ?? null];
		if (!one || !other || indicator === null || a === null || z === null) return [];
		const judgement = judged[at] ?? null;
		const text = joined(
			gapFact(context, indicator, [a, z], judgement),
			newerSentence(
				hidden.filter((figure) => lineOf(figure) === lineOf(a)),
				a.period
			)
		);
		return [{ text, shown: [one, other], judgement }];
	});
}

/** Of which line of a survey's figures: both sexes and all waves. */
function lineOf({ indicator, series, unit, age }: Figure): string {
	return [indicator, series, unit, age].join('|');
}

/** Why the newest wave is not the one told of; '' where it is, or nothing is hidden in it. */
function newerSentence(hidden: readonly Figure[], told: string): string {
	const newer = hidden
		.filter(({ period }) => comparePeriods(period, told) > 0)
		.sort((a, b) => comparePeriods(b.period, a.period))
		.map((figure) => ({ period: figure.period, reason: gate(figure).reason }));
	const found = newer.find(({ reason }) => reason !== null && reason in hiddenWave);
	return found === undefined ? '' : hiddenWaveSentence(found.period, found.reason);
}

interface Pair {
	indicator: Indicator | null;
	pair: [Figure, Figure];
}

/** What may be said of each pair, all looked at together; null where nobody judges. */
function gapsTogether(context: ViewContext, facts: readonly Pair[]): (Judgement | null)[] {
	const { judge } = context;
	if (judge === null) return [];
	const alone = facts.map(({ indicator, pair }) =>
		indicator === null ? null : judge.gap(indicator, ...pair)
	);
	const all = judge.together(alone.filter((one) => one !== null));
	return alone.map((one) => (one === null ? null : (all.shift() ?? null)));
}

/** True where the data have a number of the kind (`school:`) for the area up to the year. */
export function hasFigures(
	context: ViewContext,
	area: AreaId,
	year: string,
	kind: string,
	of: (figure: Figure) => boolean = () => true
): boolean {
	return heldUpTo(context, area, year, kind).some((figure) => hasNumber(figure) && of(figure));
}

/** With a number or without. */
function heldUpTo(context: ViewContext, area: AreaId, year: string, kind: string): Figure[] {
	return context.figures.filter(
		(figure) =>
			figure.area === area &&
			figure.scope === 'area' &&
			figure.measure.startsWith(kind) &&
			(parsePeriod(figure.period)?.year ?? Infinity) <= Number(year)
	);
}
