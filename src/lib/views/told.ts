import { breaksFor } from '$lib/core/breaks';
import { has } from '$lib/core/derived/make';
import type { Figure } from '$lib/core/figure';
import type { Indicator } from '$lib/core/indicator';
import type { Judgement } from '$lib/core/judgement';
import type { Selection } from '$lib/core/selection';
import { changeSentence } from '$lib/text/sentences/change';
import { differenceSentence, type Other } from '$lib/text/sentences/difference';
import type { Place } from '$lib/text/sentences/place';
import { countedAmong, type Measured, type Told } from '$lib/text/sentences/told';
import { answersOf } from './answers';
import { changedOf } from './changed';
import type { ViewContext } from './context';
import type { Line } from './figure-index';
import { isEverything, isReported, lineTitle } from './indicators';
import type { ShownValue } from './models';
import { displayName, isCity, placeOf } from './names';
import { comparisonLabel } from './pick';
import type { RowFacts } from './row-facts';

/** What an indicator measures on one of its lines, for a sentence. */
export function measuredOf(context: ViewContext, indicator: Indicator, line: Line): Measured {
	const { numerator, title } = indicator;
	return {
		title: lineTitle(indicator, line),
		reported: isReported(indicator),
		everything: isEverything(context, indicator),
		// Where nobody has declared who is counted, the title is all there is.
		counted: numerator === title ? null : countedAmong(numerator, line.sex ?? 'all', line.age)
	};
}

/** A value that passed the gate, for a sentence. */
export function toldOf(
	context: ViewContext,
	indicator: Indicator,
	line: Line,
	about: Place & { period: string; shown: Pick<ShownValue, 'value' | 'preliminary'> }
): Told {
	const { area, preposition, period, shown } = about;
	return {
		...measuredOf(context, indicator, line),
		area,
		preposition,
		period,
		unit: line.unit,
		value: shown.value ?? 0,
		preliminary: shown.preliminary
	};
}

/** A row's value beside what it is compared with, and what may be said of the two; null without both. */
export function comparedFact(
	context: ViewContext,
	selection: Pick<Selection, 'area' | 'comparison'>,
	facts: RowFacts,
	told: Told,
	judgement: Judgement | null
): string | null {
	const { indicator, picked, compared } = facts;
	const now = picked?.shown.figure ?? null;
	const then = compared?.picked?.shown.figure ?? undefined;
	if (now === null || !has(then)) return null;
	const answers = answersOf(context, now);
	if (selection.comparison.kind === 'year')
		return changeSentence({
			...changedOf(context, indicator, told, [now, then], judgement),
			answers
		});
	const rate = told.unit === 'per_1000' || told.unit === 'per_100k';
	const other = otherOf(context, selection);
	return differenceSentence({
		told,
		value: then.value,
		other,
		judgement,
		answers,
		visitors: rate ? visitorsOf(context, now) : ''
	});
}

/** What the data says of the many in the area, or in a centre in it, who do not live there; '' where it says nothing. */
function visitorsOf({ breaks }: ViewContext, { measure, area }: Figure): string {
	return breaksFor(breaks, measure, area).find(({ kind }) => kind === 'visitors')?.text ?? '';
}

function otherOf(context: ViewContext, selection: Pick<Selection, 'area' | 'comparison'>): Other {
	const { comparison } = selection;
	if (comparison.kind === 'similar')
		return {
			kind: 'similar',
			areas: comparison.areas.map((area) => displayName(context, area))
		};
	if (comparison.kind !== 'area')
		return { kind: 'rest', name: comparisonLabel(context, selection) };
	const { area: name, preposition } = placeOf(context, comparison.area);
	if (isCity(context, comparison.area)) return { kind: 'city', name };
	return { kind: 'area', name, preposition };
}
