import type { GridRow, Sheet } from '../source';

/** Variables of a school survey's answer file, as its code book names them: F14, f78aa, F3_Omkodad. */
const VARIABLE = /^f\d{1,3}[a-zåäö]{0,3}(?:_[\p{L}\d]+)?$/iu;
/** The same in other programs' exports: a variable's label, or the question itself. */
const QUESTION =
	/^(?:(?:fr|fråga)[ _.]?\d{1,3}[a-zåäö]{0,3}(?:_[\p{L}\d]+)?|\p{L}[^?]{14,300}\?.{0,120})$/iu;
/** What such a file has of the one who answers, or of the school. */
const RESPONDENT =
	/^(?:id|origo ?id|respondent(?:id)?|svarsid|löpnr|hemkommun|skolkommun|skolenhetskod|skolid_gammal|skolnamn|arskurs|årskurs|ar)$/iu;
const LOOKED_AT = 10;
/** What only a file of single answers has. */
const SINGLE = /^(?:id|origo ?id|respondent(?:id)?|svarsid|löpnr|skolenhetskod)$/iu;
/** Fewer rows than this may be a table of results, where nothing names the one who answered. */
const FEWEST_ROWS = 20;
/** Answers are codes, small whole numbers and those for no answer and home area, or their words. */
const ANSWER = /^(?:[0-2]?\d|[1-3]\d\d|99|99[689]|\p{L}.{0,60})$/u;

/**
 * True for a sheet with one row per pupil who answered: a heading row of the survey's variables and rows
 * of answer codes under it. A table of results has areas and shares instead, a code book has the
 * variables under each other.
 */
export function holdsAnswers({ rows }: Sheet): boolean {
	for (let at = 0; at < Math.min(rows.length, LOOKED_AT); at += 1) {
		const cells = (rows[at]?.cells ?? []).map((cell) => cell.trim());
		const single = cells.some((cell) => SINGLE.test(cell));
		const questions = cells.flatMap((cell, index) =>
			VARIABLE.test(cell) || (single && QUESTION.test(cell)) ? [index] : []
		);
		if (questions.length < 3) continue;
		const respondent = cells.filter((cell) => RESPONDENT.test(cell)).length;
		const few = questions.length < (single ? 4 : 8);
		if (few && respondent < 2) continue;
		const below = rows.slice(at + 1);
		const enough = below.length >= (single ? 1 : FEWEST_ROWS);
		if (enough && areAnswers(below.slice(0, 200), questions)) return true;
	}
	return false;
}

function areAnswers(rows: readonly GridRow[], questions: readonly number[]): boolean {
	let answers = 0;
	let filled = 0;
	for (const { cells } of rows)
		for (const index of questions) {
			const cell = (cells[index] ?? '').trim();
			if (cell === '') continue;
			filled += 1;
			if (ANSWER.test(cell)) answers += 1;
		}
	return filled > 0 && answers / filled >= 0.9;
}
