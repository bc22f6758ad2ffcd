import { evidenceOf, responseRateOf } from '$lib/core/evidence';
import type { Figure } from '$lib/core/figure';
import { responseRateSentence } from '$lib/text/sentences/level';
import type { ViewContext } from './context';
import { hasNumber } from './pick';

const rates = new WeakMap<readonly Figure[], Map<string, Figure>>();

/**
 * How many percent of those asked have answered the survey a figure is of: in the area and wave, of the same people or
 * else of all. null where the data do not say, and for what is no survey.
 */
export function responseRateIn(context: ViewContext, figure: Figure | null): number | null {
	if (figure === null || !figure.measure.startsWith('survey:')) return null;
	if (evidenceOf(figure.measure) === 'register') return null;
	const held = ratesOf(context.figures);
	const measure = responseRateOf(figure.measure);
	if (measure === figure.measure) return null;
	const found =
		held.get(keyOf({ ...figure, measure })) ?? held.get(keyOf({ ...figure, measure, sex: 'all' }));
	return found?.value ?? null;
}

/** The same in words; '' where the data do not say. */
export function responseRate(
	context: ViewContext,
	figure: Figure | null,
	words: (percent: number) => string = responseRateSentence
): string {
	const percent = responseRateIn(context, figure);
	return percent === null ? '' : words(percent);
}

/** Rates of all surveys, found once per array of figures. */
function ratesOf(figures: readonly Figure[]): Map<string, Figure> {
	let found = rates.get(figures);
	if (found === undefined) {
		found = new Map(
			figures
				.filter(
					(figure) =>
						figure.scope === 'area' &&
						figure.unit === 'percent' &&
						figure.measure === responseRateOf(figure.measure) &&
						hasNumber(figure)
				)
				.map((figure) => [keyOf(figure), figure])
		);
		rates.set(figures, found);
	}
	return found;
}

function keyOf({ measure, series, area, period, sex, age }: Figure): string {
	return [measure, series, area, period, sex, age].join('|');
}
