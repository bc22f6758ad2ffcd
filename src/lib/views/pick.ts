import type { AreaId } from '$lib/core/area';
import type { Figure } from '$lib/core/figure';
import type { Indicator } from '$lib/core/indicator';
import { togetherId, type ComparisonChoice, type Selection } from '$lib/core/selection';
import { gate } from '$lib/core/gate';
import { comparisonWords } from '$lib/text/comparisons';
import { inPlace } from '$lib/text/sentences/place';
import { reasonText } from '$lib/text/reasons';
import { areaWords } from '$lib/text/areas';
import type { ViewContext } from './context';
import { figureAt } from './derived/together';
import type { Line, RowKey } from './figure-index';
import { indexOf, linesOf } from './figure-index';
import type { ShownValue } from './models';
import { displayName, isCity, placeOf, plainName } from './names';
import { show, showMissing } from './shown';

/** One figure chosen for an area: of which line and period, and how it is shown. */
export interface Picked {
	row: RowKey;
	/** '' when no period is known. */
	period: string;
	shown: ShownValue;
}

const passed = new WeakMap<Figure, boolean>();

/** True when the gate lets the figure's number through. Figures never change, so the answer is kept. */
export function hasNumber(figure: Figure): boolean {
	let answer = passed.get(figure);
	if (answer === undefined) passed.set(figure, (answer = gate(figure).value !== null));
	return answer;
}

/** The row of an area on a line. */
export function rowFor(
	indicator: Indicator,
	area: AreaId,
	line: Line,
	scope: Figure['scope'] = 'area'
): RowKey {
	return { indicator: indicator.id, area, scope, line };
}

/** The figure of a row in one period, or why there is none. */
export function pickAt(context: ViewContext, row: RowKey, period: string): Picked {
	const figure = figureAt(context, row, period);
	if (figure !== undefined) return { row, period, shown: show(context, figure) };
	const reason = reasonText('not_in_data', {
		area: displayName(context, row.area),
		period,
		missingParts: [],
		figure: null
	});
	return { row, period, shown: showMissing(reason) };
}

/** Newest figure with a number in a row; null when there is none. */
export function newest(context: ViewContext, row: RowKey): Figure | null {
	const figures = indexOf(context).mainRow(row);
	return figures.findLast(hasNumber) ?? null;
}

/**
 * The figure to show for an area: with `latest` the newest one of the first line that has any, with a
 * year exactly that year, from the first line that has it. When nothing is found the first line tells why.
 */
export function pick(
	context: ViewContext,
	indicator: Indicator,
	area: AreaId,
	period: string,
	unit: string | null = null
): Picked | null {
	const rows = linesOf(indicator, unit).map((line) => rowFor(indicator, area, line));
	const index = indexOf(context);
	for (const row of rows) {
		const figure = period === 'latest' ? newest(context, row) : index.at(row, period);
		if (figure && hasNumber(figure)) return pickAt(context, row, figure.period);
	}
	if (period !== 'latest') {
		const told = rows.find((row) => index.at(row, period) !== undefined) ?? rows[0];
		return told === undefined ? null : pickAt(context, told, period);
	}
	for (const row of rows) {
		const last = index.mainRow(row).at(-1);
		if (last !== undefined) return pickAt(context, row, last.period);
	}
	const first = rows[0];
	if (first === undefined) return null;
	const text = comparisonWords.nothingAtAll(displayName(context, area));
	return { row: first, period: '', shown: showMissing(text) };
}

/** What `picked` is compared with under a selection. */
export interface Compared {
	/** "staden utom …", another area's name, or a period. */
	label: string;
	/** The same after "än": "i staden utom …", "i …", "år …". */
	than: string;
	/** null when the comparison means nothing here: the city has no rest, the year is not an earlier one, or a part's count would stand beside the whole's. */
	picked: Picked | null;
	/** Where it has no figure, what can stand beside instead: chosen areas one by one, or the whole city. */
	each: { label: string; picked: Picked }[];
}

/** Label of a comparison, for column heads and lines. */
export function comparisonLabel(
	context: ViewContext,
	selection: Pick<Selection, 'area' | 'comparison'>
): string {
	const { comparison, area } = selection;
	if (comparison.kind === 'year') return comparison.year;
	if (comparison.kind === 'similar')
		return areaWords.chosen(comparison.areas.map((one) => displayName(context, one)));
	return comparison.kind === 'area'
		? displayName(context, comparison.area)
		: areaWords.rest(plainName(context, area));
}

/** Counts of a part and of the rest, or of the whole city, say only which of them is larger. */
export function sizesDiffer(
	context: ViewContext,
	{ unit }: Pick<Line, 'unit'>,
	comparison: ComparisonChoice
): boolean {
	return (
		unit === 'count' &&
		(comparison.kind === 'rest' || (comparison.kind === 'area' && isCity(context, comparison.area)))
	);
}

/** The comparison figure: same line, same period (or the chosen earlier year). */
export function compare(
	context: ViewContext,
	picked: Picked,
	selection: Pick<Selection, 'area' | 'comparison'>
): Compared {
	const { comparison, area } = selection;
	const label = comparisonLabel(context, selection);
	if (comparison.kind === 'year') {
		const { year } = comparison;
		const earlier = picked.period !== '' && year < picked.period.slice(0, 4);
		return {
			label,
			than: comparisonWords.inYear(year),
			picked: earlier ? pickAt(context, picked.row, year) : null,
			each: []
		};
	}
	const than = inPlace(
		comparison.kind === 'area' ? placeOf(context, comparison.area) : { area: label }
	);
	if (
		(comparison.kind === 'rest' && isCity(context, area)) ||
		sizesDiffer(context, picked.row.line, comparison)
	)
		return { label, than, picked: null, each: [] };
	if (comparison.kind === 'similar') {
		const at = (one: AreaId) => pickAt(context, { ...picked.row, area: one }, picked.period);
		const together = at(togetherId(comparison.areas));
		const apart = together.shown.value === null ? comparison.areas : [];
		const each = apart.map((one) => ({ label: displayName(context, one), picked: at(one) }));
		return { label, than, picked: together, each };
	}
	const row: RowKey =
		comparison.kind === 'area'
			? { ...picked.row, area: comparison.area }
			: { ...picked.row, scope: 'rest' };
	const other = pickAt(context, row, picked.period);
	if (comparison.kind === 'area' || other.shown.value !== null)
		return { label, than, picked: other, each: [] };
	const city = pickAt(context, { ...picked.row, area: context.register.city }, picked.period);
	return { label, than, picked: other, each: [{ label: areaWords.wholeCity, picked: city }] };
}
