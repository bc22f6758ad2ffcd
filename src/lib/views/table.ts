import { tableWords } from '$lib/text/figures';
import { formatPeriod, unitName } from '$lib/text/format';
import { comparePeriods } from '$lib/core/period';
import type {
	ChoroplethModel,
	ComparisonModel,
	FigureModel,
	ShownValue,
	TableModel,
	TrendModel
} from './models';
import { showMissing } from './shown';

/** The table that says the same as a figure, value by value. */
export function tableOf(model: FigureModel): TableModel {
	switch (model.kind) {
		case 'table':
			return model;
		case 'choropleth':
			return mapTable(model);
		case 'trend':
			return trendTable(model);
		case 'comparison':
			return comparisonTable(model);
	}
}

function captionOf(model: FigureModel, rows: number): TableModel['caption'] {
	return { ...model.caption, alt: tableWords.alt(model.caption.title, rows) };
}

function mapTable(model: ChoroplethModel): TableModel {
	return {
		kind: 'table',
		caption: captionOf(model, model.areas.length),
		columns: [
			{ label: tableWords.area, numeric: false },
			{ label: unitName(model.unit), numeric: true }
		],
		rows: model.areas.map(({ label, shown }) => ({ header: label, cells: [shown] }))
	};
}

function trendTable(model: TrendModel): TableModel {
	const periods = [
		...new Set(model.lines.flatMap(({ points }) => points.map(({ period }) => period)))
	].sort(comparePeriods);
	const lines = model.lines.filter(({ points }) => points.length > 0);
	return {
		kind: 'table',
		caption: captionOf(model, periods.length),
		columns: [
			{ label: tableWords.period, numeric: false },
			...lines.map(({ label }) => ({ label, numeric: true }))
		],
		rows: periods.map((period) => ({
			header: formatPeriod(period),
			cells: lines.map(
				({ points }): ShownValue =>
					points.find((point) => point.period === period)?.shown ?? showMissing('')
			)
		}))
	};
}

function comparisonTable(model: ComparisonModel): TableModel {
	const labels = [
		...new Map(
			model.groups.flatMap(({ bars }) => bars.map(({ id, label }) => [id, label]))
		).entries()
	];
	const units = new Set(model.groups.map(({ unit }) => unit));
	return {
		kind: 'table',
		caption: captionOf(model, model.groups.length),
		columns: [
			{ label: tableWords.measure, numeric: false },
			...labels.map(([, label]) => ({ label, numeric: true }))
		],
		rows: model.groups.map(({ label, unit, bars }) => ({
			header: units.size > 1 ? `${label} (${unitName(unit)})` : label,
			cells: labels.map(
				([id]): ShownValue => bars.find((bar) => bar.id === id)?.shown ?? showMissing('')
			)
		}))
	};
}
