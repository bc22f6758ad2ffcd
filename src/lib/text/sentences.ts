import type { Unit } from '$lib/core/vocabulary';
import { moreOrFewer } from './comparisons';
import { bareTitle, countable } from './crime-words';
import { duringPeriod, formatPeriod, formatValue, formatWithUnit, unitSuffix } from './format';

/** What a sentence about one figure needs to know. Values are those that passed the gate. */
export interface Told {
	/** The indicator's title. */
	title: string;
	/** True for crime: something is reported; otherwise the value is simply stated. */
	reported: boolean;
	/** The sum of all crime: counted as "brott" without a heading. */
	everything?: boolean;
	/** Display name of the area. */
	area: string;
	period: string;
	unit: Unit;
	value: number;
	preliminary: boolean;
}

/** "år 2023 (preliminärt)" */
export function when(period: string, preliminary: boolean): string {
	return duringPeriod(period) + (preliminary ? ' (preliminärt)' : '');
}

function nounOf(told: Told): string {
	const suffix = unitSuffix(told.unit);
	return (told.everything ? 'brott' : countable(told.title)) + (suffix === '' ? '' : ` ${suffix}`);
}

/** "I Björkvik anmäldes 1 081 sexualbrott per 100 000 invånare år 2025" – no full stop. */
export function factClause(told: Told): string {
	const time = when(told.period, told.preliminary);
	const value = formatValue(told.value, told.unit);
	return told.reported
		? `I ${told.area} anmäldes ${value} ${nounOf(told)} ${time}`
		: `${bareTitle(told.title)} i ${told.area} var ${formatWithUnit(told.value, told.unit)} ${time}`;
}

/** The count beside a rate: "Antalet var 512." or, from another period, "Antal finns senast för 2023: 512." */
export function countSentence(
	count: { value: number; period: string; preliminary: boolean } | null,
	ratePeriod: string
): string {
	if (count === null) return 'Antal saknas.';
	const value = formatValue(count.value, 'count') + (count.preliminary ? ' (preliminärt)' : '');
	return count.period === ratePeriod
		? `Antalet var ${value}.`
		: `Antal finns senast för ${formatPeriod(count.period)}: ${value}.`;
}

/**
 * Title of a figure over time, first and last value: "I Björkvik anmäldes färre sexualbrott år 2023 (80)
 * än år 2020 (95)". `told` is the last one.
 */
export function changeTitle(told: Told, first: { value: number; period: string }): string {
	const now = formatValue(told.value, told.unit);
	const then = formatValue(first.value, told.unit);
	const direction = moreOrFewer(told.value, first.value, told.unit);
	const time = duringPeriod(told.period);
	const before = duringPeriod(first.period);
	if (!told.reported)
		return `${bareTitle(told.title)} i ${told.area} var ${now} ${time} och ${then} ${before}`;
	if (direction === 'same')
		return `I ${told.area} anmäldes lika många ${nounOf(told)} ${time} som ${before} (${now})`;
	const word = direction === 'more' ? 'fler' : 'färre';
	return `I ${told.area} anmäldes ${word} ${nounOf(told)} ${time} (${now}) än ${before} (${then})`;
}

/** Title of a map: the chosen area's value and the span over the areas shown. */
export function spanTitle(
	told: Omit<Told, 'area' | 'value'>,
	span: { low: number; high: number; areas: string },
	chosen: { area: string; value: number } | null
): string {
	const low = formatValue(span.low, told.unit);
	const high = formatValue(span.high, told.unit);
	const between = span.low === span.high ? low : `mellan ${low} och ${high}`;
	if (chosen !== null)
		return `${factClause({ ...told, ...chosen })}; i ${span.areas} som visas ${between}`;
	const time = when(told.period, told.preliminary);
	return told.reported
		? `I ${span.areas} som visas anmäldes ${between} ${nounOf({ ...told, area: '', value: 0 })} ${time}`
		: `${bareTitle(told.title)} i ${span.areas} som visas var ${between} ${time}`;
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
