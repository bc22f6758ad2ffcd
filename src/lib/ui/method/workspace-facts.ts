import type { ComparabilityBreak, Denominator } from '$lib/core/workspace';
import { sentenceCase } from '$lib/text/format';
import { daySpan, method as text } from '$lib/text/ui/method';

const SEPARATOR = ' · ';

export interface BreakRow {
	when: string;
	area: string;
	measure: string;
	text: string;
}

/**
 * Breaks in order of time, standing cautions last. What is said of several measures, or of several areas, in the same words
 * is one row. `label` names a measure, `name` an area.
 */
export function breakRows(
	breaks: readonly ComparabilityBreak[],
	label: (measure: string) => string | undefined,
	name: (area: string) => string
): BreakRow[] {
	const last = '\uffff';
	const rows = [...breaks]
		.sort((a, b) => ((a.from ?? a.to ?? last) < (b.from ?? b.to ?? last) ? -1 : 1))
		.map(({ from, to, measure, area, text: what }) => ({
			when: sentenceCase(daySpan(from, to)),
			area: area === null ? text.breaks.everywhere : name(area),
			measure: measureName(measure, label),
			text: what
		}));
	return together(together(rows, 'measure'), 'area');
}

/** Rows that differ in one column alone as one, where the first of them stood. */
function together(rows: readonly BreakRow[], column: 'area' | 'measure'): BreakRow[] {
	const joined = new Map<string, BreakRow>();
	for (const row of rows) {
		const key = JSON.stringify({ ...row, [column]: '' });
		const known = joined.get(key);
		if (known === undefined) joined.set(key, { ...row });
		else if (!known[column].split(SEPARATOR).includes(row[column]))
			known[column] += SEPARATOR + row[column];
	}
	return [...joined.values()];
}

function measureName(measure: string, label: (measure: string) => string | undefined): string {
	const words = text.breaks;
	if (measure === '*') return words.all;
	const kind = /^(\w+):\*$/.exec(measure)?.[1];
	if (kind !== undefined) return words.kinds[kind] ?? measure;
	const family = measure.endsWith('.*') ? label(measure.slice(0, -2)) : undefined;
	return (family === undefined ? label(measure) : words.family(family)) ?? measure;
}

export interface RateBasis {
	series: string;
	basis: string;
	count: number;
}

/** Where the populations that rates are divided by come from, with the number of areas × years. */
export function rateBases(
	denominators: readonly Denominator[],
	seriesName: (series: string) => string
): RateBasis[] {
	const bases = new Map<string, RateBasis>();
	for (const { series, basis } of denominators) {
		const key = `${series}|${basis}`;
		const known = bases.get(key);
		if (known === undefined) bases.set(key, { series: seriesName(series), basis, count: 1 });
		else known.count++;
	}
	return [...bases.values()].sort((a, b) => b.count - a.count);
}
