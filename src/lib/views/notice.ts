import type { Figure } from '$lib/core/figure';
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
	const refused = values.flatMap(({ figure }) =>
		figure?.reason === 'not_composable' ? figure : []
	);
	const givenBy = (level: 'sdo' | 'lpo') =>
		refused.find(({ missingParts: [part = ''] }) => context.register.get(part)?.level === level);
	const byDistrict = givenBy('sdo');
	if (byDistrict !== undefined) return straddlingNotice(context, placed, byDistrict);
	const shown = values.some(({ value }) => value !== null);
	// Where other measures can be told, the holes of those given by police area say so for themselves.
	const byPoliceArea = shown ? undefined : givenBy('lpo');
	if (byPoliceArea !== undefined) return policeNotice(context, placed, byPoliceArea);
	if (placed.period === 'latest' || shown) return null;
	return missingPartsNotice(context, placed);
}

function straddlingNotice(
	context: ViewContext,
	placed: Placed,
	{ missingParts }: Figure
): OverviewNotice {
	const { area } = placed;
	const name = displayName(context, area);
	const parts = overlaps(context, placed, 'sdo');
	return {
		title: noticeWords.title(name),
		text: noticeWords.text(
			name,
			missingParts.map((id) => displayName(context, id))
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

/** Of what is given by police area only: there are no figures of districts to show in its place. */
function policeNotice(
	context: ViewContext,
	placed: Placed,
	{ missingParts }: Figure
): OverviewNotice {
	const name = displayName(context, placed.area);
	const text = noticeWords.policeText(
		name,
		missingParts.map((id) => displayName(context, id))
	);
	return { title: noticeWords.title(name), text, lead: text, parts: [], table: null };
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
