import type { Figure } from '$lib/core/figure';
import { gate } from '$lib/core/gate';
import type { Judgement } from '$lib/core/judgement';
import type { MeasureId } from '$lib/core/measure';
import { MINIMUM_COUNT } from '$lib/core/statistics/checks';

import { type ChangedPart, changedPart } from '$lib/text/sentences/change';
import type { ViewContext } from '../context';

/** Of the change, in percent: from here on a part is most of it. */
const MOSTLY = 60;

/** A measure within another that most of its change is. */
export interface MostOf {
	measure: MeasureId;
	words: ChangedPart;
}

/** True where a measure lies within a wider one, or with `same` is it. */
export function isWithin(
	{ measures }: Pick<ViewContext, 'measures'>,
	measure: MeasureId,
	wider: MeasureId,
	same = false
): boolean {
	if (measure === wider) return same;
	let at: MeasureId | null = measures.get(measure)?.parent ?? null;
	while (at !== null && at !== wider) at = measures.get(at)?.parent ?? null;
	return at === wider;
}

/**
 * The one measure within a crime that most of its change between two periods is, of counts or rates of the same series,
 * unit, area and people, by at least ten cases on either side; null where there is none, or nothing is held of what the crime is made of.
 */
export function mostOf(
	context: ViewContext,
	{ now, then, kind, counts }: Judgement
): MostOf | null {
	if (kind !== 'reported_crime' || now === null || then === null) return null;
	if (now.value === null || then.value === null) return null;
	const whole = now.value - then.value;
	if (whole === 0) return null;
	const parts = partsOf(context, then);
	let best: { measure: MeasureId; share: number } | null = null;
	for (const [measure, value] of partsOf(context, now)) {
		const earlier = parts.get(measure);
		if (earlier === undefined) continue;
		// Cases behind a rate: of the same people as the whole's.
		const [cases, before] = [
			(value * (counts?.now ?? now.value)) / now.value,
			(earlier * (counts?.then ?? then.value)) / then.value
		];
		if (Math.round(Math.min(cases, before)) < MINIMUM_COUNT) continue;
		const share = wholePercent((value - earlier) / whole);
		if (share >= MOSTLY && (best === null || share > best.share)) best = { measure, share };
	}
	if (best === null) return null;
	const { measure, share } = best;
	const title = (id: MeasureId) =>
		context.indicators.find(({ measure: of }) => of === id)?.title ??
		context.measures.get(id)?.label ??
		id;
	return { measure, words: changedPart(title(measure), title(now.measure), share) };
}

/** Never rounded up to all of it: what is not all of a change leaves something that went the same way. */
function wholePercent(share: number): number {
	return share < 1 ? Math.min(Math.round(share * 100), 99) : Math.round(share * 100);
}

/** Values of the measures within a figure's, by measure. */
function partsOf(context: ViewContext, of: Figure): Map<MeasureId, number> {
	const found = new Map<MeasureId, number>();
	for (const figure of indexed(context).get(keyOf(of)) ?? []) {
		if (!isWithin(context, figure.measure, of.measure)) continue;
		const { value } = gate(figure);
		if (value !== null) found.set(figure.measure, value);
	}
	return found;
}

const indexes = new WeakMap<readonly Figure[], Map<string, Figure[]>>();

/** Crime by everything but the measure, made once per array of figures. */
function indexed({ figures }: ViewContext): Map<string, Figure[]> {
	let index = indexes.get(figures);
	if (index === undefined) {
		index = new Map();
		for (const figure of figures) {
			if (figure.value === null || !figure.measure.startsWith('crime:')) continue;
			const key = keyOf(figure);
			const held = index.get(key);
			if (held === undefined) index.set(key, [figure]);
			else held.push(figure);
		}
		indexes.set(figures, index);
	}
	return index;
}

function keyOf({ area, scope, series, period, unit, sex, age }: Figure): string {
	return [area, scope, series, period, unit, sex, age].join('|');
}
