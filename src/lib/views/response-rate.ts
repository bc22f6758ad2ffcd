import { evidenceOf, responseRateOf } from '$lib/core/evidence';
import type { Figure } from '$lib/core/figure';
import { agesOf } from '$lib/core/harmonise/people';
import { responseRateSentence, type ResponseRate } from '$lib/text/sentences/level';
import type { ViewContext } from './context';
import { hasNumber } from './pick';

const rates = new WeakMap<readonly Figure[], Map<string, Figure[]>>();

/**
 * How many of those asked have answered the survey a figure is of: in the area and wave, of the same people or else of
 * all who were asked. null where the data do not say, and for what is no survey.
 */
export function responseRateIn(context: ViewContext, figure: Figure | null): ResponseRate | null {
	if (figure === null || !isAsked(figure)) return null;
	const { sex, age } = figure;
	const measure = responseRateOf(figure.measure);
	const held = ratesOf(context.figures).get(keyOf({ ...figure, measure })) ?? [];
	const own = held.find((rate) => rate.sex === sex && rate.age === age);
	if (own) return { percent: own.value ?? 0, ofAll: false, sex };
	const all = held.find((rate) => rate.sex === 'all' && holdsAge(rate.age, age));
	return all === undefined ? null : { percent: all.value ?? 0, ofAll: true, sex: 'all' };
}

/** True where everybody of the one age is of the other too. */
function holdsAge(whole: string, age: string): boolean {
	if (whole === age || whole === 'all') return true;
	const [around, within] = [agesOf(whole), agesOf(age)];
	return around !== null && within !== null && around.from <= within.from && within.to <= around.to;
}

/** The same in words; '' where the data do not say. */
export function responseRate(
	context: ViewContext,
	figure: Figure | null,
	words: (rate: ResponseRate) => string = responseRateSentence
): string {
	const rate = responseRateIn(context, figure);
	return rate === null ? '' : words(rate);
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

/** Rates of all surveys by survey, area and wave, found once per array of figures. */
function ratesOf(figures: readonly Figure[]): Map<string, Figure[]> {
	const known = rates.get(figures);
	if (known !== undefined) return known;
	const found = new Map<string, Figure[]>();
	for (const figure of figures) {
		const { scope, unit, measure } = figure;
		if (scope !== 'area' || unit !== 'percent' || measure !== responseRateOf(measure)) continue;
		if (!hasNumber(figure)) continue;
		const key = keyOf(figure);
		found.set(key, [...(found.get(key) ?? []), figure]);
	}
	rates.set(figures, found);
	return found;
}

function keyOf({ measure, series, area, period }: Figure): string {
	return [measure, series, area, period].join('|');
}
