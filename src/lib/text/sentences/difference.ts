import type { Judgement } from '$lib/core/judgement';
import { everybodySentence, judgedSentence } from '../judgement';
import { formatList } from '../format';
import { answersSentence, type Answers } from './level';
import { inPlace } from './place';
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
	| { kind: 'rest' | 'area'; name: string; preposition?: string | null | undefined }
	/** The whole city, which holds the area: "hela staden (området inräknat)". */
	| { kind: 'city'; name: string }
	/** Areas that somebody has chosen to compare with; the value is of all of them together. */
	| { kind: 'similar'; areas: readonly string[] };

/** What answers a survey's figure rests on, and of what kind it is. */
export type Answered = Answers & { kind: 'sample_survey' | 'total_survey' | 'register' };

/** One figure of two places. */
export interface Differing {
	told: Told;
	value: number;
	other: Other;
	judgement: Judgement | null;
	/** What the data says of the many in the area who do not live there; '' or left out where it says nothing. */
	visitors?: string;
	/** Of a survey: how many answered in the area; null for what is none. */
	answers?: Answered | null;
}

/** An area beside another or the rest of the city, in the words of the test that fits. */
export function differenceSentence(differing: Differing): string {
	const { told, visitors = '', answers = null } = differing;
	return joined(
		told.reported ? crimeDifference(differing) : shareDifference(differing),
		answers === null ? '' : answersSentence({ ...told, ...answers }, answers.kind, 'place'),
		visitors
	);
}

/** "staden utom Björkvik", "de valda områdena Dala och Lindhult" */
function nameOf(other: Other): string {
	return other.kind === 'similar' ? `de valda områdena ${formatList(other.areas)}` : other.name;
}

/** "i staden utom Björkvik", "på Furuholmen", "i de valda områdena Dala och Lindhult tillsammans" */
function placeOf(other: Other): string {
	if (other.kind === 'similar') return `${inPlace({ area: nameOf(other) })} tillsammans`;
	return inPlace({ ...other, area: other.name });
}

function crimeDifference({ told, value, other, judgement }: Differing): string {
	const { unit } = told;
	const fact = factClause(told);
	const place = placeOf(other);
	if (printedAlike(told.value, value, unit))
		return `${fact}, ${alike(told.value, unit)} som ${place}.`;
	return joined(`${fact}, ${place} ${howMany(value, unit)}.`, judged(told, other, judgement));
}

function shareDifference({ told, value, other, judgement }: Differing): string {
	const { unit } = told;
	const time = when(told.period, told.preliminary);
	const place = placeOf(other);
	const here = inPlace(told);
	const subject = subjectOf(told);
	if (printedAlike(told.value, value, unit))
		return `${subject} var ${inWords(value, unit)} både ${here} och ${place} ${time}.`;
	return joined(
		`${subject} var ${inWords(told.value, unit, value)} ${here} och ${inWords(value, unit, told.value)} ${place} ${time}.`,
		judgement?.reason === 'total_survey' && unit === 'percent'
			? everybodySentence(judgement, apart(told.value, value, unit))
			: judged(told, other, judgement)
	);
}

function judged({ area }: Told, other: Other, judgement: Judgement | null): string {
	if (judgement === null) return '';
	if (other.kind === 'city' && judgement.reason === 'part_of_whole')
		return `Skillnaden prövas inte, eftersom ${area} ingår i staden.`;
	return judgedSentence(judgement, { area, other: nameOf(other) });
}
