import { FIRST_NAMES } from '$lib/core/personal/names.sv';
import { NAMED_AFTER, SAYS_WHO, SURNAME } from './words.sv';

const WORDS = /\p{L}[\p{L}'’-]*/gu;
const TWO_CAPITALS = /(?<!\p{L})\p{Lu}\p{Ll}{1,20}[-\p{L}]{0,20} \p{Lu}\p{Ll}{1,25}(?!\p{L})/gu;
const CAPITAL = /^\p{Lu}/u;

/**
 * True where a quote may name a person: somebody who says who they are or is pointed out by name, a common
 * first name, a first name and a surname in small letters, two names in a row that are no area's
 * (`isArea`). Rather too often than too seldom: names nobody has listed, alone in a sentence, are not found.
 */
export function mayNamePerson(quote: string, isArea: (text: string) => boolean): boolean {
	if (SAYS_WHO.test(quote) || NAMED_AFTER.test(quote)) return true;
	const words = quote.match(WORDS) ?? [];
	for (const [index, word] of words.entries()) {
		if (!FIRST_NAMES.has(word.toLocaleLowerCase('sv'))) continue;
		if (CAPITAL.test(word) || SURNAME.test(words[index + 1] ?? '')) return true;
	}
	const pairs = quote.match(TWO_CAPITALS) ?? [];
	return pairs.some((pair) => !isArea(pair));
}
