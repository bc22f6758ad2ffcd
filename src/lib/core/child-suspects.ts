import { CHILDREN, SUSPECTS } from './child-suspects.sv';
import type { AreaId } from './area';
import type { MeasureId } from './measure';

/**
 * True for a figure of suspects who are, or may be, children in an area below the city: such a figure is
 * neither read, kept nor shown. An area nobody knows is taken to be below the city.
 */
export function isOfChildSuspects(figure: {
	measure: MeasureId | null;
	measureAsWritten?: string;
	area: AreaId | null;
	age: string;
}): boolean {
	const { measure, measureAsWritten = '', area, age } = figure;
	if (!isOfSuspects(measure, measureAsWritten) || isWholeCity(area)) return false;
	return mayBeChild(age) || CHILDREN.test(`${measure ?? ''} ${measureAsWritten}`);
}

/** True for a measure of suspects, by its id or as it is written. */
export function isOfSuspects(measure: MeasureId | null, asWritten: string): boolean {
	return SUSPECTS.test(`${measure ?? ''} ${asWritten}`);
}

/** True for the city as a whole and the country. */
export function isWholeCity(area: AreaId | null): boolean {
	return area !== null && /^(?:stad|land):/u.test(area);
}

/** An age group that begins under 18; not the group of all ages. */
export function mayBeChild(age: string): boolean {
	return age !== 'all' && !(Number(/^\d{1,3}/u.exec(age)?.[0] ?? 0) >= 18);
}
