/** E-mail addresses and telephone numbers in a text. Every pattern is bounded or linear. */

const EMAIL = /[\p{L}\d._%+'-]@[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.\p{L}{2,}/u;
const TELEPHONE =
	/(?<![\d\p{L}]|\d[.,-]|\p{L}-)(\(?(?:\+46|0046|0))([\d\s().\-\u2010-\u2015/]{6,18})/gu;
/** A day first, with or without a time: "07/03/2025 01:06" is no mobile number. */
const DAY_FIRST =
	/(?<!\d)\d{1,2}([-./])(?:0?[1-9]|1[0-2])\1(?:19|20)\d{2}(?!\d)(?: {1,2}\d{1,2}[:.]\d{2})?/gu;
const DATE = /^\d{1,2}([-./ ])\d{1,2}\1\d{4}(?!\d)/u;
/** Area code, then a sign: without one, a row of digits is only taken for a mobile number. */
const AREA_CODE = /^0(?:8|[1-9]\d{1,2})[\s)\-\u2010-\u2015/]/u;
const MOBILE = /^7[02369]\d{7}$/u;
/** Numbers abroad: a plus, a country's code, at least nine digits in all. */
const ABROAD =
	/(?<![\d\p{L}])\+[1-9]\d{1,2}(?:[ ()/\u00a0\u2009\u2010-\u2015-]{0,2}\d){7,12}(?![\d.,])/u;
/** What is said before a number to call. */
const CALL =
	/(?:^|[^\p{L}])(?:tel|tfn|tele|telefon|telefonnummer|mobil|mobilnr|mobilnummer|ring|ringer|sms|nås på)\.?:? ?(?:nr)?\.?:? ?(0\d{6,10})(?!\d)/iu;

/** An amount with its thousands apart: "6 020 123 456" holds no area code. */
const AMOUNT = /^[-+\u2212]?[1-9]\d{0,2}(?:[\s.]\d{3})+(?:[.,]\d+)?$/u;

export function hasEmail(text: string): boolean {
	return EMAIL.test(text);
}

/**
 * True for a mobile number, a landline number with its area code set apart or after a word that says
 * telephone, or one that begins with +46 or another country's code.
 */
export function hasTelephone(text: string): boolean {
	if (AMOUNT.test(text)) return false;
	if (hasNational(text) && hasNational(text.replace(DAY_FIRST, ' '))) return true;
	return ABROAD.test(text) || CALL.test(text);
}

function hasNational(text: string): boolean {
	for (const [match, prefix = '', rest = ''] of text.matchAll(TELEPHONE))
		if (isNumber(match.replace('(', ''), prefix.replace('(', ''), rest)) return true;
	return false;
}

/** True for the digits of a mobile number without its zero, or with the country's code and no plus. */
export function isBareMobile(digits: string): boolean {
	return MOBILE.test(digits) || (digits.startsWith('46') && MOBILE.test(digits.slice(2)));
}

function isNumber(text: string, prefix: string, rest: string): boolean {
	const digits = rest.replace(/\D/gu, '');
	const national = prefix === '0' ? digits : digits.replace(/^0/u, '');
	if (national.startsWith('0')) return false;
	// 0.7012345678 is a share, 070.123 45 67 a number.
	if (MOBILE.test(national) && !rest.startsWith('.')) return true;
	if (rest.includes('.')) return false;
	if (prefix !== '0') return national.length >= 7 && national.length <= 9;
	if (DATE.test(text) || !AREA_CODE.test(text)) return false;
	const least = text.startsWith('08') ? 7 : 8;
	return national.length >= least && national.length <= 9;
}
