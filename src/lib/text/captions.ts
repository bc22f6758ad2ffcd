import type { Openness } from '$lib/core/vocabulary';
import { formatList, formatPeriod } from './format';

/** "Källa: Brå, …, hämtat: 2025-04-30. Egen bearbetning." */
export function sourceLine(
	citations: readonly { citation: string; retrieved: string }[],
	computed: boolean
): string {
	if (citations.length === 0) return 'Källa: inga uppgifter att visa.';
	const unique = [...new Set(citations.map(citationText))];
	return `Källa: ${unique.join('; ')}.` + (computed ? ' Egen bearbetning.' : '');
}

/** One citation with when it was delivered; a bare date or "okänt" gets the word "hämtat" before it. */
export function citationText(source: { citation: string; retrieved: string }): string {
	const citation = source.citation.replace(/\.$/, '');
	const plain = /^(okänt|\d)/.test(source.retrieved);
	return `${citation}, ${plain ? 'hämtat: ' : ''}${source.retrieved}`;
}

/** For a list: each citation once, with all the days it was delivered on. */
export function citationTexts(
	sources: readonly { citation: string; retrieved: string }[]
): string[] {
	const days = new Map<string, string[]>();
	for (const { citation, retrieved } of sources) {
		const known = days.get(citation) ?? [];
		if (!known.includes(retrieved)) days.set(citation, [...known, retrieved]);
	}
	return [...days].flatMap(([citation, all]) => {
		const dated = all.filter((day) => /^\d/.test(day)).sort();
		const others = all.filter((day) => !dated.includes(day));
		return [...(dated.length === 0 ? [] : [formatList(dated)]), ...others].map((retrieved) =>
			citationText({ citation, retrieved })
		);
	});
}

export const captionWords = {
	exercise: 'ÖVNING',
	exerciseNote: 'ÖVNING: uppgifterna är påhittade och gäller inget verkligt område.',
	place: 'Brotten räknas där de begicks och när de anmäldes, inte efter var de inblandade bor.',
	population: { place: 'efter brottsplats', residence: 'efter bostad' },
	preliminary: 'Ofyllda punkter och * är preliminära uppgifter, som kan komma att ändras.',
	preliminaryTable: '* = preliminär uppgift, som kan komma att ändras.',
	boundary: (period: string, parts: readonly string[]) =>
		`Ny indelning ${formatPeriod(period)}. Tidigare: ${formatList(parts)}`,
	boundaryPlain: (period: string) => `Ny indelning ${formatPeriod(period)}`,
	division: (year: string) => `Områdena följer indelningen vid slutet av ${year}.`,
	about: (area: string, text: string) => `${area}: ${text}`,
	/** The rule a figure of a source that is not open is shown by. */
	closed: (openness: Openness, threshold: number) =>
		`${openness === 'own_authority' ? 'Endast för den egna myndigheten' : 'Endast för samverkansparter'}. Antal under ${threshold} visas inte, och inte heller tal som skulle avslöja dem.`,
	classesFrom: 'Klasserna räknas från och med det lägre talet till det högre.',
	latestEach: 'senast tillgängliga period för varje uppgift',
	subtitle: (parts: readonly string[]) => parts.filter((part) => part !== '').join(', ')
};
