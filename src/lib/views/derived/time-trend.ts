import type { Derived } from '$lib/core/derived';
import { relativeChange } from '$lib/core/derived/changes';
import type { MonthRow } from '$lib/core/derived/months';
import type { Figure } from '$lib/core/figure';
import type { Indicator } from '$lib/core/indicator';
import type { Selection, TrendTime } from '$lib/core/selection';
import { captionWords } from '$lib/text/captions';
import { derivedWords } from '$lib/text/derived';
import { trendWords } from '$lib/text/figures';
import { formatPeriod } from '$lib/text/format';
import { judgedSentence } from '$lib/text/judgement';
import { caption, markedText, notesFor } from '../caption';
import { cautionsFor } from '../cautions';
import type { ViewContext } from '../context';
import { linesOf, type Line } from '../figure-index';
import type { ShownValue, TrendLine, TrendModel } from '../models';
import { displayName } from '../names';
import { rowFor } from '../pick';
import { show, showMissing } from '../shown';
import { timeOf } from '../time';
import { trendMarks, type TrendMarks } from '../trend-marks';
import { measureOf, titleOf, type Told, unusualIn } from './time-title';
import { lastMonth, monthsOf, nowAndThen, placesOf, sumAt } from './month-rows';

/** A line and the months it is made of. */
interface Drawn {
	id: string;
	role: TrendLine['role'];
	row: MonthRow;
}

/**
 * The chosen indicator by months, as sums of twelve months, or January to the newest month of every year. Counts of one
 * series; a sum that lacks a month is a hole. The title tells of the newest and of the same months a year earlier.
 */
export function timeTrend(
	context: ViewContext,
	indicator: Indicator,
	selection: Selection,
	time: TrendTime
): TrendModel {
	const told = { context, indicator, selection, time };
	const lines = linesOf(indicator, 'count');
	const line = lines.find((one) => monthsAt(told, one, selection.area) !== null) ?? lines[0];
	const own = line === undefined ? null : monthsAt(told, line, selection.area);
	const last = own === null ? null : lastMonth(own, selection.period);
	if (line === undefined || own === null || last === null) return nothing(told);
	const drawn: Drawn[] = [{ id: selection.area, role: 'area', row: own }];
	for (const area of othersOf(selection)) {
		const row = monthsAt(told, line, area);
		if (row !== null) drawn.push({ id: area, role: 'comparison', row });
	}
	const places = placesOf(
		drawn.map(({ row }) => row),
		time,
		last
	);
	const made = drawn.map(({ row }) => places.map((place) => sumAt(row, time, place)));
	const model = drawn.map(({ id, role, row }, at): TrendLine => ({
		id,
		role,
		label: displayName(context, id),
		points: places.map((place, which) => {
			const sum = made[at]?.[which] ?? null;
			const period = sum?.figure.period ?? place;
			const when = time === 'same_months' ? place.slice(0, 4) : place;
			return { period, time: timeOf(when), shown: shownAt(told, row, sum, place) };
		})
	}));
	const marks = trendMarks(
		context,
		indicator,
		rowFor(indicator, selection.area, line),
		ends(places)
	);
	const sums = made.flat().filter((sum) => sum !== null);
	const pair = pairOf(time, own, last);
	const change = changeOf(told, pair.now, pair.then);
	return {
		kind: 'trend',
		caption: captionOf(told, own, last, model, sums, marks, change),
		unit: 'count',
		lines: model,
		...marks,
		told: change.percent === null ? [] : [change.percent]
	};
}

function monthsAt({ context, indicator }: Told, line: Line, area: string): MonthRow | null {
	const row = monthsOf(context, rowFor(indicator, area, line));
	return row === null || row.newest === null ? null : row;
}

/** Areas whose own months are drawn beside: the city without the area is no measure of it in counts. */
function othersOf({ comparison }: Selection): readonly string[] {
	if (comparison.kind === 'area') return [comparison.area];
	return comparison.kind === 'similar' ? comparison.areas : [];
}

/** The outermost, so that breaks between them are marked. */
function ends(places: readonly string[]): string[] {
	const [first] = places;
	const last = places.at(-1);
	return first === undefined || last === undefined ? [] : [first, last];
}

function shownAt({ context }: Told, row: MonthRow, sum: Derived | null, place: string): ShownValue {
	if (sum !== null) {
		if (sum.figure.value !== null) return show(context, sum.figure);
		return showMissing(derivedWords.missing(sum.figure.period, sum.missing));
	}
	const figure = row.months.get(place);
	return figure === undefined
		? showMissing(derivedWords.missingMonth(place))
		: show(context, figure);
}

/** The figures the title tells of; sums of one month are that month. */
function pairOf(
	time: TrendTime,
	own: MonthRow,
	last: string
): { now: Figure | null; then: Figure | null; sums: Derived[] } {
	if (time !== 'months') {
		const sums = nowAndThen(own, time, last);
		const [now, then] = sums.map(({ figure }) => (figure.value === null ? null : figure));
		return { now: now ?? null, then: then ?? null, sums };
	}
	const before = `${Number(last.slice(0, 4)) - 1}${last.slice(4)}`;
	return { now: own.months.get(last) ?? null, then: own.months.get(before) ?? null, sums: [] };
}

function captionOf(
	told: Told,
	own: MonthRow,
	last: string,
	lines: readonly TrendLine[],
	sums: readonly Derived[],
	marks: TrendMarks,
	change: ToldChange
) {
	const { context, indicator, selection, time } = told;
	const pair = pairOf(time, own, last);
	const values = lines.flatMap(({ points }) => points.map(({ shown }) => shown));
	const valued = values.filter(({ value }) => value !== null);
	const missing = pair.sums.filter(({ figure }) => figure.value === null);
	const mixed = sums.filter(({ mixed: some, figure }) => some && figure.value !== null);
	const preliminary = [...new Set(mixed.flatMap((sum) => sum.preliminary))];
	return caption(
		context,
		{
			title: titleOf(told, pair.now, pair.then),
			subtitle:
				captionWords.subtitle([
					measureOf(told),
					indicator.place === null ? '' : captionWords.population[indicator.place],
					derivedWords.about[time]
				]) + change.text,
			alt: trendWords.alt(
				measureOf(told),
				lines.map(({ label, points }) =>
					trendWords.line(
						label,
						points
							.filter(({ shown }) => shown.value !== null)
							.map(({ period, shown }) => `${formatPeriod(period)} ${markedText(shown)}`)
					)
				),
				[...marks.breaks, ...marks.spans].map(({ label }) => label)
			),
			notes: [
				...new Set([
					...notesFor([indicator], valued, captionWords.preliminary),
					...missing.map(({ figure, missing: lacking }) =>
						derivedWords.missing(figure.period, lacking)
					),
					...(mixed.length === 0 ? [] : [derivedWords.mixed(preliminary)]),
					...(selection.unit === null || selection.unit === 'count' ? [] : [derivedWords.counts]),
					...(lines.length > 1 ? [derivedWords.differentSizes] : []),
					...(selection.comparison.kind === 'rest' ? [derivedWords.noRest] : []),
					...cautionsFor(context, valued),
					...unusualIn(told, own, last)
				])
			]
		},
		values,
		selection.division,
		change.text !== ''
	);
}

/** What may be said of the change, after the subtitle; and by how many percent, where that may be said. */
interface ToldChange {
	text: string;
	percent: { label: string; shown: ShownValue } | null;
}

function changeOf(
	{ context, indicator, selection }: Told,
	now: Figure | null,
	then: Figure | null
): ToldChange {
	if (context.judge === null || now === null || then === null) return { text: '', percent: null };
	const name = displayName(context, selection.area);
	const judgement = context.judge.change(indicator, now, then);
	const { figure } = relativeChange(now, then);
	const allowed = judgement.percentAllowed && figure.value !== null;
	const sentences = [
		judgedSentence(judgement, { area: name, other: name }),
		allowed ? derivedWords.percent(figure.value ?? 0) : ''
	];
	return {
		text: sentences
			.filter((part) => part !== '')
			.map((part, at) => (at === 0 ? `. ${part}` : ` ${part}`))
			.join(''),
		percent: allowed
			? { label: derivedWords.change(then.period, now.period), shown: show(context, figure) }
			: null
	};
}

/** No months: the reason stands as the title and among the notes. */
function nothing(told: Told): TrendModel {
	const { context, indicator, selection } = told;
	const area = displayName(context, selection.area);
	// The judge may be here before the months are.
	const waiting = context.months.length === 0;
	const title = waiting ? derivedWords.waiting : trendWords.nothing(measureOf(told), area);
	const notes = waiting ? [] : [derivedWords.nothing(area)];
	return {
		kind: 'trend',
		caption: caption(
			context,
			{
				title,
				subtitle: captionWords.subtitle([indicator.title, derivedWords.about[told.time]]),
				alt: title,
				notes
			},
			[],
			selection.division
		),
		unit: 'count',
		lines: [],
		breaks: [],
		spans: []
	};
}
