/** Why a row of a table found by its headings was not read. */
export const headedTableWords = {
	otherSheet: 'Bladet har inga rubriker som hör till den här källan.'
};
