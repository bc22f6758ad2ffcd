import type { MissingReason } from '$lib/core/figure';
import type { Judgement } from '$lib/core/judgement';
import { everybodySentence, judgedSentence } from '../judgement';
import { duringPeriod, formatNumber } from '../format';
import { bounds, isNarrow, type ResponseRate, ratesOfTwo } from './level';
import { apart, inWords, joined, printedAlike, subjectIn, type Told, when } from './told';

/** What one of two sexes answered. */
export interface Answered {
	value: number;
	n: number | null;
	lower: number | null;
	upper: number | null;
}

/** Women beside men, or girls beside boys, of one area and period. */
export interface Gap {
	told: Omit<Told, 'value'>;
	sexes: 'adults' | 'young';
	/** Women or girls. */
	first: Answered;
	/** Men or boys. */
	second: Answered;
	judgement: Judgement | null;
	/** After both: "i årskurs 9". */
	of?: string;
	/** How many of those asked answered; left out of what nobody answers. */
	rates?: readonly [ResponseRate | null, ResponseRate | null];
}

const NAMES = { adults: ['kvinnor', 'män'], young: ['flickor', 'pojkar'] } as const;

/** Both sexes side by side, and what may be said of the difference. */
export function gapSentence(gap: Gap): string {
	const { told, sexes, first, second, judgement, of = '', rates = [null, null] } = gap;
	const { unit } = told;
	const time = when(told.period, told.preliminary);
	const [women, men] = NAMES[sexes];
	const place = subjectIn(told);
	const whom = of === '' ? '' : ` ${of}`;
	const [one, other] = [first.value, second.value];
	const answers = answered(women, men, first, second);
	const rate = ratesOfTwo([women, men], rates);
	if (printedAlike(one, other, unit))
		return joined(
			`${place} var ${inWords(one, unit)} bland både ${women} och ${men}${whom} ${time}.`,
			answers,
			rate
		);
	return joined(
		`${place} var ${inWords(one, unit, other)} bland ${women} och ${inWords(other, unit, one)} bland ${men}${whom} ${time}.`,
		answers,
		judged(judgement, apart(one, other, unit), unit === 'percent'),
		rate
	);
}

function judged(judgement: Judgement | null, difference: string, share: boolean): string {
	if (judgement === null) return '';
	return judgement.reason === 'total_survey' && share
		? everybodySentence(judgement, difference)
		: judgedSentence(judgement, { area: '', other: '' });
}

/** "61 kvinnor och 58 män svarade; …": what both sexes' figures carry, or nothing. */
function answered(women: string, men: string, first: Answered, second: Answered): string {
	if (first.n === null || second.n === null) return '';
	const counts = `${formatNumber(first.n)} ${women} och ${formatNumber(second.n)} ${men} svarade`;
	const [a, b, c, d] = [first.lower, first.upper, second.lower, second.upper];
	if (a === null || b === null || c === null || d === null) return `${counts}.`;
	// Both as exact as the narrower one needs.
	const narrow = isNarrow(a, b) || isNarrow(c, d);
	const own = bounds(a, b, narrow).replace(/.procent$/u, '');
	return `${counts}; med hänsyn till urvalet ligger andelarna ungefär mellan ${own} och mellan ${bounds(c, d, narrow)}.`;
}

/** Why figures of a wave are not shown, where they are there. */
export const hiddenWave: Partial<Record<MissingReason, string>> = {
	few_answers: 'färre än 30 svarade',
	suppressed_in_source: 'värdet är dolt i källan',
	too_small_to_show: 'talet är för litet för att visas'
};

/** After both sexes of an older wave: "Mätningen år 2024 visas inte för båda könen: färre än 30 svarade." */
export function hiddenWaveSentence(period: string, reason: MissingReason | null): string {
	const why = reason === null ? undefined : hiddenWave[reason];
	if (why === undefined) return '';
	return `Mätningen ${duringPeriod(period)} visas inte för båda könen: ${why}.`;
}
