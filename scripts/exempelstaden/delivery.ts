import { DISTRICTS, POLICE, QUARTERS, TOWN, type Whole } from './town.sv';

/** One file as somebody would send it. `folder` is the id of the source that must read it. */
export interface Delivery {
	folder: string;
	file: string;
	bytes: Uint8Array;
	/** When it is said to have been delivered, and what to know about it. */
	delivered: string;
	note: string;
	/** What must not be read, because it was put there for practice: rows and single cells. */
	rejectedRows?: number;
	rejectedCells?: number;
	/** Figures whose area or measure nobody knows, on purpose. */
	unresolved?: number;
	/** True for a file to practise with: it is downloaded and dropped in, not embedded. */
	practice?: true;
}

/** What figures are given for: an area as it is written, and the quarters it is made of ('' = no known place). */
export interface Reported {
	name: string;
	slug: string;
	level: 'stad' | 'sdo' | 'lpo';
	quarters: readonly string[];
}

export const WHOLE_TOWN: Reported = {
	name: TOWN.name,
	slug: TOWN.id,
	level: 'stad',
	quarters: [...QUARTERS.map(({ slug }) => slug), '']
};

/** The districts of a calendar that exist on a day; all there ever were without one. */
export function districtsOn(day: string | null, calendar = 'staden'): Reported[] {
	return existing(DISTRICTS, day, calendar).map((whole) => ({ ...whole, level: 'sdo' }));
}

export function policeAreasOn(day: string | null): Reported[] {
	return existing(POLICE, day, 'polisen').map((whole) => ({ ...whole, level: 'lpo' }));
}

export function existedOn({ spans }: Whole, calendar: string, day: string): boolean {
	const span = spans[calendar];
	if (!span) return false;
	return (span[0] ?? '') <= day && (span[1] === null || day < span[1]);
}

function existing(wholes: readonly Whole[], day: string | null, calendar: string): Whole[] {
	return wholes.filter((whole) => day === null || existedOn(whole, calendar, day));
}
