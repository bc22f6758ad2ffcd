import type { Composition } from '$lib/core/area';
import type { AreaRegister } from '$lib/core/register';
import type { AreaLevel } from '$lib/core/vocabulary';
import { daySpan, method as text } from '$lib/text/ui/method';

export interface AreaHistory {
	area: string;
	/** Calendars that tell the same stand together. */
	rows: { calendars: string[]; stretches: { when: string; how: string }[] }[];
}

const LEVELS: readonly AreaLevel[] = ['sdo', 'lpo'];

/**
 * The shown areas with the calendars in which they were not always simply themselves. What lies before the
 * first described stretch is left out; areas that never changed are left out.
 */
export function areaHistory(
	register: AreaRegister,
	calendars: readonly string[],
	name: (area: string) => string
): AreaHistory[] {
	return LEVELS.flatMap((level) => register.shown(level)).flatMap(({ id }) => {
		const rows = new Map<string, AreaHistory['rows'][number]>();
		for (const calendar of calendars) {
			const compositions = described(register.compositions(id, calendar));
			if (compositions.every(isItself)) continue;
			const stretches = compositions.map((stretch) => ({
				when: daySpan(stretch.from, stretch.to),
				how: howText(stretch, name)
			}));
			const key = JSON.stringify(stretches);
			const row = rows.get(key) ?? { calendars: [], stretches };
			row.calendars.push(text.history.calendars[calendar] ?? calendar);
			rows.set(key, row);
		}
		return rows.size === 0 ? [] : [{ area: name(id), rows: [...rows.values()] }];
	});
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
