import type { Figure } from '$lib/core/figure';

/** What one refresh did to the figures that are shown. Only figures of the area itself are counted. */
export interface FigureChanges {
	/** Figures that had no value before and have one now. */
	added: number;
	/** Figures that had a value before and have none now. */
	removed: number;
	/** Same figure, other value or other status: the newer delivery won. */
	changed: { before: Figure; after: Figure }[];
}

function key(figure: Figure): string {
	return [
		figure.indicator,
		figure.area,
		figure.scope,
		figure.series,
		figure.period,
		figure.unit,
		figure.sex,
		figure.age
	].join('|');
}

function valued(figures: readonly Figure[]): Map<string, Figure> {
	const byKey = new Map<string, Figure>();
	for (const figure of figures) {
		if (figure.scope === 'area' && figure.value !== null) byKey.set(key(figure), figure);
	}
	return byKey;
}

/** Compares the figures before and after a change of datasets. */
export function figureChanges(before: readonly Figure[], after: readonly Figure[]): FigureChanges {
	const old = valued(before);
	const now = valued(after);
	const changes: FigureChanges = { added: 0, removed: 0, changed: [] };
	for (const [id, figure] of now) {
		const previous = old.get(id);
		if (previous === undefined) changes.added++;
		else if (previous.value !== figure.value || previous.status !== figure.status)
			changes.changed.push({ before: previous, after: figure });
	}
	for (const id of old.keys()) if (!now.has(id)) changes.removed++;
	return changes;
}

/** Changed figures whose value is another, apart from those that only became final or preliminary. */
export function newValues({ changed }: FigureChanges): FigureChanges['changed'] {
	return changed.filter(({ before, after }) => before.value !== after.value);
}

/** True when the refresh changed nothing that is shown. */
export function unchanged(changes: FigureChanges): boolean {
	return changes.added === 0 && changes.removed === 0 && changes.changed.length === 0;
}
