import type { Indicator } from '$lib/core/indicator';
import { evidenceOf } from '$lib/core/evidence';
import type { Measure, MeasureId } from '$lib/core/measure';
import type { Sex, Unit } from '$lib/core/vocabulary';
import { words } from './by-measure.sv';
import type { IndicatorFamily } from './family';

/** What data hold of a measure: one line of figures. */
export interface HeldLine {
	measure: MeasureId;
	unit: Unit;
	series: string;
	sex: Sex;
	age: string;
}

const counted: IndicatorFamily = {
	id: 'by-measure-counts',
	title: words.countsTitle,
	indicators: []
};
const shared: IndicatorFamily = {
	id: 'by-measure-shares',
	title: words.sharesTitle,
	indicators: []
};

const COUNTED: readonly Unit[] = ['count', 'per_100k', 'per_1000'];

/** Ends the id of a measure's shares where its counts are held too. */
const SHARES = '~andel';

/** Where a measure of each kind (the id's first word) counts people or events. */
const PLACES = new Map<string, Indicator['place']>([
	['crime', 'place'],
	['survey', 'residence'],
	['school', 'residence'],
	['population', 'residence']
]);

const joinOf = (unit: Unit): IndicatorFamily => (COUNTED.includes(unit) ? counted : shared);

/** True for an indicator that `indicatorsByMeasure` made: nobody has declared it. */
export function isByMeasure({ id, measure }: Pick<Indicator, 'id' | 'measure'>): boolean {
	return id === measure || id === measure + SHARES;
}

/** The family of an indicator that `indicatorsByMeasure` made. */
export function familyByMeasure(indicator: Indicator): IndicatorFamily | undefined {
	const unit = indicator.lines[0]?.unit;
	return isByMeasure(indicator) && unit !== undefined ? joinOf(unit) : undefined;
}

/**
 * An indicator for every measure that data hold figures of, under the measure's id: what lets a figure
 * be asked for that no declared indicator speaks for. Measures stand in the order of the tree. One that
 * is held both as counts and as shares gives two, since they are joined in different ways: the second's
 * id and title say so.
 */
export function indicatorsByMeasure(
	measures: readonly Measure[],
	held: readonly HeldLine[]
): Indicator[] {
	return measures.flatMap((measure) => {
		const own = held.filter((line) => line.measure === measure.id);
		const counts = own.filter(({ unit }) => joinOf(unit) === counted);
		const shares = own.filter(({ unit }) => joinOf(unit) === shared);
		if (counts.length === 0) return shares.length === 0 ? [] : [indicatorOf(measure, shares)];
		if (shares.length === 0) return [indicatorOf(measure, counts)];
		const { id, label } = measure;
		const second = { ...measure, id: id + SHARES, label: words.asShares(label) };
		return [indicatorOf(measure, counts), { ...indicatorOf(second, shares), measure: id }];
	});
}

/** What of `held` none of the indicators asks for. */
export function linesLeft(held: readonly HeldLine[], indicators: readonly Indicator[]): HeldLine[] {
	return held.filter(
		({ measure, unit, series, sex, age }) =>
			!indicators.some(
				(indicator) =>
					indicator.measure === measure &&
					indicator.sexes.includes(sex) &&
					indicator.ages.includes(age) &&
					indicator.lines.some((line) => line.unit === unit && line.series.includes(series))
			)
	);
}

const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)];

function indicatorOf({ id, label, note }: Measure, held: readonly HeldLine[]): Indicator {
	const units = distinct(held.map(({ unit }) => unit));
	const kind = id.split(':')[0] ?? '';
	return {
		id,
		measure: id,
		kind: evidenceOf(id),
		// Nobody has said what it bears on, which way is better, or what it is divided by.
		topics: [],
		direction: null,
		lines: units.map((unit) => ({
			unit,
			series: distinct(held.filter((line) => line.unit === unit).map(({ series }) => series)),
			denominator: null
		})),
		composite: null,
		sexes: distinct(held.map(({ sex }) => sex)),
		ages: distinct(held.map(({ age }) => age)),
		place: PLACES.get(kind) ?? null,
		// Some kinds of crime have no meaningful place; only a declared indicator knows which.
		mappable: kind !== 'crime',
		overview: null,
		title: label,
		definition: words.definition(label),
		short: '',
		numerator: label,
		method: words.method,
		cautions: note === null ? [] : [note],
		request: { figure: words.request, sex: words.request, children: words.request }
	};
}
