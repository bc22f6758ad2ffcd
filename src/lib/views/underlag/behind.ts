import type { AreaId, Calendar } from '$lib/core/area';
import type { Figure } from '$lib/core/figure';
import type { CompositePart, Indicator } from '$lib/core/indicator';
import type { DatasetWithObservations, Observation } from '$lib/core/observation';
import { parsePeriod } from '$lib/core/period';
import type { AreaRegister } from '$lib/core/register';
import { populationOf, type Denominator, type Workspace } from '$lib/core/workspace';
import {
	askedPeople,
	rowsOfDenominator,
	type AskedFor,
	type AskedPeople,
	type Row
} from './people-behind';
import { observationsAt } from './places';

export type { Row } from './people-behind';

/** The people a rate is taken of: a denominator, and the rows it rests on; none where they are not to be found. */
export interface RatePeople {
	denominator: Denominator;
	rows: Row[];
}

/** What figures are made of, to be found again from the figure. */
export interface Behind {
	/**
	 * The observations behind a figure, in the figure's own order; of a derived one those behind all it is made of. null
	 * where one of them is not to be found.
	 */
	rows(figure: Figure): Row[] | null;
	/** The people a rate of the series is taken of, and of which denominators they are the sum. */
	people(area: AreaId, series: string, period: string): { value: number; of: RatePeople[] } | null;
	/** The people of a survey's ages that come to a number, and what they are counted from. */
	asked(asked: AskedFor): AskedPeople | null;
}

/**
 * For the figures given: `datasets` are all that were loaded when they were computed, embedded (with their
 * observations) and brought. Read once, so that asking is cheap.
 */
export function behindFigures(
	figures: readonly Figure[],
	{ denominators, series }: Pick<Workspace, 'denominators' | 'series'>,
	register: AreaRegister,
	indicators: readonly Indicator[],
	datasets: readonly DatasetWithObservations[]
): Behind {
	const at = observationsAt(
		[
			...figures.flatMap(({ refs, superseded }) => [...refs, ...superseded.map(({ ref }) => ref)]),
			...denominators.flatMap(({ rests }) => rests?.refs ?? [])
		],
		datasets
	);
	const composites = new Map(
		indicators.map(({ id, composite }) => [
			id,
			composite?.by === 'program' ? composite.parts : null
		])
	);
	const known = new Map(denominators.map((one) => [`${one.series} ${one.area} ${one.year}`, one]));
	const calendars = new Map<string, Calendar>([
		...datasets.flatMap(({ dataset: { own } }): [string, Calendar][] =>
			own === undefined ? [] : [[own.series, own.calendar]]
		),
		...series.map((one): [string, Calendar] => [one.series, one.calendar])
	]);
	const composition = (area: AreaId, ofSeries: string, period: string): AreaId[] => {
		const calendar = calendars.get(ofSeries);
		const span = parsePeriod(period);
		if (calendar === undefined || span === null) return [];
		const made = register.composition(area, calendar, dayBefore(span.to));
		return made.kind === 'parts' ? [...made.parts] : [];
	};
	const areasOf = ({ area, scope, parts, refs, series: ofSeries, period }: Figure) => {
		const own = scope === 'area' && parts.length === 0;
		if (own) return new Set<AreaId | null>([area]);
		if (refs.length === new Set(refs).size) return null;
		const all = [area, ...parts];
		return new Set<AreaId | null>(
			all.flatMap((one) => [one, ...composition(one, ofSeries, period)])
		);
	};
	const behind: Behind = {
		rows(figure) {
			if (figure.made !== undefined) return rowsOfAll(figure.made.of, behind);
			const taken = new Set<Observation>();
			const of = composites.get(figure.indicator) ?? [figure];
			const mayBe = areasOf(figure);
			const rows = figure.refs.flatMap((ref): Row[] => {
				const here = at.get(ref) ?? [];
				const found = here.filter((one) => isOf(figure, of, one));
				const fits = found.filter((one) => mayBe === null || mayBe.has(one.area));
				// Where one place holds several areas, a figure made of them names it once for each.
				const next = fits.find((one) => !taken.has(one)) ?? fits[0];
				if (next === undefined) return [];
				taken.add(next);
				return [{ ref, observation: next }];
			});
			return rows.length === figure.refs.length ? rows : null;
		},
		people(area, ofSeries, period) {
			const span = parsePeriod(period);
			if (span === null) return null;
			const one = (id: AreaId) => known.get(`${ofSeries} ${id} ${span.year}`);
			const own = one(area);
			const parts = own === undefined ? composition(area, ofSeries, period).map(one) : [own];
			const of = parts.flatMap((denominator): RatePeople[] =>
				denominator === undefined
					? []
					: [{ denominator, rows: rowsOfDenominator(denominator, at) ?? [] }]
			);
			return of.length === 0 || of.length < parts.length
				? null
				: { value: of.reduce((sum, part) => sum + populationOf(part.denominator), 0), of };
		},
		asked: askedPeople(register, { series }, datasets)
	};
	return behind;
}

/** Once each, though several of the figures may stand on one row. */
function rowsOfAll(figures: readonly Figure[], behind: Behind): Row[] | null {
	const rows = new Map<Observation, Row>();
	for (const figure of figures) {
		const found = behind.rows(figure);
		if (found === null) return null;
		for (const row of found) rows.set(row.observation, row);
	}
	return [...rows.values()];
}

/** In the figure's unit; behind a rate that no source publishes stands a count. */
function isOf({ unit, how }: Figure, of: readonly CompositePart[], one: Observation): boolean {
	return (
		(one.unit === unit || (one.unit === 'count' && how.includes('rate_of_count'))) &&
		of.some(
			({ measure, sex, age }) => one.measure === measure && one.sex === sex && one.age === age
		)
	);
}

/** The composition of a period is that of its last day. */
function dayBefore(date: string): string {
	const day = new Date(`${date}T00:00:00Z`);
	day.setUTCDate(day.getUTCDate() - 1);
	return day.toISOString().slice(0, 10);
}
