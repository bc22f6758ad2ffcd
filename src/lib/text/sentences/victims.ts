import { formatList, formatNumber, sentenceCase } from '../format';
import { inPlace, type Place, placeFirst } from './place';
import { howMany, offences, when } from './told';

/** Reported offences of one kind by whom they were against. What is null or left out is not in the data. */
export interface Victims extends Place {
	title: string;
	period: string;
	preliminary?: boolean;
	/** 18 or older. */
	women?: number | null;
	men?: number | null;
	/** Under 18. */
	children?: number | null;
	/** Neither sex nor age is known. */
	unknown?: number | null;
	/** Children by age: "0-6". */
	ages?: Readonly<Record<string, number>> | null;
	/** False where women and men are not only those of 18 or older. */
	adults?: boolean;
	/** Of those against women: the offender was known to her. */
	known?: number | null;
}

/** Both sexes or the children; women 18 or older, men, children and unknown are all there are: none of them is left out without a word. */
export function victimsSentence(told: Victims): string {
	const { women = null, men = null, adults = true } = told;
	const grown = adults ? ' (18 år eller äldre)' : '';
	const time = when(told.period, told.preliminary ?? false);
	const begin = `${placeFirst(told)} anmäldes`;
	const noun = offences({ ...told, reported: true });
	if (women !== null && men !== null)
		return `${begin} ${howMany(women, 'count')} ${noun} mot kvinnor och ${howMany(men, 'count')} mot män${grown} ${time}.${relation(told)}${adults ? ` ${others(told)}` : ''}`;
	return childrenSentence(told, noun, time);
}

/** " I 11 av fallen mot kvinnor var gärningspersonen bekant med offret." */
function relation({ women = null, known = null }: Victims): string {
	if (known === null || women === null || women === 0) return '';
	const count = known === 0 ? 'inget' : formatNumber(known);
	return ` I ${count} av fallen mot kvinnor var gärningspersonen bekant med offret.`;
}

function others({ children = null, unknown = null }: Victims): string {
	if (children === null) return 'Hur många som gällde barn finns inte i de data som är inlästa.';
	const young = children === 0 ? 'Inga gällde barn' : `${formatNumber(children)} gällde barn`;
	return unknown === null || unknown === 0
		? `${young}.`
		: `${young}, och i ${formatNumber(unknown)} är ålder eller kön okänt.`;
}

/** All under 18 and then by age, or by age alone where their sum is not among the figures. */
function childrenSentence(told: Victims, noun: string, time: string): string {
	const { children = null, ages = null } = told;
	const parts = Object.entries(ages ?? {}).map(([age, value], at) => {
		const what = at === 0 && children === null ? ` ${noun}` : '';
		return `${howMany(value, 'count')}${what} mot barn ${age.replace('-', '–')} år`;
	});
	if (children === null)
		return `${sentenceCase(time)} anmäldes ${inPlace(told)} ${formatList(parts)}.`;
	const split = parts.length === 0 || children === 0 ? '' : `: ${formatList(parts)}`;
	return `${placeFirst(told)} anmäldes ${howMany(children, 'count')} ${noun} mot barn ${time}${split}.`;
}
