import widths from './glyph-widths.json';
import type { FontWeight } from './marks';

const PLACES = new Map([...widths.characters].map((character, at) => [character, at]));
/** Characters outside the table are measured as wide as this letter. */
const WIDEST = PLACES.get('W') ?? 0;
/** Ascent and descent of Source Sans 3 around a baseline, in em: what a line of text covers. */
export const ASCENT = 0.75;
export const DESCENT = 0.25;

/** Width in pixels of one line of Source Sans 3 at `size` pixels. No DOM; the table is generated from the TTF. */
export function textWidth(text: string, size: number, weight: FontWeight = 400): number {
	const table = widths[weight];
	let sum = 0;
	for (const character of text) sum += table[PLACES.get(character) ?? WIDEST] ?? 1000;
	return (sum * size) / 1000;
}

/**
 * Lines no wider than `width` where words allow it: broken at spaces and after hyphens and slashes;
 * a longer word is broken in the middle rather than cut off. Never empty: '' gives one empty line.
 */
export function wrapText(
	text: string,
	width: number,
	size: number,
	weight: FontWeight = 400
): string[] {
	const lines: string[] = [];
	let line = '';
	for (const piece of pieces(text, width, size, weight)) {
		const longer = line + piece;
		if (line !== '' && textWidth(longer.trimEnd(), size, weight) > width) {
			lines.push(line.trimEnd());
			line = piece.trimStart();
		} else line = longer;
	}
	lines.push(line.trimEnd());
	return lines;
}

/** Unbreakable pieces, each with the space that follows it. NBSP does not break. */
function pieces(text: string, width: number, size: number, weight: FontWeight): string[] {
	const words = text.match(/[^ \n/\u2013-]+[/\u2013-]?[ \n]*|[/\u2013-]+[ \n]*/gu) ?? [];
	return words.flatMap((word) => {
		if (textWidth(word.trimEnd(), size, weight) <= width) return [word];
		const parts: string[] = [];
		let part = '';
		for (const character of word) {
			if (part !== '' && textWidth(part + character, size, weight) > width) {
				parts.push(part);
				part = '';
			}
			part += character;
		}
		return [...parts, part];
	});
}
