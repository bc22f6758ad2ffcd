/** Personnummer and samordningsnummer in a text: notations, dates and checksum (Luhn, as the tax agency has it). */

export interface IdentityNumber {
	kind: 'personnummer' | 'samordningsnummer';
	/** True where the same digits may as well be a date with a time or a year. */
	ambiguous: boolean;
}

/**
 * [century] year month day [sign] four digits. The date's parts may be parted by one sign or space, the
 * four last by a hyphen, a plus, a dash or a space. Bounded in length, so linear in the text.
 */
const SHAPE =
	/(?<!\d)(\d{2} ?)??(\d{2})([-./ ]?)(\d{2})\3(\d{2})( ?[-+/\u2010-\u2015\u2212]? ?)(\d{3})(\d)(?!\d|-\d{2}(?!\d))/gu;
const PLAIN_DECIMAL = /^[-+\u2212]?\d+[.,]\d+$/u;
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/** Added to the day of a samordningsnummer. */
const COORDINATION = 60;

/**
 * The first identity number in a text, a sure one before one that may be a time; null if there is none.
 * Also says whether something of an ambiguous shape was seen that is none, so that a column can be judged
 * as a whole.
 */
export function findIdentityNumber(text: string): {
	found: IdentityNumber | null;
	/** True when a date followed by a time or a year was seen, whatever its checksum. */
	timeLike: boolean;
} {
	const spaced = /[^\u0020-\u007e]/u.test(text) ? text.replace(/\s/gu, ' ') : text;
	if (PLAIN_DECIMAL.test(spaced.trim())) return { found: null, timeLike: false };
	let found: IdentityNumber | null = null;
	let timeLike = false;
	SHAPE.lastIndex = 0;
	for (let match = SHAPE.exec(spaced); match; match = SHAPE.exec(spaced)) {
		const one = read(match);
		if (one) {
			timeLike ||= one.ambiguous;
			if (one.valid && !one.ambiguous)
				return { found: { kind: one.kind, ambiguous: false }, timeLike };
			if (one.valid) found ??= { kind: one.kind, ambiguous: true };
		}
		SHAPE.lastIndex = match.index + 1;
	}
	return { found, timeLike };
}

/** The same digits without a leading zero or two, as a spreadsheet stores them; the whole text must be digits. */
export function isShortened(text: string): boolean {
	return /^\d{9}$/u.test(text) && findIdentityNumber(`0${text}`).found !== null;
}

function read(match: RegExpExecArray): (IdentityNumber & { valid: boolean }) | null {
	const [, centuryText, yearText = '', part = '', monthText = '', dayText = '', sign = ''] = match;
	const birth = match[7] ?? '';
	const last = match[8] ?? '';
	const century = centuryText === undefined ? null : Number(centuryText);
	if (century !== null && (century < 18 || century > 20)) return null;
	const month = Number(monthText);
	const written = Number(dayText);
	const day = written > COORDINATION ? written - COORDINATION : written;
	if (day < 1 || day > (DAYS[month - 1] ?? 0)) return null;
	if (month === 2 && day === 29 && !isLeap(century, Number(yearText))) return null;
	const signed = sign.trim() !== '' && part === '';
	const recent = century === null ? Number(yearText) < 50 : century === 20;
	const time = Number(birth.slice(0, 2)) < 24 && Number(birth.slice(2) + last) < 60;
	return {
		kind: written > COORDINATION ? 'samordningsnummer' : 'personnummer',
		ambiguous: recent && time && !signed,
		valid: luhn(yearText + monthText + dayText + birth + last)
	};
}

function isLeap(century: number | null, year: number): boolean {
	if (century === null) return year % 4 === 0;
	return year === 0 ? century % 4 === 0 : year % 4 === 0;
}

/** True when the ten digits' weighted sum (2, 1, 2, …) ends in zero. */
function luhn(digits: string): boolean {
	let sum = 0;
	for (let index = 0; index < digits.length; index += 1) {
		const doubled = (digits.charCodeAt(index) - 48) * (index % 2 === 0 ? 2 : 1);
		sum += doubled > 9 ? doubled - 9 : doubled;
	}
	return sum % 10 === 0;
}
