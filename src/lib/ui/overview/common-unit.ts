import type { OverviewRow } from '$lib/views/overview-model';

/** The unit that most rows have, to be said once for all of them; null where no two share one. */
export function mostCommonUnit(rows: readonly OverviewRow[]): string | null {
	const counts = new Map<string, number>();
	for (const { unitLabel } of rows) counts.set(unitLabel, (counts.get(unitLabel) ?? 0) + 1);
	const [best] = [...counts].sort((a, b) => b[1] - a[1]);
	return best !== undefined && best[1] > 1 ? best[0] : null;
}
