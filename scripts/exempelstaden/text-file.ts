/** Code points of windows-1252 that are not their own byte, as far as Swedish texts use them. */
const OTHERS = new Map([
	['–', 0x96],
	['—', 0x97],
	['’', 0x92],
	['”', 0x94],
	['…', 0x85],
	['€', 0x80]
]);

/** The text in windows-1252. Throws on a character it has none for, rather than losing it. */
export function windows1252(text: string): Uint8Array {
	return Uint8Array.from(text, (character) => {
		const code = OTHERS.get(character) ?? character.codePointAt(0) ?? 0;
		if (code > 0xff) throw new Error(`windows-1252 has no ${character}`);
		return code;
	});
}

export function utf8(text: string, mark = false): Uint8Array {
	return new TextEncoder().encode((mark ? '\uFEFF' : '') + text);
}

const NBSP = '\u00A0';

/** `12 345` with a no-break space between thousands. */
export function swedishWhole(value: number): string {
	return String(Math.round(value)).replace(/\B(?=(\d{3})+$)/gu, NBSP);
}

/** `12,5`, always with that many decimals. */
export function swedishDecimal(value: number, decimals = 1): string {
	return value.toFixed(decimals).replace('.', ',');
}
