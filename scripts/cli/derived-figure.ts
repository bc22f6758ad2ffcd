import type { Derived } from '../../src/lib/core/derived';
import { difference, gapBetweenSexes, relativeChange } from '../../src/lib/core/derived/changes';
import { rateOfCount } from '../../src/lib/core/derived/rates';
import type { Figure } from '../../src/lib/core/figure';
import { gate } from '../../src/lib/core/gate';
import type { Indicator } from '../../src/lib/core/indicator';
import { comparePeriods } from '../../src/lib/core/period';
import type { Sex } from '../../src/lib/core/vocabulary';
import type { ViewContext } from '../../src/lib/views/context';
import { lastMonth, monthsOf, nowAndThen } from '../../src/lib/views/derived/month-rows';
import { peopleIn } from '../../src/lib/views/derived/together';
import { hasNumber } from '../../src/lib/views/pick';

/**
 * What can be made of one figure: against the rest of the city, or the period before; women against men, or girls against
 * boys; of its months; and per inhabitant.
 */
export const DERIVED_KINDS = [
	'difference',
	'change',
	'percent',
	'gap',
	'rolling',
	'to-date',
	'same-months',
	'rate'
] as const;
export type Wanted = (typeof DERIVED_KINDS)[number];

/** Made of months, which take the engine long. */
export const MONTHLY: ReadonlySet<Wanted | null> = new Set(['rolling', 'to-date', 'same-months']);

/**
 * The figure made of another, as the page makes it; null where there is none, or it may not be told.
 *
 * @param period the year whose months are told of; `latest` for the newest
 */
export function derivedFigure(
	context: ViewContext,
	indicator: Indicator,
	figure: Figure,
	wanted: Wanted,
	period: string
): Figure | null {
	const made = MONTHLY.has(wanted)
		? ofMonths(context, figure, wanted, period)
		: madeOf(context, indicator, gate(figure), wanted);
	return made === null || made.figure.value === null ? null : made.figure;
}

function madeOf(
	context: ViewContext,
	indicator: Indicator,
	figure: Figure,
	wanted: Wanted
): Derived | null {
	switch (wanted) {
		case 'difference': {
			const rest = alike(context, figure, { scope: 'rest' }).at(-1);
			return rest === undefined ? null : difference(figure, rest);
		}
		case 'change':
		case 'percent':
			return changeOf(context, indicator, figure, wanted === 'percent');
		case 'gap':
			return gapOf(context, indicator, figure);
		case 'rate':
			return rateOfCount(figure, 'per_100k', peopleIn(context));
		default:
			return null;
	}
}

function changeOf(
	context: ViewContext,
	indicator: Indicator,
	figure: Figure,
	percent: boolean
): Derived | null {
	const earlier = context.figures
		.filter((one) => isAlike(one, { ...figure, period: one.period }) && one.grain === figure.grain)
		.filter((one) => comparePeriods(one.period, figure.period) < 0 && hasNumber(one))
		.sort((a, b) => comparePeriods(a.period, b.period))
		.at(-1);
	if (earlier === undefined) return null;
	const then = gate(earlier);
	if (!percent) return difference(figure, then);
	const judgement = context.judge?.change(indicator, figure, then);
	return judgement?.percentAllowed === true
		? relativeChange(figure, then, judgement.counts ?? undefined)
		: null;
}

function gapOf(context: ViewContext, indicator: Indicator, figure: Figure): Derived | null {
	const of = (sex: Sex) => alike(context, figure, { sex }).at(-1);
	const pairs = [[of('women'), of('men')] as const, [of('girls'), of('boys')] as const];
	for (const [first, second] of pairs)
		if (first !== undefined && second !== undefined) {
			const judgement = context.judge?.gap(indicator, first, second) ?? null;
			return gapBetweenSexes(first, second, judgement);
		}
	return null;
}

function ofMonths(
	context: ViewContext,
	{ indicator, area, scope, series, sex, age }: Figure,
	wanted: Wanted,
	period: string
): Derived | null {
	const line = { unit: 'count' as const, series, age, sex };
	const row = monthsOf(context, { indicator, area, scope, line });
	const last = row === null ? null : lastMonth(row, period);
	if (row === null || last === null) return null;
	const [now, then] = nowAndThen(row, wanted === 'rolling' ? 'rolling' : 'same_months', last);
	return wanted === 'same-months' ? then : now;
}

function alike(context: ViewContext, figure: Figure, other: Partial<Figure>): Figure[] {
	return context.figures
		.filter((one) => isAlike(one, { ...figure, ...other }))
		.map((one) => gate(one));
}

function isAlike(one: Figure, other: Figure): boolean {
	const fields = ['indicator', 'area', 'scope', 'series', 'unit', 'sex', 'age', 'period'] as const;
	return fields.every((field) => one[field] === other[field]);
}
