import type { Observation } from '$lib/core/observation';
import { comparePeriods } from '$lib/core/period';

/** First and last period, or null when there is none. */
export function periodsOf(
	observations: readonly Observation[]
): { from: string; to: string } | null {
	const periods = distinct(observations, ({ period }) => period).sort(comparePeriods);
	const [from, to] = [periods[0], periods.at(-1)];
	return from === undefined || to === undefined ? null : { from, to };
}

/** The different words of the observations, sorted. */
export function distinct(
	observations: readonly Observation[],
	of: (observation: Observation) => string
): string[] {
	const found = new Set<string>();
	let above: string | undefined;
	for (const observation of observations) {
		const now = of(observation);
		if (now !== above) found.add((above = now));
	}
	return [...found].sort();
}
