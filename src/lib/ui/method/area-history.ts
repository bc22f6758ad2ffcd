import type { Composition } from '$lib/core/area';
import type { AreaRegister } from '$lib/core/register';
import type { AreaLevel } from '$lib/core/vocabulary';
import { daySpan, method as text } from '$lib/text/ui/method';

export interface HistoryRow {
	area: string;
	calendar: string;
	stretches: { when: string; how: string }[];
}

const LEVELS: readonly AreaLevel[] = ['sdo', 'lpo'];

/**
 * One row per shown area and calendar in which it was not always simply itself. What lies before the
 * first described stretch is left out; areas that never changed are left out.
 */
export function areaHistory(
	register: AreaRegister,
	calendars: readonly string[],
	name: (area: string) => string
): HistoryRow[] {
	const rows: HistoryRow[] = [];
	for (const level of LEVELS)
		for (const area of register.shown(level))
			for (const calendar of calendars) {
				const stretches = described(register.compositions(area.id, calendar));
				if (stretches.every(isItself)) continue;
				rows.push({
					area: name(area.id),
					calendar: text.history.calendars[calendar] ?? calendar,
					stretches: stretches.map((stretch) => ({
						when: daySpan(stretch.from, stretch.to),
						how: howText(stretch, name)
					}))
				});
			}
	return rows;
}

/** An area without dates of its own in the calendar is given as its only part. */
function isItself({ kind, target, parts }: Composition): boolean {
	return kind === 'self' || (kind === 'parts' && parts.length === 1 && parts[0] === target);
}

function described(stretches: Composition[]): Composition[] {
	const first = stretches.findIndex(({ kind }) => kind === 'self' || kind === 'parts');
	return first < 0 ? stretches.slice(-1) : stretches.slice(first);
}

function howText(stretch: Composition, name: (area: string) => string): string {
	const words = text.history;
	if (isItself(stretch)) return words.self;
	const { kind, parts, straddling } = stretch;
	switch (kind) {
		case 'self':
			return words.self;
		case 'parts':
			return words.parts(parts.map(name));
		case 'impossible':
			return words.impossible(straddling.map(name));
		case 'not_described':
			return words.notDescribed;
	}
}
