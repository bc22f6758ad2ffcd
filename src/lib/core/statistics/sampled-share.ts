import { DESIGN_EFFECT } from './design-effect';
import { sizeOfInterval, type SampledShare } from './wilson';

/** Whose word it is how sure a share is: its own interval's, or the design effect that is assumed. */
export type Margin = 'own' | 'assumed';

/**
 * A share in per cent with the precision it has: what its own interval says, published or joined of several areas' (where
 * few answers may stand for many people), else its answers over the design effect that is assumed. Never more precise
 * than a simple random sample: bounds are rounded where they are printed.
 *
 * @returns null for no share, and where neither an interval nor how many answered is known
 */
export function sampledShare({
	value,
	n,
	lower,
	upper
}: {
	value: number | null;
	n: number | null;
	lower: number | null;
	upper: number | null;
}): (SampledShare & { margin: Margin }) | null {
	if (value === null || !(value >= 0 && value <= 100)) return null;
	const share = value / 100;
	const answers = n !== null && n > 0 ? n : null;
	const size =
		lower === null || upper === null
			? null
			: sizeOfInterval(share, { lower: lower / 100, upper: upper / 100 });
	if (size !== null) {
		const of = answers ?? size;
		return { share, n: of, deff: Math.max(1, of / size), margin: 'own' };
	}
	return answers === null ? null : { share, n: answers, deff: DESIGN_EFFECT, margin: 'assumed' };
}
