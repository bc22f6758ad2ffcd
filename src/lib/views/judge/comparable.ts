import type { AreaId } from '$lib/core/area';
import { breaksFor } from '$lib/core/breaks';
import type { MeasureId } from '$lib/core/measure';
import { parsePeriod } from '$lib/core/period';
import type { AreaRegister } from '$lib/core/register';
import type { ComparabilityBreak } from '$lib/core/workspace';

/** A day from which a measure is not comparable with before, and the last day of the change. */
export interface Gap {
	from: string;
	/** First day after it; the same as `from` for a change on one day. */
	to: string;
	text: string;
}

export interface Comparability {
	register: AreaRegister;
	breaks: readonly ComparabilityBreak[];
}

/**
 * What cuts a measure's history in an area in two, in order of time. Cautions do not, and neither does the day on
 * which the area itself was formed: figures before it are put together for the very same ground, or missing.
 */
export function gapsOf(
	{ register, breaks }: Comparability,
	measure: MeasureId,
	area: AreaId
): Gap[] {
	const formed = new Set(register.lifetimes(area).map(({ from }) => from));
	return breaksFor(breaks, measure, area).flatMap(({ from, to, text, comparable, area: only }) => {
		if (from === null || (comparable ?? to !== null)) return [];
		if (only !== null && formed.has(from)) return [];
		return [{ from: dayOf(from), to: dayOf(to ?? from), text }];
	});
}

/** The change that lies between two periods, or falls within one of them; null where none does. */
export function gapBetween(gaps: readonly Gap[], one: string, other: string): Gap | null {
	const spans = [one, other].map(parsePeriod);
	const [first, second] = spans.sort((a, b) => ((a?.from ?? '') < (b?.from ?? '') ? -1 : 1));
	if (!first || !second || first.period === second.period) return null;
	return gaps.find(({ from, to }) => from < second.to && to > first.from) ?? null;
}

/** True where two periods hold as many months and none of the other's: counts of others are not set side by side. */
export function isOfOneLength(one: string, other: string): boolean {
	const [first, second] = [one, other].map(parsePeriod);
	if (!first || !second) return true;
	const apart = first.to <= second.from || second.to <= first.from;
	return apart && monthsIn(first) === monthsIn(second);
}

function monthsIn({ from, to }: { from: string; to: string }): number {
	const month = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
	return month(to) - month(from);
}

/** True where the measure is marked as unusual in the period (a pandemic, say) or is changed in it. */
export function isUnusual(
	{ breaks }: Comparability,
	measure: MeasureId,
	area: AreaId,
	period: string
): boolean {
	const span = parsePeriod(period);
	if (!span) return false;
	return breaksFor(breaks, measure, area).some(
		({ from, to }) => from !== null && to !== null && dayOf(from) < span.to && dayOf(to) > span.from
	);
}

/** True where a change falls within the period, so that it is of neither side. */
export function isCut(gaps: readonly Gap[], period: string): boolean {
	const span = parsePeriod(period);
	if (!span) return false;
	return gaps.some(({ from, to }) =>
		from === to ? from > span.from && from < span.to : from < span.to && to > span.from
	);
}

/** How many changes lie before the period: figures with the same number are of one stretch. */
export function stretchOf(gaps: readonly Gap[], period: string): number {
	const span = parsePeriod(period);
	return span === null ? 0 : gaps.filter(({ from }) => from <= span.from).length;
}

/** Dates in the data may be a year alone. */
function dayOf(date: string): string {
	return /^\d{4}$/u.test(date) ? `${date}-01-01` : date;
}
