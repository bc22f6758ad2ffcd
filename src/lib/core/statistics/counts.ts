import {
	CONFIDENCE,
	MINIMUM_COUNT,
	requireCount,
	requirePositive,
	requireProbability,
	type Interval
} from './checks';
import type { Dispersion } from './dispersion';
import { studentCritical, studentTwoSided } from './student-t';

export { MINIMUM_COUNT };

/** Events, and what they are seen against (inhabitants, days); 1 on both sides compares bare counts. */
export interface ExposedCount {
	count: number;
	exposure: number;
}

export type CountChange = 'larger_than_usual' | 'within_usual' | 'too_few' | 'not_testable';

export type CountComparison =
	| {
			change: 'larger_than_usual' | 'within_usual';
			/** First rate over second: 1.2 is twenty per cent more. */
			ratio: number;
			/** Of the ratio. */
			interval: Interval;
			/** Two-sided. */
			p: number;
	  }
	| { change: 'too_few' | 'not_testable'; ratio: null; interval: null; p: null };

/**
 * Two independent counts compared by quasi-Poisson, on the log of the ratio of their rates:
 *
 *     log r = log(a / e_a) - log(b / e_b),   se² = φ (1/a + 1/b),   log r / se ~ t on φ's degrees of freedom
 *
 * McCullagh & Nelder (1989), Generalized Linear Models, §6.2 and §9.2; for φ = 1 and many degrees of
 * freedom the usual interval of a ratio of Poisson rates (Rothman, Greenland & Lash 2008, Modern
 * Epidemiology, chapter 14). `too_few` with either count under 10; `not_testable` without a dispersion.
 * The dispersion must be that of counts of the same kind and period.
 *
 * @throws RangeError unless counts are whole numbers from 0, exposures > 0, φ ≥ 1, df > 0, 0 < confidence < 1
 */
export function compareCounts(
	first: ExposedCount,
	second: ExposedCount,
	dispersion: Dispersion | null,
	confidence: number = CONFIDENCE
): CountComparison {
	requireProbability(confidence, 'confidence');
	for (const { count, exposure } of [first, second]) {
		requireCount(count, 'count');
		requirePositive(exposure, 'exposure');
	}
	if (Math.min(first.count, second.count) < MINIMUM_COUNT)
		return { change: 'too_few', ratio: null, interval: null, p: null };
	if (dispersion === null) return { change: 'not_testable', ratio: null, interval: null, p: null };
	const { phi, df } = dispersion;
	requirePositive(df, 'df');
	if (!(phi >= 1 && phi < Infinity)) throw new RangeError(`phi must be at least 1: ${phi}`);
	const ratio = first.count / first.exposure / (second.count / second.exposure);
	const error = Math.sqrt(phi * (1 / first.count + 1 / second.count));
	const reach = Math.exp(studentCritical(confidence, df) * error);
	const p = studentTwoSided(Math.log(ratio) / error, df);
	return {
		change: p < 1 - confidence ? 'larger_than_usual' : 'within_usual',
		ratio,
		interval: { lower: ratio / reach, upper: ratio * reach },
		p
	};
}

/**
 * An area against the rest of its city: the city less the area, so that the two counts share no event.
 * See `compareCounts`. Events without an area count to the rest, as they do in the city's own figure.
 *
 * @throws RangeError when the area has more than the city, or all of its exposure, and as `compareCounts`
 */
export function compareWithRest(
	area: ExposedCount,
	city: ExposedCount,
	dispersion: Dispersion | null,
	confidence: number = CONFIDENCE
): CountComparison {
	const rest = { count: city.count - area.count, exposure: city.exposure - area.exposure };
	return compareCounts(area, rest, dispersion, confidence);
}
