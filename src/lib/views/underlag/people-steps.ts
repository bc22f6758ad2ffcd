import type { AreaId } from '$lib/core/area';
import { isRate } from '$lib/core/derived/rates';
import type { Figure } from '$lib/core/figure';
import type { Formula, FormulaInput, FormulaRole } from '$lib/core/formula';
import { agesOf, type BandAsked } from '$lib/core/harmonise/people';
import { impliedPeople } from '$lib/core/implied-people';
import { populationOf } from '$lib/core/workspace';
import type { Behind, RatePeople } from './behind';
import type { AskedPeople, Row } from './people-behind';
import { refsOf, sum, type Untold } from './steps';

/** A number of people, and how it came about. */
export interface Counted {
	value: number;
	rows: readonly Row[];
	/** What it is worked out by; none where it stands in the file as it is. */
	steps: readonly Untold[];
	/** The period the people are of. */
	period: string;
	/** Not people but how many were asked or counted, as the figure's own rows say. */
	base?: boolean;
}

type About = Pick<Figure, 'series' | 'period' | 'sex' | 'age'>;
type Weights = NonNullable<Figure['weights']>;

/** As a number of a formula; what is no people weighs as a base. */
export function peopleInput(
	role: FormulaRole,
	{ area, sex, age }: Pick<Figure, 'area' | 'sex' | 'age'>,
	{ value, rows, period, base = false }: Counted
): FormulaInput {
	return {
		...{ area, period, sex, age, value },
		role: base && role === 'people' ? 'base' : role,
		unit: base ? 'count' : 'people',
		refs: refsOf(rows)
	};
}

/** People whom the series divides by for an area's rate; null where they are not known. */
export function ratePeople(about: About, area: AreaId, behind: Behind): Counted | null {
	const found = behind.people(area, about.series, about.period);
	return (
		found &&
		together(
			about,
			area,
			found.of.map((one) => denominator(about, one))
		)
	);
}

/** People whom shares of a sample stand for, of one area or of several added. */
export function askedOf(
	about: About,
	area: AreaId,
	{ year, values }: Pick<Weights, 'year' | 'values'>,
	behind: Behind
): Counted {
	const { sex, age, period } = about;
	return together(
		about,
		area,
		values.map((one) => {
			const found = behind.asked({ area: one.area, sex, age, year, value: one.value });
			return found === null
				? { value: one.value, rows: [], steps: [], period: year ?? period, area: one.area }
				: { ...asked(about, one.area, found), area: one.area };
		})
	);
}

/** Several are added. */
function together(
	about: About,
	area: AreaId,
	parts: readonly (Counted & { area: AreaId })[]
): Counted {
	const [only, ...more] = parts;
	if (only !== undefined && more.length === 0) return only;
	const inputs = parts.map((part) => peopleInput('people', { ...about, area: part.area }, part));
	const rows = parts.flatMap((part) => part.rows);
	const period = only?.period ?? about.period;
	const formula = people('sum_of_people', inputs, sum(inputs));
	return {
		...{ value: formula.result, rows, period },
		steps: [...parts.flatMap(({ steps }) => steps), { area, scope: 'area', period, formula }]
	};
}

const people = (id: Formula['id'], inputs: FormulaInput[], result: number): Formula => ({
	...{ id, inputs, result },
	unit: 'count'
});

/** What one denominator rests on: a figure, its own bounds, or a count and its rate. */
function denominator(
	about: About,
	{ denominator: one, rows }: RatePeople
): Counted & { area: AreaId } {
	const { area } = one;
	const [first, second] = rows;
	const value = populationOf(one);
	if (second === undefined) {
		const period = first?.observation.period ?? about.period;
		return { value, rows, steps: [], period, area };
	}
	const formula = one.rests?.on === 'count_and_rate' ? ofRate(rows) : between(rows);
	const { period } = about;
	return { value, rows, steps: [{ area, scope: 'area', period, formula }], period, area };
}

function input(role: FormulaRole, { ref, observation }: Row): FormulaInput {
	const { area, period, sex, age, unit, value } = observation;
	return { role, area: area ?? '', period, sex, age, unit, value: value ?? NaN, refs: [ref] };
}

function between(rows: readonly Row[]): Formula {
	const inputs = rows.map((row) => ({ ...input('bound', row), unit: 'people' as const }));
	return people('people_between', inputs, sum(inputs) / inputs.length);
}

function ofRate(rows: readonly Row[]): Formula {
	const [count, rate] = rows.map((row) =>
		input(row.observation.unit === 'count' ? 'count' : 'of_rate', row)
	);
	if (count === undefined || rate === undefined) return people('people_of_rate', [], NaN);
	if (rate.unit === 'people' || !isRate(rate.unit)) return people('people_of_rate', [], NaN);
	const { low, high } = impliedPeople(count.value, rate.value, rate.unit);
	return people('people_of_rate', [count, rate], (low + high) / 2);
}

/** People by age added, and of bands across the limits the part that is inside. */
function asked(about: About, area: AreaId, found: AskedPeople): Counted {
	const { year: period, units } = found;
	const make = (
		role: FormulaRole,
		value: number,
		of: readonly Row[],
		age = about.age
	): FormulaInput => ({
		...{ role, area: of[0]?.observation.area ?? area, period, sex: about.sex, age, value },
		...{ unit: 'people', refs: refsOf(of) }
	});
	const bands = units.flatMap((unit) =>
		unit.bands.map((band) => ({ band, row: found.rowOf(unit.area, band.text) }))
	);
	const whole = bands.filter(({ band }) => band.part === null);
	const rowsOf = (of: typeof bands) => of.flatMap(({ row }) => row ?? []);
	const peopleIn = (of: typeof bands) => of.reduce((total, { band }) => total + band.people, 0);
	const rows = rowsOf(bands);
	let result = peopleIn(whole);
	const inputs = whole.length === 0 ? [] : [{ ...make('inside', result, rowsOf(whole)), area }];
	for (const [part, crossing] of byPart(bands)) {
		const age = crossing[0]?.band.text;
		const all = (part.structure ?? []).flatMap((one) => found.structureRow(one) ?? []);
		const inside = all.filter(({ observation }) => isWithin(observation.age, about.age));
		const of = part.structure === null ? 'ages' : 'part';
		inputs.push(
			{ ...make('crossing', peopleIn(crossing), rowsOf(crossing), age), area },
			make(`${of}_inside`, part.inside, inside),
			make(`${of}_all`, part.all, all, age)
		);
		rows.push(...all);
		result += (peopleIn(crossing) * part.inside) / part.all;
	}
	if (rows.length === 1) return { value: result, rows, steps: [], period };
	const formula = people('people_asked', inputs, result);
	return { value: result, rows, period, steps: [{ area, scope: 'area', period, formula }] };
}

type Part = NonNullable<BandAsked['part']>;

/** Bands across the limits, together where the same part of each is inside. */
function byPart<One extends { band: BandAsked }>(bands: readonly One[]): [Part, One[]][] {
	const parts = new Map<string, [Part, One[]]>();
	for (const one of bands) {
		const { part } = one.band;
		if (part === null) continue;
		const key = JSON.stringify(part);
		const known = parts.get(key);
		if (known === undefined) parts.set(key, [part, [one]]);
		else known[1].push(one);
	}
	return [...parts.values()];
}

function isWithin(age: string, asked: string): boolean {
	const [one, ages] = [agesOf(age), agesOf(asked)];
	return one !== null && ages !== null && one.from >= ages.from && one.from <= ages.to;
}
