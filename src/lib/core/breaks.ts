import type { AreaId } from './area';
import type { MeasureId } from './measure';
import type { ComparabilityBreak } from './workspace';

/** The breaks and cautions that concern a measure in an area, in order of time (standing ones first). */
export function breaksFor(
	breaks: readonly ComparabilityBreak[],
	measure: MeasureId,
	area: AreaId
): ComparabilityBreak[] {
	const kind = `${measure.split(':')[0] ?? ''}:*`;
	return breaks
		.filter((entry) => entry.measure === measure || entry.measure === kind || entry.measure === '*')
		.filter((entry) => entry.area === null || entry.area === area)
		.sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1));
}
