import { rateOfCount } from '$lib/core/derived/rates';
import type { Figure } from '$lib/core/figure';
import type { Indicator } from '$lib/core/indicator';
import { comparePeriods } from '$lib/core/period';
import type { Selection } from '$lib/core/selection';
import type { ViewContext } from './context';
import { peopleIn } from './derived/together';
import { indexOf, linesOf } from './figure-index';
import type { ShownValue } from './models';
import type { Compared, Picked } from './pick';
import { compare, hasNumber, pick, pickAt, rowFor } from './pick';
import { show } from './shown';

/** The figures a row is made of, before they become words. */
export interface RowFacts {
	indicator: Indicator;
	/** null when the indicator has no lines at all. */
	picked: Picked | null;
	compared: Compared | null;
	/** A count beside a rate, out of the same series. */
	count: { shown: ShownValue; period: string } | null;
	/** Beside a count that the source has no rate of: by the series' own base. */
	rate: ShownValue | null;
}

export function rowFacts(
	context: ViewContext,
	indicator: Indicator,
	selection: Selection
): RowFacts {
	const picked = pick(context, indicator, selection.area, selection.period);
	if (picked === null) return { indicator, picked, compared: null, count: null, rate: null };
	return {
		indicator,
		picked,
		compared: compare(context, picked, selection),
		count: countBeside(context, indicator, picked, selection),
		rate: rateBeside(context, indicator, picked)
	};
}

/** What a count is per inhabitant, where its source publishes no rate but what it divides by is known. */
function rateBeside(
	context: ViewContext,
	{ kind, lines }: Indicator,
	{ shown }: Picked
): ShownValue | null {
	const { figure } = shown;
	if (kind !== 'reported_crime' || figure?.unit !== 'count') return null;
	const unit = lines.some((line) => line.unit === 'per_100k') ? 'per_100k' : 'per_1000';
	const rate = rateOfCount(figure, unit, peopleIn(context)).figure;
	return rate.value === null ? null : show(context, rate);
}

/**
 * The count that belongs beside a rate: of the same period if there is one, else (for `latest`) the newest. Only
 * of the rate's own series: another source counts otherwise, and one cell holds one source.
 */
function countBeside(
	context: ViewContext,
	indicator: Indicator,
	picked: Picked,
	selection: Selection
): RowFacts['count'] {
	const { line } = picked.row;
	if (line.unit !== 'per_100k' && line.unit !== 'per_1000') return null;
	const rows = linesOf(indicator, 'count')
		.filter(({ series }) => series === line.series)
		.map((candidate) => rowFor(indicator, selection.area, candidate));
	const index = indexOf(context);
	for (const row of rows) {
		const figure = index.at(row, picked.period);
		if (figure && hasNumber(figure))
			return { shown: pickAt(context, row, figure.period).shown, period: figure.period };
	}
	if (selection.period !== 'latest') return null;
	const newestFigures = rows
		.map((row) => ({ row, figure: index.mainRow(row).findLast(hasNumber) }))
		.filter(
			(entry): entry is { row: (typeof rows)[number]; figure: Figure } => entry.figure !== undefined
		)
		.filter(({ figure }) => figure.grain === 'year')
		.sort((a, b) => comparePeriods(b.figure.period, a.figure.period));
	const best = newestFigures[0];
	if (best === undefined) return null;
	return { shown: pickAt(context, best.row, best.figure.period).shown, period: best.figure.period };
}
