import { breaksFor } from '$lib/core/breaks';
import type { Figure } from '$lib/core/figure';
import { parsePeriod } from '$lib/core/period';
import { areasTogether } from '$lib/core/selection';
import { captionWords } from '$lib/text/captions';
import type { ViewContext } from './context';
import type { ShownValue } from './models';
import { shortName } from './names';

/**
 * What the municipality's data says of the very figures shown: standing cautions of their areas, unusual years among
 * their periods, and changes that lie within or between them. In the order of the data, once each; with the area's
 * name where the figures are of several.
 */
export function cautionsFor(context: ViewContext, values: readonly ShownValue[]): string[] {
	const figures = values.flatMap(({ figure, value }) =>
		figure === null || value === null ? [] : eachOf(figure)
	);
	const areas = new Set(figures.map(({ area }) => area));
	// The city is no place among others that a caution could be taken to be about.
	areas.delete(context.register.city);
	const several = areas.size > 1;
	const lines = new Map<string, Figure[]>();
	for (const figure of figures) {
		const key = `${figure.measure}|${figure.area}`;
		const line = lines.get(key);
		if (line === undefined) lines.set(key, [figure]);
		else line.push(figure);
	}
	const found = new Map<string, number>();
	for (const line of lines.values())
		for (const [text, place] of ofLine(context, line, several)) found.set(text, place);
	return [...found].sort((a, b) => a[1] - b[1]).map(([text]) => text);
}

/** Of areas together, the figure as if of each: what is to be heeded of one is to be heeded of all. */
function eachOf(figure: Figure): Figure[] {
	return (areasTogether(figure.area) ?? [figure.area]).map((area) => ({ ...figure, area }));
}

/** What always holds of the areas' own figures, as that many of those counted in a centre are visitors. */
export function standingCautions(context: ViewContext, values: readonly ShownValue[]): string[] {
	const found = values.flatMap(({ figure, value }) =>
		figure === null || value === null
			? []
			: breaksFor(context.breaks, figure.measure, figure.area).filter(
					({ area, from, to }) => area === figure.area && from === null && to === null
				)
	);
	return [...new Set(found.map(({ text }) => text))];
}

/** Cautions of figures of one measure and area, with their place in the data. */
function ofLine(context: ViewContext, line: readonly Figure[], named: boolean): [string, number][] {
	const [first] = line;
	if (first === undefined) return [];
	const spans = line.flatMap(({ period }) => parsePeriod(period) ?? []);
	const start = spans.reduce((least, { from }) => (from < least ? from : least), '9999');
	const end = spans.reduce((most, { to }) => (to > most ? to : most), '');
	return breaksFor(context.breaks, first.measure, first.area).flatMap((entry) => {
		const { from, to, area, text, comparable = to !== null } = entry;
		const concerns =
			from === null ||
			(comparable && to !== null
				? spans.some((span) => dayOf(from) < span.to && dayOf(to) > span.from)
				: dayOf(from) < end && dayOf(to ?? from) > start);
		if (!concerns) return [];
		const words =
			area !== null && named ? captionWords.about(shortName(context, area), text) : text;
		return [[words, context.breaks.indexOf(entry)] as [string, number]];
	});
}

/** Dates in the data may be a year alone. */
function dayOf(date: string): string {
	return /^\d{4}$/u.test(date) ? `${date}-01-01` : date;
}
