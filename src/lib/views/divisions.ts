import type { AreaId } from '$lib/core/area';
import { divisionDay } from '$lib/core/division';
import type { Selection } from '$lib/core/selection';
import { areaWords } from '$lib/text/areas';
import type { ViewContext } from './context';
import { areaName } from './context';
import { displayName } from './names';

/** Whose dates the levels follow in the geography's data (see the glossary). */
const CALENDARS = { sdo: 'staden', lpo: 'polisen' } as const;
type Division = keyof typeof CALENDARS;
/** An area, and when: in the division chosen, else in that of the period. */
export type Placed = Pick<Selection, 'area' | 'period' | 'division'>;

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

/** Areas of a level that share ground with the area on the last day of the year meant (`latest`: today). */
export function overlaps(
	context: ViewContext,
	{ area, period, division }: Placed,
	of: Division
): Overlap[] {
	const day = divisionDay(division ?? (period === 'latest' ? undefined : period));
	const date = day ?? context.register.today ?? OPEN_END;
	const level = context.register.get(area)?.level;
	const own = new Set(
		context.register.partsOf(area, level === 'lpo' ? CALENDARS.lpo : CALENDARS.sdo, date)
	);
	const shown =
		day === undefined ? context.register.shown(of) : context.register.shown(of, day, CALENDARS[of]);
	return shown.flatMap(({ id }): Overlap[] => {
		const parts = context.register.partsOf(id, CALENDARS[of], date);
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
export function divisionFact(context: ViewContext, placed: Placed): string[] {
	const { area } = placed;
	const level = context.register.get(area)?.level;
	if (level === 'lpo')
		return overlaps(context, placed, 'sdo').map(({ area: id, shared, inside }) =>
			inside
				? displayName(context, id)
				: areaWords.partOf(
						shared.map((part) => areaName(context, part)).join(', '),
						displayName(context, id)
					)
		);
	if (level !== 'sdo') return [];
	return overlaps(context, placed, 'lpo').map(({ area: id, shared, covers }) =>
		covers
			? displayName(context, id)
			: areaWords.lpoPart(
					displayName(context, id),
					shared.map((part) => areaName(context, part)).join(', ')
				)
	);
}
