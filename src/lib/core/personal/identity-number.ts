/** Personnummer and samordningsnummer in a text: notations, dates and checksum (Luhn, as the tax agency has it). */

export type IdentityKind = 'personnummer' | 'samordningsnummer';

/** What a text shows: a number of which there is no doubt, or what must be judged with its whole column. */
export interface IdentitySigns {
	/** A number whose notation leaves no doubt; null if there is none. */
	sure: IdentityKind | null;
	/** A right date and checksum in digits that may as well be a time, a telephone number or an amount. */
	doubtful: IdentityKind | null;
	/** True when digits of a doubtful shape with a right date were seen, whatever their checksum. */
	dated: boolean;
}

/**
 * [century] year month day [sign] four digits. The date's parts may be parted by one sign or space, the
 * four last by a sign or spaces. Bounded in length, so linear in the text.
 */
const SHAPE =
	/(?<!\d)(\d{2} ?)??(\d{2})([-./ ]?)(\d{2})\3(\d{2})( {0,2}[-+/.:_~*\u2010-\u2015\u2212]? {0,2})(\d{3})(\d)(?!\d)/gu;
/** What parts an identity number from its date and nothing else. */
const OWN_SIGN = /[-+/\u2010-\u2015\u2212]/u;
/** Another date begins here. */
const GOES_ON = /^-\d{2}(?!\d)/u;
const PLAIN_DECIMAL = /^[-+\u2212]?\d+[.,]\d+$/u;

/** A whole cell of digits with anything that parts or groups them. */
const GROUPED = /^['(]?\d[\d ()'+/_~\u2010-\u2015\u2212-]{5,38}$/u;
const THOUSANDS = /^\d{1,3}(?:[.,]\d{3}){2,3}$/u;
/** A number as a spreadsheet or a program writes it: 198503152384.0, 850315.2384, 1.98503152384E+11. */
const STORED = /^(\d{7,12})[.,]0{1,4}$/u;
const POINTED = /^(\d{6}|\d{8})[.,](\d{4})$/u;
const SCIENTIFIC = /^\d[.,]\d{5,11}e\+?(?:0?[89]|1[01])$/iu;

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/** Added to the day of a samordningsnummer. */
const COORDINATION = 60;

/** Looks for identity numbers anywhere in a text, and in the digits of the text as a whole. */
export function findIdentityNumber(text: string): IdentitySigns {
	const spaced = (/[^\u0020-\u007e]/u.test(text) ? text.replace(/\s/gu, ' ') : text).trim();
	const signs: IdentitySigns = { sure: null, doubtful: null, dated: false };
	const one = PLAIN_DECIMAL.test(spaced) || SCIENTIFIC.test(spaced);
	if (!one && searchIn(spaced, signs)) return signs;
	const digits = wholeDigits(spaced);
	if (digits?.length === 10 || digits?.length === 12) {
		const read = readDigits(digits);
		signs.dated = read !== null;
		if (read?.valid) signs.doubtful = read.kind;
	}
	return signs;
}

/**
 * The digits of a cell that is a number and nothing else, however it is grouped or stored; null for
 * any other text, dates with times and decimals among them.
 */
export function wholeDigits(text: string): string | null {
	if (/^\d+$/u.test(text)) return text;
	const stored = STORED.exec(text)?.[1];
	if (stored !== undefined) return stored;
	const pointed = POINTED.exec(text);
	if (pointed) return `${pointed[1]}${pointed[2]}`;
	if (SCIENTIFIC.test(text)) return String(Math.round(Number(text.replace(',', '.'))));
	return GROUPED.test(text) || THOUSANDS.test(text) ? text.replace(/\D/gu, '') : null;
}

/**
 * The kind of the number that these digits are when the zeros a spreadsheet took away are put back: nine
 * digits for one zero, eight and seven for those born in the first months of a century.
 */
export function shortenedKind(digits: string): IdentityKind | null {
	const one = readDigits(digits.padStart(10, '0'));
	return one?.valid ? one.kind : null;
}

/** True when a date of birth (six or eight digits) and four digits beside it make an identity number. */
export function makeIdentityNumber(date: string, four: string): boolean {
	return readDigits(date + four.padStart(4, '0'))?.valid ?? false;
}

/** True where digits with a right date were seen. */
function searchIn(text: string, signs: IdentitySigns): boolean {
	let seen = false;
	SHAPE.lastIndex = 0;
	for (let match = SHAPE.exec(text); match; match = SHAPE.exec(text)) {
		const one = readMatch(match, text);
		if (one) {
			seen = true;
			signs.dated ||= one.doubtful;
			if (one.valid && !one.doubtful) {
				signs.sure = one.kind;
				break;
			}
			if (one.valid) signs.doubtful ??= one.kind;
		}
		SHAPE.lastIndex = match.index + 1;
	}
	return seen;
}

interface Read {
	kind: IdentityKind;
	valid: boolean;
}

function readMatch(match: RegExpExecArray, text: string): (Read & { doubtful: boolean }) | null {
	const [whole, century, year = '', part = '', month = '', day = '', sign = ''] = match;
	const last = `${match[7] ?? ''}${match[8] ?? ''}`;
	if (
		part !== '' &&
		GOES_ON.test(text.slice(match.index + whole.length, match.index + whole.length + 4))
	)
		return null;
	const one = readParts(century?.trim() ?? '', year, month, day, last);
	if (!one) return null;
	const between = sign.trim();
	if (between !== '' && !OWN_SIGN.test(between)) return { ...one, doubtful: true };
	if (between !== '' && part === '') return { ...one, doubtful: false };
	const recent = century === undefined ? Number(year) < 50 : Number(century) === 20;
	const time = Number(last.slice(0, 2)) < 24 && Number(last.slice(2)) < 60;
	// Ten digits and nothing else may be an amount or a telephone number; twelve hardly.
	const bare = whole.length === 10 && text.length === 10;
	return { ...one, doubtful: bare || (recent && time) };
}

function readDigits(digits: string): Read | null {
	const long = digits.length === 12;
	if (!long && digits.length !== 10) return null;
	const [year, month, day] = [0, 2, 4].map((at) => digits.slice(at + (long ? 2 : 0)).slice(0, 2));
	return readParts(
		long ? digits.slice(0, 2) : '',
		year ?? '',
		month ?? '',
		day ?? '',
		digits.slice(-4)
	);
}

/** Null where the digits hold no day that there has been; `century` is '' where it is not written. */
function readParts(
	centuryText: string,
	yearText: string,
	monthText: string,
	dayText: string,
	last: string
): Read | null {
	const century = centuryText === '' ? null : Number(centuryText);
	if (century !== null && (century < 18 || century > 20)) return null;
	const month = Number(monthText);
	const written = Number(dayText);
	const day = written > COORDINATION ? written - COORDINATION : written;
	if (day < 1 || day > (DAYS[month - 1] ?? 0)) return null;
	if (month === 2 && day === 29 && !isLeap(century, Number(yearText))) return null;
	return {
		kind: written > COORDINATION ? 'samordningsnummer' : 'personnummer',
		valid: luhn(yearText + monthText + dayText + last)
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
