import type { AreaId } from '$lib/core/area';
import { agesOf, peopleOf, type PeopleByAge } from '$lib/core/harmonise/people';
import type { Engine, SqlValue } from '$lib/core/ports';
import type { AreaRegister } from '$lib/core/register';
import { numberOf, textOf } from './row';
import { tableOf, type LoadTable } from './tables';

/** What counts people by age, in every source of population. */
const POPULATION = 'population:total';

/** One source's people of one year and sex: area → age → people. */
interface Census {
	year: string;
	sex: string;
	areas: Map<AreaId, Map<string, number>>;
}

/**
 * `weight`: people in the ages and of the sex that each survey of the data asked, for every area that shares of samples
 * may be joined of, in each year that has such shares: what `core/harmonise` weighs them by. All areas of one year are
 * weighed by one source and year of population: of those that can say it of most areas, the nearest in time.
 * `loadWorkspace` has made `reading`.
 * @throws EngineError
 */
export async function weightTable(engine: Engine, register: AreaRegister): Promise<LoadTable> {
	const asked = await engine.query(
		`SELECT DISTINCT r.sex, r.age, p.year FROM reading r JOIN period p ON p.period = r.period
		WHERE r.unit = 'percent' AND r.value IS NOT NULL ORDER BY ALL`
	);
	const spans = asked.filter((row) => agesOf(textOf(row['age'])) !== null);
	const censuses = spans.length === 0 ? [] : await censusesOf(engine);
	const areas = weighed(register);
	const rows = spans.flatMap((row): SqlValue[][] => {
		const [sex, age, year] = [textOf(row['sex']), textOf(row['age']), textOf(row['year'])];
		const found = nearestOf(censuses, { sex, age, year }, areas);
		return found === null
			? []
			: [...found.people].map(([area, people]) => [area, sex, age, year, people, found.year]);
	});
	return tableOf(
		'weight',
		{
			area: 'VARCHAR',
			sex: 'VARCHAR',
			age: 'VARCHAR',
			year: 'VARCHAR',
			people: 'DOUBLE',
			people_year: 'VARCHAR'
		},
		rows
	);
}

async function censusesOf(engine: Engine): Promise<Census[]> {
	const rows = await engine.query(
		`SELECT series, sex, age, area, period, value FROM reading
		WHERE measure = ? AND unit = 'count' AND grain = 'year' AND value IS NOT NULL
		ORDER BY series, period, sex`,
		[POPULATION]
	);
	const censuses = new Map<string, Census>();
	for (const row of rows) {
		const [series, year, sex] = [textOf(row['series']), textOf(row['period']), textOf(row['sex'])];
		const key = [series, year, sex].join('\n');
		let census = censuses.get(key);
		if (!census) censuses.set(key, (census = { year, sex, areas: new Map() }));
		const area = textOf(row['area']);
		const ages = census.areas.get(area) ?? new Map<string, number>();
		ages.set(textOf(row['age']), numberOf(row['value']) ?? 0);
		census.areas.set(area, ages);
	}
	return [...censuses.values()];
}

/** Areas and the smallest units that each was made of in its own time; the city of all of them. */
function weighed(register: AreaRegister): Map<AreaId, AreaId[]> {
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

function nearestOf(
	censuses: readonly Census[],
	asked: { sex: string; age: string; year: string },
	areas: ReadonlyMap<AreaId, readonly AreaId[]>
): { year: string; people: Map<AreaId, number> } | null {
	const ages = agesOf(asked.age);
	if (ages === null) return null;
	const away = ({ year }: Census) => Math.abs(Number(year) - Number(asked.year));
	const near = censuses
		.filter(({ sex }) => sex === asked.sex)
		.sort((a, b) => away(a) - away(b) || (a.year < b.year ? 1 : -1));
	let best: { year: string; people: Map<AreaId, number> } | null = null;
	for (const census of near) {
		const structure = structureNear(near, census, [...areas.keys()][0] ?? '');
		const unit = (id: AreaId) => {
			const byAge = census.areas.get(id);
			return byAge === undefined ? null : peopleOf(ages, byAge, structure);
		};
		const people = new Map<AreaId, number>();
		for (const [area, units] of areas) {
			const own = unit(area) ?? together(units.map(unit));
			if (own !== null) people.set(area, own);
		}
		if (people.size > (best?.people.size ?? 0)) best = { year: census.year, people };
	}
	return best;
}

/** The city by single years in the nearest year that has it. */
function structureNear(censuses: readonly Census[], of: Census, city: AreaId): PeopleByAge {
	const away = ({ year }: Census) => Math.abs(Number(year) - Number(of.year));
	const [nearest] = censuses
		.flatMap((census) => {
			const ages = census.areas.get(city);
			return ages !== undefined && ages.has('17') ? [{ census, ages }] : [];
		})
		.sort((a, b) => away(a.census) - away(b.census));
	return nearest?.ages ?? new Map<string, number>();
}

function together(values: readonly (number | null)[]): number | null {
	if (values.length === 0) return null;
	let sum = 0;
	for (const value of values) {
		if (value === null) return null;
		sum += value;
	}
	return sum;
}
