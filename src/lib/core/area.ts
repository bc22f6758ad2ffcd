import type { AreaLevel } from './vocabulary';

/** `level:slug`, e.g. `sdo:…`; slug = name in lower case, å ä → a, ö → o, spaces and hyphens → `-`. */
export type AreaId = string;

/** First day a thing holds and first day it no longer holds, ISO dates. null = open or not known. */
export interface Validity {
	from: string | null;
	to: string | null;
}

/**
 * Whose dates a relation or a lifetime follows. The city, Brå and the police change their divisions
 * on different days, so the calendars are never merged.
 */
export type Calendar = string;

export interface Area {
	id: AreaId;
	level: AreaLevel;
	name: string;
	/** The word before the name in "in …", where it is not the usual one; absent where it is. */
	preposition?: string;
	/** Official code where one exists (Region Stockholm's for stadsdelsområden). */
	code: string | null;
	/** Shown in the maps and choosers of this municipality (false for other kommuner, ended old districts). */
	shown: boolean;
	/** Part of the area outside the municipality, in words for the user, or null: "Ekerö kommun". */
	outside: string | null;
	note: string | null;
}

/** A spelling found in files. `source` null = any source. Spellings are compared after `normaliseName`. */
export interface AreaAlias {
	area: AreaId;
	source: string | null;
	name: string;
}

/** The area exists in that calendar during the validity. An area without a lifetime in a calendar always exists. */
export interface AreaLifetime extends Validity {
	area: AreaId;
	calendar: Calendar;
	uncertain: string | null;
}

/** The smallest unit (`delomrade:`, or `stadsdel:` for outlines) belongs to `whole` in that calendar during the validity. */
export interface AreaRelation extends Validity {
	part: AreaId;
	whole: AreaId;
	calendar: Calendar;
	uncertain: string | null;
}

/** The geography of one municipality, as data. */
export interface AreaData {
	/** The city as a whole. */
	city: AreaId;
	areas: Area[];
	aliases: AreaAlias[];
	lifetimes: AreaLifetime[];
	relations: AreaRelation[];
}

/**
 * How `target` is made of areas that exist in a calendar on a day.
 * - `self`: the area itself exists then.
 * - `parts`: exactly covered by `parts` (predecessors, or the districts of an LPO).
 * - `impossible`: some district lies only partly inside; `parts` are those wholly inside,
 *   `straddling` those that cross the border.
 * - `not_described`: the data does not say what the area was made of then.
 */
export interface Composition extends Validity {
	target: AreaId;
	calendar: Calendar;
	kind: 'self' | 'parts' | 'impossible' | 'not_described';
	parts: AreaId[];
	straddling: AreaId[];
}
