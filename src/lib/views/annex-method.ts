import type { AreaId } from '$lib/core/area';
import type { ComputedHow } from '$lib/core/figure';
import type { Dataset } from '$lib/core/observation';
import type { Selection } from '$lib/core/selection';
import { annexWords } from '$lib/text/annex';
import { citationText } from '$lib/text/captions';
import { bareTitle } from '$lib/text/crime-words';
import { lowerFirst } from '$lib/text/format';
import { judgementMethod } from '$lib/text/judgement-method';
import { overviewWords } from '$lib/text/overview';
import { harmonisedSentence } from '$lib/text/sentences/harmonised';
import { symbols } from '$lib/text/symbols';
import type { AnnexFigure } from './annex-figures';
import { sharedSentences } from './annex-notes';
import { datasetsBehind } from './caption';
import type { ViewContext } from './context';
import { indicatorOf } from './indicators';
import type { AnnexBlock, AnnexSection, ShownValue } from './models';
import { displayName, isCity } from './names';
import type { OverviewModel } from './overview-model';
import { comparisonLabel } from './pick';
import { tableOf } from './table';

const paragraph = (text: string): AnnexBlock => ({ kind: 'paragraph', text });

/** Which sources are in it and which are not, how that limits what is known, and what to keep in mind. */
export function limitsSection(
	context: ViewContext,
	selection: Selection,
	overview: OverviewModel,
	values: readonly ShownValue[],
	/** The year after which nothing is told; null where nothing is left out. */
	until: string | null
): AnnexSection {
	const citations = [...new Set(datasetsBehind(context, values).map(({ citation }) => citation))];
	const lacking = annexWords.notIncluded(held(values));
	const compared = overview.rows.some(({ comparison }) => comparison.difference !== '');
	return {
		heading: annexWords.headings.sources,
		level: 1,
		blocks: [
			...(citations.length === 0
				? []
				: [paragraph(`${annexWords.sourcesIntro} ${citations.join('; ')}.`)]),
			...(until === null ? [] : [paragraph(annexWords.until(until))]),
			paragraph(annexWords.limits),
			paragraph(annexWords.divisionRule(selection.division)),
			...(lacking === '' ? [] : [paragraph(lacking)]),
			...(compared ? [paragraph(comparisonWords(context, selection))] : []),
			...overview.looked.map(paragraph),
			...(overview.notes.length === 0 ? [] : [paragraph(annexWords.notesOnce)]),
			...overview.notes.map(paragraph)
		]
	};
}

/** Which of the sources beside reported crime the annex has a number of. */
function held(values: readonly ShownValue[]) {
	const figures = values.flatMap(({ figure, value }) =>
		figure === null || value === null ? [] : [figure]
	);
	const surveys = figures.filter(({ measure }) => measure.startsWith('survey:'));
	const pupil = (age: string) => /^(?:ak|gy)\d/u.test(age);
	return {
		adults: surveys.some(({ age }) => !pupil(age)),
		pupils: surveys.some(({ age }) => pupil(age)),
		police: figures.some(({ series }) => series === 'polisen'),
		partners: figures.some(({ measure }) => measure.startsWith('dialogue:'))
	};
}

/** What the area is compared with; and that the city holds the area, where its rest is not known. */
function comparisonWords(context: ViewContext, selection: Selection): string {
	const { comparison } = selection;
	const label = annexWords.comparison(comparisonLabel(context, selection), context.judge !== null);
	const whole = comparison.kind === 'area' && isCity(context, comparison.area);
	return whole ? `${label} ${annexWords.cityIncludes(selection.period)}` : label;
}

/** Definitions, how computed figures came about, and a table for every figure. */
export function methodSections(
	context: ViewContext,
	area: AreaId,
	overview: OverviewModel,
	figures: readonly AnnexFigure[],
	values: readonly ShownValue[]
): AnnexSection[] {
	const { headings } = annexWords;
	const { own, shared } = sharedSentences(overview.rows.map(({ definition }) => definition));
	const used = new Set<ComputedHow>();
	for (const { figure, value } of values)
		if (value !== null) for (const how of figure?.how ?? []) used.add(how);
	const calculations = (Object.keys(annexWords.computed) as ComputedHow[]).filter((how) =>
		used.has(how)
	);
	const history = harmonisedFacts(context, area, values);
	const tables = figures
		.filter(({ model }) => model.kind !== 'table')
		.map(({ model }): AnnexBlock => ({ kind: 'figure', figure: tableOf(model) }));
	return [
		{ heading: headings.method, level: 1, blocks: [] },
		{
			heading: headings.definitions,
			level: 2,
			blocks: [
				...overview.rows.map(({ title }, at) =>
					paragraph(annexWords.definition(title, own[at] ?? ''))
				),
				...(shared.length === 0 ? [] : [paragraph(annexWords.sharedDefinition(shared.join(' ')))])
			]
		},
		...(calculations.length + history.length === 0
			? []
			: [
					{
						heading: headings.calculations,
						level: 2 as const,
						blocks: [
							...history.map(paragraph),
							...calculations.map((how) => paragraph(annexWords.computed[how]))
						]
					}
				]),
		...judgedSection(overview),
		...(tables.length === 0
			? []
			: [
					{
						heading: headings.tables,
						level: 2 as const,
						blocks: [
							paragraph(`${symbols.legend.preliminary}; ${symbols.legend.missing}.`),
							...tables
						]
					}
				])
	];
}

/** How the area's own figures from before it was an area of the source's came to be; none where it always was one. */
function harmonisedFacts(
	context: ViewContext,
	area: AreaId,
	values: readonly ShownValue[]
): string[] {
	const own = values.flatMap(({ figure, value }) =>
		figure !== null && value !== null && figure.area === area && figure.scope === 'area'
			? [figure]
			: []
	);
	const facts = (['sum', 'rate', 'share'] as const).flatMap((by) => {
		const of = own.filter(({ unit, measure }) =>
			unit === 'count'
				? by === 'sum'
				: unit === 'percent'
					? by === 'share' && measure.startsWith('survey:')
					: by === 'rate'
		);
		const made = of.filter(({ how }) =>
			how.includes(by === 'sum' ? 'sum_of_parts' : 'weighted_by_population')
		);
		const [newest] = made
			.map(({ period }) => period)
			.sort()
			.reverse();
		const before = of
			.filter((figure) => !made.includes(figure) && figure.period > (newest ?? ''))
			.map(({ period }) => period)
			.sort()[0];
		const [one] = made;
		if (one === undefined || before === undefined) return [];
		const parts = one.parts.map((part) => displayName(context, part));
		const told = { how: 'computed' as const, by, before: before.slice(0, 4), parts };
		const weights = by === 'share' ? { weights: overviewWords.age(one.age) } : {};
		return [harmonisedSentence(displayName(context, area), { ...told, ...weights })];
	});
	if (own.length > 0 && own.every(({ origin }) => origin === 'published'))
		return [harmonisedSentence(displayName(context, area), { how: 'published' })];
	return [...new Set(facts)];
}

/** How differences were tested, and how much counts of each measure were found to vary. */
function judgedSection({ rows, judgements }: OverviewModel): AnnexSection[] {
	const words = judgementMethod;
	const spreads = rows.flatMap(({ indicator, title }) => {
		const found = judgements
			.filter((one) => one.now?.indicator === indicator)
			.flatMap(({ dispersion }) => dispersion ?? []);
		const [first] = found;
		if (first === undefined) return [];
		const { phi, areas, periods, basis } = first;
		return [words.spread(bareTitle(title), phi, areas, periods, basis === 'wider')];
	});
	const sampled = judgements.filter(({ method }) => method === 'two_proportions');
	const effect = sampled.find(({ designEffect }) => designEffect !== null)?.designEffect ?? null;
	const texts = [
		...(spreads.length === 0
			? []
			: [words.crime, words.sizes, words.rates, words.spreads(spreads)]),
		...(sampled.length === 0 ? [] : [words.survey(effect)]),
		...(judgements.some(({ looked }) => looked > 1) ? [words.many] : [])
	];
	return texts.length === 0
		? []
		: [{ heading: annexWords.headings.judged, level: 2, blocks: texts.map(paragraph) }];
}

/** One line per citation, of one file or several: citation, delivery, licence, and the measures it gave. */
export function sourceList(context: ViewContext, values: readonly ShownValue[]): string[] {
	const alike = new Map<string, Dataset[]>();
	for (const dataset of datasetsBehind(context, values)) {
		const key = `${citationText(dataset)}|${dataset.licence}`;
		alike.set(key, [...(alike.get(key) ?? []), dataset]);
	}
	return [...alike.values()].flatMap((datasets) => {
		const [dataset] = datasets;
		if (dataset === undefined) return [];
		const titles = values
			.filter((shown) => datasetsBehind(context, [shown]).some((one) => datasets.includes(one)))
			.flatMap(({ figure }) => {
				const indicator = figure === null ? null : indicatorOf(context, figure.indicator);
				return indicator === null ? [] : [lowerFirst(bareTitle(indicator.title))];
			});
		return [
			annexWords.usedFor(citationText(dataset), dataset.licence, [...new Set(titles)].join(', '))
		];
	});
}
