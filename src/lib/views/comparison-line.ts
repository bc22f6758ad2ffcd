import type { Indicator } from '$lib/core/indicator';
import { togetherId, type Selection } from '$lib/core/selection';
import { areaWords } from '$lib/text/areas';
import { trendWords } from '$lib/text/figures';
import { formatList, formatPeriod } from '$lib/text/format';
import type { ViewContext } from './context';
import type { Line, RowKey } from './figure-index';
import { indexOf } from './figure-index';
import { isCity, plainName } from './names';
import { comparisonLabel, hasNumber, rowFor, sizesDiffer } from './pick';

/** The row a trend is drawn beside, and what it is called. */
export interface ComparisonLine {
	row: RowKey;
	id: string;
	label: string;
	/** Why it is not what the selection asks for; null where it is. */
	note: string | null;
}

/** The row of the comparison asked for; null for the city beside its rest, counts beside a larger area's, and an earlier year. */
export function comparisonRow(
	context: ViewContext,
	indicator: Indicator,
	line: Line,
	selection: Pick<Selection, 'area' | 'comparison'>
): RowKey | null {
	const { comparison, area } = selection;
	if (sizesDiffer(context, line, comparison)) return null;
	if (comparison.kind === 'area') return rowFor(indicator, comparison.area, line);
	if (comparison.kind === 'similar') return rowFor(indicator, togetherId(comparison.areas), line);
	if (comparison.kind === 'year' || isCity(context, area)) return null;
	return rowFor(indicator, area, line, 'rest');
}

/**
 * The comparison's line over `periods`. The city without the area can often be worked out for single years
 * only; where that leaves holes that the city's own figures fill, the whole city is drawn instead, so that
 * one and the same thing is shown from end to end, and the note says so.
 */
export function comparisonLine(
	context: ViewContext,
	indicator: Indicator,
	line: Line,
	selection: Pick<Selection, 'area' | 'comparison'>,
	periods: readonly string[]
): ComparisonLine | null {
	const row = comparisonRow(context, indicator, line, selection);
	if (row === null) return null;
	const label = comparisonLabel(context, selection);
	if (row.scope !== 'rest') return { row, id: row.area, label, note: null };
	const index = indexOf(context);
	const has = (key: RowKey, period: string) => {
		const figure = index.at(key, period);
		return figure !== undefined && hasNumber(figure);
	};
	const city = rowFor(indicator, context.register.city, line);
	const holes = periods.filter((period) => !has(row, period) && has(city, period));
	if (holes.length === 0) return { row, id: 'rest', label, note: null };
	return {
		row: city,
		id: city.area,
		label: areaWords.wholeCity,
		note: trendWords.wholeCity(
			areaWords.rest(plainName(context, selection.area)),
			formatList(holes.map(formatPeriod))
		)
	};
}
