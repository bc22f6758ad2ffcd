import type { Indicator } from '$lib/core/indicator';
import type { Judgement } from '$lib/core/judgement';
import type { Selection } from '$lib/core/selection';
import { changeSentence } from '$lib/text/sentences/change';
import { differenceSentence, type Other } from '$lib/text/sentences/difference';
import type { Place } from '$lib/text/sentences/place';
import { countedAmong, type Measured, type Told } from '$lib/text/sentences/told';
import type { ViewContext } from './context';
import type { Line } from './figure-index';
import { isEverything, isReported, lineTitle } from './indicators';
import type { ShownValue } from './models';
import { isCity } from './names';
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
	const other = facts.compared?.picked ?? null;
	if (other === null || other.shown.value === null) return null;
	const { value, preliminary } = other.shown;
	return selection.comparison.kind === 'year'
		? changeSentence({ now: told, then: { value, period: other.period, preliminary }, judgement })
		: differenceSentence({ told, value, other: otherOf(context, selection), judgement });
}

function otherOf(context: ViewContext, selection: Pick<Selection, 'area' | 'comparison'>): Other {
	const { comparison } = selection;
	const name = comparisonLabel(context, selection);
	if (comparison.kind !== 'area') return { kind: 'rest', name };
	return { kind: isCity(context, comparison.area) ? 'city' : 'area', name };
}
