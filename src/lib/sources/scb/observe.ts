import type { Harvest, NamedArea } from '$lib/core/harvest';
import type { MeasureId } from '$lib/core/measure';
import type { Observation } from '$lib/core/observation';
import { totalsThatDiffer, type Slack, type TotalDifference } from '$lib/core/totals';
import { coverOf, groupBy, type People } from './sums';
import { MEASURE, MOST_PERTURBED, PERTURBED_FROM, warnings } from './words.sv';

/** What the figures of one area are. */
export interface PeopleOf {
	area: NamedArea;
	measureAsWritten: string;
	measure: MeasureId | null;
	/** Said of every figure of the area. */
	note: string | null;
	/** Years in which the division has no figures, its zeros notwithstanding. */
	empty: ReadonlySet<string>;
	/** True where every figure is a sum of the file's figures. */
	summed: boolean;
}

/** Population as the municipality's data calls it. */
export function population(harvest: Harvest): {
	measureAsWritten: string;
	measure: MeasureId | null;
} {
	const measure = harvest.names.measure(harvest.source, [MEASURE])?.measure ?? null;
	return { measureAsWritten: MEASURE, measure };
}

export function observePeople(harvest: Harvest, people: readonly People[], of: PeopleOf): void {
	for (const { sheet, row, index, period, preliminary, sex, age, cell, how } of people) {
		const note = [of.note, ...how].filter((text) => text !== null).join('; ');
		const outside = of.empty.has(period);
		const perturbed = period >= PERTURBED_FROM;
		harvest.observe(
			sheet,
			row,
			index,
			{
				area: of.area,
				measureAsWritten: of.measureAsWritten,
				measure: of.measure,
				period,
				preliminary,
				grain: 'year',
				unit: 'count',
				sex,
				age,
				note: note === '' ? null : note,
				origin: of.summed || how.length > 0 ? 'computed' : 'published',
				...(outside
					? { status: 'outside_lifetime' as const }
					: perturbed
						? { status: 'perturbed' as const }
						: {})
			},
			cell
		);
	}
}

/** Published totals against published parts: women and men against all, ages against all ages. */
export function checkSums(harvest: Harvest, observations: readonly Observation[]): void {
	const published = observations.filter(({ origin }) => origin === 'published');
	const keyOf = ({ areaAsWritten, measureAsWritten, period }: Observation): string =>
		[areaAsWritten, measureAsWritten, period].join('|');
	const pairs = groupBy(published, (one) => `${keyOf(one)}|${one.age}`).filter((group) =>
		['women', 'men'].every((sex) => group.some((one) => one.sex === sex))
	);
	const bySex = totalsThatDiffer(
		pairs.flat(),
		(one) => ({ sum: `${keyOf(one)}|${one.age}`, role: one.sex === 'all' ? 'total' : 'part' }),
		slackOf
	);
	tell(harvest, bySex, warnings.sexes);
	const parts = new Set<unknown>();
	for (const group of groupBy(published, (one) => `${keyOf(one)}|${one.sex}`)) {
		const asPeople = group.map((one) => ({ ...one, one })) as unknown as (People & {
			one: Observation;
		})[];
		for (const part of coverOf(asPeople, 'all') ?? [])
			parts.add((part as (typeof asPeople)[0]).one);
	}
	const byAge = totalsThatDiffer(
		published.filter((one) => one.age === 'all' || parts.has(one)),
		(one) => ({ sum: `${keyOf(one)}|${one.sex}`, role: one.age === 'all' ? 'total' : 'part' }),
		slackOf
	);
	tell(harvest, byAge, warnings.ages);
}

/** How far a figure of the period may be off: exact until SCB began to perturb. */
export function slackOf({ period }: { period: string }): Slack {
	return { perFigure: period >= PERTURBED_FROM ? MOST_PERTURBED : 0 };
}

function tell(
	harvest: Harvest,
	differing: readonly TotalDifference[],
	word: (count: number, example: string) => string
): void {
	const [first] = differing;
	if (!first) return;
	const { total, sum } = first;
	const example = `${total.areaAsWritten} ${total.period}: ${sum} mot ${total.value}`;
	harvest.warn('totals_differ', word(differing.length, example), total.sheet, total.row);
}
