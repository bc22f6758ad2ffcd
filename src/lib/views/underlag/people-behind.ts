import type { AreaId } from '$lib/core/area';
import {
	countedUnits,
	peopleCounted,
	POPULATION,
	structureFor,
	weighedAreas,
	type Census,
	type CountedUnit
} from '$lib/core/harmonise/census';
import { agesOf } from '$lib/core/harmonise/people';
import type { DatasetWithObservations, Observation } from '$lib/core/observation';
import { columnsOf } from '$lib/core/observation-columns';
import type { AreaRegister } from '$lib/core/register';
import type { Denominator, Workspace } from '$lib/core/workspace';
import { refOf } from './places';

/** One observation behind a figure, and where it stands. */
export interface Row {
	ref: string;
	observation: Observation;
	/** Of a denominator's own cell in the municipality's table, which is no figure of a source: which cell. */
	cell?: 'official' | 'low' | 'high';
}

/** People of an area that a survey's shares stand for, and what they are counted from. */
export interface AskedPeople {
	year: string;
	/** One alone is the area itself. */
	units: readonly CountedUnit[];
	/** Row of a band, of one of the units. */
	rowOf: (area: AreaId, age: string) => Row | undefined;
	/** Row of the city's people of one age, where bands are divided as the city's are. */
	structureRow: (age: string) => Row | undefined;
}

/** Who is asked for: people of a sex and ages, as `value` says how many. */
export interface AskedFor {
	area: AreaId;
	sex: string;
	age: string;
	/** Of the population, if it is known. */
	year: string | null;
	value: number;
}

interface HeldCensus extends Census {
	areas: Map<AreaId, Map<string, number>>;
	rows: Map<string, Row>;
}

/**
 * Finds the rows behind what shares of samples were weighed by. Everything is made anew of the populations that are
 * held, so that it can disagree with the figure: what does not come to the number asked for is not given.
 */
export function askedPeople(
	register: AreaRegister,
	{ series }: Pick<Workspace, 'series'>,
	datasets: readonly DatasetWithObservations[]
): (asked: AskedFor) => AskedPeople | null {
	let held: readonly HeldCensus[] | null = null;
	let areas: ReadonlyMap<AreaId, readonly AreaId[]> | null = null;
	const find = ({ area, sex, age, year, value }: AskedFor): AskedPeople | null => {
		held ??= censusesOf(series, datasets);
		areas ??= weighedAreas(register);
		const ages = agesOf(age);
		if (ages === null) return null;
		const alike = held.filter((census) => census.sex === sex);
		for (const census of alike) {
			if (year !== null && census.year !== year) continue;
			const structure = structureFor(alike, census, register.city);
			const byAge = structure?.ages ?? new Map<string, number>();
			const units = countedUnits(census, area, areas.get(area) ?? [], ages, byAge);
			if (units === null || !isNear(peopleCounted(units), value)) continue;
			return {
				year: census.year,
				units,
				rowOf: (unit, of) => census.rows.get(placeIn(unit, of)),
				structureRow: (of) => structure?.census.rows.get(placeIn(register.city, of))
			};
		}
		return null;
	};
	const known = new Map<string, AskedPeople | null>();
	return (asked) => {
		const { area, sex, age, year, value } = asked;
		const key = [area, sex, age, year, value].join('\n');
		const found = known.get(key);
		if (found !== undefined) return found;
		const made = find(asked);
		known.set(key, made);
		return made;
	};
}

/** Populations of years by age; of several deliveries of one figure the last final one. */
function censusesOf(
	series: Workspace['series'],
	datasets: readonly DatasetWithObservations[]
): HeldCensus[] {
	const bySource = new Map(series.map((one) => [one.source, one.series]));
	const censuses = new Map<string, HeldCensus>();
	const inTime = [...datasets].sort((a, b) => a.dataset.importedAt - b.dataset.importedAt);
	for (const { dataset, observations } of inTime) {
		const columns = columnsOf(observations);
		const isPopulation = columns.texts('measure', (measure) => measure === POPULATION);
		for (let at = 0; at < columns.length; at += 1) {
			if (!isPopulation(at)) continue;
			const observation = columns.at(at);
			const { source, sex, period, unit, grain, area, age, value, status } = observation;
			if (unit !== 'count' || grain !== 'year' || area === null || value === null) continue;
			const of = dataset.own?.series ?? bySource.get(source) ?? source;
			const key = [of, period, sex].join('\n');
			const census: HeldCensus = censuses.get(key) ?? {
				...{ year: period, sex },
				...{ areas: new Map(), rows: new Map() }
			};
			censuses.set(key, census);
			const place = placeIn(area, age);
			const known = census.rows.get(place)?.observation.status;
			if (status === 'preliminary' && known !== undefined && known !== status) continue;
			census.rows.set(place, { ref: refOf(dataset.id, observation), observation });
			const byAge = census.areas.get(area) ?? new Map<string, number>();
			census.areas.set(area, byAge.set(age, value));
		}
	}
	return [...censuses.values()];
}

const placeIn = (area: AreaId, age: string): string => `${area}\n${age}`;

function isNear(a: number, b: number): boolean {
	return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));
}

/** The rows a denominator rests on, in the order of its references; null where one of them is not to be found. */
export function rowsOfDenominator(
	one: Denominator,
	at: ReadonlyMap<string, readonly Observation[]>
): Row[] | null {
	const { rests, area } = one;
	if (rests === undefined) return null;
	const rows = rests.refs.flatMap((ref, place): Row[] => {
		if (rests.on === 'table') return [ownCell(one, ref, place)];
		const found = (at.get(ref) ?? []).find(
			(observation) =>
				observation.area === area && observation.sex === 'all' && observation.age === 'all'
		);
		return found === undefined ? [] : [{ ref, observation: found }];
	});
	return rows.length === rests.refs.length && rows.length > 0 ? rows : null;
}

const BOUNDS = ['low', 'high'] as const;

/** A cell of the municipality's own table, as if it were a figure. */
function ownCell(
	{ area, year, official, low, high, basis }: Denominator,
	ref: string,
	place: number
): Row {
	const cell = official === null ? (BOUNDS[place] ?? 'high') : 'official';
	const value = { official, low, high }[cell];
	return {
		ref,
		cell,
		observation: {
			...{ source: '', areaAsWritten: area, area, measureAsWritten: cell, measure: null },
			...{ period: String(year), grain: 'year', unit: 'count', sex: 'all', age: 'all' },
			...{ value, n: null, lower: null, upper: null, status: 'ok', origin: 'computed' },
			...{ note: basis, sheet: '', row: 0, column: 0 }
		}
	};
}
