import type { Judgement } from '$lib/core/judgement';
import { judgedSentence } from '../judgement';
import { formatList, lowerFirst } from '../format';
import {
	alike,
	apart,
	factClause,
	howMany,
	inWords,
	joined,
	printedAlike,
	subjectOf,
	type Told,
	when
} from './told';

/** What an area is set beside. */
export type Other =
	/** `name`: another area's, or "staden utom Björkvik". */
	| { kind: 'rest' | 'area'; name: string }
	/** The whole city, which holds the area: "hela staden (området inräknat)". */
	| { kind: 'city'; name: string }
	/** Areas that somebody has called alike; the value is their mean. */
	| { kind: 'similar'; areas: readonly string[] };

/** One figure of two places. */
export interface Differing {
	told: Told;
	value: number | null;
	other: Other;
	judgement: Judgement | null;
	/** Why there is no other value, as a sentence. */
	reason?: string;
	/** Many who do not live there are in the area. */
	visitors?: boolean;
}

/** An area beside another or the rest of the city, in the words of the test that fits. */
export function differenceSentence(differing: Differing): string {
	const { told, visitors = false } = differing;
	return joined(
		told.reported ? crimeDifference(differing) : shareDifference(differing),
		visitors
			? `${told.area} har många besökare, så brott per invånare säger lite om de boendes risk.`
			: ''
	);
}

/** "staden utom Björkvik", "de liknande områdena Dala och Lindhult" */
function nameOf(other: Other): string {
	return other.kind === 'similar' ? `de liknande områdena ${formatList(other.areas)}` : other.name;
}

function crimeDifference({ told, value, other, judgement, reason = '' }: Differing): string {
	const { unit } = told;
	const fact = factClause(told);
	const place = `i ${nameOf(other)}`;
	if (value === null) return missing(fact, other, reason);
	if (printedAlike(told.value, value, unit)) return `${fact}, ${alike(told.value)} som ${place}.`;
	const number = howMany(value, unit);
	const theirs = other.kind === 'similar' ? `i medeltal ${number} ${place}` : `${place} ${number}`;
	return joined(`${fact}, ${theirs}.`, judged(told, other, judgement));
}

function shareDifference({ told, value, other, judgement, reason = '' }: Differing): string {
	const { area, unit } = told;
	const time = when(told.period, told.preliminary);
	if (value === null) return missing(factClause(told), other, reason);
	const place = `i ${nameOf(other)}`;
	const subject = subjectOf(told);
	if (printedAlike(told.value, value, unit))
		return `${subject} var ${inWords(value, unit)} både i ${area} och ${place} ${time}.`;
	const theirs = `${inWords(value, unit)} ${other.kind === 'similar' ? 'i medeltal ' : ''}${place}`;
	return joined(
		`${subject} var ${inWords(told.value, unit)} i ${area} och ${theirs} ${time}.`,
		judgement?.reason === 'total_survey' && unit === 'percent'
			? `Alla elever tillfrågades, så skillnaden, ${apart(told.value, value, unit)}, har ingen felmarginal från urval.`
			: judged(told, other, judgement)
	);
}

function judged({ area }: Told, other: Other, judgement: Judgement | null): string {
	if (judgement === null) return '';
	if (other.kind === 'city' && judgement.reason === 'part_of_whole')
		return `Skillnaden prövas inte, eftersom ${area} ingår i staden.`;
	return judgedSentence(judgement, { area, other: nameOf(other) });
}

function missing(fact: string, other: Other, reason: string): string {
	const lacking = `${fact}. Jämförelsen med ${nameOf(other)} saknas`;
	return reason === '' ? `${lacking}.` : `${lacking}: ${ended(lowerFirst(reason))}`;
}

const ended = (text: string): string => (text.endsWith('.') ? text : `${text}.`);
