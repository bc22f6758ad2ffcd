import type { Direction, Indicator, IndicatorSeries } from '$lib/core/indicator';
import type { MeasureId } from '$lib/core/measure';
import type { TopicId } from '$lib/core/topic';
import { crimeText, type CrimeWords } from './crime.sv';
import { denominators } from './denominators.sv';

/** Brå's database: counts, and rates on its own base. */
const SOL = 'bra-sol';
/** The city's yearbook: the same reports on another base. */
const YEARBOOK = 'statistisk-arsbok';

/** What is declared of one kind of reported crime; the rest follows. */
export interface CrimeDeclaration<Id extends string> {
	id: Id;
	measure: MeasureId;
	/** Measures the source's heading adds up; a heading of one kind has none. */
	madeOf?: readonly MeasureId[];
	topics: readonly TopicId[];
	direction: Direction;
	overview?: number;
	/** The yearbook has the same heading, with rates that are a unit of their own. */
	yearbook?: boolean;
	/** Counts first where the sources give a longer history in counts. */
	countsFirst?: boolean;
	/** See `Indicator`. */
	placeBound?: boolean;
	/** False where the place says nothing. */
	mappable?: boolean;
}

/** An indicator of reported crime, counted where it was committed. */
export function declareCrime<Id extends string>(
	declaration: CrimeDeclaration<Id>,
	words: Record<Id, CrimeWords>
): Indicator {
	const { id, measure, madeOf, topics, direction, overview, yearbook, mappable } = declaration;
	const own = words[id];
	const rates: IndicatorSeries = {
		unit: 'per_100k',
		series: [SOL],
		denominator: denominators.sol
	};
	const counts: IndicatorSeries = {
		unit: 'count',
		series: yearbook ? [SOL, YEARBOOK] : [SOL],
		denominator: null
	};
	const yearbookRates: IndicatorSeries = {
		unit: 'per_1000',
		series: [YEARBOOK],
		denominator: denominators.yearbook
	};
	const split = own.victim !== null;
	return {
		id,
		measure,
		kind: 'reported_crime',
		topics,
		direction,
		lines: [
			...(declaration.countsFirst ? [counts, rates] : [rates, counts]),
			...(yearbook ? [yearbookRates] : [])
		],
		composite:
			madeOf === undefined
				? null
				: {
						by: 'source',
						parts: madeOf.map((part) => ({ measure: part, sex: 'all', age: 'all' }))
					},
		sexes: split ? ['all', 'women', 'men', 'girls', 'boys', 'unknown'] : ['all'],
		ages: split ? ['all', '0-6', '7-14', '15-17', '0-17', '18+'] : ['all'],
		place: 'place',
		...(declaration.placeBound && { placeBound: true }),
		mappable: mappable ?? true,
		overview: overview ?? null,
		...crimeText(own, yearbook)
	};
}
