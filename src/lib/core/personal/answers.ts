import type { GridRow, Sheet } from '../source';

/** Variables of a school survey's answer file, as its code book names them: F14, f78aa, F3_Omkodad. */
const VARIABLE = /^f\d{1,3}[a-zåäö]{0,3}(?:_[\p{L}\d]+)?$/iu;
/** The same in other programs' exports: a variable's label, or the question itself. */
const QUESTION =
	/^(?:(?:fr|fråga|q)[ _.]?\d{1,3}[a-zåäö]{0,3}(?:_[\p{L}\d]+)?|\p{L}[^?]{14,300}\?.{0,120})$/iu;
/** What such a file has of the one who answers, or of the school. */
const RESPONDENT =
	/^(?:id|origo ?id|resp(?:ondent)?[ _-]?(?:id|nr)?|(?:svars|elev|enkät)[ _-]?(?:id|nr)|löp(?:nr|nummer)|kön|kon|hemkommun|skolkommun|skolenhetskod|skolid_gammal|skolnamn|arskurs|årskurs|ar)$/iu;
const LOOKED_AT = 10;
/** What only a file of single answers has. */
const SINGLE =
	/^(?:id|origo ?id|resp(?:ondent)?[ _-]?(?:id|nr)?|(?:svars|elev|enkät)[ _-]?(?:id|nr)|löp(?:nr|nummer)|skolenhetskod)$/iu;
/** Quarters are no questions. */
const QUARTER = /^q[ _.]?[1-4]$/iu;
/** Fewer rows than this may be a table of results, where nothing names the one who answered. */
const FEWEST_ROWS = 20;
/** Answers are codes, small whole numbers and those for no answer and home area, or their words. */
const WORD = /^\p{L}{2}.{0,60}$/u;
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
		const variables = columnsOf(cells, (cell) => VARIABLE.test(cell));
		const asked = columnsOf(cells, (cell) => VARIABLE.test(cell) || QUESTION.test(cell));
		const below = rows.slice(at + 1);
		// Under the questions of a table of results stand figures, never words.
		const inWords = below.length >= FEWEST_ROWS && areAnswers(below.slice(0, 200), asked, WORD);
		const questions = single || inWords ? asked : variables;
		if (questions.length < 3 || questions.every((index) => QUARTER.test(cells[index] ?? '')))
			continue;
		const respondent = cells.filter((cell) => RESPONDENT.test(cell)).length;
		const few = questions.length < (single || inWords ? 4 : 8);
		if (few && respondent < 2) continue;
		const enough = below.length >= (single ? 1 : FEWEST_ROWS);
		if (enough && areAnswers(below.slice(0, 200), questions, ANSWER)) return true;
	}
	return false;
}

function columnsOf(cells: readonly string[], fits: (cell: string) => boolean): number[] {
	return cells.flatMap((cell, index) => (fits(cell) ? [index] : []));
}

function areAnswers(
	rows: readonly GridRow[],
	questions: readonly number[],
	shape: RegExp
): boolean {
	let answers = 0;
	let filled = 0;
	for (const { cells } of rows)
		for (const index of questions) {
			const cell = (cells[index] ?? '').trim();
			if (cell === '') continue;
			filled += 1;
			if (shape.test(cell)) answers += 1;
		}
	return filled > 0 && answers / filled >= 0.9;
}
