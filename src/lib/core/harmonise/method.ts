import { responseRateOf, type EvidenceKind } from '../evidence';
import type { MeasureId } from '../measure';
import type { Unit } from '../vocabulary';

/**
 * How figures of several areas may be made into one of them together.
 * - `add`: they are added.
 * - `denominators`: rates, by the populations the source divides by.
 * - `people`: shares of a sample, by the people in the ages asked (not by answers: areas are sampled unevenly).
 * - `base`: shares of everybody asked or counted, by how many they were.
 * - `none`: not at all.
 */
export type JoinMethod = 'add' | 'denominators' | 'people' | 'base' | 'none';

/** How a measure's figures in a unit may be joined over areas. Indexes and means never are; response rates by how many were asked. */
export function joinMethod(unit: Unit, kind: EvidenceKind, measure: MeasureId): JoinMethod {
	switch (unit) {
		case 'count':
			return 'add';
		case 'per_1000':
		case 'per_100k':
			return 'denominators';
		case 'percent':
			if (measure === responseRateOf(measure)) return 'base';
			return kind === 'sample_survey' ? 'people' : 'base';
		case 'index':
		case 'mean':
			return 'none';
	}
}
