/** E-mail addresses and Swedish telephone numbers in a text. Every pattern is bounded or linear. */

const EMAIL = /[\p{L}\d._%+'-]@[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.\p{L}{2,}/u;
const TELEPHONE = /(?<![\d.,\p{L}-])(?:\+46|0046|0)[\d\s()\-\u2010-\u2015/]{6,18}/gu;
const DATE = /^\d{1,2}([-./ ])\d{1,2}\1\d{4}(?!\d)/u;
/** Area code, then a sign: without one, a row of digits is only taken for a mobile number. */
const AREA_CODE = /^0(?:8|[1-9]\d{1,2})[\s\-\u2010-\u2015/]/u;
const MOBILE = /^7[02369]\d{7}$/u;

export function hasEmail(text: string): boolean {
	return EMAIL.test(text);
}

/** True for a mobile number, a landline number with its area code set apart, or one that begins with +46. */
export function hasTelephone(text: string): boolean {
	for (const [match] of text.matchAll(TELEPHONE)) {
		const international = !match.startsWith('0') || match.startsWith('0046');
		const digits = match.replace(/\D/gu, '').replace(/^00/u, '');
		const national = international ? digits.replace(/^460?/u, '') : digits.replace(/^0/u, '');
		if (national.startsWith('0')) continue;
		if (MOBILE.test(national)) return true;
		if (international && national.length >= 7 && national.length <= 9) return true;
		if (international || DATE.test(match) || !AREA_CODE.test(match)) continue;
		const least = match.startsWith('08') ? 7 : 8;
		if (national.length >= least && national.length <= 9) return true;
	}
	return false;
}
