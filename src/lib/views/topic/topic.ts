import type { EvidenceKind } from '$lib/core/evidence';
import type { Indicator } from '$lib/core/indicator';
import type { Selection } from '$lib/core/selection';
import type { Topic, TopicId } from '$lib/core/topic';
import { bareTitle, titlesApart } from '$lib/text/crime-words';
import { topics } from '$lib/text/ui/topics';
import { standingCautions } from '../cautions';
import type { ViewContext } from '../context';
import { divisionFact } from '../divisions';
import { plainName } from '../names';
import type { TableModel } from '../models';
import { overviewModel } from '../overview';
import type { OverviewModel, OverviewRow } from '../overview-model';
import { overviewTable } from '../overview-table';

/** Everything a lägesbild can say in figures of one topic in one area. */
export interface TopicModel {
	topic: Topic;
	/** The rows that have a figure, with what goes with them; all strings are finished Swedish. */
	overview: OverviewModel;
	/** The same rows, by how their figures came about. */
	groups: TopicGroup[];
	/** How many indicators bear on the topic; 0 for a topic that is told in words alone. */
	indicators: number;
	/** What always holds of the area's figures: that many in a centre are visitors. */
	cautions: string[];
	/** What has no figure here, why, and whom to ask. */
	missing: Gap[];
	/** What is not split by sex, or not known of children, among the rows that have a figure. */
	withoutSex: Gap[];
	withoutChildren: Gap[];
	/** Who has the police's, and the municipality's, own picture of the area, in sentences. */
	who: { police: string; municipality: string };
}

export interface TopicGroup {
	kind: TopicKind;
	rows: OverviewRow[];
}

/** How figures came about; place-bound crime apart from the rest. */
export type TopicKind = EvidenceKind | 'place_bound';

/** One request answers for several measures. */
export interface Gap {
	request: string;
	reasons: { text: string; titles: string[] }[];
}

const words = topics.who;

const KINDS: readonly TopicKind[] = [
	'reported_crime',
	'place_bound',
	'sample_survey',
	'total_survey',
	'register'
];

/** The indicators that bear on a topic, in the catalogue's order. */
export function topicIndicators(
	{ indicators }: Pick<ViewContext, 'indicators'>,
	topic: TopicId
): Indicator[] {
	return indicators.filter(({ topics }) => topics.includes(topic));
}

/** How a measure is grouped on a topic's page. */
const kindOf = ({ kind, placeBound }: Indicator): TopicKind => (placeBound ? 'place_bound' : kind);

/** The groups that measures fall in, in the order of the page. */
export function kindsOf(indicators: readonly Indicator[]): TopicKind[] {
	const found = new Set(indicators.map(kindOf));
	return KINDS.filter((kind) => found.has(kind));
}

/** The page of a topic for a selection; null for a topic that is not known. */
export function topicModel(
	context: ViewContext,
	selection: Selection,
	id: TopicId
): TopicModel | null {
	const topic = context.topics.find((known) => known.id === id);
	if (topic === undefined) return null;
	const indicators = topicIndicators(context, id);
	const told = titlesApart(indicators.map(({ title }) => title));
	const titles = new Map(indicators.map(({ id }, at) => [id, told[at] ?? '']));
	const apart = new Map(
		indicators.map(({ id, title }, at) => [id, told[at]?.slice(bareTitle(title).length) ?? ''])
	);
	const overview = overviewModel(context, selection, indicators);
	const whole = {
		...overview,
		rows: overview.rows.map((row) => ({
			...row,
			title: row.title + (apart.get(row.indicator) ?? '')
		}))
	};
	const rows = whole.rows.filter(({ latest }) => latest.value !== null);
	// Where most can be told, each hole says for itself that the area cannot be put together.
	const holes = whole.rows.filter(({ latest }) => latest.figure?.reason === 'not_composable');
	const kinds = new Map(indicators.map((one) => [one.id, kindOf(one)]));
	return {
		topic,
		overview: { ...whole, rows, notice: holes.length > rows.length ? whole.notice : null },
		groups: KINDS.map((kind) => ({
			kind,
			rows: rows.filter(({ indicator }) => kinds.get(indicator) === kind)
		})).filter((group) => group.rows.length > 0),
		indicators: indicators.length,
		cautions: standingCautions(
			context,
			rows.map(({ latest }) => latest)
		),
		missing: gapsOf(
			whole.rows.flatMap(({ indicator, title, missing, latest }) =>
				latest.value !== null || missing === null
					? []
					: [{ title: titles.get(indicator) ?? title, ...missing }]
			)
		),
		withoutSex: gapsOf(rows.flatMap((row) => gapIn(row, row.sex))),
		withoutChildren: gapsOf(rows.flatMap((row) => gapIn(row, row.children))),
		who: whoKnows(context, selection)
	};
}

/** A group's rows as a figure, for files: with their own cautions, and without what the page says of its tests. */
export function topicTable(
	context: ViewContext,
	selection: Selection,
	{ topic, overview }: TopicModel,
	{ kind, rows }: TopicGroup
): TableModel {
	return overviewTable(
		context,
		selection,
		{ ...overview, rows, looked: [], notes: rows.flatMap(({ cautions }) => cautions) },
		{
			title: (own) => topics.tableTitle(topic.title, topics.kinds[kind], own),
			subtitle: ''
		}
	);
}

function whoKnows(context: ViewContext, selection: Selection): TopicModel['who'] {
	const { area } = selection;
	const level = context.register.get(area)?.level;
	const others = divisionFact(context, selection);
	const own = [plainName(context, area)];
	return {
		police: words.police(level === 'lpo' ? own : level === 'sdo' ? others : []),
		municipality: words.municipality(level === 'sdo' ? own : level === 'lpo' ? others : [])
	};
}

function gapIn({ title }: OverviewRow, cell: OverviewRow['sex']) {
	return cell.kind === 'missing' ? [{ title, text: '', request: cell.request }] : [];
}

/** Joined where the request is the same, and within it where the reason is. */
function gapsOf(holes: readonly { title: string; text: string; request: string }[]): Gap[] {
	const gaps = new Map<string, Map<string, string[]>>();
	for (const { title, text, request } of holes) {
		const reasons = gaps.get(request) ?? new Map<string, string[]>();
		gaps.set(request, reasons.set(text, [...(reasons.get(text) ?? []), title]));
	}
	return [...gaps].map(([request, reasons]) => ({
		request,
		reasons: [...reasons].map(([text, titles]) => ({ text, titles }))
	}));
}
