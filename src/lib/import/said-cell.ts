import type { CellObject } from '@e965/xlsx';

const DAY = 86_400_000;
/** Days from the spreadsheets' day 0 to that of the clock. */
const SERIAL_OF_EPOCH = 25_569;
/** Days from the day 0 of most workbooks to that of those that count from 1904. */
const DAYS_TO_1904 = 1_462;
/** 1 March 1900, before which spreadsheets count a day that never was, and the last day of 9999. */
const [FIRST, LAST] = [61, 2_958_465];
const SIGNIFICANT = 15;

/**
 * What a number's format makes it say to the one who sees it, where that is another thing than the number:
 * `24 %` for 0.24 in percent, `2024-05-01`, `2024-05` or `2024` for a day's number (with the time, if it
 * has one). Null where the stored number is what is seen, hours and durations included.
 */
export function saidByFormat({ t, v, z }: CellObject, from1904: boolean): string | null {
	if (t !== 'n' || typeof v !== 'number' || typeof z !== 'string') return null;
	const format = signsOf(z);
	if (format.includes('%')) return `${Number((v * 100).toPrecision(SIGNIFICANT))} %`;
	const clock = /[hs]/u.test(format);
	const [year, day] = [format.includes('y'), format.includes('d')];
	const month = format.includes('m') && (year || day || !clock);
	if (!year && !month && !day) return null;
	return dayOf(v + (from1904 ? DAYS_TO_1904 : 0), { month, day: day || !year, clock });
}

/** The first section of a format, without texts, colours and signs that stand for themselves. */
function signsOf(format: string): string {
	const bare = format.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/gsu, '');
	const [first = ''] = bare.split(';');
	return /general|standard/iu.test(first) ? '' : first.toLowerCase();
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
