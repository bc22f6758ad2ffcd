import { noticeWords } from '$lib/text/overview';
import type { ViewContext } from './context';
import { areaName } from './context';
import { overlaps, type Placed } from './divisions';
import { indexOf, linesOf } from './figure-index';
import { overviewIndicators } from './indicators';
import { displayName } from './names';
import type { OverviewNotice } from './overview-model';
import type { ShownValue } from './models';
import { partsTable } from './parts-table';
import { rowFor } from './pick';

/**
 * What to say when an area cannot be put together, and which areas can be shown in its place: because
 * districts cross its border, or because figures of what it was made of in the chosen year are missing. null
 * when some figure of the page can be shown.
 */
export function noticeFor(
	context: ViewContext,
	placed: Placed,
	values: readonly ShownValue[]
): OverviewNotice | null {
	if (values.some(({ figure }) => figure?.reason === 'not_composable'))
		return straddlingNotice(context, placed);
	if (placed.period === 'latest' || values.some(({ value }) => value !== null)) return null;
	return missingPartsNotice(context, placed);
}

function straddlingNotice(context: ViewContext, placed: Placed): OverviewNotice {
	const { area } = placed;
	const name = displayName(context, area);
	const parts = overlaps(context, placed, 'sdo');
	const straddling = parts.filter(({ inside }) => !inside);
	return {
		title: noticeWords.title(name),
		text: noticeWords.text(
			name,
			straddling.map(({ area: id }) => displayName(context, id))
		),
		lead: noticeWords.lead(name),
		parts: parts.map(({ area: id, inside, shared }) => ({
			area: id,
			label: displayName(context, id),
			relation: inside
				? noticeWords.inside(name)
				: noticeWords.partly(
						name,
						shared.map((part) => areaName(context, part))
					)
		})),
		table: partsTable(
			context,
			placed,
			parts.map(({ area: id }) => id)
		)
	};
}

/** The areas that made up `area` in the period, as the figures name them, where some of them have figures. */
function missingPartsNotice(context: ViewContext, placed: Placed): OverviewNotice | null {
	const { area, period } = placed;
	const index = indexOf(context);
	const named = overviewIndicators(context).flatMap((indicator) =>
		linesOf(indicator).flatMap((line) => {
			const figure = index.at(rowFor(indicator, area, line), period);
			return figure === undefined ? [] : [...figure.parts, ...figure.missingParts];
		})
	);
	const parts = [...new Set(named)].filter((id) => id !== area).sort();
	const table = partsTable(context, placed, parts);
	if (table === null) return null;
	const name = displayName(context, area);
	const empty = table.rows.filter(({ cells }) => cells.every(({ value }) => value === null));
	const missing = empty.map(({ header }) => header);
	return {
		title: noticeWords.yearTitle(name, period),
		text: noticeWords.yearText(name, period, missing),
		lead: noticeWords.yearText(name, period, missing),
		parts: parts.map((id) => ({
			area: id,
			label: displayName(context, id),
			relation: noticeWords.then(name, period)
		})),
		table
	};
}
