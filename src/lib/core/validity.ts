import type { Validity } from './area';

/** True if the day lies in the validity; unknown and open bounds count as open. */
export function holdsOn(validity: Validity, date: string): boolean {
	return (
		(validity.from === null || validity.from <= date) &&
		(validity.to === null || date < validity.to)
	);
}

/** True if the validity and the span [from, to) share a day; unknown and open bounds count as open. */
export function overlaps(validity: Validity, from: string, to: string): boolean {
	return (
		(validity.from === null || validity.from < to) && (validity.to === null || from < validity.to)
	);
}

/** True if the validity begins after the day. */
export function isAfter(validity: Validity, date: string): boolean {
	return validity.from !== null && validity.from > date;
}
