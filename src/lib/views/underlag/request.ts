import type { Selection } from '$lib/core/selection';
import type { Judgement } from '$lib/core/judgement';
import { nowWords } from '$lib/text/figures';
import { formatPeriod } from '$lib/text/format';
import { underlag as text } from '$lib/text/ui/underlag';
import type { ViewContext } from '../context';
import { amongAreas } from '../choropleth';
import type { ChoroplethModel, FigureModel, ShownValue } from '../models';
import { overviewModel } from '../overview';
import type { OverviewRow } from '../overview-model';
import { indicatorOf } from '../indicators';
import { amongFacts, judgedFacts } from './judged-facts';
import type { Fact } from './model';
import { changeValues, differenceValues, gapValues, monthValues } from './derived-values';

/** One value that can be followed back. */
export interface UnderlagValue {
	label: string;
	shown: ShownValue;
	/** Where several kinds are offered: what they are. */
	group?: string;
	/** Among how many comparisons it was looked at, and how. */
	judged?: readonly Fact[];
}

/** What the underlag is opened with: a figure of the page, and all values it shows. */
export interface UnderlagRequest {
	title: string;
	subtitle: string;
	values: readonly UnderlagValue[];
	/** Place in `values` of the one to begin with. */
	chosen: number;
}

/**
 * What is asked about. The first page only says what was pointed at: which values that is, is worked out when the dialog
 * has come.
 */
export type UnderlagAsked =
	| UnderlagRequest
	| { row: OverviewRow; heading: string; selection: Selection }
	| { model: FigureModel };

/** Of a row as the context has it now: months and judgements may come after it was pointed at. */
export function requestOf(context: ViewContext, asked: UnderlagAsked): UnderlagRequest {
	if ('row' in asked) {
		const { row, judgements } = rowNow(context, asked);
		return rowRequest(context, row, asked.heading, judgements);
	}
	return 'model' in asked ? figureRequest(context, asked.model) : asked;
}

/** Place of a value among those of another state of the data; -1 where it is not there. */
export function placeIn(values: readonly UnderlagValue[], value: UnderlagValue): number {
	const sought = identityOf(value);
	return values.findIndex((one) => identityOf(one) === sought);
}

function identityOf({ group, label, shown: { figure } }: UnderlagValue): string {
	const { measure, series, area, scope, period, unit, sex, age } = figure ?? {};
	return JSON.stringify([group, label, measure, series, area, scope, period, unit, sex, age]);
}

function rowNow(
	context: ViewContext,
	{ row, selection }: { row: OverviewRow; selection: Selection }
): { row: OverviewRow; judgements: readonly Judgement[] } {
	const indicator = indicatorOf(context, row.indicator);
	if (indicator === null) return { row, judgements: [] };
	const { rows, judgements } = overviewModel(context, selection, [indicator]);
	return { row: rows[0] ?? row, judgements };
}

/** Every value a figure shows, in the order it shows them. */
function valuesOf(context: ViewContext, model: FigureModel): UnderlagValue[] {
	switch (model.kind) {
		case 'choropleth':
			return mapValues(context, model);
		case 'comparison':
			return model.groups.flatMap((group) =>
				group.bars.map((bar) => ({ label: `${group.label}, ${bar.label}`, shown: bar.shown }))
			);
		case 'trend':
			return [
				...model.lines.flatMap((line) =>
					line.points.map((point) => ({
						label: `${line.label}, ${formatPeriod(point.period)}`,
						shown: point.shown
					}))
				),
				...(model.told ?? [])
			];
		case 'table':
			return model.rows.flatMap((row) =>
				row.cells.map((shown, index) => ({
					label: `${row.header}, ${model.columns[index + 1]?.label ?? ''}`,
					shown
				}))
			);
	}
}

/** The areas of a map, each with how it stands among them. */
function mapValues(context: ViewContext, { areas }: ChoroplethModel): UnderlagValue[] {
	const [any] = areas.flatMap(({ shown }) => shown.figure ?? []);
	const indicator = any === undefined ? null : indicatorOf(context, any.indicator);
	const among = indicator === null ? null : amongAreas(context, indicator, areas);
	return areas.map(({ label, shown }) => ({
		label,
		shown,
		judged: shown.figure === null || shown.value === null ? [] : amongFacts(among, shown.figure)
	}));
}

/** The underlag of a figure: begins with the chosen area on a map, with the newest point of a line. */
function figureRequest(context: ViewContext, model: FigureModel): UnderlagRequest {
	const values = valuesOf(context, model).filter(hasFigure);
	const { title, subtitle } = model.caption;
	return { title, subtitle, values, chosen: Math.max(0, firstOf(model, values)) };
}

function firstOf(model: FigureModel, values: readonly UnderlagValue[]): number {
	if (model.kind === 'choropleth') {
		const area = model.areas.find(({ chosen }) => chosen);
		return values.findIndex(({ shown }) => shown === area?.shown);
	}
	if (model.kind === 'trend') {
		const last = model.lines[0]?.points.findLast(({ shown }) => shown.value !== null);
		return values.findIndex(({ shown }) => shown === last?.shown);
	}
	return 0;
}

/**
 * The underlag of a row: the figure itself, what it is compared with, its parts, and what is made of them; every year
 * and, where the source gives them, months and their sums.
 */
function rowRequest(
	context: ViewContext,
	row: OverviewRow,
	heading: string,
	judgements: readonly Judgement[]
): UnderlagRequest {
	const { latest, count, rate, comparison, sex, children, city, history } = row;
	const people = [sex, children].flatMap((cell) =>
		cell.kind === 'values'
			? cell.values.map(({ label, shown }) => ({
					label: nowWords.row(label, cell.unit, cell.period),
					shown
				}))
			: []
	);
	const groups: [string, UnderlagValue[]][] = [
		[
			text.groups.row,
			[
				{ label: row.period === '' ? heading : `${heading}, ${row.period}`, shown: latest },
				...[count, rate].flatMap((one) =>
					one === null ? [] : [{ label: one.text, shown: one.shown }]
				),
				{ label: comparison.label, shown: comparison.shown },
				...differenceValues(context, row),
				...changeValues(context, row),
				...people,
				...gapValues(context, row),
				...(city?.values.map((shown) => ({ label: city.text, shown })) ?? [])
			].map((value) => ({ ...value, judged: judgedOf(context, judgements, value) }))
		],
		[text.groups.history, history === null ? [] : valuesOf(context, history)],
		[text.groups.months, monthValues(context, count?.shown.figure ?? latest.figure)]
	];
	const values = groups.flatMap(([group, made]) => made.map((value) => ({ ...value, group })));
	return {
		title: row.title,
		subtitle: row.unitLabel,
		values: values.filter(hasFigure),
		chosen: 0
	};
}

function judgedOf(
	context: ViewContext,
	judgements: readonly Judgement[],
	{ shown: { figure } }: UnderlagValue
): Fact[] {
	return figure === null ? [] : judgedFacts(context, judgements, figure);
}

function hasFigure({ shown }: UnderlagValue): boolean {
	return shown.figure !== null;
}
