import type { AreaId } from '$lib/core/area';
import type { Indicator } from '$lib/core/indicator';
import { annexWords } from '$lib/text/annex';
import { formatList } from '$lib/text/format';
import type { AnnexFigure } from './annex-figures';
import type { TotalInWords } from './annex-total';
import type { ViewContext } from './context';
import { divisionFact, type Placed } from './divisions';
import type { AnnexBlock, AnnexSection } from './models';
import { displayName, isCity, placeOf } from './names';
import type { OverviewModel, OverviewRow } from './overview-model';
import type { Population } from './population';
import { childrenOf, inhabitants } from './population';
import { isReported, indicatorOf } from './indicators';
import { notesFor, sourceOf } from './caption';
import { responseRate } from './response-rate';
import { childrenFact, gapFact, inhabitantsFact, victimsFact } from './annex-people';
import { answerBlocks, FEW_QUESTIONS, isShare } from './annex-survey-table';
import { hasFigures, type SurveyFact } from './annex-surveys';
import { missingSentence } from '$lib/text/sentences/missing';
import { joined } from '$lib/text/sentences/told';
import type { StandsOut } from './stands-out/stands-out';

const paragraph = (text: string): AnnexBlock => ({ kind: 'paragraph', text });
const missing = (text: string): AnnexBlock => ({ kind: 'missing', text });

/** Where the area lies, how many live there, and what is not known about them. */
export function areaSection(context: ViewContext, placed: Placed): AnnexSection {
	const { area, period: year } = placed;
	const name = displayName(context, area);
	const divisions = divisionFact(context, placed);
	const all = inhabitants(context, area, year);
	const blocks: AnnexBlock[] = [];
	if (divisions.length > 0) {
		const level = context.register.get(area)?.level;
		const words = level === 'lpo' ? annexWords.consists : annexWords.belongs;
		blocks.push(paragraph(words(name, formatList(divisions))));
	}
	if (all === null || all.shown.value === null)
		blocks.push(missing(annexWords.populationMissing(placeOf(context, area))));
	else
		blocks.push(
			paragraph(
				[
					inhabitantsFact(context, area, all),
					sourceOf(context, [all.shown]),
					...(isPreferred(all) ? [] : all.indicator.cautions)
				].join(' ')
			)
		);
	if (!hasFigures(context, area, year, 'population:', ({ sex }) => sex === 'women'))
		blocks.push(missing(annexWords.populationBySex(name)));
	return { heading: annexWords.headings.area, level: 1, blocks };
}

/** True for a figure of the series the indicator names first. */
function isPreferred({ indicator, shown }: Population): boolean {
	return shown.figure?.series === indicator.lines[0]?.series[0];
}

/** Reported crime: the sum in its context, what stands out, each measure in a sentence, then the figures. */
export function crimeSections(
	context: ViewContext,
	overview: OverviewModel,
	told: { total: TotalInWords | null; standing: StandsOut; hole: { area: AreaId; year: string } },
	figures: readonly AnnexFigure[]
): AnnexSection[] {
	const { total, standing, hole } = told;
	const { headings } = annexWords;
	const facts: AnnexBlock[] = [];
	if (overview.notice !== null) {
		facts.push(missing(overview.notice.text));
		if (overview.notice.table !== null)
			facts.push({ kind: 'figure', figure: overview.notice.table });
	}
	if (total !== null) facts.push(paragraph(total.sentences.join(' ')));
	if (standing.sentences.length > 0) facts.push(paragraph(standing.sentences.join(' ')));
	for (const row of overview.rows)
		if (!isReportedRow(context, row)) continue;
		else if (row.latest.value !== null) facts.push(paragraph(row.fact));
		else if (overview.notice === null) facts.push(missing(holeOf(context, row, hole)));
	const sections: AnnexSection[] = [
		{ heading: headings.crime, level: 1, blocks: [] },
		{ heading: headings.all, level: 2, blocks: facts }
	];
	const names = {
		choropleth: headings.map,
		trend: headings.trend,
		comparison: headings.comparison,
		table: headings.tables
	};
	const chosen: AnnexBlock[] = [];
	for (const { model, text, proposed } of figures) {
		const blocks: AnnexBlock[] = [
			{ kind: 'figure', figure: model },
			...text
				.split('\n')
				.filter((line) => line.trim() !== '')
				.map((line) => paragraph(line.trim()))
		];
		if (proposed) sections.push({ heading: names[model.kind], level: 2, blocks });
		else chosen.push(...blocks);
	}
	if (chosen.length > 0) sections.push({ heading: headings.chosen, level: 2, blocks: chosen });
	return sections;
}

/** Why a row has no figure and whom to ask, so that it can be read without the table. */
function holeOf(
	context: ViewContext,
	row: OverviewRow,
	{ area, year }: { area: AreaId; year: string }
): string {
	const { figure } = row.latest;
	const indicator = indicatorOf(context, row.indicator);
	const why = missingSentence(figure?.reason ?? 'not_in_data', {
		...placeOf(context, area),
		title: row.title,
		reported: indicator !== null && isReported(indicator),
		period: figure?.period ?? year,
		unit: row.unit,
		measure: indicator?.measure ?? null,
		parts: (figure?.missingParts ?? []).map((part) => displayName(context, part))
	});
	return joined(why, row.missing?.request ?? '');
}

/** Children and young: how many, what is known, and whom to ask for the rest. */
export function childrenSection(
	context: ViewContext,
	area: AreaId,
	year: string,
	overview: OverviewModel,
	surveys: readonly SurveyFact[]
): AnnexSection {
	const found = childrenOf(context, area, year);
	const blocks: AnnexBlock[] = [];
	if (found !== null && found.shown.value !== null)
		blocks.push(
			paragraph(
				[
					childrenFact(context, area, found),
					sourceOf(context, [found.shown]),
					...found.indicator.cautions
				].join(' ')
			)
		);
	blocks.push(...cellBlocks(context, overview, 'children', annexWords.children.victims));
	for (const row of overview.rows)
		if (row.city !== null && !isReportedRow(context, row))
			blocks.push(paragraph([row.city.text, ...row.cautions].join(' ')));
	if (!isCity(context, area) && !hasFigures(context, area, year, 'school:'))
		blocks.push(missing(annexWords.children.school(placeOf(context, area))));
	blocks.push(...surveyBlocks(context, surveys, annexWords.children.survey));
	return { heading: annexWords.headings.children, level: 1, blocks };
}

/** Women and men, girls and boys, side by side where the data has them; otherwise missing and whom to ask. */
export function genderSection(
	context: ViewContext,
	area: AreaId,
	overview: OverviewModel,
	surveys: readonly SurveyFact[]
): AnnexSection {
	const lacking = annexWords.gender.survey(placeOf(context, area));
	const looked = Math.max(0, ...surveys.map(({ judgement }) => judgement?.looked ?? 0));
	return {
		heading: annexWords.headings.gender,
		level: 1,
		blocks: [
			...cellBlocks(context, overview, 'sex', annexWords.gender.victims),
			...surveyBlocks(context, surveys, lacking),
			...(looked > 1 ? [paragraph(annexWords.gender.together(looked))] : [])
		]
	};
}

/** What surveys say, one survey at a time, with their sources and the rules they are shown by; or that none does. */
function surveyBlocks(
	context: ViewContext,
	surveys: readonly SurveyFact[],
	lacking: string
): AnnexBlock[] {
	if (surveys.length === 0) return [missing(lacking)];
	const series = new Map<string, SurveyFact[]>();
	for (const fact of surveys) {
		const key = fact.shown[0]?.figure?.series ?? '';
		series.set(key, [...(series.get(key) ?? []), fact]);
	}
	return [...series.values()].flatMap((facts) => {
		if (facts.filter(isShare).length > FEW_QUESTIONS) return answerBlocks(context, facts);
		const values = facts.flatMap(({ shown }) => shown);
		const rates = values.some(({ figure }) => responseRate(context, figure) !== '');
		return [
			...facts.map(({ text }) => paragraph(text)),
			paragraph(
				[
					...(rates ? [] : [annexWords.noResponseRate]),
					sourceOf(
						context,
						values,
						facts.some(({ judgement }) => judgement !== null)
					),
					...notesFor([], values)
				].join(' ')
			)
		];
	});
}

/** What the rows have of a breakdown, and for those that lack it how to get it, once each. */
function cellBlocks(
	context: ViewContext,
	overview: OverviewModel,
	by: 'sex' | 'children',
	words: { all: string; rest: string }
): AnnexBlock[] {
	const blocks: AnnexBlock[] = [];
	const requests = new Map<string, string[]>();
	for (const row of overview.rows) {
		const cell = row[by];
		const indicator = indicatorOf(context, row.indicator);
		if (indicator === null) continue;
		const text = isReported(indicator)
			? victimsFact(context, row, by)
			: by === 'sex'
				? sexesFact(context, indicator, row)
				: '';
		if (text !== '') blocks.push(paragraph(text));
		else if (isReported(indicator) && cell.kind === 'missing' && cell.request !== '')
			requests.set(cell.request, [...(requests.get(cell.request) ?? []), row.title]);
	}
	if (requests.size > 0) blocks.push(missing(blocks.length > 0 ? words.rest : words.all));
	for (const [request, titles] of requests)
		blocks.push(paragraph(annexWords.definition(formatList(titles), request)));
	return blocks;
}

/** Girls and boys, or women and men, of what is no crime; '' where the row has not both. */
function sexesFact(context: ViewContext, indicator: Indicator, { sex }: OverviewRow): string {
	const figures =
		sex.kind === 'values' ? sex.values.flatMap(({ shown }) => shown.figure ?? []) : [];
	const [first, second] = figures;
	if (first === undefined || second === undefined) return '';
	return gapFact(
		context,
		indicator,
		[first, second],
		context.judge?.gap(indicator, first, second) ?? null
	);
}

function isReportedRow(context: ViewContext, row: OverviewRow): boolean {
	const indicator = indicatorOf(context, row.indicator);
	return indicator !== null && isReported(indicator);
}
