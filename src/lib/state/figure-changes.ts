import type { Figure } from '$lib/core/figure';
import { pacing } from '$lib/core/pacing';

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

/** So many figures are looked at before the clock is. */
const FIGURES_AT_A_TIME = 1000;

async function valued(
	figures: readonly Figure[],
	pause: () => Promise<void>
): Promise<Map<string, Figure>> {
	const byKey = new Map<string, Figure>();
	for (const [index, figure] of figures.entries()) {
		if (figure.scope === 'area' && figure.value !== null) byKey.set(key(figure), figure);
		if (index % FIGURES_AT_A_TIME === 0) await pause();
	}
	return byKey;
}

/** Compares the figures before and after a change of datasets, a hundred thousand without holding the page. */
export async function figureChanges(
	before: readonly Figure[],
	after: readonly Figure[]
): Promise<FigureChanges> {
	const pause = pacing();
	const old = await valued(before, pause);
	const now = await valued(after, pause);
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
