import type { AreaId } from '$lib/core/area';
import { noticeWords } from '$lib/text/overview';
import type { ViewContext } from './context';
import { areaName } from './context';
import { overlaps } from './divisions';
import { displayName } from './names';
import type { OverviewNotice } from './overview-model';
import type { ShownValue } from './models';
import { partsTable } from './parts-table';

/**
 * What to say when an area cannot be put together from the source's areas: why, and which areas can be
 * shown in its place. null unless one of the figures was refused for that reason.
 */
export function noticeFor(
	context: ViewContext,
	area: AreaId,
	period: string,
	values: readonly ShownValue[]
): OverviewNotice | null {
	if (!values.some(({ figure }) => figure?.reason === 'not_composable')) return null;
	const name = displayName(context, area);
	const parts = overlaps(context, area, 'sdo', period);
	const straddling = parts.filter(({ inside }) => !inside);
	return {
		title: noticeWords.title(name),
		text: noticeWords.text(
			name,
			straddling.map(({ area: id }) => displayName(context, id))
		),
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
			area,
			parts.map(({ area: id }) => id),
			period
		)
	};
}
