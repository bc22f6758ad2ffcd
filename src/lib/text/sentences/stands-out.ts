import type { UnusualMonth } from '$lib/core/judgement';
import { bareTitle } from '../crime-words';
import {
	duringPeriod,
	formatList,
	formatNumber,
	formatPeriod,
	lowerFirst,
	unitSuffix
} from '../format';
import { type Beside, besideSentence, type ChangedPart, inPercent, partSentence } from './change';
import { apart, inWords, joined, offences, subjectIn, subjectOf, type Told, when } from './told';

/** One measure that changed more than usual, with what explains it. */
export interface OutstandingChange {
	now: Told;
	then: { value: number; period: string; preliminary: boolean };
	/** The change may be told in percent. */
	percentAllowed: boolean;
	part: ChangedPart | null;
	/** The rest of the city, or the whole, where it went the same way. */
	beside: Beside | null;
	/** Months that one case may have filled, of the year with the larger number. */
	months: readonly UnusualMonth[];
}

/**
 * What stands out, the largest change first, one string per measure: "Störst är ökningen av anmälda fall av
 * misshandel: från 380 år 2024 till 512 år 2025 (+35 procent), mer än vanlig variation." All of them are larger than
 * usual variation, or established where they are of a sample survey.
 */
export function standsOutSentences(items: readonly OutstandingChange[]): string[] {
	const crimes = items.filter(({ now }) => now.reported);
	return items.map((item) => {
		if (!item.now.reported) return shareStandsOut(item);
		const [first] = crimes;
		const told =
			first === undefined || item === first ? firstStandsOut(item) : alsoStandsOut(item, first);
		return joined(
			told,
			partSentence(item.part, isUp(item)),
			besideSentence(item.beside, item.now.unit),
			monthsWithin(item)
		);
	});
}

/** Where nothing does. `than` stands after "från": "år 2024", "året före". */
export function nothingStandsOut(looked: number, than: string): string {
	if (looked === 0) return `Inget mått kan jämföras med ${than}.`;
	return `Inget mått skiljer sig från ${than} mer än vanlig variation.`;
}

/** "18 mått granskades." */
export function examined(looked: number): string {
	return looked === 0 ? '' : `${formatNumber(looked)} mått granskades.`;
}

/**
 * The same in one sentence for where there is little room: "Av 15 granskade mått har 2 ändrats mer än vanlig variation
 * sedan år 2024, bland dem fordonstillgrepp (84 mot 133 per 100 000 invånare)." `established`: of all that were looked
 * at; only the first `told` of the items are named.
 */
export function standsOutBriefly(
	all: { looked: number; established: number; since: string },
	items: readonly OutstandingChange[],
	told: number
): string {
	const { looked, established, since } = all;
	if (looked === 0) return '';
	const words = items.some(({ now }) => !now.reported)
		? 'mer än vanlig variation eller säkerställt'
		: 'mer än vanlig variation';
	if (looked === 1 && established === 0)
		return `Det enda mått som kan granskas har inte ändrats mer än vanlig variation sedan ${since}.`;
	if (established === 0)
		return `Inget av ${formatNumber(looked)} granskade mått har ändrats mer än vanlig variation sedan ${since}.`;
	const shown = items.slice(0, told);
	const names = formatList(shown.map((item, at) => named(item, at === 0)));
	const among = shown.length < established ? ', bland dem ' : ': ';
	return looked === 1
		? `Det enda mått som kan granskas har ändrats ${words} sedan ${since}: ${names}.`
		: `Av ${formatNumber(looked)} granskade mått har ${formatNumber(established)} ändrats ${words} sedan ${since}${among}${names}.`;
}

/** "fordonstillgrepp (84 mot 133 per 100 000 invånare, mest cykelstöld)" */
function named(item: OutstandingChange, first: boolean): string {
	const { now, then, part, months } = item;
	const suffix = first ? unitSuffix(now.unit) : '';
	const value = inWords(now.value, now.unit, then.value).replace(/.procent$/u, '');
	const numbers = `${value} mot ${inWords(then.value, now.unit, now.value)}${suffix === '' ? '' : ` ${suffix}`}`;
	const most = part === null ? '' : `, mest ${part.title}`;
	const [month] = months;
	const single =
		month === undefined ? '' : `, varav ${formatNumber(month.count)} ${duringPeriod(month.period)}`;
	return `${lowerFirst(bareTitle(now.title))} (${numbers}${most}${single})`;
}

const isUp = ({ now, then }: OutstandingChange): boolean => now.value > then.value;

function firstStandsOut(item: OutstandingChange): string {
	const { now } = item;
	return `Störst är ${isUp(item) ? 'ökningen' : 'minskningen'} av anmälda ${offences(now)}: ${fromTo(item)}, mer än vanlig variation.`;
}

function alsoStandsOut(item: OutstandingChange, first: OutstandingChange): string {
	const { now, then } = item;
	const up = isUp(item);
	const verb = up ? 'ökade' : 'minskade';
	const begin = up === isUp(first) ? `Även anmälda ${offences(now)}` : `Anmälda ${offences(now)}`;
	const times =
		now.period === first.now.period &&
		then.period === first.then.period &&
		now.unit === first.now.unit &&
		now.preliminary === first.now.preliminary &&
		then.preliminary === first.then.preliminary;
	const numbers = times
		? `från ${inWords(then.value, now.unit)} till ${inWords(now.value, now.unit)}`
		: fromTo(item);
	return `${begin} ${verb} mer än vanlig variation, ${numbers}.`;
}

/** "från 380 år 2024 till 512 år 2025 (+35 procent)" */
function fromTo({ now, then, percentAllowed }: OutstandingChange): string {
	const suffix = unitSuffix(now.unit);
	const first = inWords(then.value, now.unit) + (suffix === '' ? '' : ` ${suffix}`);
	const percent = now.unit === 'count' && percentAllowed ? inPercent(now.value, then.value) : '';
	return (
		`från ${first} ${when(then.period, then.preliminary)} ` +
		`till ${inWords(now.value, now.unit)} ${when(now.period, now.preliminary, percent)}`
	);
}

/** "Andelen otrygga ute sent är 7 procentenheter lägre än år 2020 (24 mot 31 procent), en säkerställd minskning." */
function shareStandsOut(item: OutstandingChange): string {
	const { now, then } = item;
	const up = isUp(item);
	const points = apart(now.value, then.value, now.unit);
	const both = `${inWords(now.value, now.unit, then.value).replace(/.procent$/u, '')} mot ${inWords(then.value, now.unit, now.value)}`;
	const subject = now.area === '' ? subjectOf(now) : subjectIn(now);
	return `${subject} är ${points} ${up ? 'högre' : 'lägre'} än ${duringPeriod(then.period)} (${both}), en säkerställd ${up ? 'ökning' : 'minskning'}.`;
}

/** "121 av dem anmäldes i maj 2025; det kan vara ett enda ärende." */
function monthsWithin(item: OutstandingChange): string {
	const { now, months } = item;
	const [first] = months;
	if (first === undefined) return '';
	const year = first.period.slice(0, 4);
	const names = formatList(
		months.map(({ period }) => formatPeriod(period).replace(` ${year}`, ''))
	);
	const counts = formatList(months.map(({ count }) => formatNumber(count)));
	const ofThem = isUp(item) && now.unit === 'count' && now.period === year;
	const fact = ofThem
		? `${counts} av dem anmäldes i ${names} ${year}`
		: `I ${names} ${year} anmäldes ${counts} fall`;
	return `${fact}; det kan vara ${months.length === 1 ? 'ett enda ärende' : 'enstaka ärenden'}.`;
}
