import type { Unit } from '$lib/core/vocabulary';
import { moreOrFewer } from './comparisons';
import { bareTitle, countable } from './crime-words';
import {
	duringPeriod,
	formatList,
	formatPeriod,
	formatValue,
	formatWithUnit,
	unitSuffix
} from './format';

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

/**
 * The count beside a rate: "Antalet var 512." or, from another period, "Det senaste antalet är från 2023: 512."
 * '' where there is none: the table shows that, a sentence about nothing says nothing.
 */
export function countSentence(
	count: { value: number; period: string; preliminary: boolean } | null,
	ratePeriod: string
): string {
	if (count === null) return '';
	const value = formatValue(count.value, 'count') + (count.preliminary ? ' (preliminärt)' : '');
	return count.period === ratePeriod
		? `Antalet var ${value}.`
		: `Det senaste antalet är från ${formatPeriod(count.period)}: ${value}.`;
}

/**
 * Several crime measures of one unit and period in one sentence: "I Björkvik anmäldes år 2024, per 100 000
 * invånare: 1 081 skadebrott (1 203 i staden utom Björkvik) och 40 fall av gräl (45)." `strong` is its beginning, to
 * stress.
 */
export function measuresSentence(told: {
	area: string;
	period: string;
	preliminary: boolean;
	unit: Unit;
	/** "i staden utom Björkvik", "år 2023". */
	than: string;
	measures: readonly { title: string; value: number; other: number | null }[];
}): { strong: string; rest: string } {
	const { area, unit, measures, than } = told;
	const suffix = unitSuffix(unit);
	const strong = `I ${area} anmäldes ${when(told.period, told.preliminary)}`;
	const first = measures.findIndex(({ other }) => other !== null);
	const parts = measures.map(({ title, value, other }, at) => {
		const own = `${formatValue(value, unit)} ${countable(title)}`;
		if (other === null) return own;
		return `${own} (${formatValue(other, unit)}${at === first ? ` ${than}` : ''})`;
	});
	return { strong, rest: `${suffix === '' ? '' : `, ${suffix}`}: ${formatList(parts)}.` };
}

/** "Antal år 2023 (preliminärt): 379 fall av misshandel och 95 sexualbrott." */
export function countsSentence(
	time: string,
	counts: readonly { title: string; value: number }[]
): string {
	const parts = counts.map(
		({ title, value }) => `${formatValue(value, 'count')} ${countable(title)}`
	);
	return `Antal ${time}: ${formatList(parts)}.`;
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

/** Title of a map: the chosen area's value, or without one the span over the areas shown. */
export function spanTitle(
	told: Omit<Told, 'area' | 'value'>,
	span: { low: number; high: number; areas: string },
	chosen: { area: string; value: number } | null
): string {
	if (chosen !== null) return factClause({ ...told, ...chosen });
	const between = spanText(span, told.unit);
	const time = when(told.period, told.preliminary);
	return told.reported
		? `I ${span.areas} anmäldes ${between} ${nounOf({ ...told, area: '', value: 0 })} ${time}`
		: `${bareTitle(told.title)} i ${span.areas} var ${between} ${time}`;
}

/** "603–1 514", or the one number where lowest and highest read the same. */
export function spanText(span: { low: number; high: number }, unit: Unit): string {
	const low = formatValue(span.low, unit);
	const high = formatValue(span.high, unit);
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
