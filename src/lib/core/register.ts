import type { Area, AreaData, AreaId, AreaLifetime, Calendar, Composition } from './area';
import { Compositions } from './composition';
import { parsePeriod } from './period';
import { normaliseName } from './slug';
import { holdsOn, overlaps } from './validity';
import type { AreaLevel } from './vocabulary';

/** Levels that a bare name may mean, in this order (VOCABULARY); what only the other levels hold is listed after. */
const BARE_NAME_LEVELS: readonly AreaLevel[] = ['sdo', 'lpo', 'stad', 'kommun'];

const swedish = new Intl.Collator('sv');

/** The geography of one municipality: what exists when, what it is called, what it is made of. */
export class AreaRegister {
	readonly city: AreaId;
	/** ISO day that "today's division" means; null = the one without an end. */
	readonly today: string | null;
	readonly #data: AreaData;
	readonly #byId = new Map<AreaId, Area>();
	readonly #spellings = new Map<string, AreaId>();
	readonly #lifetimes = new Map<AreaId, AreaLifetime[]>();
	readonly #compositions: Compositions;

	constructor(data: AreaData, today: string | null = null) {
		this.city = data.city;
		this.today = today;
		this.#data = data;
		for (const area of data.areas) this.#byId.set(area.id, area);
		for (const { source, name, area } of data.aliases) {
			const key = spelling(source, name);
			if (!this.#spellings.has(key)) this.#spellings.set(key, area);
		}
		for (const lifetime of data.lifetimes) {
			const list = this.#lifetimes.get(lifetime.area);
			if (list) list.push(lifetime);
			else this.#lifetimes.set(lifetime.area, [lifetime]);
		}
		this.#compositions = new Compositions(data);
	}

	get(id: AreaId): Area | undefined {
		return this.#byId.get(id);
	}

	all(): Area[] {
		return [...this.#byId.values()];
	}

	/** The area that a spelling in a file of this source means: the source's own spellings first, then common ones. */
	resolve(source: string | null, name: string): AreaId | null {
		return (
			(source === null ? undefined : this.#spellings.get(spelling(source, name))) ??
			this.#spellings.get(spelling(null, name)) ??
			null
		);
	}

	/**
	 * What a person may mean by a bare name, best first: the sdo of the year (of today's division without
	 * one), then lpo, city, kommun; then areas of other levels, last those that do not exist then. The
	 * first is what is meant if it exists then and its level is one of those four; else the person must choose.
	 */
	candidates(name: string, year?: number | string): Area[] {
		const wanted = normaliseName(name);
		const named = this.all().filter(
			(area) => normaliseName(area.name) === wanted || area.id === name.trim()
		);
		const alias = this.resolve(null, name);
		const aliased = alias === null ? undefined : this.get(alias);
		if (aliased && !named.includes(aliased)) named.push(aliased);
		const rank = (area: Area): number => {
			const place = BARE_NAME_LEVELS.indexOf(area.level);
			if (!this.#existsInYear(area.id, year)) return BARE_NAME_LEVELS.length + 1;
			return place < 0 ? BARE_NAME_LEVELS.length : place;
		};
		return named
			.map((area) => ({ area, rank: rank(area) }))
			.sort((a, b) => a.rank - b.rank)
			.map(({ area }) => area);
	}

	/** The area that a bare name (or an id) means in that period, or null where the person must choose. */
	meant(name: string, period: string): AreaId | null {
		const [first] = this.candidates(name, period);
		if (!first || first.id === name.trim()) return first?.id ?? null;
		return BARE_NAME_LEVELS.includes(first.level) && this.#existsInYear(first.id, period)
			? first.id
			: null;
	}

	/**
	 * Areas of a level that the municipality shows, in Swedish order: those that exist on the day by the
	 * calendar (each area's own first calendar if none is given), or without a day those of today.
	 */
	shown(level: AreaLevel, date?: string, calendar?: Calendar): Area[] {
		return this.all()
			.filter((area) => area.shown && area.level === level)
			.filter((area) => {
				const lifetimes = this.#lifetimesIn(area.id, calendar);
				if (lifetimes.length === 0) return true;
				const day = date ?? this.today;
				return lifetimes.some((lifetime) =>
					day === null ? lifetime.to === null : holdsOn(lifetime, day)
				);
			})
			.sort((a, b) => swedish.compare(a.name, b.name));
	}

	/** Days on which a shown district or police area begins or ends, by its own first calendar. */
	divisionChanges(): string[] {
		const days = this.all()
			.filter(({ level, shown }) => shown && (level === 'sdo' || level === 'lpo'))
			.flatMap(({ id }) => this.#lifetimesIn(id, undefined))
			.flatMap(({ from, to }) => [from, to]);
		return [...new Set(days.filter((day) => day !== null))].sort();
	}

	/** False when the area is known not to exist in the calendar on any day of the period. */
	existed(area: AreaId, calendar: Calendar, period: string): boolean {
		const span = parsePeriod(period);
		const lifetimes = this.lifetimes(area).filter((lifetime) => lifetime.calendar === calendar);
		if (!span || lifetimes.length === 0) return true;
		return lifetimes.some((lifetime) => overlaps(lifetime, span.from, span.to));
	}

	/** Areas that exist in the calendar on the day, each with the delområden it is made of. */
	wholes(
		calendar: Calendar,
		date: string
	): { area: AreaId; parts: AreaId[]; outside: string | null }[] {
		return this.all().flatMap(({ id, outside }) => {
			const exists = this.#lifetimesIn(id, calendar).some((lifetime) => holdsOn(lifetime, date));
			const parts = exists ? this.#compositions.extent(id, calendar, date) : [];
			return parts.length > 0 ? [{ area: id, parts, outside }] : [];
		});
	}

	/** The spellings that files of this source alone use. */
	spellings(source: string): { name: string; area: AreaId }[] {
		return this.#data.aliases.flatMap((alias) =>
			alias.source === source ? [{ name: alias.name, area: alias.area }] : []
		);
	}

	/** How the area is made of areas that exist in the calendar on the day. */
	composition(target: AreaId, calendar: Calendar, date: string): Composition {
		const found = this.compositions(target, calendar).find((stretch) => holdsOn(stretch, date));
		if (!found) throw new RangeError(`Not a date: ${date}`);
		return found;
	}

	/** All stretches of the area's composition in the calendar, in order and without gaps. */
	compositions(target: AreaId, calendar: Calendar): Composition[] {
		return this.#compositions.all(target, calendar);
	}

	/** The delområden of an area on the day (of the nearest day it has any). Empty for what has none. */
	partsOf(area: AreaId, calendar: Calendar, date: string): AreaId[] {
		return this.#compositions.extent(area, calendar, date);
	}

	/** The stadsdelar whose outlines draw the area on the day. */
	outlinesOf(area: AreaId, calendar: Calendar, date: string): AreaId[] {
		if (this.get(area)?.level === 'stadsdel') return [area];
		const parts = new Set(this.partsOf(area, calendar, date));
		return this.#data.relations
			.filter(({ part, whole }) => parts.has(whole) && this.get(part)?.level === 'stadsdel')
			.map(({ part }) => part);
	}

	/** Spellings of the area met in files, of all sources. */
	spellingsOf(area: AreaId): string[] {
		return this.#data.aliases.filter((alias) => alias.area === area).map(({ name }) => name);
	}

	/** Areas of the same level that today hold the delområden of an area: what it became part of. */
	successors(area: AreaId): AreaId[] {
		const level = this.get(area)?.level;
		const parts = new Set(
			this.#data.relations.filter(({ whole }) => whole === area).map(({ part }) => part)
		);
		const wholes = this.#data.relations
			.filter(({ part, to }) => to === null && parts.has(part))
			.map(({ whole }) => whole)
			.filter((whole) => whole !== area && this.get(whole)?.level === level);
		return [...new Set(wholes)];
	}

	lifetimes(area: AreaId): AreaLifetime[] {
		return this.#lifetimes.get(area) ?? [];
	}

	#lifetimesIn(area: AreaId, calendar: Calendar | undefined): AreaLifetime[] {
		const all = this.lifetimes(area);
		const wanted = calendar ?? all[0]?.calendar;
		return all.filter((lifetime) => lifetime.calendar === wanted);
	}

	/** By the area's own (first) calendar. */
	#existsInYear(area: AreaId, year: number | string | undefined): boolean {
		const lifetimes = this.#lifetimesIn(area, undefined);
		if (lifetimes.length === 0) return true;
		if (year === undefined) return lifetimes.some(({ to }) => to === null);
		const span = parsePeriod(String(year));
		return lifetimes.some((lifetime) => !span || overlaps(lifetime, span.from, span.to));
	}
}

function spelling(source: string | null, name: string): string {
	return `${source ?? ''}\n${normaliseName(name)}`;
}
