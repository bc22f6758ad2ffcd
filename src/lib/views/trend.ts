import type { Indicator } from '$lib/core/indicator';
import { comparePeriods } from '$lib/core/period';
import type { Selection } from '$lib/core/selection';
import { captionWords } from '$lib/text/captions';
import type { Sex } from '$lib/core/vocabulary';
import { trendWords } from '$lib/text/figures';
import { formatPeriod } from '$lib/text/format';
import { factClause } from '$lib/text/sentences/told';
import { changeTitle, measureLine } from '$lib/text/sentences/titles';
import { overviewWords } from '$lib/text/overview';
import { caption, markedText, notesFor } from './caption';
import { cautionsFor } from './cautions';
import { comparisonLine, comparisonRow } from './comparison-line';
import type { ViewContext } from './context';
import { timeTrend } from './derived/time-trend';
import type { Line, RowKey } from './figure-index';
import { indexOf, linesOf } from './figure-index';
import { besideSexes, indicatorOf, isEverything, isReported, lineTitle } from './indicators';
import type { TrendLine, TrendModel, TrendPoint } from './models';
import { displayName, placeOf } from './names';
import { hasNumber, newest, pickAt, rowFor } from './pick';
import { timeOf } from './time';
import { toldOf } from './told';
import { areApart, type Chosen, endsJudged, endsOf, heedOf, judgedAfter } from './trend-ends';
import type { TrendMarks } from './trend-marks';
import { trendMarks } from './trend-marks';

/**
 * The chosen indicator over time: the area's line and, unless the comparison is an earlier year, the
 * comparison's. One unit and one series of sources; gaps stay gaps. null when the indicator is unknown.
 */
export function trendModel(context: ViewContext, selection: Selection): TrendModel | null {
	const indicator = indicatorOf(context, selection.indicator);
	if (indicator === null) return null;
	if (selection.time !== undefined) return timeTrend(context, indicator, selection, selection.time);
	const line = trendLine(context, indicator, selection);
	if (line === null) return null;
	const beside = besideSexes(indicator, line);
	return trendOf(context, indicator, line, selection, selection.period, beside);
}

/** The first line that has a number for the area, or for the comparison; else the first of all. */
function trendLine(context: ViewContext, indicator: Indicator, selection: Selection): Line | null {
	const lines = linesOf(indicator, selection.unit);
	const has = (row: RowKey | null) => row !== null && newest(context, row) !== null;
	return (
		lines.find((line) => has(rowFor(indicator, selection.area, line))) ??
		lines.find((line) => has(comparisonRow(context, indicator, line, selection))) ??
		lines[0] ??
		null
	);
}

/**
 * The trend of one line; also the small history of a row on the first page. The whole line is drawn; the
 * title tells of the chosen year where the line has it, else of the newest period. `beside`: sexes drawn with the
 * line's own, as a source that has no figure of all gives them.
 */
export function trendOf(
	context: ViewContext,
	indicator: Indicator,
	line: Line,
	selection: Pick<Selection, 'area' | 'comparison' | 'division'>,
	period = 'latest',
	beside: readonly Sex[] = []
): TrendModel {
	const own = rowFor(indicator, selection.area, line);
	const periods = periodsOf(context, own, comparisonRow(context, indicator, line, selection));
	const other = comparisonLine(context, indicator, line, selection, periods);
	const names: Partial<Record<Sex, string>> = overviewWords.sexes;
	const sex = beside.length === 0 ? undefined : line.sex;
	const lines: TrendLine[] = [
		lineOf(context, own, periods, {
			id: selection.area,
			role: sex === undefined ? 'area' : roleOf(sex),
			label: sex === undefined ? displayName(context, selection.area) : (names[sex] ?? '')
		}),
		...beside.map((one) =>
			lineOf(context, { ...own, line: { ...line, sex: one } }, periods, {
				id: `${selection.area} ${one}`,
				role: roleOf(one),
				label: names[one] ?? ''
			})
		)
	];
	if (other !== null)
		lines.push(
			lineOf(context, other.row, periods, {
				id: other.id,
				role: 'comparison',
				label: sex === undefined ? other.label : trendWords.sexOf(names[sex] ?? '', other.label)
			})
		);
	const shownLines = lines.filter(({ points }, at) => at === 0 || points.length > 0);
	const marks = trendMarks(context, indicator, own, periods);
	const note = other?.note ?? null;
	return {
		kind: 'trend',
		caption: trendCaption(
			context,
			indicator,
			line,
			{
				area: selection.area,
				comparison: selection.comparison,
				division: selection.division,
				...{ period, beside, note }
			},
			shownLines,
			marks
		),
		unit: line.unit,
		lines: shownLines,
		...marks
	};
}

/**
 * Periods from the first to the last with a number in either row, of the grain that says most; and before
 * them those in which the area was made of other areas whose figures are missing.
 */
function periodsOf(context: ViewContext, own: RowKey, other: RowKey | null): string[] {
	const index = indexOf(context);
	const ownFigures = index.mainRow(own);
	const grain = ownFigures.find(hasNumber)?.grain;
	const otherFigures = (other === null ? [] : index.mainRow(other)).filter(
		(figure) => grain === undefined || figure.grain === grain
	);
	const figures = [...ownFigures, ...otherFigures];
	const valued = figures
		.filter(hasNumber)
		.map(({ period }) => period)
		.sort(comparePeriods);
	const first = valued[0];
	const last = valued[valued.length - 1];
	if (first === undefined || last === undefined) return [];
	const earlier = ownFigures.filter(
		({ value, parts, missingParts }) => value === null && parts.length + missingParts.length > 0
	);
	const begin = [first, ...earlier.map(({ period }) => period)].sort(comparePeriods)[0] ?? first;
	const all = [...new Set(figures.map(({ period }) => period))].sort(comparePeriods);
	return all.filter(
		(period) => comparePeriods(period, begin) >= 0 && comparePeriods(period, last) <= 0
	);
}

const roleOf = (sex: Sex): TrendLine['role'] =>
	sex === 'women' || sex === 'girls' ? 'women' : 'men';

function lineOf(
	context: ViewContext,
	row: RowKey,
	periods: readonly string[],
	line: Omit<TrendLine, 'points'>
): TrendLine {
	const points: TrendPoint[] = periods.map((period) => ({
		period,
		time: timeOf(period),
		shown: pickAt(context, row, period).shown
	}));
	return { ...line, points: points.some(({ shown }) => shown.value !== null) ? points : [] };
}

function trendCaption(
	context: ViewContext,
	indicator: Indicator,
	line: Line,
	chosen: Chosen,
	lines: readonly TrendLine[],
	marks: TrendMarks
) {
	const measure = measureLine(
		lineTitle(indicator, line, chosen.beside),
		line.unit,
		isReported(indicator),
		isEverything(context, indicator)
	);
	const own = lines[0]?.points ?? [];
	const valued = own.filter(({ shown }) => shown.value !== null);
	const values = lines.flatMap(({ points }) => points.map(({ shown }) => shown));
	const all = lines.flatMap(({ points }) => points.map(({ period }) => period));
	const first = all[0];
	const last = all.at(-1);
	const span =
		first === undefined || last === undefined
			? ''
			: first === last
				? formatPeriod(first)
				: `${formatPeriod(first)}–${formatPeriod(last)}`;
	const judgement = endsJudged(context, indicator, chosen, valued);
	const judged = judgedAfter(context, chosen.area, judgement);
	return caption(
		context,
		{
			title: trendTitle(context, indicator, line, chosen, valued, measure, areApart(judgement)),
			subtitle:
				captionWords.subtitle([
					measure,
					indicator.place === null ? '' : captionWords.population[indicator.place],
					span
				]) + judged,
			alt: trendWords.alt(
				measure,
				lines
					.filter(({ points }) => points.length > 0)
					.map(({ label, points }) =>
						trendWords.line(
							label,
							points.map(({ period, shown }) => `${formatPeriod(period)} ${markedText(shown)}`)
						)
					),
				[...marks.breaks, ...marks.spans].map(({ label }) => label)
			),
			notes: [
				...new Set([
					...notesFor([indicator], values, captionWords.preliminary),
					...(chosen.note === null ? [] : [chosen.note]),
					...cautionsFor(context, values),
					...heedOf(context, indicator, chosen, valued)
				])
			]
		},
		values,
		chosen.division,
		judged !== ''
	);
}

function trendTitle(
	context: ViewContext,
	indicator: Indicator,
	line: Line,
	{ area, period }: Chosen,
	valued: readonly TrendPoint[],
	measure: string,
	apart: boolean
): string {
	const { first, last } = endsOf(valued, period);
	if (first === undefined || last === undefined || last.shown.value === null)
		return trendWords.nothing(measure, displayName(context, area));
	const told = toldOf(context, indicator, line, { ...placeOf(context, area), ...last });
	if (apart || first === last || first.shown.value === null) return factClause(told);
	return changeTitle(told, { value: first.shown.value, period: first.period });
}
