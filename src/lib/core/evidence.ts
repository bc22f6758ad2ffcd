import type { MeasureId } from './measure';

/**
 * How the figures of an indicator came about: it decides which test fits, and which words may be used.
 * `total_survey` asks or counts everybody, so there is no sampling error; `register` is not tested.
 */
export type EvidenceKind = 'reported_crime' | 'sample_survey' | 'total_survey' | 'register';

/** True where differences are tested: counts that vary, shares of samples. */
export function isTested(kind: EvidenceKind): boolean {
	return kind === 'reported_crime' || kind === 'sample_survey';
}

/**
 * By the beginning of a measure's id, the longest first. A survey nobody has described may be anything: no test is
 * made of it.
 */
const KINDS: readonly (readonly [string, EvidenceKind])[] = [
	['survey:stockholmsenkaten.', 'total_survey'],
	['survey:stad.', 'sample_survey'],
	['survey:polisregion.', 'sample_survey'],
	['crime:', 'reported_crime'],
	['school:', 'total_survey']
];

/** How a measure's figures came about; the one place that says so for measures no indicator is declared of. */
export function evidenceOf(measure: MeasureId): EvidenceKind {
	return KINDS.find(([begins]) => measure.startsWith(begins))?.[1] ?? 'register';
}

const RESPONSE_RATE = 'svarsfrekvens';

/** The measure that holds the response rate of a survey's question: the survey is the id up to its last full stop. */
export function responseRateOf(measure: MeasureId): MeasureId {
	return `${measure.slice(0, measure.lastIndexOf('.'))}.${RESPONSE_RATE}`;
}
