import { closedRule } from '$lib/core/gate';
import type { Indicator } from '$lib/core/indicator';
import type { Dataset } from '$lib/core/observation';
import { captionWords, sourceLine } from '$lib/text/captions';
import { titlesApart } from '$lib/text/crime-words';
import { formatList, lowerFirst } from '$lib/text/format';
import { symbols } from '$lib/text/symbols';
import type { ViewContext } from './context';
import type { Caption, ShownValue } from './models';

/** Datasets behind the values, in the context's order, once each. */
export function datasetsBehind(context: ViewContext, values: readonly ShownValue[]): Dataset[] {
	const ids = new Set<string>();
	const sources = new Set<string>();
	for (const { figure, value } of values) {
		if (figure === null || value === null) continue;
		for (const ref of figure.refs) ids.add(ref.slice(0, ref.indexOf('|')));
		if (figure.refs.length === 0) sources.add(figure.source);
	}
	return context.datasets.filter(({ id, source }) => ids.has(id) || sources.has(source));
}

/**
 * The source line of what is shown. `ours`: what stands beside the values, a difference, a percentage or the word of
 * a test, was worked out here, though the values may all be the source's.
 */
export function sourceOf(
	context: ViewContext,
	values: readonly ShownValue[],
	ours = false
): string {
	const computed = values.some((shown) => shown.value !== null && shown.computed);
	return sourceLine(datasetsBehind(context, values), computed || ours);
}

/** Standing cautions, once each; what does not hold of all that are of its kind says of which it does. */
function cautionsOf(indicators: readonly Indicator[]): string[] {
	const names = titlesApart(indicators.map(({ title }) => title));
	const all = [...new Set(indicators.flatMap(({ cautions }) => cautions))];
	return all.map((caution) => {
		const holders = indicators.filter(({ cautions }) => cautions.includes(caution));
		const alike = indicators.filter(({ kind }) => holders.some((one) => one.kind === kind));
		const common = holders.length === alike.length && (alike.length > 1 || indicators.length === 1);
		const titles = holders.map((one, at) => {
			const name = names[indicators.indexOf(one)] ?? '';
			return at === 0 ? name : lowerFirst(name);
		});
		return common ? caution : captionWords.about(formatList(titles), caution);
	});
}

/** Standing cautions, the rule of what is not open, and a legend or a reason for every mark that occurs. */
export function notesFor(
	indicators: readonly Indicator[],
	values: readonly ShownValue[],
	preliminaryNote: string = captionWords.preliminaryTable
): string[] {
	const notes = new Set<string>();
	for (const caution of cautionsOf(indicators)) notes.add(caution);
	for (const { figure } of values) {
		const rule = figure === null ? null : closedRule(figure);
		if (rule !== null) notes.add(captionWords.closed(rule.openness, rule.threshold));
	}
	if (values.some((shown) => shown.preliminary && shown.value !== null)) notes.add(preliminaryNote);
	for (const shown of values) {
		if (shown.value !== null) continue;
		if (shown.status === 'suppressed') notes.add(symbols.legend.suppressed);
		else if (shown.status === 'not_applicable') notes.add(symbols.legend.notApplicable);
		else if (shown.reason !== null) notes.add(shown.reason);
	}
	return [...notes];
}

/**
 * Puts a caption together; ÖVNING stands in source line and notes where the data is made up, and the year of the
 * division after the subtitle where it was chosen. `ours` as in `sourceOf`.
 */
export function caption(
	context: ViewContext,
	parts: { title: string; subtitle: string; alt: string; notes: string[] },
	values: readonly ShownValue[],
	division?: string,
	ours = false
): Caption {
	const source = sourceOf(context, values, ours);
	const { subtitle } = parts;
	return {
		...parts,
		subtitle:
			division === undefined
				? subtitle
				: `${subtitle.replace(/[.]$/, '')}. ${captionWords.division(division)}`,
		notes: context.exercise ? [captionWords.exerciseNote, ...parts.notes] : parts.notes,
		source: context.exercise ? `${captionWords.exercise}. ${source}` : source,
		alt: context.exercise ? `${captionWords.exercise}. ${parts.alt}` : parts.alt,
		exercise: context.exercise
	};
}

/** The value as it stands in alt texts and tables: with the mark for preliminary figures. */
export function markedText(shown: ShownValue): string {
	return shown.preliminary && shown.value !== null
		? shown.text + symbols.preliminaryMark
		: shown.text;
}
