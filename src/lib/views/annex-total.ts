import type { AreaId } from '$lib/core/area';
import type { Figure } from '$lib/core/figure';
import { annexWords } from '$lib/text/annex';
import { bareTitle } from '$lib/text/crime-words';
import { lowerFirst, round } from '$lib/text/format';
import { crimeLevel } from '$lib/text/sentences/level';
import { sourceOf } from './caption';
import type { ViewContext } from './context';
import { indicatorOf, isEverything } from './indicators';
import type { ShownValue } from './models';
import { placeOf } from './names';
import { hasNumber } from './pick';
import { show } from './shown';

/** Of fewer cases than this no percentage is given. */
const FEW = 10;

/** The sum of all reported crime in words, and the values the words are made of. */
export interface TotalInWords {
	sentences: string[];
	/** The sum, what makes up most of it, and the source. */
	summary: string;
	values: ShownValue[];
}

/**
 * The sum of all reported crime of a year, never alone: with what makes up most of it in the same table,
 * the other groups of that table, a caution and the source. null when there is no sum, or nothing of the same
 * series to set beside it.
 */
export function totalInWords(
	context: ViewContext,
	area: AreaId,
	year: string
): TotalInWords | null {
	const candidates = context.figures.filter(
		(figure) =>
			figure.area === area &&
			figure.scope === 'area' &&
			figure.period === year &&
			figure.unit === 'count' &&
			figure.sex === 'all' &&
			figure.age === 'all' &&
			figure.measure.startsWith('crime:') &&
			hasNumber(figure)
	);
	for (const total of candidates.filter((figure) => isTotal(context, figure))) {
		const groups = candidates
			.filter((figure) => figure.source === total.source && isGroup(context, figure))
			.map((figure) => show(context, figure))
			.sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
		const words = inWords(context, area, show(context, total), groups);
		if (words !== null) return words;
	}
	return null;
}

function isTotal(context: ViewContext, figure: Figure): boolean {
	const indicator = indicatorOf(context, figure.indicator);
	return indicator !== null && isEverything(context, indicator);
}

/** A heading right under the sum. */
function isGroup(context: ViewContext, figure: Figure): boolean {
	const parent = context.measures.get(figure.measure)?.parent ?? null;
	return parent !== null && context.measures.get(parent)?.parent === null;
}

function inWords(
	context: ViewContext,
	area: AreaId,
	total: ShownValue,
	groups: readonly ShownValue[]
): TotalInWords | null {
	const [largest, ...others] = groups;
	if (largest === undefined || largest.value === null || !total.value) return null;
	const percent = largest.value < FEW ? null : round((largest.value / total.value) * 100, 0);
	const name = (shown: ShownValue) => groupName(context, shown);
	const sentences = [
		crimeLevel({
			...placeOf(context, area),
			title: '',
			reported: true,
			everything: true,
			period: total.figure?.period ?? '',
			unit: 'count',
			value: total.value,
			preliminary: total.preliminary
		}),
		annexWords.dominates(
			name(largest),
			largest.value,
			percent,
			largest.value >= total.value - groups.reduce((sum, { value }) => sum + (value ?? 0), 0)
		)
	];
	if (others.length > 0)
		sentences.push(
			annexWords.othersInTotal(
				others.map((shown) => annexWords.counted(name(shown), shown.value ?? 0))
			)
		);
	sentences.push(annexWords.totalCaution);
	const values = [total, ...groups];
	const source = sourceOf(context, values, percent !== null);
	const summary = [...sentences.slice(0, 2), source].join(' ');
	return { sentences: [...sentences, source], summary, values };
}

/** The group's name in running text, without brackets and without "enligt …" at its end. */
function groupName(context: ViewContext, { figure }: ShownValue): string {
	const label =
		figure === null
			? ''
			: (context.measures.get(figure.measure)?.label ??
				indicatorOf(context, figure.indicator)?.title ??
				figure.measure);
	return lowerFirst(bareTitle(label.replace(/, enligt .*$/, '')));
}
