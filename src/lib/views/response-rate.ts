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
	if (figure === null || !isAsked(figure)) return null;
	const held = ratesOf(context.figures);
	const measure = responseRateOf(figure.measure);
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

/** The sentence, or that the rate is not known; '' for what is no answer to a survey, or has no number. */
export function responseRateOrUnknown(context: ViewContext, figure: Figure | null): string {
	if (figure === null || figure.value === null || !isAsked(figure)) return '';
	return responseRateSentence(responseRateIn(context, figure));
}

/** True of a survey's questions; not of its response rate itself. */
function isAsked({ measure }: Figure): boolean {
	if (!measure.startsWith('survey:') || evidenceOf(measure) === 'register') return false;
	return measure !== responseRateOf(measure);
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
