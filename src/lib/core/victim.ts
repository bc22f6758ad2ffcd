import type { Sex } from './vocabulary';

/** How a victim knew the one who did it. Someone in a close relationship is an acquaintance too. */
export type Relation = 'bekant' | 'obekant' | 'nara_relation';

/** Whom a crime was done to, as far as a label says it. */
export interface Victim {
	sex: Sex;
	age: string;
	/** Absent where the label does not say. */
	relation?: Relation;
}

const WHO: ReadonlyMap<string, Sex> = new Map<string, Sex>([
	['kvinna', 'women'],
	['kvinnor', 'women'],
	['man', 'men'],
	['män', 'men'],
	['flicka', 'girls'],
	['flickor', 'girls'],
	['pojke', 'boys'],
	['pojkar', 'boys'],
	['barn', 'all']
]);
const CHILDREN = /^(?:barn|flick|pojk)/u;

const WHO_AND_AGE =
	/(?:^|[\s,(])(?:därav )?mot (kvinna|kvinnor|man|män|flicka|flickor|pojke|pojkar|barn)(?: (?:i åldern )?(?:(\d{1,2}) ?[-–] ?(\d{1,2}) år|(\d{1,2}) år (?:eller|och) äldre|under (\d{1,2}) år))?\)?$/iu;
const KNOWN_TO =
	/(?:^|[\s,(])(?:därav )?(?:av )?(?:(?:gärningsperson(?:en)? )?(bekant|obekant)(?: (?:med offret|för offret|gärningsperson(?:en)?|person))?|(?:i (?:en )?nära relation|närstående))\)?$/iu;
/** "… mot barn" without more is the name of an offence, not a split by victim. */
const NAME_OF_OFFENCE = /[^\s,]\s+mot barn$/iu;
/** Longer texts are no labels. */
const LONGEST = 300;

/**
 * Takes "…, mot kvinna 18 år eller äldre, bekant med offret" apart into the crime's label ('' if the
 * label is only about the victim) and the victim: sex, age, relation, in any order at the end. Null if the
 * label names no victim, or says something else after it (indoors or outdoors).
 * The wordings are those described for Brå's database; no file with them has been seen yet.
 */
export function splitVictim(label: string): { crime: string; victim: Victim } | null {
	let crime = label.replace(/\s+/gu, ' ').trim();
	if (crime.length > LONGEST || NAME_OF_OFFENCE.test(crime)) return null;
	let who: { sex: Sex; age: string } | null = null;
	let relation: Relation | null = null;
	for (;;) {
		const person: RegExpExecArray | null = who ? null : WHO_AND_AGE.exec(crime);
		const known: RegExpExecArray | null = relation ? null : KNOWN_TO.exec(crime);
		if (person) who = readWho(person);
		else if (known) relation = readRelation(known);
		else break;
		crime = crime
			.slice(0, (person ?? known)?.index)
			.replace(/[,(]+$/u, '')
			.trim();
	}
	if (!who && !relation) return null;
	return {
		crime,
		victim: { ...(who ?? { sex: 'all', age: 'all' }), ...(relation && { relation }) }
	};
}

/**
 * What a label under a heading says together with it: "bekant" under "mot kvinna 18 år eller äldre". Null
 * where they contradict each other, as two rows that stand beside and not under one another do.
 */
export function joinVictims(heading: Victim, label: Victim): Victim | null {
	const relation = joinRelations(heading.relation, label.relation);
	if (relation === null) return null;
	const [above, below] = [saysWho(heading), saysWho(label)];
	if (above && below && (heading.sex !== label.sex || heading.age !== label.age)) return null;
	const { sex, age } = below ? label : heading;
	return { sex, age, ...(relation && { relation }) };
}

/** Undefined where neither says it, null where they contradict each other. */
function joinRelations(
	heading: Relation | undefined,
	label: Relation | undefined
): Relation | undefined | null {
	if (heading === undefined || label === undefined) return label ?? heading;
	return heading === label || (heading === 'bekant' && label === 'nara_relation') ? label : null;
}

function saysWho({ sex, age }: Victim): boolean {
	return sex !== 'all' || age !== 'all';
}

function readWho(match: RegExpExecArray): { sex: Sex; age: string } {
	const [, who = '', from, to, atLeast, under] = match;
	const word = who.toLocaleLowerCase('sv');
	const sex = WHO.get(word) ?? 'unknown';
	if (from !== undefined && to !== undefined) return { sex, age: `${Number(from)}-${Number(to)}` };
	if (atLeast !== undefined) return { sex, age: `${Number(atLeast)}+` };
	if (under !== undefined) return { sex, age: `0-${Number(under) - 1}` };
	return { sex, age: CHILDREN.test(word) ? '0-17' : 'all' };
}

function readRelation(match: RegExpExecArray): Relation {
	const word = match[1]?.toLocaleLowerCase('sv');
	return word === 'bekant' || word === 'obekant' ? word : 'nara_relation';
}
