import { joinedShares, sureness } from './chances';
import { weightsOf, type Weights } from './weights';
import {
	leastCertain,
	lineKey,
	tablesOf,
	type Reading,
	type Row,
	type Table,
	type World
} from './rows';

/**
 * A second way from the data files to the figures. It shares no code with the program: its own reading, its own
 * geography (sets of delområden), its own sums. Written from FACTS §2–3 and VOCABULARY.md: one loop per figure, no
 * tables, no SQL.
 */

/** One indicator's figures of one series in one unit. */
export interface Line {
	indicator: string;
	measure: string;
	unit: string;
	series: string;
	sexes: readonly string[];
	ages: readonly string[];
}

export interface Expected {
	value: number | null;
	/** Answers behind a share that is published or joined, where all are known; else null. */
	n: number | null;
	/** The source's own interval, or of joined shares of samples an approximate one. */
	lower: number | null;
	upper: number | null;
	reason: string | null;
	status: string;
}

/** Variance of the surveys over that of a simple random sample, as the program says it assumes. */
const DESIGN_EFFECT = 1.5;

const NO_NUMBERS = { n: null, lower: null, upper: null };

const NO_BASE = 'denominator_missing';

const PER: Record<string, number> = { per_1000: 1000, per_100k: 100_000 };

/** Every figure of the lines: all areas × periods, of the area and of the city without it. */
export function secondFigures(
	world: World,
	lines: readonly Line[],
	months = false
): Map<string, Expected> {
	const tables = tablesOf(world.rows, months);
	const known = world.geography.known(new Set(world.calendars.values()));
	const figures = new Map<string, Expected>();
	for (const line of lines)
		for (const sex of line.sexes)
			for (const age of line.ages) {
				const table = tables.get(lineKey({ ...line, sex, age })) ?? (new Map() as Table);
				const everybody = line.unit in PER && !months && sex === 'all' && age === 'all';
				const rates = everybody && ratesOf(world).has([line.series, line.unit].join());
				const counts = rates ? tables.get(lineKey({ ...line, unit: 'count', sex, age })) : null;
				const years = [...(counts?.keys() ?? [])].filter((year) =>
					dividedIn(world).has([line.series, year].join())
				);
				for (const period of new Set([...table.keys(), ...years])) {
					const [readings, cases] = [table, years.includes(period) ? counts : null].map(
						(held) => new Map([...(held?.get(period) ?? [])].filter(([area]) => known.has(area)))
					) as [Map<string, Reading>, Map<string, Reading>];
					const one = figuresOf(world, { ...line, sex, age }, period, readings, cases);
					const head = [line.indicator, line.series, line.unit, sex, age, period];
					for (const [place, figure] of one) figures.set([...head, place].join(), figure);
				}
			}
	return figures;
}

const ratesBefore = new WeakMap<World, Set<string>>();

/** `series,unit` of the rates that are published of anything at all. */
function ratesOf(world: World): Set<string> {
	const held = world.rows.flatMap(({ series, unit }) => (unit in PER ? [`${series},${unit}`] : []));
	const found = ratesBefore.get(world) ?? new Set(held);
	ratesBefore.set(world, found);
	return found;
}

const yearsBefore = new WeakMap<World, Set<string>>();

/** `series,year` of the years in which a series divides by the people of any area at all. */
function dividedIn(world: World): Set<string> {
	const held = [...world.people.keys()].map((key) => {
		const [series, , year] = key.split(',');
		return [series, year].join();
	});
	const found = yearsBefore.get(world) ?? new Set(held);
	yearsBefore.set(world, found);
	return found;
}

/** First and last day of a period: `2023`, `2023-05`, `2023/24`. */
function daysOf(period: string): { first: string; last: string } {
	const year = Number(period.slice(0, 4));
	if (period.includes('/')) return { first: `${year}-07-01`, last: `${year + 1}-06-30` };
	const month = /^\d{4}-(\d\d)$/u.exec(period)?.[1];
	if (month === undefined) return { first: `${year}-01-01`, last: `${year}-12-31` };
	const last = new Date(Date.UTC(year, Number(month), 0)).getUTCDate();
	return { first: `${year}-${month}-01`, last: `${year}-${month}-${last}` };
}

/** `area,scope` → figure; nothing where no area has a value in the period. */
function figuresOf(
	{ geography, calendars, people, rows }: World,
	{
		unit,
		series,
		measure,
		sex,
		age
	}: Pick<Line, 'unit' | 'series' | 'measure'> & {
		sex: string;
		age: string;
	},
	period: string,
	readings: ReadonlyMap<string, Reading>,
	cases: ReadonlyMap<string, Reading>
): Map<string, Expected> {
	const { city, targets } = geography;
	const isSilent = (one: Reading | undefined) =>
		one === undefined || one.reason === 'missing_in_source';
	// Cases behind a rate that was withdrawn give none.
	const counted = [...cases].filter(([area]) => isSilent(readings.get(area)));
	const valued = [...readings, ...counted].flatMap(([area, { value }]) =>
		value === null ? [] : [area]
	);
	if (valued.length === 0) return new Map();
	const calendar = calendars.get(series)!;
	const { first, last } = daysOf(period);
	const year = period.slice(0, 4);
	const isSample =
		unit === 'percent' && /^survey:(?:stad|polisregion)\.(?!svarsfrekvens$)/u.test(measure);
	const asked = isSample ? weighed(rows, geography, { sex, age, year }) : null;
	const isRate = unit in PER;
	const never = ['index', 'mean'].includes(unit);
	const baseOf = (area: string) =>
		asked ? asked.get(area) : isRate ? people.get([series, area, year].join()) : undefined;

	function weightOf(area: string): number | null {
		const own = baseOf(area);
		if (own !== undefined) return own;
		const { kind, parts } = geography.composition(area, calendar, last);
		const bases = parts.map(baseOf);
		return kind !== 'parts' || bases.includes(undefined) ? null : sumOf(bases as number[]);
	}

	/** The area's own rate: as published, or of the year's cases, by what the source divides by if that is known. */
	function readingOf(area: string): Reading | undefined {
		const own = readings.get(area);
		const [count, base] = [cases.get(area), baseOf(area)];
		if (!isSilent(own) || count === undefined || count.value === null) return own;
		if (!base) return { ...count, ...hole(NO_BASE), summed: false };
		return { ...count, ...NO_NUMBERS, value: (count.value / base) * PER[unit]!, reason: null };
	}

	/** Published rates as cases again, so that all parts' cases are divided by all parts' people. */
	function rateOf(parts: readonly string[], bases: readonly number[]): number {
		const counted = parts.map((part, i) => {
			const rate = readings.get(part)?.value ?? null;
			return rate === null ? cases.get(part)!.value! : (rate * bases[i]!) / PER[unit]!;
		});
		return (PER[unit]! * sumOf(counted)) / sumOf(bases);
	}

	function areaFigure(area: string): Expected {
		const own = readingOf(area);
		if (own !== undefined && own.value !== null) return { ...own, reason: null };
		if (own?.reason === 'suppressed_in_source') return hole(own.reason);
		const made = madeOf(area);
		const lost = made.value === null && made.reason !== 'outside_lifetime';
		return lost && own?.reason === NO_BASE ? hole(NO_BASE) : made;
	}

	/** Neighbouring municipalities are no districts of the city. */
	const ofDistricts = valued.some((one) => one !== city && !/^(?:kommun|lan|riket)\b/u.test(one));
	const nowhere = (area: string) => (ofDistricts || area === city ? 'not_in_data' : 'city_only');

	/** What is known through its parts of an area that has no figure of its own. */
	function madeOf(area: string): Expected {
		const own = readingOf(area);
		const { kind, parts } = geography.composition(area, calendar, last);
		if (kind !== 'parts' && geography.hasEnded(area, calendar, first))
			return hole('outside_lifetime');
		if (kind === 'impossible') return hole(ofDistricts ? 'not_composable' : nowhere(area));
		if (kind === 'not_described') return hole('not_described');
		if (kind === 'self') return hole(own?.reason ?? nowhere(area));
		const pieces = parts.flatMap((part) => readingOf(part) ?? []);
		const values = pieces.flatMap(({ value }) => value ?? []);
		const unknown =
			parts.length -
			pieces.filter(({ value, reason }) => value !== null || reason === NO_BASE).length;
		if (unknown > 0) return hole(unknown < parts.length ? 'part_missing' : nowhere(area));
		if (values.length < parts.length) return hole(NO_BASE);
		const made = {
			...NO_NUMBERS,
			reason: null,
			status: leastCertain(pieces.map(({ status }) => status))
		};
		if (unit === 'count') return { ...made, value: sumOf(values) };
		const answers = pieces.map(({ n }) => n);
		const n = isRate || answers.includes(null) ? null : sumOf(answers as number[]);
		if (parts.length === 1) {
			const { lower, upper } = pieces[0]!;
			return { ...made, n, lower, upper, value: sumOf(values) };
		}
		if (never) return hole('not_joinable');
		const bases = isRate || isSample ? parts.map(baseOf) : answers.map((one) => one || undefined);
		if (bases.includes(undefined)) return hole(NO_BASE);
		const weights = bases as number[];
		const value = isRate
			? rateOf(parts, weights)
			: sumOf(values.map((v, i) => v * weights[i]!)) / sumOf(weights);
		if (!isSample) return { ...made, n, value };
		const sizes = pieces.map(({ value: share, n: asked, lower, upper }) =>
			sureness(share! / 100, asked, [part(lower), part(upper)], DESIGN_EFFECT)
		);
		if (sizes.includes(null)) return { ...made, n, value };
		const samples = values.map((one, i) => ({
			share: one / 100,
			size: sizes[i]!,
			weight: weights[i]!
		}));
		const [lower, upper] = joinedShares(samples).map((bound) => 100 * bound);
		return { ...made, n, value, lower: lower!, upper: upper! };
	}

	function restFigure(area: string): Expected {
		const own = areaFigure(area);
		if (own.value === null) return own;
		const whole = areaFigure(city);
		if (whole.value === null) return hole('city_missing');
		if (never) return hole('not_joinable');
		const made = { ...NO_NUMBERS, reason: null, status: leastCertain([own.status, whole.status]) };
		if (unit === 'count') return { ...made, value: whole.value - own.value };
		const byPeople = isRate || isSample;
		const [mine, theirs] = byPeople ? [weightOf(area), weightOf(city)] : [own.n, whole.n];
		if (mine === null || theirs === null || mine >= theirs) return hole(NO_BASE);
		const value = (whole.value * theirs - own.value * mine) / (theirs - mine);
		return isRate || (value > -1e-9 && value < 100 + 1e-9)
			? { ...made, value }
			: hole('not_joinable');
	}

	return new Map(
		targets.flatMap((area): [string, Expected][] => [
			[`${area},area`, areaFigure(area)],
			...(area === city ? [] : ([[`${area},rest`, restFigure(area)]] as [string, Expected][]))
		])
	);
}

const weighedBefore = new WeakMap<readonly Row[], Map<string, Weights>>();

function weighed(...[rows, geography, asked]: Parameters<typeof weightsOf>): Weights {
	const memory = weighedBefore.get(rows) ?? new Map<string, Weights>();
	weighedBefore.set(rows, memory);
	const key = Object.values(asked).join('|');
	const found = memory.get(key) ?? weightsOf(rows, geography, asked);
	memory.set(key, found);
	return found;
}

function hole(reason: string): Expected {
	const said: Record<string, string> = {
		suppressed_in_source: 'suppressed',
		outside_lifetime: 'outside_lifetime'
	};
	return { value: null, ...NO_NUMBERS, reason, status: said[reason] ?? 'missing' };
}

/** Per cent as a part of one. */
function part(percent: number | null): number | null {
	return percent === null ? null : percent / 100;
}

function sumOf(values: readonly number[]): number {
	return values.reduce((a, b) => a + b, 0);
}
