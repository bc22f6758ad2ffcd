import type { Unit } from '$lib/core/vocabulary';
import { countable } from '../crime-words';
import { formatList, formatPeriod, formatValue, unitSuffix } from '../format';
import { type Place, placeFirst } from './place';
import { when } from './told';

/** A rate of fewer cases than this is as likely to double as to halve by a few of them. */
const FEW = 10;

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
	if (count.period === ratePeriod)
		return count.value < FEW
			? `Antalet var ${value}: för få för att bedöma.`
			: `Antalet var ${value}.`;
	return `Det senaste antalet är från ${formatPeriod(count.period)}: ${value}.`;
}

/**
 * Several crime measures of one unit and period in one sentence: "I Björkvik anmäldes år 2024, per 100 000
 * invånare: 1 081 skadebrott (1 203 i staden utom Björkvik) och 40 fall av gräl (45)." `strong` is its beginning, to
 * stress.
 */
export function measuresSentence(
	told: Place & {
		period: string;
		preliminary: boolean;
		unit: Unit;
		/** "i staden utom Björkvik", "år 2023". */
		than: string;
		measures: readonly { title: string; value: number; other: number | null }[];
	}
): { strong: string; rest: string } {
	const { unit, measures, than } = told;
	const suffix = unitSuffix(unit);
	const strong = `${placeFirst(told)} anmäldes ${when(told.period, told.preliminary)}`;
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
