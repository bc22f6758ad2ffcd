import type { AreaId } from '$lib/core/area';
import type { Figure } from '$lib/core/figure';
import { captionWords } from '$lib/text/captions';
import type { ViewContext } from './context';
import type { TrendModel } from './models';
import { displayName } from './names';
import { lengthOf, timeOf } from './time';

/**
 * The areas a figure is, or would have been, put together from: those of the composition that held in
 * its source's calendar. null when nothing is known of it.
 */
function composedOf(figure: Figure | undefined): AreaId[] | null {
	if (figure === undefined) return null;
	const parts = [...new Set([...figure.parts, ...figure.missingParts])].sort();
	if (parts.length > 0) return parts;
	return figure.value === null ? null : [figure.area];
}

/**
 * Marks where a line passes from one composition to another (a boundary change): halfway between the two
 * points, named after the period from which the new division holds and the areas before it.
 */
export function boundaryMarks(
	context: ViewContext,
	figures: readonly (Figure | undefined)[]
): TrendModel['breaks'] {
	const marks: TrendModel['breaks'] = [];
	let before: AreaId[] | null = null;
	for (const figure of figures) {
		const now = composedOf(figure);
		if (figure === undefined || now === null) continue;
		if (before !== null && before.join('|') !== now.join('|')) {
			const names = before
				.filter((area) => area !== figure.area)
				.map((area) => displayName(context, area));
			marks.push({
				time: timeOf(figure.period) - lengthOf(figure.period) / 2,
				label:
					names.length === 0
						? captionWords.boundaryPlain(figure.period)
						: captionWords.boundary(figure.period, names)
			});
		}
		before = now;
	}
	return marks;
}
