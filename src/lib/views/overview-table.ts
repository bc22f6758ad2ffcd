import type { Selection } from '$lib/core/selection';
import { captionWords } from '$lib/text/captions';
import { nowWords, tableWords } from '$lib/text/figures';
import { formatPeriod, unitName } from '$lib/text/format';
import { caption, notesFor } from './caption';
import type { ViewContext } from './context';
import { indicatorOf } from './indicators';
import type { ShownValue, TableModel } from './models';
import { displayName, isCity } from './names';
import type { OverviewModel, OverviewRow } from './overview-model';
import { comparisonLabel } from './pick';

/**
 * The first page's table as a figure: one row per measure with its own unit and period, the area, what it is
 * compared with, and how many beside how much. Counts, sexes and children have a row of their own where the data has
 * them, both sexes always. `about` says what else than the first page it is of.
 */
export function overviewTable(
	context: ViewContext,
	selection: Selection,
	model: OverviewModel,
	about = { title: (own: string) => own, subtitle: nowWords.subtitle }
): TableModel {
	const area = displayName(context, selection.area);
	const alone = selection.comparison.kind === 'rest' && isCity(context, selection.area);
	const label = comparisonLabel(context, selection);
	const width = alone ? 1 : 2;
	const rows = model.rows.flatMap((row) => [
		{
			header: nowWords.row(row.title, row.unitLabel, row.period),
			cells: alone ? [row.latest] : [row.latest, comparedCell(row)]
		},
		...countRow(row, width),
		...rateRow(row, width),
		...peopleRows(row, width)
	]);
	const values = rows.flatMap(({ cells }) => cells.filter((cell) => cell !== nothing));
	const indicators = model.rows.flatMap(({ indicator }) => indicatorOf(context, indicator) ?? []);
	const title = about.title(alone ? nowWords.alone(area) : nowWords.title(area, label));
	return {
		kind: 'table',
		caption: caption(
			context,
			{
				title,
				subtitle: captionWords.subtitle([
					about.subtitle,
					selection.period === 'latest' ? captionWords.latestEach : formatPeriod(selection.period)
				]),
				alt: tableWords.alt(title, rows.length),
				notes: [
					...new Set([
						...model.looked,
						...model.rows.flatMap(({ heed }) => heed.sentences),
						...model.notes,
						...notesFor(indicators, values)
					])
				].filter((note) => !context.exercise || note !== captionWords.exerciseNote)
			},
			values,
			selection.division,
			model.rows.some(({ ours }) => ours)
		),
		columns: [
			{ label: tableWords.measure, numeric: false },
			{ label: area, numeric: true },
			...(alone ? [] : [{ label, numeric: true }])
		],
		rows
	};
}

const nothing: ShownValue = {
	value: null,
	text: '',
	status: 'not_applicable',
	reason: null,
	preliminary: false,
	computed: false,
	figure: null
};

function comparedCell(row: OverviewRow): ShownValue {
	return row.comparison.shown.status === 'not_applicable' ? nothing : row.comparison.shown;
}

/** How many, where the row says how much: a row of its own, as the count may be of another period. */
function countRow({ title, count }: OverviewRow, width: number): TableModel['rows'] {
	if (count === null) return [];
	const period = formatPeriod(count.shown.figure?.period ?? '');
	return [
		{
			header: nowWords.row(title, unitName('count'), period),
			cells: [count.shown, ...blanks(width - 1)]
		}
	];
}

/** Per inhabitant, where the source only says how many. */
function rateRow({ title, rate, period }: OverviewRow, width: number): TableModel['rows'] {
	const { figure = null } = rate?.shown ?? {};
	if (rate === null || figure === null) return [];
	const header = nowWords.row(title, unitName(figure.unit), period);
	return [{ header, cells: [rate.shown, ...blanks(width - 1)] }];
}

const blanks = (length: number): ShownValue[] => Array.from({ length }, () => nothing);

function peopleRows(row: OverviewRow, width: number): TableModel['rows'] {
	return [row.sex, row.children].flatMap((cell) =>
		cell.kind === 'missing'
			? []
			: cell.values.map(({ label, shown }) => ({
					header: nowWords.people(row.title, label, cell.unit, cell.period),
					cells: [shown, ...blanks(width - 1)]
				}))
	);
}
