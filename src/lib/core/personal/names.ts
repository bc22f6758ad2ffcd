import type { GridRow } from '../source';
import { monthNumber } from '../written/month';
import { FIRST_NAMES, MAYBE_NAME_HEADING, NAME_HEADING } from './names.sv';

/** Rows looked at, spread over the sheet: a column of names is one throughout. */
const SAMPLED = 2_000;
const LONGEST = 60;

const FULL_NAME = /^\p{Lu}[\p{L}'’-]*,?(?: \p{Lu}[\p{L}'’.-]*){1,4}$/u;
const ONE_NAME = /^\p{Lu}[\p{L}'’-]+$/u;

interface Tally {
	texts: number;
	full: number;
	known: number;
	first: number;
	capital: number;
	distinct: Set<string>;
}

/** True when a text is written like a person's name and holds a common first name. */
export function isPersonName(text: string): boolean {
	return FULL_NAME.test(text) && knowsFirstName(text);
}

/**
 * Columns (from 0) that hold names of persons. `headings` are the sheet's, by column. A heading that says
 * so needs content that looks like names; any other heading needs common first names in half the cells.
 */
export function nameColumns(
	rows: readonly GridRow[],
	headings: readonly string[],
	headingRow: number
): number[] {
	const tallies: (Tally | undefined)[] = [];
	const step = Math.max(1, Math.floor(rows.length / SAMPLED));
	for (let at = headingRow + 1; at < rows.length; at += step) {
		const cells = rows[at]?.cells ?? [];
		for (let column = 0; column < cells.length; column += 1) {
			const cell = cells[column] ?? '';
			if (cell.length < 2 || cell.length > LONGEST) continue;
			const code = cell.charCodeAt(0);
			// Numbers are the most of a table: not looked at any further.
			if (code < 65 && code !== 32) continue;
			count((tallies[column] ??= blank()), cell.trim());
		}
	}
	return tallies.flatMap((tally, column) =>
		tally && holdsNames(tally, headings[column] ?? '') ? [column] : []
	);
}

function holdsNames(tally: Tally, heading: string): boolean {
	const { texts, full, known, first, capital, distinct } = tally;
	if (NAME_HEADING.test(heading)) return capital / texts >= 0.5;
	if (distinct.size < 2) return false;
	if (MAYBE_NAME_HEADING.test(heading.trim()))
		return full / texts >= 0.5 && (known + first) / texts >= 0.2;
	return texts >= 3 && (known / texts >= 0.5 || (distinct.size >= 5 && first / texts >= 0.6));
}

function count(tally: Tally, text: string): void {
	tally.texts += 1;
	if (tally.distinct.size < 10) tally.distinct.add(text);
	if (ONE_NAME.test(text)) {
		tally.capital += 1;
		const word = text.toLocaleLowerCase('sv');
		// Some months are called as people are.
		if (FIRST_NAMES.has(word) && monthNumber(word) === 0) tally.first += 1;
	} else if (FULL_NAME.test(text)) {
		tally.capital += 1;
		tally.full += 1;
		if (knowsFirstName(text)) tally.known += 1;
	}
}

function knowsFirstName(text: string): boolean {
	const words = text.toLocaleLowerCase('sv').split(/,? /u);
	const given = text.includes(',') ? words[1] : words[0];
	return (given ?? '').split('-').some((word) => FIRST_NAMES.has(word));
}

function blank(): Tally {
	return { texts: 0, full: 0, known: 0, first: 0, capital: 0, distinct: new Set() };
}
