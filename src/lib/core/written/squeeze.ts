/** White space of every kind in runs → one ordinary space, none at the ends; case and signs are kept. */
export function squeezeText(text: string): string {
	return text
		.normalize('NFC')
		.replace(/[\s\u00A0\u2007\u2009\u202F\uFEFF]+/gu, ' ')
		.trim();
}

/** As `squeezeText`, in lower case and with dashes of every kind as a hyphen: for comparing words. */
export function foldText(text: string): string {
	return squeezeText(text)
		.replace(/[\u2010-\u2015\u2212]/gu, '-')
		.toLocaleLowerCase('sv');
}
