import { lowerFirst } from './format';

/** A title without what stands in brackets at its end: "Sexualbrott (6 kap. …)" → "Sexualbrott". */
export function bareTitle(title: string): string {
	return title.replace(/\s*\([^()]*\)\s*$/, '');
}

/** Titles as `bareTitle` has them, but whole where two would read alike: two surveys ask of the same. */
export function titlesApart(titles: readonly string[]): string[] {
	const bare = [...new Set(titles)].map(bareTitle);
	return titles.map((title) => {
		const name = bareTitle(title);
		return bare.filter((other) => other === name).length > 1 ? title : name;
	});
}

/**
 * The words that can follow a number: "512 sexualbrott", "512 brott mot liv och hälsa",
 * "512 fall av misshandel". A title whose first word ends in "-brott" counts itself.
 */
export function countable(title: string): string {
	const bare = bareTitle(title);
	return /^\p{L}*brott(?=$|\s)/iu.test(bare) ? lowerFirst(bare) : `fall av ${lowerFirst(bare)}`;
}
