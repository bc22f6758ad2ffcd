import type { AreaId } from '$lib/core/area';
import { breaksFor } from '$lib/core/breaks';
import type { Figure } from '$lib/core/figure';
import type { Indicator } from '$lib/core/indicator';
import { captionWords } from '$lib/text/captions';
import type { ViewContext } from './context';
import type { RowKey } from './figure-index';
import { indexOf } from './figure-index';
import type { TrendModel } from './models';
import { displayName } from './names';
import { lengthOf, timeOf, timeOfDay } from './time';

/** Breaks and spans of a trend. */
export type TrendMarks = Pick<TrendModel, 'breaks' | 'spans'>;

/** Marks closer than this, in years, are the same change told twice. */
const SAME_TIME = 0.02;

/**
 * What to mark on a line: boundary changes it passes (seen in what its figures are put together from), and
 * the breaks and spans the data describes for the measure and the area, within the periods drawn.
 */
export function trendMarks(
	context: ViewContext,
	indicator: Indicator,
	row: RowKey,
	periods: readonly string[]
): TrendMarks {
	const marks: TrendMarks = { breaks: [], spans: [] };
	const first = periods[0];
	const last = periods[periods.length - 1];
	if (first === undefined || last === undefined) return marks;
	const length = lengthOf(first);
	const from = timeOf(first) - length / 2;
	const to = timeOf(last) + length / 2;
	marks.breaks = boundaryMarks(
		context,
		periods.map((period) => indexOf(context).at(row, period))
	).map((mark) => ({ ...mark, line: row.area }));
	for (const entry of breaksFor(context.breaks, indicator.measure, row.area)) {
		// What is comparable all the same is told in words: a mark would cut the line in two.
		if (entry.from === null || (entry.comparable === true && entry.to === null)) continue;
		const start = timeOfDay(dayOf(entry.from), length);
		const end = entry.to === null ? null : timeOfDay(dayOf(entry.to), length);
		const outside = end === null ? start <= from || start >= to : start >= to || end <= from;
		if (outside) continue;
		const label = shortLabel(entry.text);
		if (end !== null)
			marks.spans.push({ from: Math.max(start, from), to: Math.min(end, to), label });
		else if (!marks.breaks.some(({ time }) => Math.abs(time - start) < SAME_TIME))
			marks.breaks.push({
				time: start,
				label,
				...(entry.area === null ? {} : { line: row.area })
			});
	}
	marks.breaks.sort((a, b) => a.time - b.time);
	return marks;
}

/** Dates in the data may be a year alone. */
function dayOf(date: string): string {
	return /^\d{4}$/.test(date) ? `${date}-01-01` : date;
}

/** What fits beside a mark: the text up to its first colon or the end of its first sentence ("4 kap. brottsbalken" ends none). */
function shortLabel(text: string): string {
	return (text.split(/:(?=\s|$)|\.(?=\s+\p{Lu}|$)/u)[0] ?? text).trim();
}

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
function boundaryMarks(
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
