import type { Sex } from '$lib/core/vocabulary';
import { formatList, formatNumber, NBSP, sentenceCase } from '../format';
import { overviewWords } from '../overview';
import { placeFirst } from './place';
import { factClause, inWords, joined, printedAlike, type Told, when } from './told';

/** What a survey's value rests on; null where nobody has said. */
export interface Answers {
	n: number | null;
	/** Of the share, in percent. */
	lower: number | null;
	upper: number | null;
	responseRate: ResponseRate | null;
}

/** Of those asked, in percent. */
export interface ResponseRate {
	percent: number;
	/** Of all who were asked, beside a figure of some of them. */
	ofAll: boolean;
	/** Those of one sex, where it is theirs. */
	sex: Sex;
}

/** Under this many pupils each of them is a matter of whole percentage points. */
const FEW_PUPILS = 50;
/** Under this share of answers those missing may be another kind of people. */
const LOW_RATE = 60;

/** "I Björkvik anmäldes 95 sexualbrott år 2025." */
export function crimeLevel(told: Told): string {
	return `${factClause(told)}.`;
}

/**
 * A share of a sample survey, with how many answered and how sure it is. `parts`: the areas it was put together of,
 * weighted by the inhabitants of `people`'s ages.
 */
export function sampleLevel(
	told: Told & Answers & { parts?: readonly string[]; weights?: string }
): string {
	const { parts = [], weights = '' } = told;
	const together =
		parts.length === 0
			? ''
			: `, sammanvägt ur ${formatList(parts)} efter folkmängd${weights === '' ? '' : ` ${weights}`}`;
	return joined(`${factClause(told)}${whom(told)}${together}.`, certainty(told, null), rate(told));
}

/** A share of a survey that asked all pupils. */
export function totalLevel(told: Told & Pick<Answers, 'n' | 'responseRate'>): string {
	return joined(`${factClause(told)}${whom(told)}.`, pupils(told, null));
}

/** A share out of a register: nobody is asked, so nothing is answered. */
export function registerLevel(told: Told & Pick<Answers, 'n'>): string {
	return joined(`${factClause(told)}${whom(told)}.`, counted(told, null));
}

/** Which of two figures of a comparison answers are told of: that of the place, or of the period. */
export type Beside = 'place' | 'period';

/** How many answered and how sure that makes a share, after it has been set beside another. */
export function answersSentence(
	told: Told & Answers,
	kind: 'sample_survey' | 'total_survey' | 'register',
	beside: Beside
): string {
	switch (kind) {
		case 'sample_survey':
			return joined(certainty(told, beside), rate(told));
		case 'total_survey':
			return pupils(told, beside);
		case 'register':
			return counted(told, beside);
	}
}

/** " (boende 16–79 år)" */
function whom({ people = null }: Told): string {
	return people === null ? '' : ` (${people})`;
}

/** "136 svarade", "I Björkvik svarade 136 elever" */
function answered(told: Told & { n: number }, beside: Beside | null, who: string): string {
	const many = `${formatNumber(told.n)}${who}`;
	if (beside === null) return `${many} svarade`;
	return `${beginning(told, beside)} svarade ${many}`;
}

function beginning(told: Told, beside: Beside): string {
	return beside === 'place' ? placeFirst(told) : sentenceCase(when(told.period, told.preliminary));
}

function certainty(told: Told & Answers, beside: Beside | null): string {
	const { n, lower, upper } = told;
	if (n === null) return 'Hur många som svarade är inte känt, så osäkerheten kan inte anges.';
	const begin = answered({ ...told, n }, beside, '');
	if (lower === null || upper === null) return `${begin}.`;
	const then = beside === null ? '' : beside === 'place' ? ' där' : ' då';
	return `${begin}; med hänsyn till urvalet ligger andelen${then} ungefär mellan ${bounds(lower, upper)}.`;
}

function pupils(told: Told & Pick<Answers, 'n' | 'responseRate'>, beside: Beside | null): string {
	const { n, responseRate } = told;
	if (n === null) return 'Hur många som svarade är inte känt.';
	const begin = answered({ ...told, n }, beside, n === 1 ? ' elev' : ' elever');
	const small = smallGroup(n);
	if (responseRate === null)
		return joined(`${begin}; hur stor del av de tillfrågade det är framgår inte.`, small);
	const { percent, ofAll } = responseRate;
	return joined(
		ofAll
			? joined(`${begin}.`, responseRateSentence(responseRate))
			: `${begin}, ${inWords(percent, 'percent')} av dem som tillfrågades.`,
		percent < LOW_RATE ? 'Det är ett stort bortfall.' : '',
		small
	);
}

function counted(told: Told & Pick<Answers, 'n'>, beside: Beside | null): string {
	if (told.n === null) return 'Hur många elever uppgiften gäller är inte känt.';
	const pupilsCounted = `${formatNumber(told.n)} ${told.n === 1 ? 'elev' : 'elever'}`;
	return joined(
		beside === null
			? `Uppgiften gäller ${pupilsCounted}.`
			: `${beginning(told, beside)} gäller uppgiften ${pupilsCounted}.`,
		smallGroup(told.n)
	);
}

/** "Gruppen är liten (färre än 50): varje elev motsvarar ungefär 5 procentenheter."; '' of a larger one. */
function smallGroup(n: number): string {
	if (n >= FEW_PUPILS || n === 0) return '';
	return `Gruppen är liten (färre än ${FEW_PUPILS}): varje elev motsvarar ungefär ${points(Math.round(100 / n))}.`;
}

/** Beside a share of all pupils, in a cell: "bara 19 elever", "antal elever okänt"; '' where there is nothing to heed. */
export function pupilsShort({ kind, n }: { kind: string; n: number | null }): string {
	if (kind === 'sample_survey') return '';
	if (n === null) return kind === 'register' ? 'antal elever okänt' : 'antal svar okänt';
	return n < FEW_PUPILS ? `liten grupp: ${formatNumber(n)} ${n === 1 ? 'elev' : 'elever'}` : '';
}

/** Narrower intervals than this, in points, would say nothing in whole numbers. */
const NARROW = 3;

/** "17 och 32 procent": whole numbers, since the interval is approximate, unless it is narrow. */
export function bounds(lower: number, upper: number, narrow = isNarrow(lower, upper)): string {
	const decimals = narrow ? 1 : 0;
	return `${formatNumber(lower, decimals)} och ${formatNumber(upper, decimals)}${NBSP}procent`;
}

export function isNarrow(lower: number, upper: number): boolean {
	return upper - lower < NARROW;
}

function rate({ responseRate }: Answers): string {
	return responseRateSentence(responseRate);
}

/**
 * "Svarsfrekvensen var 47 procent.", "Svarsfrekvensen bland alla tillfrågade var 47 procent."; null is a rate nobody has
 * told.
 */
export function responseRateSentence(rate: ResponseRate | null): string {
	if (rate === null) return 'Svarsfrekvensen är inte känd.';
	return `Svarsfrekvensen${amongWhom(rate)} var ${inWords(rate.percent, 'percent')}.`;
}

/** " bland alla tillfrågade", " bland kvinnor"; '' where the figure beside it says whom it is of. */
export function amongWhom({ ofAll, sex }: ResponseRate): string {
	if (ofAll) return ' bland alla tillfrågade';
	const one = sexNames[sex];
	return one === undefined ? '' : ` bland ${one}`;
}

const sexNames: Partial<Record<Sex, string>> = overviewWords.sexes;

/** The rates of both sexes beside their figures: "Svarsfrekvensen var 44 procent bland kvinnor och 50 procent bland män." */
export function ratesOfTwo(
	[women, men]: readonly [string, string],
	[first, second]: readonly [ResponseRate | null, ResponseRate | null]
): string {
	const any = first ?? second;
	if (any === null) return '';
	if (any.ofAll) return responseRateSentence(any);
	const percent = (rate: ResponseRate, beside?: ResponseRate) =>
		inWords(rate.percent, 'percent', beside?.percent);
	if (first === null || second === null)
		return `Svarsfrekvensen var ${percent(any)} bland ${first === null ? men : women}; bland ${first === null ? women : men} är den inte känd.`;
	return printedAlike(first.percent, second.percent, 'percent')
		? `Svarsfrekvensen var ${percent(first)} bland både ${women} och ${men}.`
		: `Svarsfrekvensen var ${percent(first, second)} bland ${women} och ${percent(second, first)} bland ${men}.`;
}

function points(count: number): string {
	return `${formatNumber(count)}${NBSP}${count === 1 ? 'procentenhet' : 'procentenheter'}`;
}
