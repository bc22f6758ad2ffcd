import type { Grain } from '../vocabulary';
import { monthNumber } from './month';
import { foldText } from './squeeze';
import {
	AUTUMN_WORDS,
	PRELIMINARY,
	QUARTER_WORD,
	QUARTER_WORD_AFTER,
	SCHOOL_YEAR_WORD,
	SPRING_WORDS,
	WHOLE_YEAR,
	YEAR_WORD
} from './words.sv';

export interface WrittenPeriod {
	/** As in the vocabulary: `2023`, `2023-Q1`, `2023-01`, `2023/24`, `2023-VT`. */
	period: string;
	grain: Grain;
	preliminary: boolean;
}

type Found = Omit<WrittenPeriod, 'preliminary'>;

/** No period is written with more. */
const LONGEST = 40;
const YEAR = /^(?:19|20)\d{2}$/u;
const TWO_YEARS = /^((?:19|20)\d{2}|\d{2}) ?([/-]) ?((?:19|20)\d{2}|\d{2})$/u;
const YEAR_MONTH = /^((?:19|20)\d{2}) ?(?:[-/. ]|m) ?(\d{1,2})$/u;
const MONTH_YEAR = /^(\d{1,2}) ?[-/.] ?((?:19|20)\d{2})$/u;
const RUN_TOGETHER = /^((?:19|20)\d{2})(\d{2})$/u;
const DATE =
	/^((?:19|20)\d{2})([-/.])(\d{1,2})\2(\d{1,2})(?:[ t]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?z?)?$/u;
const YEAR_FIRST = /^((?:19|20)\d{2})(?:[ -]+|(?=\D))(.+)$/u;
const YEAR_LAST = /^(.*\D)((?:19|20)\d{2})$/u;
const SHORT_YEAR_LAST = /^([a-zåäö.]+) ?[-'’]? ?(\d{2})$/u;
const SERIAL = /^\d{5}(?:\.\d+)?$/u;
const MILLISECONDS_A_DAY = 86_400_000;
/** Days from the spreadsheets' day 0 to that of the clock. */
const SERIAL_OF_EPOCH = 25_569;
/** Two-digit years from here on belong to the century before. */
const LAST_OF_THIS_CENTURY = 69;

/**
 * Reads a period as people write it in tables: year, month, quarter, school year, term; with "prel." it
 * is preliminary. A whole date is its month (spreadsheets keep months as their first day), but "31
 * december" of a year is the year: stocks are counted that day. `excelSerial`: five digits are a
 * spreadsheet's day number. Null for anything else.
 */
export function readPeriodText(
	text: string,
	options: { excelSerial?: boolean } = {}
): WrittenPeriod | null {
	if (text.length > LONGEST) return null;
	const folded = foldText(text);
	const plain = folded
		.replace(PRELIMINARY, '')
		.trim()
		.replace(YEAR_WORD, '')
		.replace(WHOLE_YEAR, '');
	const found = read(plain) ?? (options.excelSerial ? readSerial(plain) : null);
	return found && { ...found, preliminary: PRELIMINARY.test(folded) };
}

function read(text: string): Found | null {
	if (YEAR.test(text)) return { period: text, grain: 'year' };
	return readSchoolYear(text) ?? readDigits(text) ?? readWords(text);
}

function readSchoolYear(text: string): Found | null {
	const said = SCHOOL_YEAR_WORD.test(text);
	const match = TWO_YEARS.exec(text.replace(SCHOOL_YEAR_WORD, ''));
	if (!match) return null;
	const [, first = '', mark, last = ''] = match;
	// "2023-24" may be a month that does not exist and "23/24" a fraction: only the word makes them sure.
	if (!said && (mark === '-' || first.length === 2)) return null;
	const year = fullYear(first);
	if (Number(last.slice(-2)) !== (Number(year) + 1) % 100) return null;
	if (last.length === 4 && Number(last) !== Number(year) + 1) return null;
	return { period: `${year}/${last.slice(-2)}`, grain: 'school_year' };
}

function readDigits(text: string): Found | null {
	const date = DATE.exec(text);
	if (date) return Number(date[4]) >= 1 && Number(date[4]) <= 31 ? month(date[1], date[3]) : null;
	const first = YEAR_MONTH.exec(text) ?? RUN_TOGETHER.exec(text);
	if (first) return month(first[1], first[2]);
	const last = MONTH_YEAR.exec(text);
	return last ? month(last[2], last[1]) : null;
}

function readWords(text: string): Found | null {
	const first = YEAR_FIRST.exec(text);
	if (first) return readPart(first[1] ?? '', first[2] ?? '');
	const last = YEAR_LAST.exec(text);
	if (last) return readPart(last[2] ?? '', last[1] ?? '');
	const short = SHORT_YEAR_LAST.exec(text);
	return short && readPart(fullYear(short[2] ?? ''), short[1] ?? '');
}

/** A part of a year in words: month, run of months, quarter, term. */
function readPart(year: string, words: string): Found | null {
	const part = words.replace(/^[-, ]+|[-, ]+$/gu, '');
	if (SPRING_WORDS.has(part)) return { period: `${year}-VT`, grain: 'wave' };
	if (AUTUMN_WORDS.has(part)) return { period: `${year}-HT`, grain: 'wave' };
	const quarter = QUARTER_WORD.exec(part) ?? QUARTER_WORD_AFTER.exec(part);
	if (quarter) return { period: `${year}-Q${quarter[1]}`, grain: 'quarter' };
	const single = monthNumber(part);
	if (single > 0) return month(year, String(single));
	const [from = '', to = '', more] = part.split('-').map((word) => word.trim());
	if (more === undefined && to !== '') return readRun(year, monthNumber(from), monthNumber(to));
	return readDay(year, part);
}

function readRun(year: string, from: number, to: number): Found | null {
	if (from === 0 || to === 0) return null;
	if (from === 1 && to === 12) return { period: year, grain: 'year' };
	if (from % 3 === 1 && to === from + 2) return { period: `${year}-Q${to / 3}`, grain: 'quarter' };
	return null;
}

function readDay(year: string, text: string): Found | null {
	const match = /^(?:den )?(\d{1,2})(?::[ae])? ([a-zåäö.]+)$/u.exec(text);
	const number = match ? monthNumber(match[2] ?? '') : 0;
	const day = Number(match?.[1]);
	if (number === 0 || day < 1 || day > 31) return null;
	if (number === 12 && day === 31) return { period: year, grain: 'year' };
	return month(year, String(number));
}

function readSerial(text: string): Found | null {
	if (!SERIAL.test(text)) return null;
	const day = new Date((Math.floor(Number(text)) - SERIAL_OF_EPOCH) * MILLISECONDS_A_DAY);
	const year = String(day.getUTCFullYear());
	return YEAR.test(year) ? month(year, String(day.getUTCMonth() + 1)) : null;
}

function month(year = '', number = ''): Found | null {
	const value = Number(number);
	if (value < 1 || value > 12) return null;
	return { period: `${year}-${String(value).padStart(2, '0')}`, grain: 'month' };
}

function fullYear(digits: string): string {
	if (digits.length === 4) return digits;
	return `${Number(digits) > LAST_OF_THIS_CENTURY ? '19' : '20'}${digits}`;
}
