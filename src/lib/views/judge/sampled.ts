import type { Figure } from '$lib/core/figure';
import type { Judgement } from '$lib/core/judgement';
import { DESIGN_EFFECT } from '$lib/core/statistics/design-effect';
import { compareShares, MINIMUM_ANSWERS } from '$lib/core/statistics/proportions';
import { sizeOfInterval, type SampledShare } from '$lib/core/statistics/wilson';

/** Two shares of a sample survey, tested; or why they are not. `untold` is what is known before. */
export function sampled(untold: Judgement, now: Figure, then: Figure): Judgement {
	const both = [now, then];
	if (!both.every(isShare)) return { ...untold, reason: 'index' };
	if (now.n === null || then.n === null) return { ...untold, reason: 'no_answers' };
	if (Math.min(now.n, then.n) < MINIMUM_ANSWERS) return { ...untold, reason: 'few_answers' };
	const { change, difference, interval, p } = compareShares(sampledShare(now), sampledShare(then));
	const told = {
		...untold,
		designEffect: both.every(isPublished) ? null : untold.designEffect,
		effect: 100 * difference,
		lower: 100 * interval.lower,
		upper: 100 * interval.upper
	};
	if (change === 'not_testable') return { ...told, reason: 'few_answers' };
	const word = untold.direction === 'none' ? 'no_difference' : change;
	return { ...told, method: 'two_proportions', word, p };
}

/**
 * A figure's share with the precision it has: what its own interval says, published or joined of several areas' (where
 * few answers may stand for many people), else its answers over the design effect that is assumed. Never more precise
 * than a simple random sample: bounds are rounded where they are printed.
 */
export function sampledShare({ value, n, lower, upper }: Figure): SampledShare {
	const share = (value ?? 0) / 100;
	const answers = n ?? 0;
	const size =
		lower === null || upper === null
			? null
			: sizeOfInterval(share, { lower: lower / 100, upper: upper / 100 });
	return {
		share,
		n: answers,
		deff: size === null ? DESIGN_EFFECT : Math.max(1, answers / size)
	};
}

/** True where the source itself gives the interval. */
function isPublished({ lower, upper, how }: Figure): boolean {
	return lower !== null && upper !== null && !how.includes('weighted_by_population');
}

function isShare({ unit, value }: Figure): boolean {
	return unit === 'percent' && value !== null && value >= 0 && value <= 100;
}
