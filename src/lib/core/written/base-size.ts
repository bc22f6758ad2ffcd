const LONGEST = 300;
const BASE = /[ ,:]{0,3}[([]? ?(?<![\p{L}\p{N}])n ?= ?(\d[\d \u00a0\u2009\u202f]{0,11}) ?[)\]]?$/iu;

/** A label without the number of answers that ends it, "Kvinnor (n=1 204)", and that number (null = none). */
export function splitBase(label: string): { label: string; n: number | null } {
	const text = label.trimEnd();
	const found = text.length > LONGEST ? null : BASE.exec(text);
	if (!found || found.index === 0) return { label, n: null };
	return { label: text.slice(0, found.index), n: Number((found[1] ?? '').replace(/\D/gu, '')) };
}
