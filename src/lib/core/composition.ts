import type { AreaData, AreaId, AreaRelation, Calendar, Composition, Validity } from './area';
import { holdsOn, isAfter } from './validity';
import { AREA_LEVELS, type AreaLevel } from './vocabulary';

type Stretch = Omit<Composition, 'target' | 'calendar'>;

/**
 * Which areas of a calendar make up a target, on every day. Everything is reckoned in delområden, the
 * smallest units the relations speak of; an area that does not exist on a day keeps the extent it has
 * on the nearest day it does exist, so an old and a new division can be expressed in one another.
 */
export class Compositions {
	readonly #data: AreaData;
	readonly #level = new Map<AreaId, AreaLevel>();
	readonly #unitRelations: AreaRelation[];
	readonly #cache = new Map<string, Composition[]>();

	constructor(data: AreaData) {
		this.#data = data;
		for (const area of data.areas) this.#level.set(area.id, area.level);
		this.#unitRelations = data.relations.filter(
			(relation) => this.#level.get(relation.part) === 'delomrade'
		);
	}

	/** All stretches of time, in order, without gaps: the first `from` and the last `to` are null. */
	all(target: AreaId, calendar: Calendar): Composition[] {
		const key = `${target}|${calendar}`;
		const cached = this.#cache.get(key);
		if (cached) return cached;
		const made = this.#build(target, calendar);
		this.#cache.set(key, made);
		return made;
	}

	/** Delområden of an area: by the calendar's own relations if it has any for the area, else by any other's. */
	extent(area: AreaId, calendar: Calendar, date: string): AreaId[] {
		if (this.#level.get(area) === 'delomrade') return [area];
		const relations = this.#unitRelations.filter(({ whole }) => whole === area);
		const own = relations.filter((relation) => relation.calendar === calendar);
		return nearest(own.length > 0 ? own : relations, date);
	}

	#build(target: AreaId, calendar: Calendar): Composition[] {
		const cuts = this.#cuts(target, calendar);
		const stretches: Stretch[] = [];
		for (const [index, from] of [null, ...cuts].entries()) {
			const to = cuts[index] ?? null;
			const made = this.#on(target, calendar, from ?? dayBefore(to));
			const previous = stretches.at(-1);
			if (previous && same(previous, made)) previous.to = to;
			else stretches.push({ from, to, ...made });
		}
		return stretches.map((stretch) => ({ target, calendar, ...stretch }));
	}

	/** Days on which something that the composition depends on begins or ends. */
	#cuts(target: AreaId, calendar: Calendar): string[] {
		const bounds: Validity[] = [
			...this.#data.relations.filter(
				(relation) => relation.calendar === calendar || relation.whole === target
			),
			...this.#data.lifetimes.filter(
				(lifetime) => lifetime.calendar === calendar && lifetime.area === target
			)
		];
		const days = bounds.flatMap(({ from, to }) => [from, to]).filter((day) => day !== null);
		return [...new Set(days)].sort();
	}

	#on(target: AreaId, calendar: Calendar, date: string): Omit<Stretch, 'from' | 'to'> {
		if (this.#exists(target, calendar, date)) return plain('self', [target]);
		const units = this.#extentOrWhole(target, calendar, date);
		if (units.ids.length === 0) return plain('not_described', []);
		const wholes = this.#covering(units.ids, calendar, date);
		if (!wholes) return plain('not_described', []);
		const inside = new Set(units.ids);
		const parts: AreaId[] = [];
		const straddling: AreaId[] = [];
		for (const whole of wholes) {
			const contained =
				!units.partial && this.#unitsOn(whole, calendar, date).every((unit) => inside.has(unit));
			(contained ? parts : straddling).push(whole);
		}
		return { kind: straddling.length > 0 ? 'impossible' : 'parts', parts, straddling };
	}

	/** The area is one of those the calendar's sources report on that day. */
	#exists(area: AreaId, calendar: Calendar, date: string): boolean {
		const lifetimes = this.#data.lifetimes.filter((lifetime) => lifetime.area === area);
		const own = lifetimes.filter((lifetime) => lifetime.calendar === calendar);
		if (own.length > 0) return own.some((lifetime) => holdsOn(lifetime, date));
		const relations = this.#data.relations.filter(
			({ whole, part }) => whole === area || part === area
		);
		return lifetimes.length === 0 && relations.length === 0;
	}

	/** A stadsdel is a part of its delområde and so never covers one: `partial`. */
	#extentOrWhole(
		area: AreaId,
		calendar: Calendar,
		date: string
	): { ids: AreaId[]; partial: boolean } {
		const ids = this.extent(area, calendar, date);
		if (ids.length > 0) return { ids, partial: false };
		const around = this.#data.relations.filter(
			({ part, whole }) => part === area && this.#level.get(whole) === 'delomrade'
		);
		return { ids: [...new Set(around.map(({ whole }) => whole))], partial: true };
	}

	/** Areas of the finest level that has one for every unit that day, or null where none has. */
	#covering(units: readonly AreaId[], calendar: Calendar, date: string): AreaId[] | null {
		const holding = this.#unitRelations.filter(
			(relation) => relation.calendar === calendar && holdsOn(relation, date)
		);
		for (const level of AREA_LEVELS) {
			const wholes = units.map(
				(unit) =>
					holding.find(({ part, whole }) => part === unit && this.#level.get(whole) === level)
						?.whole
			);
			if (wholes.every((whole) => whole !== undefined)) return [...new Set(wholes)];
		}
		return null;
	}

	#unitsOn(whole: AreaId, calendar: Calendar, date: string): AreaId[] {
		return this.#unitRelations
			.filter(
				(relation) =>
					relation.whole === whole && relation.calendar === calendar && holdsOn(relation, date)
			)
			.map(({ part }) => part);
	}
}

/** Parts that hold on the day; if none does, those of the first later stretch, or else of the last earlier one. */
function nearest(relations: readonly AreaRelation[], date: string): AreaId[] {
	const now = relations.filter((relation) => holdsOn(relation, date));
	if (now.length > 0) return distinct(now);
	const later = relations
		.filter((relation) => isAfter(relation, date))
		.map(({ from }) => from ?? '')
		.sort()[0];
	if (later !== undefined) return distinct(relations.filter(({ from }) => from === later));
	const last = relations
		.map(({ to }) => to ?? '')
		.sort()
		.at(-1);
	return distinct(relations.filter(({ to }) => to === last));
}

function distinct(relations: readonly AreaRelation[]): AreaId[] {
	return [...new Set(relations.map(({ part }) => part))];
}

function plain(
	kind: 'self' | 'not_described',
	parts: AreaId[]
): { kind: 'self' | 'not_described'; parts: AreaId[]; straddling: AreaId[] } {
	return { kind, parts, straddling: [] };
}

function same(a: Omit<Stretch, 'from' | 'to'>, b: Omit<Stretch, 'from' | 'to'>): boolean {
	return (
		a.kind === b.kind &&
		a.parts.join() === b.parts.join() &&
		a.straddling.join() === b.straddling.join()
	);
}

/** A day in the stretch before the first cut; any day if nothing ever changes. */
function dayBefore(date: string | null): string {
	if (date === null) return '0001-01-01';
	const day = new Date(`${date}T00:00:00Z`);
	day.setUTCDate(day.getUTCDate() - 1);
	return day.toISOString().slice(0, 10);
}
