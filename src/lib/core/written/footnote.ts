import { monthNumber } from './month';
import { NUMBERED_WORDS } from './words.sv';

/** Raised digits, stars and daggers are signs wherever they end a label. */
const RAISED = /[\s,]*[\u00B9\u00B2\u00B3\u2070\u2074-\u2079*†‡]+[)\u207E]?$/u;
/** 1), 12) or [1], glued or after a space. */
const CLOSED = /\s?(?:\d{1,2}(?:,\s?\d{1,2})*\)|\[\d{1,2}\])$/u;
/** Digits glued to the end of a word in small letters: "staden5", "brott1,2". */
const GLUED = /(?<![\p{L}\p{N}])(\p{Lu}?\p{Ll}{3,})(\d{1,2}(?:,\d{1,2})*)$/u;
const YEAR_AND_SIGN = /^(.*(?:19|20)\d{2})\d\)$/su;
/** Looked at from the end: no sign and the word before it take more. */
const LONGEST_SIGN = 40;

/**
 * The label without the footnote signs at its end: raised digits and stars; `1)` that closes nothing;
 * one or two digits glued to a word. Words that are numbered themselves ("kvartal1", "åk9", "jan24",
 * "F80") keep their digits, as does everything with a space before them. White space at the ends goes too.
 */
export function dropFootnote(label: string): string {
	let text = label.trim();
	for (;;) {
		const less = dropOne(text);
		if (less === text || less === '') return text;
		text = less;
	}
}

function dropOne(text: string): string {
	const tail = text.slice(-LONGEST_SIGN);
	const head = text.slice(0, -tail.length);
	if (RAISED.test(tail)) return (head + tail.replace(RAISED, '')).trimEnd();
	if (/[)\]]$/u.test(tail)) {
		const year = YEAR_AND_SIGN.exec(tail)?.[1];
		const less = head + (year ?? tail.replace(CLOSED, ''));
		return opens(less) ? text : less.trimEnd();
	}
	const [, word = '', digits = ''] = GLUED.exec(tail) ?? [];
	const folded = word.toLocaleLowerCase('sv');
	const numbered = NUMBERED_WORDS.has(folded) || monthNumber(folded) > 0;
	return digits === '' || numbered ? text : text.slice(0, -digits.length);
}

/** True where a parenthesis is open at the end of the text. */
function opens(text: string): boolean {
	return text.lastIndexOf('(') > text.lastIndexOf(')');
}
