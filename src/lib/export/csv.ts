import { MINUS, NBSP, unitName } from '$lib/text/format';
import type { Unit } from '$lib/core/vocabulary';
import type { FigureModel, ShownValue, TableModel } from '$lib/views/models';
import { csvLine } from './csv-cell';
import { exportWords as words } from './words.sv';

/** One figure of a drawing, in words. */
interface Row {
	/** What it is about: line, area, measure. */
	what: string[];
	unit: string;
	shown: ShownValue;
}

interface Sheet {
	heads: string[];
	rows: Row[];
}

/**
 * A figure's numbers for Excel in Swedish: UTF-8 with BOM, `;`, decimal comma, title, subtitle and
 * source first, then one row per figure with status and, where a value is missing, why.
 * A table keeps its own shape. Only what the view shows is written.
 */
export function figureCsv(model: FigureModel): string {
	const { caption } = model;
	const top: string[][] = [
		...(caption.exercise ? [[words.exercise]] : []),
		[words.title, caption.title],
		[words.subtitle, caption.subtitle],
		[words.source, caption.source],
		...caption.notes.map((note) => [words.note, note]),
		[]
	];
	const body = model.kind === 'table' ? tableRows(model) : listRows(sheetOf(model));
	return '\ufeff' + [...top, ...body].map((cells) => csvLine(cells, ';')).join('');
}

function listRows(sheet: Sheet): string[][] {
	const heads = [...sheet.heads, words.unit, words.value, words.status, words.reason];
	return [
		heads,
		...sheet.rows.map(({ what, unit, shown }) => [
			...what,
			unit,
			shown.value === null ? '' : excelNumber(shown.value),
			words.statusText[shown.status],
			shown.reason ?? ''
		])
	];
}

function tableRows(model: TableModel): string[][] {
	return [
		model.columns.map((column) => column.label),
		...model.rows.map(({ header, cells }) => [header, ...cells.map(cellText)])
	];
}

/** As shown, without the spaces that keep a number from being a number. */
function cellText(shown: ShownValue): string {
	return shown.value === null ? shown.text : excelNumber(shown.value);
}

function excelNumber(value: number): string {
	return String(value).replace('.', ',').replace(MINUS, '-').replaceAll(NBSP, '');
}

function sheetOf(model: Exclude<FigureModel, TableModel>): Sheet {
	const unit = (u: Unit) => unitName(u);
	switch (model.kind) {
		case 'trend':
			return {
				heads: [words.line, words.period],
				rows: model.lines.flatMap((line) =>
					line.points.map((point) => ({
						what: [line.label, point.period],
						unit: unit(model.unit),
						shown: point.shown
					}))
				)
			};
		case 'comparison':
			return {
				heads: [words.measure, words.line],
				rows: model.groups.flatMap((group) =>
					group.bars.map((bar) => ({
						what: [group.label, bar.label],
						unit: unit(group.unit),
						shown: bar.shown
					}))
				)
			};
		case 'choropleth':
			return {
				heads: [words.area],
				rows: model.areas.map((area) => ({
					what: [area.label],
					unit: unit(model.unit),
					shown: area.shown
				}))
			};
	}
}
