import type { Composition } from '$lib/core/area';
import type { AreaRegister } from '$lib/core/register';
import type { AreaLevel } from '$lib/core/vocabulary';
import { method as text } from '$lib/text/ui/method';

export interface HistoryRow {
	area: string;
	calendar: string;
	when: string;
	how: string;
}

const LEVELS: readonly AreaLevel[] = ['sdo', 'lpo'];

/**
 * One row per stretch of time in which a shown area was not simply itself in a source's calendar, with
 * the stretch after it, so that the change can be read. Areas that never changed are left out.
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
				const stretches = register.compositions(area.id, calendar);
				if (stretches.every(({ kind }) => kind === 'self')) continue;
				for (const stretch of stretches)
					rows.push({
						area: name(area.id),
						calendar: text.history.calendars[calendar] ?? calendar,
						when: text.history.span(stretch.from, stretch.to),
						how: howText(stretch, name)
					});
			}
	return rows;
}

function howText({ kind, parts, straddling }: Composition, name: (area: string) => string): string {
	const words = text.history;
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
