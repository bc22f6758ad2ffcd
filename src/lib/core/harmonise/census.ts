import type { AreaId } from '../area';
import type { AreaRegister } from '../register';
import { bandsAsked, peopleOfBand, type Ages, type BandAsked, type PeopleByAge } from './people';

/** The measure that counts people by age, in every source of population. */
export const POPULATION = 'population:total';

/** One source's people of one year and sex: area → age as the source writes it → people. */
export interface Census {
	year: string;
	sex: string;
	areas: ReadonlyMap<AreaId, PeopleByAge>;
}

/** The bands that an area's people in some ages are counted from: its own, or those of one of its smallest units. */
export interface CountedUnit {
	area: AreaId;
	bands: BandAsked[];
}

/**
 * Areas whose people may be asked for, with the smallest units that each was made of in its own time; the city of all of
 * them.
 */
export function weighedAreas(register: AreaRegister): Map<AreaId, AreaId[]> {
	const units = register.all().filter(({ level }) => level === 'delomrade');
	const areas = new Map<AreaId, AreaId[]>([[register.city, units.map(({ id }) => id)]]);
	for (const { id, level } of register.all()) {
		if (level !== 'sdo' && level !== 'lpo') continue;
		const lifetime = register.lifetimes(id)[0];
		const day = lifetime?.from ?? (lifetime?.to == null ? '9999-12-31' : '0001-01-01');
		areas.set(id, register.partsOf(id, lifetime?.calendar ?? '', day));
	}
	return areas;
}

/** What an area's people in the ages are counted from; null where the census cannot say it of the area nor of all units. */
export function countedUnits(
	{ areas }: Census,
	area: AreaId,
	units: readonly AreaId[],
	ages: Ages,
	structure: PeopleByAge
): CountedUnit[] | null {
	const of = (id: AreaId): CountedUnit | null => {
		const byAge = areas.get(id);
		const bands = byAge === undefined ? null : bandsAsked(ages, byAge, structure);
		return bands === null ? null : { area: id, bands };
	};
	const own = of(area);
	if (own !== null) return [own];
	const all: CountedUnit[] = [];
	for (const unit of units) {
		const counted = of(unit);
		if (counted === null) return null;
		all.push(counted);
	}
	return all.length === 0 ? null : all;
}

export function peopleCounted(units: readonly CountedUnit[]): number {
	return units.reduce(
		(sum, { bands }) => sum + bands.reduce((inside, band) => inside + peopleOfBand(band), 0),
		0
	);
}

/** Of censuses of one sex that which has the city by single years, in the year nearest to another census's. */
export function structureFor<One extends Census>(
	censuses: readonly One[],
	of: Census,
	city: AreaId
): { census: One; ages: PeopleByAge } | null {
	const away = ({ year }: Census) => Math.abs(Number(year) - Number(of.year));
	const [nearest] = censuses
		.flatMap((census) => {
			const ages = census.areas.get(city);
			return ages !== undefined && ages.has('17') ? [{ census, ages }] : [];
		})
		.sort((a, b) => away(a.census) - away(b.census));
	return nearest ?? null;
}
