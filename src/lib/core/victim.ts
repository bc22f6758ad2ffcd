import type { Sex } from './vocabulary';

/** Whom a crime was done to, as far as a label says it. */
export interface Victim {
	sex: Sex;
	age: string;
}

const WHO: Record<string, Sex> = {
	kvinna: 'women',
	kvinnor: 'women',
	man: 'men',
	män: 'men',
	flicka: 'girls',
	flickor: 'girls',
	pojke: 'boys',
	pojkar: 'boys',
	barn: 'all'
};

const VICTIM =
	/(?:^|[\s,])mot (kvinna|kvinnor|man|män|flicka|flickor|pojke|pojkar|barn)(?: (?:(\d{1,2})\s*[-–]\s*(\d{1,2}) år|(\d{1,2}) år (?:eller äldre|och äldre)|under (\d{1,2}) år))?$/iu;

/**
 * Takes "…, mot kvinna 18 år eller äldre" apart into the crime's label ('' if the label is only about
 * the victim) and the victim. Returns null if the label names no victim, or says more about it than sex
 * and age (acquainted or not): such a figure is not the figure for everybody of that sex and age.
 * The wordings are those described for Brå's database; no file with them has been seen yet.
 */
export function splitVictim(label: string): { crime: string; victim: Victim } | null {
	const match = VICTIM.exec(label.replace(/\s+/gu, ' ').trim());
	if (!match) return null;
	const [, who, from, to, atLeast, under] = match;
	const word = (who ?? '').toLocaleLowerCase('sv');
	const child = word === 'barn' || word.startsWith('flick') || word.startsWith('pojk');
	const age =
		from !== undefined && to !== undefined
			? `${Number(from)}-${Number(to)}`
			: atLeast !== undefined
				? `${Number(atLeast)}+`
				: under !== undefined
					? `0-${Number(under) - 1}`
					: child
						? '0-17'
						: 'all';
	return {
		crime: label.replace(/\s+/gu, ' ').trim().slice(0, match.index).replace(/,$/u, '').trim(),
		victim: { sex: WHO[word] ?? 'unknown', age }
	};
}
