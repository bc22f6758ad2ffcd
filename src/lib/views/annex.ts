import type { AreaId } from '$lib/core/area';
import type { ComparisonChoice, Selection } from '$lib/core/selection';
import { annexWords } from '$lib/text/annex';
import { annexFigures, type AnnexItem } from './annex-figures';
import { areaSection, childrenSection, crimeSections, genderSection } from './annex-sections';
import { surveyFacts } from './annex-surveys';
import { withNotesOnce } from './annex-notes';
import { selectionUpTo, upToYear } from './annex-year';
import { limitsSection, methodSections, sourceList } from './annex-method';
import type { ViewContext } from './context';
import { divisionFact } from './divisions';
import type { AnnexModel, AnnexSection, ShownValue } from './models';
import { displayName, isCity } from './names';
import { overviewModel } from './overview';
import type { OverviewModel } from './overview-model';
import { totalInWords } from './annex-total';
import { inhabitants, childrenOf } from './population';
import { standsOut } from './stands-out/stands-out';
import { valuesOf } from './values';

export interface AnnexRequest {
	area: AreaId;
	/** Four digits. */
	year: string;
	/** Year whose division the areas follow; left out: today's. */
	division?: string | undefined;
	/** The user's own choice of figures; without any, a map, a trend and a comparison are proposed. */
	items?: readonly AnnexItem[];
	/** The user's own title; without one, made from area and year. */
	title?: string;
}

/**
 * The annex for an area and a year, in the chapter order of the city's annexes, as far as there is content.
 * What is not there stands as missing, with whom to ask. Only figures that passed the gate are in it, and of an earlier
 * year none that are later.
 */
export function annexModel(held: ViewContext, request: AnnexRequest): AnnexModel {
	const { area, year } = request;
	const context = upToYear(held, area, year);
	const name = displayName(context, area);
	const { selection, overview } = compared(context, request);
	const total = totalInWords(context, area, year);
	const items = (request.items ?? []).map((item) => ({
		...item,
		selection: context === held ? item.selection : selectionUpTo(item.selection, year)
	}));
	const figures = annexFigures(context, selection, items);
	const surveys = {
		adults: surveyFacts(context, area, year, ['women', 'men']),
		young: surveyFacts(context, area, year, ['girls', 'boys'])
	};
	const people = [inhabitants(context, area, year), childrenOf(context, area, year)];
	const shown: ShownValue[] = [
		...overview.rows.flatMap((row) => [
			row.latest,
			...(row.count === null ? [] : [row.count.shown]),
			row.comparison.shown,
			...(row.city?.values ?? [])
		]),
		...(total?.values ?? []),
		...(overview.notice?.table ? valuesOf(overview.notice.table) : []),
		...figures.flatMap(({ model }) => valuesOf(model)),
		...people.flatMap((found) => (found === null ? [] : [found.shown])),
		...[...surveys.adults, ...surveys.young].flatMap(({ shown: values }) => values)
	];
	const gaps = [...surveys.adults, ...surveys.young].flatMap(({ judgement }) => judgement ?? []);
	const tested = { ...overview, judgements: [...overview.judgements, ...gaps] };
	const summary: AnnexSection = {
		heading: annexWords.headings.summary,
		level: 1,
		blocks: [
			...(overview.notice === null
				? []
				: [{ kind: 'missing' as const, text: overview.notice.text }]),
			...(overview.notice === null ? overview.lead : []).map(({ text }) => ({
				kind: 'paragraph' as const,
				text
			})),
			...(total === null ? [] : [{ kind: 'paragraph' as const, text: total.summary }])
		]
	};
	return {
		title: request.title?.trim() ? request.title.trim() : annexWords.title(name, year),
		area: name,
		year,
		subtitle: [
			...(context.exercise ? [annexWords.exercise] : []),
			annexWords.kind,
			annexWords.purpose,
			...(request.division === undefined ? [] : [annexWords.division(request.division)]),
			divisionFact(context, selection).join(', ')
		].filter((line) => line !== ''),
		exercise: context.exercise,
		sections: withNotesOnce([
			summary,
			limitsSection(context, selection, overview, shown, context === held ? null : year),
			areaSection(context, selection),
			...crimeSections(
				context,
				overview,
				{ total, standing: standsOut(context, selection), hole: { area, year } },
				figures
			),
			childrenSection(context, area, year, overview, surveys.young),
			genderSection(context, area, overview, surveys.adults),
			...methodSections(context, area, tested, figures, shown)
		]),
		sources: sourceList(context, shown)
	};
}

/**
 * What the annex shows when nothing else is said: exactly the year, beside the city without the area, or
 * beside the whole city where that cannot be worked out for any measure. The city is set beside its own
 * year before.
 */
function compared(
	context: ViewContext,
	{ area, year, division }: AnnexRequest
): { selection: Selection; overview: OverviewModel } {
	const base = { workspace: '', area, period: year, indicator: '', unit: null, division };
	const choices: ComparisonChoice[] = isCity(context, area)
		? [{ kind: 'year', year: String(Number(year) - 1) }]
		: [{ kind: 'rest' }, { kind: 'area', area: context.register.city }];
	const tried = choices.map((comparison) => {
		const selection: Selection = { ...base, comparison };
		return { selection, overview: overviewModel(context, selection) };
	});
	const found = tried.find(({ overview }) =>
		overview.rows.some(({ comparison }) => comparison.difference !== '')
	);
	const first = found ?? tried[0];
	if (first === undefined) throw new RangeError('no comparison to choose from');
	return first;
}
