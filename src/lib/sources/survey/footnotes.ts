import type { TableBlock } from '$lib/core/headed-table';
import { squeezeCell } from '$lib/core/headings';
import type { PublishedCell } from '$lib/core/numbers';
import type { NumberStyle } from '$lib/core/recipe/recipe';
import { readNumberText } from '$lib/core/written/number';
import type { SurveyRole } from './columns';
import { PRELIMINARY_AFTER, PRELIMINARY_NOTE } from './words.sv';

/** A cell with the marks after its number read. */
export interface MarkedCell {
	cell: PublishedCell;
	preliminary: boolean;
	/** What a footnote says of its mark. */
	note: string | null;
}

const MARK = /^(.*[\d%])\s*([*†‡]{1,4})$/u;
const EXPLAINED = /^([*†‡]{1,4})\)?\s*[=:]?\s*(\S.*)$/u;
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/gu;

/** What the lines around a table say of its figures: marks, and which years are preliminary. */
export class Footnotes {
	readonly #marks = new Map<string, string>();
	readonly #years = new Set<string>();
	#all = false;

	constructor({ sheet, last, title }: TableBlock<SurveyRole>) {
		const below: string[] = [];
		for (const { cells } of sheet.rows.slice(last + 1)) {
			const filled = cells.map(squeezeCell).filter((cell) => cell !== '');
			// Another table begins where a row says more than one thing.
			if (filled.length > 2) break;
			if (filled.length > 0) below.push(filled.join(' '));
		}
		for (const line of below) {
			const [, mark, text] = EXPLAINED.exec(line) ?? [];
			if (mark !== undefined && text !== undefined) this.#marks.set(mark, text);
		}
		for (const line of [...title, ...below]) {
			if (!PRELIMINARY_NOTE.test(line) || EXPLAINED.test(line)) continue;
			const years = [...line.matchAll(YEAR)].map(([year]) => year);
			if (years.length === 0) this.#all = true;
			for (const year of years) this.#years.add(year);
		}
	}

	/** True where a line says that the figures of the period, or all of them, are preliminary. */
	isPreliminary(period: string): boolean {
		return this.#all || this.#years.has(period.slice(0, 4));
	}

	/** "39 prel." is preliminary; "40*" has the note of its sign, if a line below explains it. */
	read(text: string, style: NumberStyle): MarkedCell {
		const cell = readNumberText(text, style);
		const plain = { cell, preliminary: false, note: null };
		if (cell.kind !== 'junk') return plain;
		const [, number, mark] = MARK.exec(text.trim()) ?? [];
		const note = mark === undefined ? undefined : this.#marks.get(mark);
		if (number !== undefined && note !== undefined)
			return {
				cell: readNumberText(number, style),
				preliminary: PRELIMINARY_NOTE.test(note),
				note
			};
		if (!PRELIMINARY_AFTER.test(text)) return plain;
		const bare = readNumberText(text.replace(PRELIMINARY_AFTER, ''), style);
		return { cell: bare, preliminary: bare.kind === 'value', note: null };
	}
}
