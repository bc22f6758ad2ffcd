import type { Judgement } from '$lib/core/judgement';
import { judgedSentence, judgedWord } from '../judgement';
import { duringPeriod, formatList, formatNumber, formatPeriod, sentenceCase } from '../format';
import { inPercent } from './change';
import { inPlace, type Place } from './place';
import { alike, howMany, joined, type Measured, offences, printedAlike } from './told';

/** Counts of months set beside those before them, or those of the year before. */
export interface Months extends Place {
	form: 'rolling' | 'year_to_date' | 'same_month';
	measured: Measured;
	/** First and last month: "2025-05". */
	from: string;
	to: string;
	now: number;
	/** null where not all of the earlier months are in the data. */
	then: number | null;
	preliminary: boolean;
	judgement: Judgement | null;
}

/** "De senaste tolv månaderna (maj 2025–april 2026) anmäldes 99 sexualbrott i Björkvik mot 88 de tolv månaderna före." */
export function monthsSentence(told: Months): string {
	const { now, then, area, judgement, measured } = told;
	const fact = `${beginOf(told)} anmäldes ${howMany(now, 'count')} ${offences(measured)} ${inPlace(told)}`;
	const before = earlier(told);
	if (then === null)
		return `${fact}. ${sentenceCase(before)} är inte fullständiga i de data som är inlästa.`;
	if (printedAlike(now, then, 'count')) return `${fact}, ${alike(now, 'count')} som ${before}.`;
	const both = `${fact} mot ${howMany(then, 'count')} ${before}`;
	if (judgement?.word === 'too_few') return `${both}: ${judgedWord(judgement)} en förändring.`;
	const percent = judgement?.percentAllowed === true ? ` (${inPercent(now, then)})` : '';
	return joined(
		`${both}${percent}.`,
		judgement === null ? '' : judgedSentence(judgement, { area, other: area })
	);
}

function beginOf({ form, from, to, preliminary }: Months): string {
	const span = monthSpan(from, to) + (preliminary ? ', preliminärt' : '');
	switch (form) {
		case 'rolling':
			return `De senaste tolv månaderna (${span})`;
		case 'year_to_date':
			return `Hittills i år (${span})`;
		case 'same_month':
			return `I ${formatPeriod(to)}${preliminary ? ' (preliminärt)' : ''}`;
	}
}

function earlier({ form, from, to }: Months): string {
	const year = String(Number(to.slice(0, 4)) - 1);
	switch (form) {
		case 'rolling':
			return 'de tolv månaderna före';
		case 'year_to_date':
			return from === to ? `samma månad ${year}` : `samma månader ${year}`;
		case 'same_month':
			return duringPeriod(`${year}${to.slice(4)}`);
	}
}

/** "maj 2025–april 2026", "januari–april 2026", "januari 2026" */
export function monthSpan(from: string, to: string): string {
	const last = formatPeriod(to);
	if (from === to) return last;
	const year = ` ${from.slice(0, 4)}`;
	const first = formatPeriod(from);
	return from.slice(0, 4) === to.slice(0, 4)
		? `${first.replace(year, '')}–${last}`
		: `${first}–${last}`;
}

/** "Av årets 359 sexualbrott i Björkvik anmäldes 121 i maj 2025." */
export function shareOfYear(
	measured: Measured,
	place: Place,
	total: number,
	months: readonly { period: string; value: number }[]
): string {
	const parts = months.map(({ period, value }) => `${formatNumber(value)} ${duringPeriod(period)}`);
	return `Av årets ${formatNumber(total)} ${offences(measured)} ${inPlace(place)} anmäldes ${formatList(parts)}.`;
}
