import {
	percentagePoints,
	gapBetweenSexes,
	relativeChange
} from '../../src/lib/core/derived/changes';
import {
	monthRow,
	rolling12Months,
	sameMonthsLastYear,
	yearToDate
} from '../../src/lib/core/derived/months';
import { peopleLookup } from '../../src/lib/core/derived/people';
import { rateOfCount } from '../../src/lib/core/derived/rates';
import type { Figure } from '../../src/lib/core/figure';
import type { Denominator } from '../../src/lib/core/workspace';
import { percentMore, soFar, twelveTo } from './derived';
import type { Judged } from './judged';

/** Derived figures of the program and of the second way, side by side. This file knows the program. */

export type Tries = (what: string, about: Figure, own: number | null, other: number | null) => void;

export function tries(found: Judged): Tries {
	return (what, about, own, other) => {
		const told = other === null ? `no ${what}` : what;
		found.tried[told] = (found.tried[told] ?? 0) + 1;
		const same =
			own === null || other === null
				? own === other
				: Math.abs(own - other) <= 1e-9 * Math.max(1, Math.abs(other));
		if (!same) found.wrong.push([what, about.indicator, about.area, about.period, own, other]);
	};
}

export function grouped(
	figures: readonly Figure[],
	key: (figure: Figure) => unknown[]
): Figure[][] {
	const found = new Map<string, Figure[]>();
	for (const figure of figures) {
		const name = key(figure).join();
		const group = found.get(name);
		if (group === undefined) found.set(name, [figure]);
		else group.push(figure);
	}
	return [...found.values()];
}

export const rowOf = ({ indicator, series, unit, sex, age, area, scope }: Figure) => [
	indicator,
	series,
	unit,
	sex,
	age,
	area,
	scope
];

/** Sums of months at every month of every row of counts, and the change of each in a year. */
export function monthsReckoned(months: readonly Figure[]): Judged {
	const found: Judged = { tried: {}, wrong: [] };
	const say = tries(found);
	const counts = months.filter(({ unit }) => unit === 'count');
	for (const group of grouped(counts, rowOf)) {
		const row = monthRow(group);
		const held = new Map(
			group.flatMap(({ period, value }) => (value === null ? [] : [[period, value] as const]))
		);
		if (row === null || held.size === 0) continue;
		for (const about of group) {
			const last = about.period;
			const [now, sum] = [rolling12Months(row, last), twelveTo(held, last)];
			say('rolling twelve months', about, now.figure.value, sum);
			const [far, own] = [yearToDate(row, last), soFar(held, last)];
			say('year to date', about, far.figure.value, own);
			const [then, before] = [sameMonthsLastYear(row, last), soFar(held, last, 1)];
			say('same months last year', about, then.figure.value, before);
			if (own === null || before === null) continue;
			const percent = percentMore(own, before, [own, before]);
			say(
				'percent of months',
				about,
				relativeChange(far.figure, then.figure).figure.value,
				percent
			);
		}
	}
	return found;
}

/** Percent, points and gaps of figures that follow each other, and rates by the series' own base. */
export function yearsReckoned(
	figures: readonly Figure[],
	denominators: readonly Denominator[],
	people: ReadonlyMap<string, number>
): Judged {
	const found: Judged = { tried: {}, wrong: [] };
	const say = tries(found);
	const peopleOf = peopleLookup(denominators);
	const valued = figures.filter(({ value }) => value !== null);
	const valueOf = ({ value }: Figure) => value ?? NaN;
	for (const row of grouped(valued, rowOf)) {
		row.sort((a, b) => (a.period < b.period ? -1 : 1));
		for (const [at, now] of row.entries()) {
			const then = row[at - 1];
			if (then === undefined) continue;
			const [one, other] = [valueOf(now), valueOf(then)];
			const { unit } = now;
			const counted = unit === 'count' ? percentMore(one, other, [one, other]) : null;
			say('percent', now, relativeChange(now, then).figure.value, counted);
			const points = unit === 'percent' ? one - other : null;
			say('points', now, percentagePoints(now, then).figure.value, points);
		}
	}
	const pairs = grouped(valued, ({ sex: _, ...figure }) => [
		...rowOf({ ...figure, sex: 'all' }),
		figure.period
	]);
	for (const pair of pairs)
		for (const [hers, his] of [
			['women', 'men'],
			['girls', 'boys']
		]) {
			const [one, other] = [hers, his].map((sex) => pair.find((figure) => figure.sex === sex));
			if (one === undefined || other === undefined) continue;
			say(
				'gap',
				one,
				gapBetweenSexes(one, other, null).figure.value,
				valueOf(one) - valueOf(other)
			);
		}
	const baseOf = ({ series, area, period, parts }: Figure): number | null => {
		const at = (id: string) => people.get([series, id, period].join());
		const all = at(area) === undefined ? parts.map(at) : [at(area)];
		if (all.length === 0 || all.includes(undefined)) return null;
		return all.reduce<number>((sum, one) => sum + (one ?? NaN), 0);
	};
	const everybody = valued.filter(
		({ sex, age, scope, grain }) =>
			sex === 'all' && age === 'all' && scope === 'area' && grain === 'year'
	);
	for (const figure of everybody) {
		if (figure.unit !== 'count') continue;
		const base = baseOf(figure);
		const rate = base === null ? null : (valueOf(figure) / base) * 100_000;
		say('rate', figure, rateOfCount(figure, 'per_100k', peopleOf).figure.value, rate);
	}
	return found;
}
