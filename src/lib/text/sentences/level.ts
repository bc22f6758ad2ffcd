import { formatList, formatNumber, NBSP } from '../format';
import { factClause, inWords, joined, subjectIn, type Told, when } from './told';

/** What a survey's value rests on; null where nobody has said. */
export interface Answers {
	n: number | null;
	/** Of the share, in percent. */
	lower: number | null;
	upper: number | null;
	/** Of those asked, in percent. */
	responseRate: number | null;
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
	return joined(`${factClause(told)}${whom(told)}${together}.`, certainty(told), rate(told));
}

/** Too few have answered for anything to be shown. */
export function sampleHidden(told: Omit<Told, 'value'>, least: number): string {
	return `${subjectIn(told, told.area)} ${when(told.period, told.preliminary)} visas inte: färre än ${formatNumber(least)} svarade.`;
}

/** A share of a survey that asked all pupils. */
export function totalLevel(told: Told & Pick<Answers, 'n' | 'responseRate'>): string {
	const { n, responseRate } = told;
	const fact = `${factClause(told)}${whom(told)}.`;
	if (n === null) return `${fact} Hur många som svarade är inte känt.`;
	const answered = `${formatNumber(n)} elever svarade`;
	if (responseRate === null)
		return `${fact} ${answered}; hur stor del av de tillfrågade det är framgår inte.`;
	return joined(
		fact,
		`${answered}, ${inWords(responseRate, 'percent')} av dem som tillfrågades.`,
		responseRate < LOW_RATE ? 'Det är ett stort bortfall.' : '',
		n < FEW_PUPILS
			? `Gruppen är liten: varje elev motsvarar ungefär ${points(Math.round(100 / n))}.`
			: ''
	);
}

/** A share out of a register: nobody is asked, so nothing is answered. */
export function registerLevel(told: Told & Pick<Answers, 'n'>): string {
	const fact = `${factClause(told)}${whom(told)}.`;
	return told.n === null ? fact : `${fact} Uppgiften gäller ${formatNumber(told.n)} elever.`;
}

/** " (boende 16–79 år)" */
function whom({ people = null }: Told): string {
	return people === null ? '' : ` (${people})`;
}

function certainty({ n, lower, upper }: Answers): string {
	if (n === null) return 'Hur många som svarade är inte känt, så osäkerheten kan inte anges.';
	const answered = `${formatNumber(n)} svarade`;
	if (lower === null || upper === null) return `${answered}.`;
	return `${answered}; med hänsyn till urvalet ligger andelen ungefär mellan ${bounds(lower, upper)}.`;
}

/** "17 och 32 procent": whole numbers, since the interval is approximate. */
export function bounds(lower: number, upper: number): string {
	return `${formatNumber(lower)} och ${formatNumber(upper)}${NBSP}procent`;
}

function rate({ responseRate }: Answers): string {
	return responseRate === null
		? 'Svarsfrekvensen är inte känd.'
		: `Svarsfrekvensen var ${inWords(responseRate, 'percent')}.`;
}

function points(count: number): string {
	return `${formatNumber(count)}${NBSP}${count === 1 ? 'procentenhet' : 'procentenheter'}`;
}
