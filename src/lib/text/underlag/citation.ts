import { captionWords, sourceLine } from '../captions';
import { words } from './words';

/** What is said of a figure where it is used elsewhere. */
export interface Cited {
	/** "Misshandel, Alby, 2024". */
	what: string;
	/** With its unit. */
	value: string;
	preliminary: boolean;
	/** By us, from what the source publishes. */
	computed: boolean;
	exercise: boolean;
	sources: readonly { citation: string; retrieved: string }[];
}

/**
 * "…: 24. Källa: Brå, …, hämtat: … Egen bearbetning. Talet är inte officiell statistik." The last two only where the
 * program has computed; exercise data says so first.
 */
export function citationOf({
	what,
	value,
	preliminary,
	computed,
	exercise,
	sources
}: Cited): string {
	const said = words.citation(what, value, preliminary ? words.preliminary : '');
	const source = sourceLine(sources, computed);
	const lines = [`${said} ${source}${computed ? ` ${words.notOfficial}` : ''}`];
	return [...(exercise ? [captionWords.exerciseNote] : []), ...lines].join('\n');
}
