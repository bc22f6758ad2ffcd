import type { Sheet } from '../source';
import { readPeriodText } from '../written/period';
import { squeezeText } from '../written/squeeze';
import { SOURCE_NOTE } from './suggest.sv';

const ROWS_ABOVE = 12;
const NOTES_BELOW = 30;
const LONGEST_TITLE = 200;
/** A year with what may stand round it: "jan 2024", "läsåret 2023/24", "2024 kv 1". */
const PERIODS = [
	/(?:19|20)\d{2}\/\d{2,4}/gu,
	/\p{L}{2,9}\.?[ -](?:19|20)\d{2}(?![\d-])/gu,
	/(?<!\d)(?:19|20)\d{2}(?: ?(?:kv|k|q)\.? ?[1-4]|-\d{2}(?!\d))/giu,
	/(?<![\d-])(?:19|20)\d{2}(?![\d-])/gu
];

/** What stands above and below a table and tells what it is. */
export interface TitleGuess {
	/** The first line above; '' where there is none. */
	text: string;
	texts: string[];
	/** As written; null where none, or several, are named. */
	period: string | null;
	source: { producer: string; citation: string } | null;
}

export function guessTitle(sheet: Sheet, top: number): TitleGuess {
	const texts = sheet.rows
		.slice(Math.max(0, top - 1 - ROWS_ABOVE), top - 1)
		.flatMap(({ cells }) => cells)
		.map(squeezeText)
		.filter((text) => text !== '' && text.length <= LONGEST_TITLE);
	const text = texts.find((one) => /\p{L}/u.test(one) && !SOURCE_NOTE.test(one)) ?? '';
	return { text, texts, period: periodIn([...texts, sheet.name]), source: sourceOf(sheet, texts) };
}

/** The one period that these texts name, as written; null where none, or several, are named. */
export function periodIn(texts: readonly string[]): string | null {
	for (const pattern of PERIODS) {
		const found = new Map<string, string>();
		for (const text of texts)
			for (const [written] of text.matchAll(pattern)) {
				const read = readPeriodText(written);
				if (read) found.set(read.period, written);
			}
		if (found.size === 1) return [...found.values()][0] ?? null;
		if (found.size > 1) return null;
	}
	return null;
}

function sourceOf(sheet: Sheet, above: readonly string[]): TitleGuess['source'] {
	const below = sheet.rows.slice(-NOTES_BELOW).map(({ cells }) => squeezeText(cells[0] ?? ''));
	for (const note of [...above, ...below]) {
		const said = SOURCE_NOTE.exec(note.slice(0, LONGEST_TITLE))?.[1];
		if (said) return { producer: said, citation: said };
	}
	return null;
}
