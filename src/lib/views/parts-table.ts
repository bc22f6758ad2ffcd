import type { AreaId } from '$lib/core/area';
import type { Indicator } from '$lib/core/indicator';
import { bareTitle } from '$lib/text/crime-words';
import { captionWords } from '$lib/text/captions';
import { tableWords } from '$lib/text/figures';
import { formatPeriod, unitName } from '$lib/text/format';
import { noticeWords } from '$lib/text/overview';
import { caption, notesFor } from './caption';
import { cautionsFor } from './cautions';
import type { ViewContext } from './context';
import type { Placed } from './divisions';
import type { Line } from './figure-index';
import { isEverything, isReported, overviewIndicators } from './indicators';
import type { TableModel } from './models';
import { displayName } from './names';
import { pick, pickAt, rowFor } from './pick';

/**
 * The districts an area cannot be put together from, each with its own figures: one column per measure,
 * all of the same line and period so that a column can be read downwards. null without any figure.
 */
export function partsTable(
	context: ViewContext,
	{ area, period, division }: Placed,
	parts: readonly AreaId[]
): TableModel | null {
	const columns = overviewIndicators(context).flatMap((indicator) => {
		if (!isReported(indicator) || isEverything(context, indicator)) return [];
		const found = columnFor(context, indicator, parts, period);
		return found === null ? [] : [{ indicator, ...found }];
	});
	if (columns.length === 0) return null;
	const rows = parts.map((part) => ({
		header: displayName(context, part),
		cells: columns.map(
			({ indicator, line, period: at }) => pickAt(context, rowFor(indicator, part, line), at).shown
		)
	}));
	const values = rows.flatMap(({ cells }) => cells);
	const units = [...new Set(columns.map(({ line }) => unitName(line.unit)))];
	const periods = [...new Set(columns.map(({ period: at }) => formatPeriod(at)))];
	const shared = [units, periods].filter(({ length }) => length === 1).flat();
	const title = noticeWords.partsTitle(displayName(context, area));
	return {
		kind: 'table',
		caption: caption(
			context,
			{
				title,
				subtitle: captionWords.subtitle([
					noticeWords.partsSubtitle,
					captionWords.population.place,
					...shared
				]),
				alt: tableWords.alt(title, rows.length),
				notes: [
					...new Set([
						...notesFor(
							columns.map(({ indicator }) => indicator),
							values
						),
						...cautionsFor(context, values)
					])
				]
			},
			values,
			division
		),
		columns: [
			{ label: tableWords.area, numeric: false },
			...columns.map(({ indicator, line, period: at }) => ({
				label: [bareTitle(indicator.title), unitName(line.unit), formatPeriod(at)]
					.filter((part) => !shared.includes(part))
					.join(', '),
				numeric: true
			}))
		],
		rows
	};
}

/** Line and period of a column: those of the first part that has a figure. */
function columnFor(
	context: ViewContext,
	indicator: Indicator,
	parts: readonly AreaId[],
	period: string
): { line: Line; period: string } | null {
	for (const part of parts) {
		const picked = pick(context, indicator, part, period);
		if (picked !== null && picked.shown.value !== null)
			return { line: picked.row.line, period: picked.period };
	}
	return null;
}
