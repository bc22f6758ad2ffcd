/**
 * Whole people that a count has been divided by where its source prints the rate without decimals:
 * at least per × count / (rate + ½), at most per × count / (rate − ½).
 *
 * @param per what the rate is given for: 1 000 or 100 000
 */
export function impliedPeople(
	count: number,
	rate: number,
	per: number
): { low: number; high: number } {
	return {
		low: Math.ceil((per * count) / (rate + 0.5)),
		high: Math.floor((per * count) / (rate - 0.5))
	};
}
