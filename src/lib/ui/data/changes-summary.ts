import { newValues, unchanged, type FigureChanges } from '$lib/state/figure-changes';
import { data as text } from '$lib/text/ui/data';

/** What an import did to the figures, as one sentence. */
export function changesSummary(changes: FigureChanges): string {
	if (unchanged(changes)) return text.changes.none;
	const revalued = newValues(changes).length;
	const restated = changes.changed.length - revalued;
	return text.changes.summary(changes.added, revalued, restated, changes.removed);
}
