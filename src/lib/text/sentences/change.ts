import type { Judgement } from '$lib/core/judgement';
import type { Unit } from '$lib/core/vocabulary';
import { bareTitle, countable } from '../crime-words';
import { judgedSentence, judgedWord } from '../judgement';
import {
	duringPeriod,
	formatList,
	formatNumber,
	lowerFirst,
	NBSP,
	round,
	sentenceCase,
	unitSuffix
} from '../format';
import type { Answered } from './difference';
import { answersSentence } from './level';
import { placeFirst } from './place';
import {
	alike,
	apart,
	factClause,
	howMany,
	inWords,
	joined,
	nounOf,
	offences,
	printedAlike,
	subjectIn,
	type Told,
	valueOf,
	when
} from './told';

/** A part of a measure that most of its change is. */
export interface ChangedPart {
	/** In running text: "klotter". */
	title: string;
	/** Of the change, in percent; over 100 where the others went the other way. */
	share: number;
	/** What else the measure holds: "övriga skadegörelsebrott". */
	others: string;
}

/** A part and its whole by their titles: "klotter" of "övriga skadegörelsebrott". */
export function changedPart(part: string, whole: string, share: number): ChangedPart {
	return { title: lowerFirst(bareTitle(part)), share, others: `övriga ${countable(whole)}` };
}

/** A wider place in whose change an area may share, in the area's unit. */
export interface Beside {
	/** "staden utom Björkvik", "hela staden (området inräknat)". */
	name: string;
	now: number;
	then: number;
	/** Neither side is under ten cases. */
	percent: boolean;
}

/** One figure now and then. */
export interface Changed {
	now: Told;
	then: { value: number; period: string; preliminary?: boolean };
	/** null before anything is judged: then both numbers are all that is said. */
	judgement: Judgement | null;
	/** What changed between the periods, to follow a colon: "lagen ändrades 1 juli 2021". */
	breakText?: string;
	/** Those of the two years that the pandemic lay in. */
	pandemic?: readonly string[];
	part?: ChangedPart | null;
	/** The rest of the city, or the whole, between the same periods, where it went the same way; nothing is tested of it. */
	beside?: Beside | null;
	/** Found by the police's own work rather than reported by those it befell. */
	detectedByPolice?: boolean;
	/** Waves between the two that are missing. */
	missingWaves?: readonly string[];
	/** Of a survey: how many answered in the later period; null for what is none. */
	answers?: Answered | null;
}

/** What happened to a figure between two periods, in the words of the test that fits its kind. */
export function changeSentence(changed: Changed): string {
	const { answers = null } = changed;
	return joined(
		changed.now.reported ? crimeChange(changed) : shareChange(changed),
		answers === null ? '' : answersSentence({ ...changed.now, ...answers }, answers.kind, 'period'),
		heed(changed)
	);
}

/**
 * The same after a sentence that has told the later figure: "År 2024 var motsvarande tal 353. Skillnaden är inom vanlig
 * variation."
 */
export function earlierSentence(changed: Changed): string {
	const { now, then, judgement, part = null, beside = null } = changed;
	const time = sentenceCase(when(then.period, then.preliminary ?? false));
	const suffix = unitSuffix(now.unit);
	const number = suffix === '' ? 'talet' : `talet ${suffix} avrundat`;
	if (printedAlike(now.value, then.value, now.unit))
		return joined(`${time} var ${number} detsamma.`, heed(changed));
	const hindrance = breakSentence(changed);
	return joined(
		`${time} var motsvarande tal ${valueOf({ value: then.value, unit: now.unit })}.`,
		hindrance !== '' || judgement === null
			? hindrance
			: judgedSentence(judgement, { area: now.area, other: now.area }),
		...(judgement?.word === 'larger_than_usual'
			? [partSentence(part, now.value > then.value), besideSentence(beside, now.unit)]
			: []),
		heed(changed)
	);
}

/** What a reader must know of any change: missing waves, the pandemic, and what is found by the police. */
function heed({ missingWaves = [], pandemic = [], detectedByPolice = false }: Changed): string {
	return joined(
		missingWaves.length === 0 ? '' : `Mätningen ${formatList(missingWaves)} saknas.`,
		pandemicSentence(pandemic),
		detectedByPolice ? 'Antalet följer i första hand polisens insatser.' : ''
	);
}

/** "De två åren jämförs inte: lagen ändrades 1 juli 2021."; '' where nothing lies between. */
function breakSentence({ now, judgement, breakText = '' }: Changed): string {
	if (judgement?.reason !== 'break_between' || breakText === '') return '';
	const { kind } = judgement;
	const asked = kind === 'total_survey' || kind === 'sample_survey';
	const years = /^\d{4}$/u.test(now.period) ? 'åren' : 'perioderna';
	const what = now.reported ? `De två ${years}` : asked ? 'Mätningarna' : 'Uppgifterna';
	return `${what} jämförs inte: ${breakText}.`;
}

/** What the municipality's data says of a change in what is counted, to follow a colon. */
export function breakClause(text: string): string {
	const [first = ''] = text.split(/:(?=\s)/u);
	return lowerFirst(first.replace(/\.$/u, ''));
}

/** "2021 var ett pandemiår.", "2020 och 2021 var pandemiår."; '' without any. */
export function pandemicSentence(years: readonly string[]): string {
	if (years.length === 0) return '';
	const told = formatList([...years].sort());
	return years.length === 1 ? `${told} var ett pandemiår.` : `${told} var pandemiår.`;
}

function crimeChange(changed: Changed): string {
	const { now, then, judgement, part = null, beside = null } = changed;
	const { area, unit, value } = now;
	const time = when(now.period, now.preliminary);
	const before = when(then.period, then.preliminary ?? false);
	if (printedAlike(value, then.value, unit))
		return value === 0
			? `${placeFirst(now)} anmäldes inga ${nounOf(now)} vare sig ${time} eller ${before}.`
			: `${factClause(now)}, ${alike(value, unit)} som ${before}.`;
	const names = { area, other: area };
	const sentence = judgement === null ? '' : judgedSentence(judgement, names);
	if (judgement?.word === 'larger_than_usual')
		return joined(
			`${placeFirst(now)} ${value > then.value ? 'ökade' : 'minskade'} ${fromTo(now, then, judgement)}.`,
			sentence,
			partSentence(part, value > then.value),
			besideSentence(beside, unit)
		);
	const both = `${factClause(now)} mot ${howMany(then.value, unit)} ${before}`;
	if (judgement?.word === 'too_few' && unit === 'count')
		return `${both}: ${judgedWord(judgement)} en förändring.`;
	const hindrance = breakSentence(changed);
	return joined(`${both}.`, hindrance === '' ? sentence : hindrance);
}

/** "antalet anmälda sexualbrott från 80 år 2024 till 140 år 2025 (+75 procent)" */
function fromTo(
	now: Told,
	then: { value: number; period: string; preliminary?: boolean },
	judgement: Judgement
): string {
	const { unit, value } = now;
	const suffix = unitSuffix(unit);
	const first = `${inWords(then.value, unit)}${suffix === '' ? '' : ` ${suffix}`} ${when(then.period, then.preliminary ?? false)}`;
	const whole = unit === 'count';
	const percent = whole && judgement.percentAllowed ? inPercent(value, then.value) : '';
	const last = `${inWords(value, unit)} ${when(now.period, now.preliminary, percent)}`;
	return `${whole ? 'antalet ' : ''}anmälda ${offences(now)} från ${first} till ${last}`;
}

/** "+75 procent", "−43 procent" */
export function inPercent(now: number, then: number): string {
	const change = round(((now - then) / then) * 100, 0);
	return `${change > 0 ? '+' : ''}${formatNumber(change)}${NBSP}procent`;
}

/** "85 procent av ökningen är klotter."; '' where no part is most of it. */
export function partSentence(part: ChangedPart | null, up: boolean): string {
	if (part === null) return '';
	const noun = up ? 'ökningen' : 'minskningen';
	const others = `${part.others} är inte ${up ? 'fler' : 'färre'}`;
	return part.share >= 100
		? `Hela ${noun} är ${part.title}; ${others}.`
		: `${formatNumber(part.share)}${NBSP}procent av ${noun} är ${part.title}.`;
}

/**
 * "I staden utom Björkvik gick antalet åt samma håll: från 9 120 till 6 480 (−29 procent).": a change is told from none at
 * all, so that one which the whole city shares is told too.
 */
export function besideSentence(beside: Beside | null, unit: Unit): string {
	if (beside === null) return '';
	return `I ${beside.name} gick ${unit === 'count' ? 'antalet' : 'talet'} åt samma håll: ${besideNumbers(beside, unit)}.`;
}

/** "från 9 120 till 6 480 (−29 procent)" */
export function besideNumbers({ now, then, percent }: Beside, unit: Unit): string {
	const suffix = unitSuffix(unit);
	const last = `${inWords(now, unit)}${suffix === '' ? '' : ` ${suffix}`}`;
	return `från ${inWords(then, unit)} till ${last}${percent ? ` (${inPercent(now, then)})` : ''}`;
}

function shareChange(changed: Changed): string {
	const { now, then, judgement } = changed;
	const { area, unit, value } = now;
	const fact = `${subjectIn(now)} var ${valueOf(now, then.value)} ${when(now.period, now.preliminary)}`;
	const before = when(then.period, then.preliminary ?? false);
	if (printedAlike(value, then.value, unit)) return `${fact}, samma som ${before}.`;
	const both = `${fact} mot ${inWords(then.value, unit, value)} ${duringPeriod(then.period)}`;
	const hindrance = breakSentence(changed);
	if (hindrance !== '') return `${both}. ${hindrance}`;
	if (
		judgement?.kind === 'total_survey' &&
		unit === 'percent' &&
		judgement.reason === 'total_survey'
	)
		return `${both}, ${apart(value, then.value, unit)} ${value > then.value ? 'högre' : 'lägre'}.`;
	return joined(
		`${both}.`,
		judgement === null ? '' : judgedSentence(judgement, { area, other: area })
	);
}
