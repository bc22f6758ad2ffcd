import type { MeasureId } from './measure';

/**
 * How a code book's question stands to what is known of the survey.
 * - `same`: the same variable with the same wording.
 * - `renamed`: the same wording under another variable.
 * - `reworded`: nearly the same wording; figures before and after are not to be compared without thought.
 * - `new`: no known question.
 */
export type QuestionMatch = 'same' | 'renamed' | 'reworded' | 'new';

/** One question (or one item of a question) of a survey's code book. */
export interface CodeBookQuestion {
	/** The variable's name in that wave, as written. */
	variable: string;
	/** The question's wording; for an item, the question's and the item's. */
	wording: string;
	/** Remarks of the code book: reworded, new, moved. */
	note: string | null;
	/** Code → label. */
	answers: Record<string, string>;
	/** The question it is the same as across waves, where that is known. */
	measure: MeasureId | null;
	match: QuestionMatch;
	/** The known question it was matched with; null for a new one. */
	known: { wave: string; variable: string; wording: string } | null;
	sheet: string;
	row: number;
}

/** What the questions of one wave of a survey are called. */
export interface CodeBook {
	survey: string;
	/** The wave, as a period; null where the file does not say. */
	wave: string | null;
	questions: CodeBookQuestion[];
	/** Questions of the program's measures that the book does not have. */
	missing: { wave: string; variable: string; wording: string; measure: MeasureId }[];
}
