/** One column of a template. */
export interface TemplateColumn {
	heading: string;
	explanation: string;
	required: boolean;
}

/**
 * A table to send to those who deliver figures. Filled in with its own example rows it is recognised by
 * the source that carries it, and every row loads.
 */
export interface Template {
	/** File name without ending. */
	file: string;
	title: string;
	/** To the one who fills it in; one paragraph each. */
	instructions: string[];
	columns: TemplateColumn[];
	/** Cells as they would be typed; with area names that are placeholders to be replaced. */
	examples: string[][];
}
