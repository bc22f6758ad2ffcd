import type { Figure } from '$lib/core/figure';
import type { Formula } from '$lib/core/formula';
import { formatPeriod } from '$lib/text/format';
import type { ViewContext } from '../context';
import type { FigureModel, ShownValue } from '../models';
import type { OverviewRow } from '../overview-model';
import { show } from '../shown';

/** One value that can be followed back. */
export interface UnderlagValue {
	label: string;
	shown: ShownValue;
	/** Of a derived figure: the rows behind it alone do not give it. */
	formula?: Formula | null;
}

/** What the underlag is opened with: a figure of the page, and all values it shows. */
export interface UnderlagRequest {
	title: string;
	subtitle: string;
	values: readonly UnderlagValue[];
	/** Place in `values` of the one to begin with. */
	chosen: number;
}

/** Every value a figure shows, in the order it shows them. */
export function valuesOf(model: FigureModel): UnderlagValue[] {
	switch (model.kind) {
		case 'choropleth':
			return model.areas.map(({ label, shown }) => ({ label, shown }));
		case 'comparison':
			return model.groups.flatMap((group) =>
				group.bars.map((bar) => ({ label: `${group.label}, ${bar.label}`, shown: bar.shown }))
			);
		case 'trend':
			return model.lines.flatMap((line) =>
				line.points.map((point) => ({
					label: `${line.label}, ${formatPeriod(point.period)}`,
					shown: point.shown
				}))
			);
		case 'table':
			return model.rows.flatMap((row) =>
				row.cells.map((shown, index) => ({
					label: `${row.header}, ${model.columns[index + 1]?.label ?? ''}`,
					shown
				}))
			);
	}
}

/** The underlag of a figure: begins with the chosen area on a map, with the newest point of a line. */
export function figureRequest(model: FigureModel): UnderlagRequest {
	const values = valuesOf(model).filter(hasFigure);
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
 * The underlag of a row of the first page: the figure itself, what it is compared with, its parts, every year and,
 * where the source gives them, the months of its year.
 */
export function rowRequest(
	context: ViewContext,
	row: OverviewRow,
	heading: string
): UnderlagRequest {
	const parts = [row.sex, row.children].flatMap((cell) =>
		cell.kind === 'values'
			? cell.values.map(({ label, shown }) => ({ label: `${label}, ${cell.period}`, shown }))
			: []
	);
	const values: UnderlagValue[] = [
		{ label: row.period === '' ? heading : `${heading}, ${row.period}`, shown: row.latest },
		...(row.count === null ? [] : [{ label: row.count.text, shown: row.count.shown }]),
		{ label: row.comparison.label, shown: row.comparison.shown },
		...parts,
		...(row.city?.values.map((shown) => ({ label: row.city?.text ?? '', shown })) ?? []),
		...(row.history === null ? [] : valuesOf(row.history)),
		...monthsOf(context, row.count?.shown.figure ?? row.latest.figure)
	];
	return {
		title: row.title,
		subtitle: row.unitLabel,
		values: values.filter(hasFigure),
		chosen: 0
	};
}

function monthsOf(context: ViewContext, figure: Figure | null): UnderlagValue[] {
	if (figure === null) return [];
	const { indicator, area, scope, period } = figure;
	return context.months
		.filter(
			(month) =>
				month.indicator === indicator &&
				month.area === area &&
				month.scope === scope &&
				month.period.startsWith(`${period}-`)
		)
		.map((month) => ({ label: formatPeriod(month.period), shown: show(context, month) }));
}

function hasFigure({ shown }: UnderlagValue): boolean {
	return shown.figure !== null;
}
