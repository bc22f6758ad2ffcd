import { gapBetweenSexes } from '$lib/core/derived/changes';
import type { Indicator } from '$lib/core/indicator';
import { derivedWords } from '$lib/text/derived';
import { formatDifference } from '$lib/text/format';
import type { ViewContext } from '../context';
import type { ShownValue } from '../models';

/**
 * The gap between women and men, or girls and boys, in short, with its own interval where the figures are of a sample;
 * '' without both. Whether it is established is not said here: that is judged among all the page's gaps.
 */
export function gapWords(
	{ judge }: Pick<ViewContext, 'judge'>,
	indicator: Indicator,
	first: ShownValue,
	second: ShownValue
): string {
	const [now, then] = [first.figure, second.figure];
	if (now === null || then === null) return '';
	const gap = gapBetweenSexes(now, then, judge?.gap(indicator, now, then) ?? null).figure;
	if (gap.value === null || now.value === null || then.value === null) return '';
	const difference = formatDifference(now.value, then.value, now.unit);
	return derivedWords.gap(difference, gap.lower, gap.upper);
}
