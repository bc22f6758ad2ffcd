import { MONTH_ENDINGS, MONTH_STARTS } from './words.sv';

/** 1–12 for the name of a month in lower case, whole or cut short ("jan", "sept.", "oktober"); 0 for anything else. */
export function monthNumber(word: string): number {
	const index = MONTH_STARTS.findIndex((starts) => starts.includes(word.slice(0, 3)));
	return index >= 0 && MONTH_ENDINGS.has(word.slice(3)) ? index + 1 : 0;
}
