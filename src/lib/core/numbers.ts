import type { Status } from './vocabulary';

/** What a cell of a published table says: a value, a symbol for why there is none, nothing, or junk. */
export type PublishedCell =
	| { kind: 'value'; value: number; status: 'ok' | 'rounded' }
	| { kind: 'symbol'; status: Extract<Status, 'missing' | 'not_applicable' | 'suppressed'> }
	| { kind: 'empty' }
	| { kind: 'junk' };

const MISSING: PublishedCell = { kind: 'symbol', status: 'missing' };
const NOT_APPLICABLE: PublishedCell = { kind: 'symbol', status: 'not_applicable' };
const SUPPRESSED: PublishedCell = { kind: 'symbol', status: 'suppressed' };
const EMPTY: PublishedCell = { kind: 'empty' };
const JUNK: PublishedCell = { kind: 'junk' };

/** Space, NBSP, figure space, thin space, narrow NBSP: all are used between thousands. */
const GROUP_SPACE = /[ \u00A0\u2007\u2009\u202F]/gu;
const PLAIN = /^\d{1,15}$/u;
const NUMBER = /^[+\-\u2212]?(?:\d{1,3}(?: \d{3}){1,4}|\d{1,15})(?:[.,]\d{1,20})?$/u;
const POINT_OR_THOUSANDS = /^[+\-\u2212]?\d{1,3}\.\d{3}$/u;

/**
 * Reads a number as Swedish sources write it: thousands in groups of three parted by any kind of space,
 * decimal comma (or point), U+2212 or hyphen as minus. Null for everything else: exponents, hexadecimal,
 * loose digits ("12 34"), two decimal marks. With `pointIsDecimal` false, "1.234" is null too, since it
 * may as well mean one thousand.
 */
export function readNumber(text: string, pointIsDecimal = true): number | null {
	if (PLAIN.test(text)) return Number(text);
	const trimmed = text.replace(GROUP_SPACE, ' ').trim();
	if (!NUMBER.test(trimmed)) return null;
	if (!pointIsDecimal && POINT_OR_THOUSANDS.test(trimmed)) return null;
	const value = Number(trimmed.replaceAll(' ', '').replace('\u2212', '-').replace(',', '.'));
	return Object.is(value, -0) ? 0 : value;
}

/**
 * Reads a cell of a published table: a number, `~100` (rounded), `..` (missing or secret), `.` (not
 * applicable), `<5` and `x` (suppressed), or nothing. A lone dash is junk: it means zero in some tables
 * and missing in others.
 */
export function readPublished(text: string, pointIsDecimal = true): PublishedCell {
	if (text === '') return EMPTY;
	const count = readCount(text);
	if (count >= 0) return { kind: 'value', value: count, status: 'ok' };
	const trimmed = text.trim();
	if (trimmed === '') return EMPTY;
	if (trimmed === '..') return MISSING;
	if (trimmed === '.') return NOT_APPLICABLE;
	if (/^(?:x|<\s?\d{1,3})$/iu.test(trimmed)) return SUPPRESSED;
	const rounded = trimmed.startsWith('~');
	const value = readNumber(rounded ? trimmed.slice(1) : trimmed, pointIsDecimal);
	return value === null ? JUNK : { kind: 'value', value, status: rounded ? 'rounded' : 'ok' };
}

/** One to nine digits and nothing else, as most cells are; -1 for any other text. */
function readCount(text: string): number {
	if (text.length > 9) return -1;
	let count = 0;
	for (let index = 0; index < text.length; index += 1) {
		const digit = text.charCodeAt(index) - 48;
		if (digit < 0 || digit > 9) return -1;
		count = count * 10 + digit;
	}
	return count;
}

/** Plain ASCII for machines: no grouping, decimal point, no exponent within JavaScript's safe range; '' for null. */
export function plainNumber(value: number | null): string {
	return value === null ? '' : String(value);
}
