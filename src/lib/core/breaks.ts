import type { AreaId } from './area';
import type { MeasureId } from './measure';
import type { ComparabilityBreak } from './workspace';

/**
 * The breaks and cautions that concern a measure in an area (null: those told of no area), in order of time, standing
 * ones first. What is told of a family (`crime:brb6.*`) holds for the measure it is named after and all below it, unless
 * a narrower family or the measure itself has a word of its own for the same days.
 */
export function breaksFor(
	breaks: readonly ComparabilityBreak[],
	measure: MeasureId,
	area: AreaId | null
): ComparabilityBreak[] {
	const found = breaks
		.filter((entry) => concerns(entry.measure, measure))
		.filter((entry) => entry.area === null || entry.area === area);
	return found
		.filter((entry) => !found.some((other) => isNarrower(other, entry)))
		.sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1));
}

function concerns(told: string, measure: MeasureId): boolean {
	if (!told.endsWith('*')) return told === measure;
	return isFamily(told)
		? `${measure}.`.startsWith(told.slice(0, -1))
		: measure.startsWith(told.slice(0, -1));
}

const isFamily = (told: string): boolean => told.endsWith('.*');

/** True where one entry says of fewer measures what the other, of a family, says for the same days and place. */
function isNarrower(one: ComparabilityBreak, other: ComparabilityBreak): boolean {
	return (
		isFamily(other.measure) &&
		one.measure !== other.measure &&
		concerns(other.measure, one.measure.replace(/\.\*$/u, '')) &&
		one.from === other.from &&
		one.to === other.to &&
		one.area === other.area
	);
}
