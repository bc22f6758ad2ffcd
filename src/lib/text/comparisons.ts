import { duringPeriod, formatList, formatPeriod } from './format';

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
