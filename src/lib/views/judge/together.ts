import type { Judgement } from '$lib/core/judgement';
import { benjaminiHochberg } from '$lib/core/statistics/benjamini-hochberg';

/** Of the differences that are told, at most this part is to be false on average. */
const FALSE_DISCOVERIES = 0.05;

/**
 * Judgements made at once: what stands alone but not among many is taken back to "usual" or "no difference".
 * The interval stays that of the one comparison.
 */
export function judgedTogether(judgements: readonly Judgement[]): Judgement[] {
	const { rejected, looked } = benjaminiHochberg(
		judgements.map(({ p }) => p),
		FALSE_DISCOVERIES
	);
	return judgements.map((judgement, at) => {
		if (rejected[at] !== false) return { ...judgement, looked };
		const { word } = judgement;
		return {
			...judgement,
			looked,
			percentAllowed: false,
			word:
				word === 'larger_than_usual'
					? 'within_usual'
					: word === 'higher' || word === 'lower'
						? 'no_difference'
						: word
		};
	});
}
