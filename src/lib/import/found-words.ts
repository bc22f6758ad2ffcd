import type { ObservationColumns } from '$lib/core/observation-columns';
import type { TextField } from '$lib/core/packed-observations';
import { comparePeriods } from '$lib/core/period';

/** First and last period, or null when there is none. */
export function periodsOf(observations: ObservationColumns): { from: string; to: string } | null {
	const periods = distinct(observations, 'period').sort(comparePeriods);
	const [from, to] = [periods[0], periods.at(-1)];
	return from === undefined || to === undefined ? null : { from, to };
}

/** The different words of a column, sorted; `otherwise`: the column that is read where it holds none. */
export function distinct(
	observations: ObservationColumns,
	field: TextField,
	otherwise: TextField = field
): string[] {
	const said = observations.texts(field, (text) => text);
	const other = observations.texts(otherwise, (text) => text ?? '');
	const { firsts } = observations.groups([field, otherwise]);
	return [...new Set(firsts.map((first) => said(first) ?? other(first)))].sort();
}
