import { hasOwnMargin, type Figure } from '$lib/core/figure';
import type { Judgement } from '$lib/core/judgement';
import { compareShares, MINIMUM_ANSWERS } from '$lib/core/statistics/proportions';
import { sampledShare } from '$lib/core/statistics/sampled-share';

/** Two shares of a sample survey, tested; or why they are not. `untold` is what is known before. */
export function sampled(untold: Judgement, now: Figure, then: Figure): Judgement {
	const both = [now, then];
	if (!both.every(({ unit }) => unit === 'percent')) return { ...untold, reason: 'index' };
	if (now.n === null || then.n === null) return { ...untold, reason: 'no_answers' };
	if (Math.min(now.n, then.n) < MINIMUM_ANSWERS) return { ...untold, reason: 'few_answers' };
	const [first, second] = [sampledShare(now), sampledShare(then)];
	if (first === null || second === null) return { ...untold, reason: 'index' };
	const { change, difference, interval, p } = compareShares(first, second);
	const told = {
		...untold,
		designEffect: both.every(hasOwnMargin) ? null : untold.designEffect,
		effect: 100 * difference,
		lower: 100 * interval.lower,
		upper: 100 * interval.upper
	};
	if (change === 'not_testable') return { ...told, reason: 'few_answers' };
	const word = untold.direction === 'none' ? 'no_difference' : change;
	return { ...told, method: 'two_proportions', word, p };
}
