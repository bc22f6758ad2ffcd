import type { Sex, Unit } from '$lib/core/vocabulary';
import { bareTitle, countable } from '../crime-words';
import { duringPeriod, formatDifference, formatValue, roundFor, unitSuffix } from '../format';
import { overviewWords } from '../overview';
import { inPlace, type Place, placeFirst } from './place';

/** What a sentence needs to know of what is measured. */
export interface Measured {
	/** The indicator's title. */
	title: string;
	/** True for crime: something is reported; otherwise the value is simply stated. */
	reported: boolean;
	/** The sum of all crime: counted as "brott" without a heading. */
	everything?: boolean;
	/** Who or what is counted, as a noun phrase in the plural: "boende som …". null where nobody has said. */
	counted?: string | null;
	/** The whole beginning of a sentence about a share, where `counted` does not give it: "Andelen otrygga …". */
	share?: string | null;
	/** Whom a survey asked: "boende 16–79 år"; shown in brackets. */
	people?: string | null;
}

/** What a sentence about one figure needs to know. Values are those that passed the gate. */
export interface Told extends Measured, Place {
	period: string;
	unit: Unit;
	value: number;
	preliminary: boolean;
}

/** "år 2023 (preliminärt)"; with what else stands in the brackets: "år 2023 (preliminärt, +75 procent)". */
export function when(period: string, preliminary: boolean, more = ''): string {
	const brackets = [preliminary ? 'preliminärt' : '', more].filter((part) => part !== '');
	return duringPeriod(period) + (brackets.length === 0 ? '' : ` (${brackets.join(', ')})`);
}

/** "sexualbrott", "fall av misshandel", "brott". */
export function offences({ title, everything = false }: Measured): string {
	return everything ? 'brott' : countable(title);
}

/** The same with what a rate is divided by: "sexualbrott per 100 000 invånare". */
export function nounOf(told: Measured & { unit: Unit }): string {
	const suffix = unitSuffix(told.unit);
	return offences(told) + (suffix === '' ? '' : ` ${suffix}`);
}

/** A number before its noun: "95", "10,2"; of none "inga". */
export function howMany(value: number, unit: Unit): string {
	return value === 0 && unit === 'count' ? 'inga' : formatValue(value, unit);
}

/** A value in running text: "24 procent", "1 081", "3,4"; as exact as the one it is set `beside`: "75,0 procent". */
export function inWords(value: number, unit: Unit, beside: number = value): string {
	return formatValue(value, unit, beside).replace(/%$/u, 'procent');
}

/** How far apart two shares are, as printed and without a sign: "7 procentenheter", "1 procentenhet". */
export function apart(one: number, other: number, unit: Unit): string {
	return formatDifference(Math.max(one, other), Math.min(one, other), unit).replace(/^\+/u, '');
}

/** True where both are printed alike. */
export function printedAlike(one: number, other: number, unit: Unit): boolean {
	return roundFor(unit, one) === roundFor(unit, other);
}

const PEOPLE: Readonly<Partial<Record<Sex, string>>> = {
	women: 'kvinnor',
	men: 'män',
	girls: 'flickor',
	boys: 'pojkar'
};

/**
 * Those of whom are counted, of one sex or one school grade: "elever i årskurs 9 och gymnasiet år 2 som …" →
 * "flickor i årskurs 9 som …".
 */
export function countedAmong(counted: string, sex: Sex, age: string): string {
	const at = counted.indexOf(' som ');
	if (at < 0) return counted;
	const grade = /^(?:ak|gy)\d/u.test(age) ? ` i ${overviewWords.age(age)}` : null;
	const whole = counted.slice(0, at);
	const noun = /^\S+/u.exec(whole)?.[0] ?? whole;
	return `${PEOPLE[sex] ?? noun}${grade ?? whole.slice(noun.length)}${counted.slice(at)}`;
}

/** What a sentence about a value begins with: "Andelen otrygga ute sent", "Antalet folkbokförda". */
export function subjectOf(told: Measured & { unit: Unit }): string {
	const { share = null, counted = null, unit } = told;
	const quantity = QUANTITIES[unit];
	if (unit === 'percent' && share !== null) return share;
	if (counted !== null && (unit === 'percent' || unit === 'count')) return `${quantity} ${counted}`;
	return `${quantity} för ”${bareTitle(told.title)}”`;
}

/** The same of an area: "Andelen boende i Björkvik som …", "Andelen otrygga ute sent i Björkvik". */
export function subjectIn(told: Measured & { unit: Unit } & Place): string {
	const subject = subjectOf(told);
	const share = told.unit === 'percent' && (told.share ?? null) !== null;
	const at = share ? -1 : subject.indexOf(' som ');
	return at < 0 || subject.includes('”')
		? `${subject} ${inPlace(told)}`
		: `${subject.slice(0, at)} ${inPlace(told)}${subject.slice(at)}`;
}

const QUANTITIES: Readonly<Record<Unit, string>> = {
	count: 'Antalet',
	per_1000: 'Kvoten',
	per_100k: 'Kvoten',
	percent: 'Andelen',
	index: 'Indexet',
	mean: 'Medelvärdet'
};

/** "I Björkvik anmäldes 1 081 sexualbrott per 100 000 invånare år 2025" – no full stop. */
export function factClause(told: Told, beside?: number): string {
	const { value, unit } = told;
	const time = when(told.period, told.preliminary);
	return told.reported
		? `${placeFirst(told)} anmäldes ${howMany(value, unit)} ${nounOf(told)} ${time}`
		: `${subjectIn(told)} var ${valueOf(told, beside)} ${time}`;
}

/** "24 procent", "12,3 per 1 000 invånare", "46 407". */
export function valueOf({ value, unit }: Pick<Told, 'value' | 'unit'>, beside?: number): string {
	const suffix = unitSuffix(unit);
	return inWords(value, unit, beside) + (suffix === '' ? '' : ` ${suffix}`);
}

/** Sentences one after another; those that say nothing are left out. */
export function joined(...sentences: readonly string[]): string {
	return sentences.filter((text) => text !== '').join(' ');
}

/** Before "som", of what is printed alike: "lika många", of none "lika få"; a rate is rounded. */
export function alike(value: number, unit: Unit): string {
	if (value === 0) return 'lika få';
	return unitSuffix(unit) === '' ? 'lika många' : 'avrundat lika många';
}
