/** What several comparisons at once mean for each of them. */
export const manyComparisonsExplained =
	'Vid så här många jämförelser väntas ungefär 1 av 20 sticka ut av en slump; därför krävs mer av var och en.';

/** Beside differences from the rest of the city: many are large, for reasons that last. `than`: "staden utom Björkvik". */
export const lastingDifferences = (than: string): string =>
	`Områden skiljer sig åt av många varaktiga skäl: att skillnaden mot ${than} är större än vanlig variation är inte ovanligt.`;
