import type { Sheet } from '../source';
import { splitBase } from '../written/base-size';
import { dropFootnote } from '../written/footnote';
import { foldText, squeezeText } from '../written/squeeze';

/** No table is read with more merged blocks in one header row. */
const MOST_MERGES = 5_000;
/** Headings that differ only further on are taken for the same. */
const LONGEST_KEY = 500;

/**
 * The header rows as texts, one list per row, one text per column (both from 0). A merged block says the
 * same in all its cells. An empty cell takes what stands to its left in its row, as long as no header row
 * above begins something new there, the block to the left has not ended, and no column in `labels`
 * (columns of words, from 1) stands between: those have headings of their own only. `atLeast`: columns
 * that the texts reach over, if the rows themselves end before.
 */
export function headerTexts(
	sheet: Sheet,
	top: number,
	headerRows: number,
	labels: ReadonlySet<number> = new Set(),
	atLeast = 0
): string[][] {
	const rows = sheet.rows.slice(top - 1, top - 1 + headerRows);
	const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), atLeast);
	const begins = new Array<boolean>(width).fill(false);
	return rows.map(({ row, cells }) => {
		const own = Array.from({ length: width }, (_, index) => squeezeText(cells[index] ?? ''));
		const blockEnd = fillMerges(own, sheet, row);
		const texts = fillLeft(own, begins, blockEnd, labels);
		own.forEach((text, index) => {
			if (text !== '' && text !== own[index - 1]) begins[index] = true;
		});
		return texts;
	});
}

/** A header text as signatures and comparisons have it: folded, without footnote signs and number of answers. */
export function headerKey(text: string): string {
	return foldText(splitBase(dropFootnote(text)).label).slice(0, LONGEST_KEY);
}

/** Texts put together as people split headings: "Skade-" and "görelse" is one word, others get a space. */
export function joinTexts(texts: readonly string[]): string {
	return texts.reduce(
		(joined, text) =>
			/\p{L}-$/u.test(joined) && /^\p{Ll}/u.test(text)
				? joined.slice(0, -1) + text
				: `${joined} ${text}`.trim(),
		''
	);
}

/** Fills merged blocks of the row; returns, per column, the last column of its block (from 0) or −1. */
function fillMerges(own: string[], { rows, merges }: Sheet, row: number): number[] {
	const ends = new Array<number>(own.length).fill(-1);
	let seen = 0;
	for (const { top, left, bottom, right } of merges ?? []) {
		if (row < top || row > bottom) continue;
		if ((seen += 1) > MOST_MERGES) break;
		const text = squeezeText(rows[top - 1]?.cells[left - 1] ?? '');
		for (let index = left - 1; index < Math.min(right, own.length); index += 1) {
			if (ends[index] !== -1) continue;
			own[index] = text;
			ends[index] = right - 1;
		}
	}
	return ends;
}

function fillLeft(
	own: readonly string[],
	begins: readonly boolean[],
	blockEnd: readonly number[],
	labels: ReadonlySet<number>
): string[] {
	let carried = '';
	return own.map((text, index) => {
		if (labels.has(index + 1)) {
			carried = '';
			return text;
		}
		if (text !== '') {
			carried = text;
			return text;
		}
		const block = blockEnd[index - 1] ?? -1;
		if (begins[index] || block === index - 1 || blockEnd[index] !== -1) carried = '';
		return carried;
	});
}
