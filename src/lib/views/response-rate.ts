import type { AreaId } from '$lib/core/area';
import { evidenceOf, responseRateOf } from '$lib/core/evidence';
import type { Figure } from '$lib/core/figure';
import { agesOf } from '$lib/core/harmonise/people';
import { weightedMean } from '$lib/core/harmonise/harmonise';
import { areasTogether } from '$lib/core/selection';
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
	const held = (area: AreaId) =>
		ratesOf(context.figures).get(keyOf({ ...figure, area, measure })) ?? [];
	// Areas put together on the page, or the area itself.
	const areas = (areasTogether(figure.area) ?? [figure.area]).map(held);
	const own = together(areas, (rate) => rate.sex === sex && rate.age === age);
	if (own !== null) return { percent: own, ofAll: false, sex };
	const all = together(areas, (rate) => rate.sex === 'all' && holdsAge(rate.age, age));
	return all === null ? null : { percent: all, ofAll: true, sex: 'all' };
}

/** All who answered of all who were asked in the areas; null where one of them does not say how many these were. */
function together(
	areas: readonly (readonly Figure[])[],
	isTheirs: (rate: Figure) => boolean
): number | null {
	const rates = areas.flatMap((held) => held.find(isTheirs) ?? []);
	if (rates.length < areas.length) return null;
	if (rates.length === 1) return rates[0]?.value ?? null;
	const asked = rates.flatMap(({ n }) => n ?? []);
	if (asked.length < rates.length) return null;
	return weightedMean(
		rates.map(({ value }) => value ?? Number.NaN),
		asked
	);
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
		const { unit, measure } = figure;
		if (unit !== 'percent' || measure !== responseRateOf(measure)) continue;
		if (!hasNumber(figure)) continue;
		const key = keyOf(figure);
		found.set(key, [...(found.get(key) ?? []), figure]);
	}
	rates.set(figures, found);
	return found;
}

function keyOf({ measure, series, area, scope, period }: Figure): string {
	return [measure, series, area, scope, period].join('|');
}
