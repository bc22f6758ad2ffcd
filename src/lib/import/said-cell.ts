import type { CellObject } from '@e965/xlsx';

const DAY = 86_400_000;
/** Days from the spreadsheets' day 0 to that of the clock. */
const SERIAL_OF_EPOCH = 25_569;
/** Days from the day 0 of most workbooks to that of those that count from 1904. */
const DAYS_TO_1904 = 1_462;
/** 1 March 1900, before which spreadsheets count a day that never was, and the last day of 9999. */
const [FIRST, LAST] = [61, 2_958_465];
const SIGNIFICANT = 15;
const SECONDS_A_DAY = 86_400;
/** Hours, minutes or seconds counted on past the day. */
const ELAPSED = /\[(?:h+|m+|s+)\]/iu;

/**
 * What a number's format makes it say to the one who sees it, where that is another thing than the number:
 * `24 %` for 0.24 in percent, `2024-05-01`, `2024-05` or `2024` for a day's number (with the time, if it
 * has one), `08:00` for a part of a day shown as a time of day. Null where the stored number is what is
 * seen, and for durations (`[h]:mm`).
 */
export function saidByFormat({ t, v, z }: CellObject, from1904: boolean): string | null {
	if (t !== 'n' || typeof v !== 'number' || typeof z !== 'string') return null;
	if (ELAPSED.test(z)) return null;
	const format = signsOf(z);
	if (format.includes('%')) return `${Number((v * 100).toPrecision(SIGNIFICANT))} %`;
	const clock = /[hs]/u.test(format);
	const [year, day] = [format.includes('y'), format.includes('d')];
	const month = format.includes('m') && (year || day || !clock);
	if (!year && !month && !day) return clock ? timeOf(v) : null;
	return dayOf(v + (from1904 ? DAYS_TO_1904 : 0), { month, day: day || !year, clock });
}

/** The first section of a format, without texts, colours and signs that stand for themselves. */
function signsOf(format: string): string {
	const bare = format.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/gsu, '');
	const [first = ''] = bare.split(';');
	return /general|standard/iu.test(first) ? '' : first.toLowerCase();
}

function timeOf(v: number): string | null {
	if (v < 0 || v >= 1) return null;
	const seconds = Math.min(Math.round(v * SECONDS_A_DAY), SECONDS_A_DAY - 1);
	const clock = new Date(seconds * 1_000).toISOString();
	return clock.slice(11, seconds % 60 === 0 ? 16 : 19);
}

function dayOf(
	serial: number,
	{ month, day, clock }: { month: boolean; day: boolean; clock: boolean }
): string | null {
	if (serial < FIRST || serial > LAST) return null;
	const minutes = Math.round((serial - SERIAL_OF_EPOCH) * 1_440);
	const at = new Date(minutes * (DAY / 1_440)).toISOString();
	if (!day) return month ? at.slice(0, 7) : at.slice(0, 4);
	const timed = clock || at.slice(11, 16) !== '00:00';
	return timed ? `${at.slice(0, 10)} ${at.slice(11, 16)}` : at.slice(0, 10);
}
