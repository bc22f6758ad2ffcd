import { requireProbability, requireShare } from './checks';

export interface ManyTests {
	/** For each p value in the order given: told as different; null where there was no test. */
	rejected: (boolean | null)[];
	/** For each p value the lowest rate at which it is rejected; null where there was no test. */
	adjusted: (number | null)[];
	/** How many were looked at: the p values that are not null. */
	looked: number;
}

/**
 * Which of several tests may be told when at most `rate` of those told are to be false on average: with
 * the m p values in order, all up to the largest k with
 *
 *     p(k) ≤ k/m · rate
 *
 * Y. Benjamini & Y. Hochberg (1995), JRSS B 57:289-300; holds for independent and positively dependent
 * tests (Benjamini & Yekutieli 2001, Annals of Statistics 29:1165-1188). Adjusted values are the smallest
 * m p(j) / j over j ≥ k, at most 1 (Yekutieli & Benjamini 1999). Null stands for a comparison that
 * could not be tested; it does not count.
 *
 * @throws RangeError on p values outside 0 to 1, or unless 0 < rate < 1
 */
export function benjaminiHochberg(pValues: readonly (number | null)[], rate = 0.05): ManyTests {
	requireProbability(rate, 'rate');
	const tests = pValues.flatMap((p, index) => {
		if (p === null) return [];
		requireShare(p, 'p');
		return [{ p, index }];
	});
	tests.sort((a, b) => b.p - a.p);
	const rejected: (boolean | null)[] = pValues.map((p) => (p === null ? null : false));
	const adjusted: (number | null)[] = pValues.map(() => null);
	const looked = tests.length;
	let smallest = 1;
	let reached = false;
	for (const [place, { p, index }] of tests.entries()) {
		const rank = looked - place;
		smallest = Math.min(smallest, (looked * p) / rank);
		// The same comparison as in the formula, so that a p exactly at its limit is not lost to rounding.
		reached ||= p <= (rank / looked) * rate;
		adjusted[index] = smallest;
		rejected[index] = reached;
	}
	return { rejected, adjusted, looked };
}
