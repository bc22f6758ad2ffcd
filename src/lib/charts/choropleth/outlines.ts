import type { Topology } from 'topojson-specification';
import type { AreaData, AreaId, Calendar } from '$lib/core/area';
import { holdsOn } from '$lib/core/validity';

/** Outline id (stadsdel) → area of one level it is drawn as part of. Outlines without an entry stay grey. */
export type Membership = ReadonlyMap<AreaId, AreaId>;

/** The outlines of a municipality's smallest units, and what they are part of at each level drawn. */
export interface Outlines {
	/** One object; every geometry carries the id of its stadsdel (`id`, or `properties.id`). */
	topology: Topology;
	membership: Readonly<Record<'sdo' | 'lpo', Membership>>;
}

/** The topology in an answer from the server. @throws where it is something else, or holds no shapes. */
export function asTopology(value: unknown): Topology {
	const { type, arcs, objects } = (value ?? {}) as Partial<Topology>;
	const shapes = Object.values(objects ?? {})[0] as { geometries?: unknown } | undefined;
	if (type !== 'Topology' || !Array.isArray(arcs) || !Array.isArray(shapes?.geometries))
		throw new Error('the outlines are not a topology');
	return value as Topology;
}

/**
 * Joins outlines and geography: each outline is followed upwards through relations in force on
 * `date` (ISO day; default: those without an end) to the shown area of each level.
 */
export function outlinesOf(topology: Topology, areas: AreaData, date?: string): Outlines {
	return {
		topology,
		membership: {
			sdo: membershipOf(areas, 'sdo', date),
			lpo: membershipOf(areas, 'lpo', date)
		}
	};
}

/**
 * Stadsdel → the shown area of a level it lies in on a date (default: relations still open). An area's own calendar is
 * the first it has a lifetime in, as in `AreaRegister.shown`: what others reckon by that day is not drawn.
 */
export function membershipOf(areas: AreaData, level: 'sdo' | 'lpo', date?: string): Membership {
	const goals = new Set(areas.areas.filter((a) => a.level === level && a.shown).map((a) => a.id));
	const calendars = new Map<AreaId, Calendar>();
	for (const { area, calendar } of areas.lifetimes)
		if (!calendars.has(area)) calendars.set(area, calendar);
	const upwards = new Map<AreaId, AreaId[]>();
	for (const relation of areas.relations) {
		const { part, whole, calendar } = relation;
		if (calendar !== (calendars.get(whole) ?? calendar)) continue;
		const holds = date === undefined ? relation.to === null : holdsOn(relation, date);
		if (holds) upwards.set(part, [...(upwards.get(part) ?? []), whole]);
	}
	const membership = new Map<AreaId, AreaId>();
	for (const area of areas.areas) {
		if (area.level !== 'stadsdel') continue;
		const found = climb(area.id, upwards, goals);
		if (found !== null) membership.set(area.id, found);
	}
	return membership;
}

function climb(
	start: AreaId,
	upwards: ReadonlyMap<AreaId, readonly AreaId[]>,
	goals: ReadonlySet<AreaId>
): AreaId | null {
	const seen = new Set<AreaId>();
	let level: AreaId[] = [start];
	while (level.length > 0) {
		const goal = level.find((id) => goals.has(id));
		if (goal !== undefined) return goal;
		level.forEach((id) => seen.add(id));
		level = level.flatMap((id) => upwards.get(id) ?? []).filter((id) => !seen.has(id));
	}
	return null;
}
