import { monthNumber } from '$lib/core/written/month';
import { readPeriodText, type WrittenPeriod } from '$lib/core/written/period';
import { foldText } from '$lib/core/written/squeeze';
import { WEEKDAYS, WHOLE } from './words.sv';

/** 1 (Monday) to 7 for a weekday's name, whole or cut short, or its number; null for anything else. */
export function readWeekday(text: string): number | null {
	const word = foldText(text).replace(/\.$/u, '');
	if (/^[1-7]$/u.test(word)) return Number(word);
	const index = word.length < 2 ? -1 : WEEKDAYS.findIndex((day) => `${day}ar`.startsWith(word));
	return index < 0 ? null : index + 1;
}

/** 0 to 23 for "8", "08", "08:30", "08-09", "kl 8", "08.00-08.59"; null for anything else. */
export function readHour(text: string): number | null {
	const word = foldText(text).replace(/^kl\.? ?/u, '');
	const match = /^(\d{1,2})(?:[:.]\d{2}(?::\d{2})?)?(?: ?- ?(\d{1,2})(?:[:.]\d{2})?)?$/u.exec(word);
	if (!match) return null;
	const hour = Number(match[1]) % 24;
	if (Number(match[1]) > 24) return null;
	// A span of several hours is not one of them.
	const to = match[2] === undefined ? null : Number(match[2]) % 24;
	return to === null || to === hour || to === (hour + 1) % 24 ? hour : null;
}

/** The period of a row: its own, or its year and, if there is one, its month. */
export function readRowPeriod(year: string, month: string, period: string): WrittenPeriod | null {
	if (period !== '') return readPeriodText(period, { excelSerial: true });
	const whole = readPeriodText(year);
	if (month === '' || WHOLE.test(month) || whole?.grain !== 'year') return whole;
	const number = /^\d{1,2}$/u.test(month) ? Number(month) : monthNumber(foldText(month));
	if (number >= 1 && number <= 12)
		return {
			...whole,
			period: `${whole.period}-${String(number).padStart(2, '0')}`,
			grain: 'month'
		};
	const written = readPeriodText(month);
	return written?.period.startsWith(whole.period) ? written : null;
}

export interface Moment {
	year: string;
	/** `2024-01` */
	month: string;
	/** 1 = Monday */
	weekday: number;
	hour: number | null;
}

const DATE =
	/^((?:19|20)\d{2})[-/.]?(\d{2})[-/.]?(\d{2})(?:[ T]*(\d{1,2})(?:[:.]\d{2}(?::\d{2}(?:[.,]\d+)?)?|\d{2})?)?$/u;
const DAY_FIRST =
	/^(\d{1,2})[-/.](\d{1,2})[-/.]((?:19|20)\d{2})(?: +(\d{1,2})[:.]\d{2}(?::\d{2})?)?$/u;
const SERIAL = /^(\d{5})(?:\.(\d+))?$/u;
const DAY = 86_400_000;
const SERIAL_OF_EPOCH = 25_569;

/** Day and hour of an event: ISO dates with or without time, day first, a spreadsheet's day number. */
export function readMoment(text: string): Moment | null {
	const trimmed = text.trim();
	const serial = SERIAL.exec(trimmed);
	if (serial) {
		const minutes = Math.round(Number(`0.${serial[2] ?? '0'}`) * 1440);
		const at = new Date((Number(serial[1]) - SERIAL_OF_EPOCH) * DAY);
		return momentOf(at, serial[2] === undefined ? null : Math.floor(minutes / 60) % 24);
	}
	const iso = DATE.exec(trimmed);
	const other = iso ? null : DAY_FIRST.exec(trimmed);
	const [year, month, day, hour] = iso
		? [iso[1], iso[2], iso[3], iso[4]]
		: [other?.[3], other?.[2], other?.[1], other?.[4]];
	const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
	if (!(at.getUTCMonth() === Number(month) - 1 && at.getUTCDate() === Number(day))) return null;
	if (hour !== undefined && Number(hour) > 23) return null;
	return momentOf(at, hour === undefined ? null : Number(hour));
}

function momentOf(at: Date, hour: number | null): Moment {
	const month = at.toISOString().slice(0, 7);
	return { year: month.slice(0, 4), month, weekday: ((at.getUTCDay() + 6) % 7) + 1, hour };
}
