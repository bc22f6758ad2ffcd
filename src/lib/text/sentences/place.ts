import { formatList, sentenceCase } from '../format';

/** An area as a sentence names it. */
export interface Place {
	/** Display name. */
	area: string;
	/** The word before it where it is not "i": "på" of islands and some districts, as the municipality's data says. */
	preposition?: string | null | undefined;
}

/** "i Björkvik", "på Furuholmen" */
export function inPlace({ area, preposition }: Place): string {
	return `${preposition ?? 'i'} ${area}`;
}

/** The same at the beginning of a sentence. */
export function placeFirst(place: Place): string {
	return sentenceCase(inPlace(place));
}

/** "i Björkvik, Dala och Lindhult", "i Björkvik och på Furuholmen" */
export function inPlaces(places: readonly Place[]): string {
	const [first] = places;
	const alike = places.every(({ preposition }) => preposition === first?.preposition);
	return first !== undefined && alike
		? inPlace({ ...first, area: formatList(places.map(({ area }) => area)) })
		: formatList(places.map(inPlace));
}
