/** Figures made of figures, a second way: each from its definition, a month at a time. */

/** Month → count, of one area and series; a month that nobody knows is not there. */
export type Months = ReadonlyMap<string, number>;

/** `2023-06`, so many months earlier. */
export function earlier(month: string, months: number): string {
	const day = new Date(Date.UTC(+month.slice(0, 4), +month.slice(5) - 1 - months, 1));
	return day.toISOString().slice(0, 7);
}

function sumOf(months: Months, wanted: readonly string[]): number | null {
	const found = wanted.flatMap((month) => months.get(month) ?? []);
	return found.length < wanted.length ? null : found.reduce((a, b) => a + b, 0);
}

/** Twelve months that end with `last`. */
export function twelveTo(months: Months, last: string): number | null {
	return sumOf(
		months,
		[...Array(12).keys()].map((back) => earlier(last, back))
	);
}

/** January to `last`, of its year or, with `years`, of so many years before. */
export function soFar(months: Months, last: string, years = 0): number | null {
	const to = earlier(last, 12 * years);
	const count = Number(last.slice(5));
	return sumOf(
		months,
		[...Array(count).keys()].map((back) => earlier(to, back))
	);
}

/** Percent that `now` is more than `then`; null where either is under ten cases. */
export function percentMore(now: number, then: number, cases: readonly number[]): number | null {
	return Math.min(...cases) < 10 ? null : (now / then - 1) * 100;
}
