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
	measure: string | null;
	sheet: string;
	row: number;
}

/** What the questions of one wave of a survey are called. */
export interface CodeBook {
	survey: string;
	/** The wave, as a period; null where the file does not say. */
	wave: string | null;
	questions: CodeBookQuestion[];
}
