import type { Unit } from '$lib/core/vocabulary';
import { bareTitle, countable } from '../crime-words';
import { duringPeriod, formatValue, unitSuffix } from '../format';
import { type Place, placeFirst } from './place';
import {
	alike,
	factClause,
	howMany,
	inWords,
	nounOf,
	printedAlike,
	subjectIn,
	type Told,
	when
} from './told';

/**
 * Title of a figure over time, last value and first: "I Björkvik anmäldes 80 sexualbrott år 2023 mot 95 år 2020". It
 * says nothing of the change: what may be said of that stands beside it, by its test.
 */
export function changeTitle(told: Told, first: { value: number; period: string }): string {
	const { unit } = told;
	const before = duringPeriod(first.period);
	if (printedAlike(told.value, first.value, unit))
		return `${factClause(told)}, ${told.reported ? alike(told.value, unit) : 'samma'} som ${before}`;
	const then = told.reported ? howMany(first.value, unit) : inWords(first.value, unit, told.value);
	return `${factClause(told, first.value)} mot ${then} ${before}`;
}

/** Title of a map: the chosen area's value, or without one the span over the areas shown. */
export function spanTitle(
	told: Omit<Told, 'area' | 'preposition' | 'value'>,
	span: { low: number; high: number; areas: string },
	chosen: (Place & { value: number }) | null
): string {
	if (chosen !== null) return factClause({ ...told, ...chosen });
	const between = spanText(span, told.unit);
	const time = when(told.period, told.preliminary);
	return told.reported
		? `${placeFirst({ area: span.areas })} anmäldes ${between} ${nounOf(told)} ${time}`
		: `${subjectIn({ ...told, area: span.areas })} var ${between} ${time}`;
}

/** "603–1 514", or the one number where lowest and highest read the same. */
export function spanText(span: { low: number; high: number }, unit: Unit): string {
	const low = formatValue(span.low, unit, span.high);
	const high = formatValue(span.high, unit, span.low);
	return low === high ? low : `${low}–${high}`;
}

/** What a chart of a measure is called under its title: "Anmälda sexualbrott, per 100 000 invånare". */
export function measureLine(
	title: string,
	unit: Unit,
	reported: boolean,
	everything = false
): string {
	const suffix = unit === 'count' && reported ? 'antal' : unitSuffix(unit);
	const name = reported && !everything ? `Anmälda ${countable(title)}` : bareTitle(title);
	return suffix === '' ? name : `${name}, ${suffix}`;
}
