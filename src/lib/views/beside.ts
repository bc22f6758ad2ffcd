import { relativeChange } from '$lib/core/derived/changes';
import { has } from '$lib/core/derived/make';
import type { Figure } from '$lib/core/figure';
import type { Indicator } from '$lib/core/indicator';
import type { Judgement } from '$lib/core/judgement';
import { areaWords } from '$lib/text/areas';
import type { Beside } from '$lib/text/sentences/change';
import type { ViewContext } from './context';
import { indexOf } from './figure-index';
import { isCity, plainName } from './names';

/**
 * What stands beside an area's change that is larger than usual: the same figures, of the same two periods, of the city
 * without the area, else of the whole city, where they moved the same way. What an area's counts are held against is no
 * change at all, and how much they vary is known only beyond what the areas have in common: a change that the whole
 * city shares is larger than usual too. null where it is not shared, or not known.
 */
export function besideOf(
	context: Pick<ViewContext, 'figures' | 'judge' | 'register'>,
	indicator: Indicator,
	{ comparison, word, direction, counts, now, then }: Judgement
): Beside | null {
	const change = comparison === 'earlier_period' || comparison === 'same_months';
	if (!change || word !== 'larger_than_usual' || now === null || then === null) return null;
	if (now.scope !== 'area' || isCity(context, now.area)) return null;
	const { city } = context.register;
	const places = [
		{ name: areaWords.rest(plainName(context, now.area)), area: now.area, scope: 'rest' },
		{ name: areaWords.wholeCity, area: city, scope: 'area' }
	] as const;
	for (const { name, ...place } of places) {
		const [first, second] = [now, then].map((figure) => figureAt(context, figure, place));
		const one = first && second ? context.judge?.change(indicator, first, second) : undefined;
		const [last, before] = [one?.now ?? undefined, one?.then ?? undefined];
		if (one === undefined || !has(last) || !has(before)) continue;
		if (!isComparable(one) || one.direction !== direction) return null;
		// The whole city holds the area's own cases, and no fewer.
		const cases = one.counts ?? (place.scope === 'area' ? counts : null);
		const percent = relativeChange(last, before, cases ?? undefined).figure.value !== null;
		return { name, now: last.value, then: before.value, percent };
	}
	return null;
}

function figureAt(
	context: Pick<ViewContext, 'figures'>,
	figure: Figure,
	place: Pick<Figure, 'area' | 'scope'>
): Figure | undefined {
	const { indicator, sex, age, period } = figure;
	return indexOf(context).at({ indicator, ...place, line: figure, sex, age }, period);
}

/** Whatever a test says, or that none is made, of the two figures: numbers of one thing. */
function isComparable({ reason }: Judgement): boolean {
	return reason === null || reason === 'no_dispersion' || reason === 'no_count';
}
