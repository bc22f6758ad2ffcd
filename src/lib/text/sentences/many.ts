/** What several comparisons at once mean for each of them. */
export const manyComparisonsExplained =
	'Vid så här många jämförelser väntas ungefär 1 av 20 sticka ut av en slump; därför krävs mer av var och en.';
