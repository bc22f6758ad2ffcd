import type { AreaId } from '$lib/core/area';
import {
	countedUnits,
	peopleCounted,
	POPULATION,
	structureFor,
	weighedAreas,
	type Census
} from '$lib/core/harmonise/census';
import { agesOf } from '$lib/core/harmonise/people';
import type { Engine, SqlValue } from '$lib/core/ports';
import type { AreaRegister } from '$lib/core/register';
import { numberOf, textOf } from './row';
import { tableOf, type LoadTable } from './tables';

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
	const areas = weighedAreas(register);
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

/** A census while it is read. */
interface Read extends Census {
	areas: Map<AreaId, Map<string, number>>;
}

async function censusesOf(engine: Engine): Promise<Census[]> {
	const rows = await engine.query(
		`SELECT series, sex, age, area, period, value FROM reading
		WHERE measure = ? AND unit = 'count' AND grain = 'year' AND value IS NOT NULL
		ORDER BY series, period, sex`,
		[POPULATION]
	);
	const censuses = new Map<string, Read>();
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
		const structure = structureFor(near, census, [...areas.keys()][0] ?? '')?.ages ?? new Map();
		const people = new Map<AreaId, number>();
		for (const [area, units] of areas) {
			const counted = countedUnits(census, area, units, ages, structure);
			if (counted !== null) people.set(area, peopleCounted(counted));
		}
		if (people.size > (best?.people.size ?? 0)) best = { year: census.year, people };
	}
	return best;
}
