import { gapBetweenSexes } from '$lib/core/derived/changes';
import type { Figure } from '$lib/core/figure';
import type { Indicator } from '$lib/core/indicator';
import type { Judgement } from '$lib/core/judgement';
import { derivedWords } from '$lib/text/derived';
import { formatDifference } from '$lib/text/format';
import { judgedWord } from '$lib/text/judgement';
import type { ViewContext } from '../context';
import type { ShownValue } from '../models';

/**
 * The gap between women and men, or girls and boys, in short; '' without both. With its own uncertainty: of a sample the
 * interval of the difference, of counts that of their ratio, and of everyone that there is none. Whether it is
 * established is not said here: that is judged among all the page's gaps.
 */
export function gapWords(
	{ judge }: Pick<ViewContext, 'judge'>,
	indicator: Indicator,
	first: ShownValue,
	second: ShownValue
): string {
	const [now, then] = [first.figure, second.figure];
	if (now === null || then === null) return '';
	const judgement = judge?.gap(indicator, now, then) ?? null;
	const gap = gapBetweenSexes(now, then, judgement).figure;
	if (gap.value === null || now.value === null || then.value === null) return '';
	const difference = formatDifference(now.value, then.value, now.unit);
	return derivedWords.gap(difference, uncertaintyOf(judgement, gap));
}

function uncertaintyOf(judgement: Judgement | null, { lower, upper }: Figure): string {
	if (judgement === null) return '';
	if (lower !== null && upper !== null) return derivedWords.interval(lower, upper);
	if (judgement.reason === 'total_survey') return derivedWords.everyone;
	if (judgement.word === 'too_few') return judgedWord(judgement);
	const { method, effect } = judgement;
	return method !== 'quasi_poisson' || effect === null
		? ''
		: derivedWords.ratio(effect, judgement.lower ?? effect, judgement.upper ?? effect);
}
