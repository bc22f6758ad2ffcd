import type { AreaId } from '$lib/core/area';
import type { Figure } from '$lib/core/figure';
import type { Indicator } from '$lib/core/indicator';
import type { Judgement } from '$lib/core/judgement';
import type { Relation } from '$lib/core/victim';
import { overviewWords } from '$lib/text/overview';
import { gapSentence } from '$lib/text/sentences/gap';
import { populationSentence } from '$lib/text/sentences/population';
import { victimsSentence } from '$lib/text/sentences/victims';
import { byMeasure } from './by-measure';
import type { ViewContext } from './context';
import type { ShownValue } from './models';
import { displayName, placeOf } from './names';
import type { OverviewRow } from './overview-model';
import type { Population } from './population';
import { responseRateIn } from './response-rate';
import { measuredOf } from './told';

/** Both sexes of one question, side by side. The figures have passed the gate, and have numbers. */
export function gapFact(
	context: ViewContext,
	indicator: Indicator,
	[first, second]: readonly [Figure, Figure],
	judgement: Judgement | null
): string {
	const { area, series, unit, age, period, sex } = first;
	const measured = measuredOf(context, indicator, { unit, series, age });
	const grade = /^(?:ak|gy)\d/u.test(age);
	const answered = ({ value, n, lower, upper }: Figure) => ({ value: value ?? 0, n, lower, upper });
	return gapSentence({
		told: {
			...measured,
			...placeOf(context, area),
			period,
			unit,
			preliminary: [first, second].some(({ status }) => status === 'preliminary')
		},
		sexes: sex === 'girls' ? 'young' : 'adults',
		first: answered(first),
		second: answered(second),
		judgement,
		of: grade && measured.counted === null ? `i ${overviewWords.age(age)}` : '',
		rates: [responseRateIn(context, first), responseRateIn(context, second)]
	});
}

/** How the measures of offences against somebody the offender knew end. */
const KNOWN: Relation = 'bekant';

/** Whom a row's offences were against, by sex or by children's age; '' where its figures do not say. */
export function victimsFact(
	context: ViewContext,
	{ title, sex, children }: OverviewRow,
	by: 'sex' | 'children'
): string {
	const cell = by === 'sex' ? sex : children;
	if (cell.kind !== 'values') return '';
	const figures = cell.values.flatMap(({ shown }) => shown.figure ?? []);
	const [any] = figures;
	if (any === undefined) return '';
	const of = (who: Figure['sex']) => figures.find((figure) => figure.sex === who)?.value ?? null;
	const told = {
		...placeOf(context, any.area),
		title,
		period: any.period,
		preliminary: figures.some(({ status }) => status === 'preliminary')
	};
	const underAge = beside(context, any, 'all', '0-17');
	if (by === 'sex')
		return victimsSentence({
			...told,
			adults: any.age !== 'all',
			women: of('women'),
			men: of('men'),
			children: underAge,
			unknown: beside(context, any, 'unknown', 'all'),
			known: beside(context, { ...any, measure: `${any.measure}.${KNOWN}` }, 'women', any.age)
		});
	const ages = figures.flatMap(({ age, value }) =>
		value === null || age === '0-17' ? [] : [[age, value] as const]
	);
	return victimsSentence({ ...told, children: underAge, ages: Object.fromEntries(ages) });
}

/** The value of other people in the same figure; null where it is not held. */
function beside(
	{ figures }: ViewContext,
	{ measure, series, area, scope, unit, period }: Figure,
	sex: Figure['sex'],
	age: string
): number | null {
	const found = byMeasure(figures)
		.of(measure)
		.find(
			(figure) =>
				figure.area === area &&
				figure.period === period &&
				figure.unit === unit &&
				figure.sex === sex &&
				figure.age === age &&
				figure.scope === scope &&
				figure.series === series
		);
	return found?.value ?? null;
}

/**
 * How many live in the area, with the children and the sexes of the very same count; what is counted in another way or
 * on another day has a sentence of its own.
 */
export function inhabitantsFact(context: ViewContext, area: AreaId, all: Population): string {
	const { figure, value } = all.shown;
	const of = (sex: Figure['sex'], age: string) =>
		figure === null ? null : beside(context, figure, sex, age);
	const under = of('all', '0-17');
	return populationSentence({
		...placeOf(context, area),
		date: `${all.period}-12-31`,
		value,
		children: under === null ? null : { age: '0-17', value: under },
		women: of('women', 'all'),
		men: of('men', 'all'),
		parts: summed(context, all.shown)
	});
}

export function childrenFact(
	context: ViewContext,
	area: AreaId,
	{ shown, age, period }: Population
): string {
	const { value } = shown;
	return populationSentence({
		...placeOf(context, area),
		date: `${period}-12-31`,
		value: null,
		children: value === null ? null : { age, value },
		parts: summed(context, shown)
	});
}

function summed(context: ViewContext, { figure }: ShownValue): string[] {
	const how = figure?.how.includes('sum_of_parts') === true;
	return how ? (figure?.parts ?? []).map((part) => displayName(context, part)) : [];
}
