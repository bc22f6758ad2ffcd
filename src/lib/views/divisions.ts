import type { AreaId } from '$lib/core/area';
import { areaWords } from '$lib/text/areas';
import type { ViewContext } from './context';
import { areaName } from './context';
import { displayName } from './names';

/** Whose dates the levels follow in the geography's data (see the glossary). */
const CALENDARS = { sdo: 'staden', lpo: 'polisen' } as const;
type Division = keyof typeof CALENDARS;

/** After every date in the data: the division that holds without an end. */
const OPEN_END = '9999-12-31';

/** An area of another division and what it shares with the area asked about. */
export interface Overlap {
	area: AreaId;
	/** Delområden in both. */
	shared: AreaId[];
	/** True when the whole of `area` lies inside the area asked about. */
	inside: boolean;
	/** True when the area asked about lies wholly inside `area`. */
	covers: boolean;
}

function dateOf(period: string, today: string | null): string {
	return /^\d{4}$/.test(period) ? `${period}-12-31` : (today ?? OPEN_END);
}

/** Areas of a division that share ground with `area` at the end of the year (`latest`: of today's division). */
export function overlaps(
	context: ViewContext,
	area: AreaId,
	division: Division,
	period: string
): Overlap[] {
	const date = dateOf(period, context.register.today);
	const level = context.register.get(area)?.level;
	const own = new Set(
		context.register.partsOf(area, level === 'lpo' ? CALENDARS.lpo : CALENDARS.sdo, date)
	);
	const shown =
		period === 'latest'
			? context.register.shown(division)
			: context.register.shown(division, date, CALENDARS[division]);
	return shown.flatMap(({ id }): Overlap[] => {
		const parts = context.register.partsOf(id, CALENDARS[division], date);
		const shared = parts.filter((part) => own.has(part));
		if (shared.length === 0) return [];
		return [
			{
				area: id,
				shared,
				inside: shared.length === parts.length,
				covers: shared.length === own.size
			}
		];
	});
}

/** The area's place in the other division: LPO(s) of a stadsdelsområde, stadsdelsområden of an LPO. */
export function divisionFact(context: ViewContext, area: AreaId, period: string): string[] {
	const level = context.register.get(area)?.level;
	if (level === 'lpo')
		return overlaps(context, area, 'sdo', period).map(({ area: id, shared, inside }) =>
			inside
				? displayName(context, id)
				: areaWords.partOf(
						shared.map((part) => areaName(context, part)).join(', '),
						displayName(context, id)
					)
		);
	if (level !== 'sdo') return [];
	return overlaps(context, area, 'lpo', period).map(({ area: id, shared, covers }) =>
		covers
			? displayName(context, id)
			: areaWords.lpoPart(
					displayName(context, id),
					shared.map((part) => areaName(context, part)).join(', ')
				)
	);
}
