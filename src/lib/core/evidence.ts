/**
 * How the figures of an indicator came about: it decides which test fits, and which words may be used.
 * `total_survey` asks or counts everybody, so there is no sampling error; `register` is not tested.
 */
export type EvidenceKind = 'reported_crime' | 'sample_survey' | 'total_survey' | 'register';
