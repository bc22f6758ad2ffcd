import { breaksFor } from '$lib/core/breaks';
import type { Indicator } from '$lib/core/indicator';
import type { Topic } from '$lib/core/topic';
import { catalogueWords as words } from '$lib/text/catalogue';
import { sentenceCase, unitName } from '$lib/text/format';
import { daySpan } from '$lib/text/ui/method';
import { overviewWords } from '$lib/text/overview';
import type { ViewContext } from '../context';

/** One indicator as its declaration says it, in finished Swedish. */
export interface CatalogueEntry {
	id: string;
	title: string;
	definition: string;
	/** Units, sources and direction in a line. */
	line: string;
	/** Term and what stands beside it, in the order of the declaration. */
	facts: { term: string; texts: string[] }[];
	cautions: string[];
	requests: { term: string; text: string }[];
}

export interface CatalogueGroup {
	id: string;
	title: string;
	/** "Samverkansområde 2", "Perspektiv"; '' for the groups the program names. */
	kind: string;
	/** Where the topic is laid down; '' for the groups the program names. */
	source: string;
	/** What figures can and cannot say of it; '' where nothing stands in their way. */
	caution: string;
	entries: CatalogueEntry[];
	/** Told under another topic, but bearing on this one too. */
	also: { id: string; title: string }[];
}

type Declared = Pick<ViewContext, 'indicators' | 'topics' | 'breaks' | 'measures'>;

/**
 * The catalogue in groups, each indicator once: under the first topic it names, then what bears on all, then the
 * measures nobody has declared. A topic without indicators has a group of its own all the same.
 */
export function catalogue(
	context: Declared,
	seriesName: (series: string) => string,
	isDeclared: (indicator: Indicator) => boolean
): CatalogueGroup[] {
	const declared = context.indicators.filter(isDeclared);
	const entries = (of: readonly Indicator[]) =>
		of.map((indicator) => catalogueEntry(context, indicator, seriesName));
	const own = { kind: '', source: '', caution: '', also: [] };
	return [
		...context.topics.map((topic): CatalogueGroup => ({
			id: topic.id,
			title: topic.title,
			kind: words.topicKind(topic.kind, topic.number),
			source: topic.source,
			caution: topic.caution ?? '',
			entries: entries(declared.filter(({ topics }) => topics[0] === topic.id)),
			also: declared
				.filter(({ topics }) => topics.indexOf(topic.id) > 0)
				.map(({ id, title }) => ({ id, title }))
		})),
		...[
			{
				...own,
				id: 'allmant',
				title: words.general,
				entries: entries(declared.filter(({ topics }) => topics.length === 0))
			},
			{
				...own,
				id: 'ovriga',
				title: words.others,
				entries: entries(context.indicators.filter((one) => !isDeclared(one)))
			}
		].filter((group) => group.entries.length > 0)
	];
}

/** Everything one indicator declares, in words. */
export function catalogueEntry(
	context: Declared,
	indicator: Indicator,
	seriesName: (series: string) => string
): CatalogueEntry {
	const { id, title, definition, cautions, request, lines } = indicator;
	const allowed = lines.map(({ unit, series }) =>
		words.line(unitName(unit), [...new Set(series.map(seriesName))])
	);
	return {
		id,
		title,
		definition,
		line: `${allowed.join(' · ')} · ${words.direction[indicator.direction ?? 'none']}`,
		facts: [
			fact(words.terms.source, sourceOf(context, indicator)),
			fact(words.terms.numerator, [sentenceCase(indicator.numerator)]),
			fact(words.terms.denominator, denominatorsOf(indicator)),
			fact(words.terms.lines, allowed.map(sentenceCase)),
			fact(words.terms.direction, [words.direction[indicator.direction ?? 'none']]),
			fact(words.terms.topics, topicsOf(context.topics, indicator)),
			fact(words.terms.breakdowns, breakdownsOf(indicator)),
			fact(words.terms.composite, compositeOf(context, indicator)),
			fact(words.terms.place, [
				...(indicator.place === null ? [] : [words.place[indicator.place]]),
				...(indicator.placeBound ? [words.placeBound] : []),
				...(indicator.mappable ? [] : [words.notMapped])
			]),
			fact(words.terms.kind, [words.kinds[indicator.kind], indicator.method]),
			fact(words.terms.breaks, breaksOf(context, indicator))
		].filter(({ texts }) => texts.length > 0),
		cautions: [...cautions],
		requests: [
			{ term: words.requests.figure, text: request.figure },
			{ term: words.requests.sex, text: request.sex },
			{ term: words.requests.children, text: request.children }
		].filter(({ text }) => text !== '')
	};
}

/** The groups with the entries that hold every word asked for; groups without any are left out. */
export function searchCatalogue(
	groups: readonly CatalogueGroup[],
	query: string
): CatalogueGroup[] {
	const asked = query.toLocaleLowerCase('sv').split(/\s+/u).filter(Boolean);
	if (asked.length === 0) return [...groups];
	return groups
		.map((group) => ({
			...group,
			also: [],
			entries: group.entries.filter((entry) => {
				const text = textOf(group, entry);
				return asked.every((word) => text.includes(word));
			})
		}))
		.filter(({ entries }) => entries.length > 0);
}

const fact = (term: string, texts: readonly string[]) => ({
	term,
	texts: texts.filter((text) => text !== '')
});

function textOf({ title }: CatalogueGroup, entry: CatalogueEntry): string {
	const facts = entry.facts.flatMap(({ term, texts }) => [term, ...texts]);
	return [title, entry.id, entry.title, entry.definition, ...facts, ...entry.cautions]
		.join('\n')
		.toLocaleLowerCase('sv');
}

/** What the sources call it, and what is noted of that: the wording of a question, say. */
function sourceOf({ measures }: Declared, { measure, cautions }: Indicator): string[] {
	const { labels = [], note = null } = measures.get(measure) ?? {};
	return [
		...(labels.length === 0 ? [] : [words.spelled(labels)]),
		...(note === null || cautions.includes(note) ? [] : [sentenceCase(note)])
	];
}

function denominatorsOf({ lines }: Indicator): string[] {
	return [
		...new Set(
			lines.map(({ unit, denominator }) =>
				denominator === null
					? unit === 'count'
						? words.noDenominator
						: words.unknownDenominator(unitName(unit))
					: words.denominator(denominator.of, denominator.date, unitName(unit))
			)
		)
	];
}

function topicsOf(topics: readonly Topic[], indicator: Indicator): string[] {
	const named = topics.filter(({ id }) => indicator.topics.includes(id));
	return named.length === 0 ? [words.noTopic] : [words.list(named.map(({ title }) => title))];
}

function breakdownsOf({ sexes, ages }: Indicator): string[] {
	const names: Record<string, string> = words.sexes;
	const people = sexes.filter((sex) => sex !== 'all').map((sex) => names[sex] ?? sex);
	const years = ages.filter((age) => age !== 'all').map((age) => overviewWords.age(age));
	if (people.length === 0 && years.length === 0) return [words.noBreakdown];
	return [words.breakdown(people, years)];
}

function compositeOf({ measures }: Declared, { composite }: Indicator): string[] {
	if (composite === null) return [];
	const names: Record<string, string> = words.sexes;
	const parts = composite.parts.map(({ measure, sex, age }) =>
		words.part(
			measures.get(measure)?.label ?? measure,
			sex === 'all' ? '' : (names[sex] ?? sex),
			age === 'all' ? '' : overviewWords.age(age)
		)
	);
	return [words.composite[composite.by](parts)];
}

/** Breaks of the measure itself and of its kind, in order of time; those of single areas have a table of their own. */
function breaksOf({ breaks }: Declared, { measure }: Indicator): string[] {
	const found = breaksFor(breaks, measure, null).map(({ from, to, text }) =>
		words.break(sentenceCase(daySpan(from, to)), text)
	);
	return found.length === 0 ? [words.noBreaks] : found;
}
