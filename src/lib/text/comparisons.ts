import type { Unit } from '$lib/core/vocabulary';
import { duringPeriod, formatList, formatPeriod, roundFor } from './format';

/** Words for comparing two figures, neutral: nothing here says good or bad, or that a change is established. */
export const comparisonWords = {
	inYear: (year: string) => duringPeriod(year),
	nothingAtAll: (area: string) => `Uppgiften för ${area} finns inte i de data som är inlästa.`,
	cityHasNoRest: 'Området är hela staden och jämförs inte med resten av staden.',
	countsOfSizes: 'Antal jämförs inte mellan områden av olika storlek.',
	notEarlier: (year: string, period: string) =>
		`Uppgiften gäller ${formatPeriod(period)} och jämförs inte med ${year}, som inte är ett tidigare år.`,
	/** After why a comparison is missing: what stands beside the figure instead; '' for nothing. */
	besides: (parts: readonly string[]) =>
		parts.length === 0 ? '' : ` I stället: ${formatList(parts)}.`,
	missing: (label: string, reason: string) => `Jämförelsen med ${label} saknas. ${reason}`
};

/** "fler", "färre", "lika många" for counts and rates; shares are "högre", "lägre", "lika". */
export function moreOrFewer(now: number, other: number, unit: Unit): 'more' | 'fewer' | 'same' {
	const difference = roundFor(unit, now) - roundFor(unit, other);
	return difference > 0 ? 'more' : difference < 0 ? 'fewer' : 'same';
}
