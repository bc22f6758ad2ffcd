import type { AreaId } from '../area';
import type { ComputedHow, MissingReason } from '../figure';
import type { Margin } from '../statistics/sampled-share';
import type { Status } from '../vocabulary';
import type { JoinMethod } from './method';

/** What is known of one area in one period, in the source's unit (shares in per cent). */
export interface Piece {
	area: AreaId;
	/** null where there is none. */
	value: number | null;
	/** Answers or pupils behind a share. */
	n: number | null;
	lower: number | null;
	upper: number | null;
	/** Denominator of a rate, or people in the ages asked. */
	people: number | null;
	status: Status;
	/** How the value was made where it was read, of months say. */
	how: ComputedHow[];
	/** Why there is no value, where something is known of the area. */
	reason?: MissingReason;
}

/** A figure of an area in the division asked for: as published, computed, or why it cannot be had. */
export type Harmonised = Published | Computed | Impossible;

export interface Published {
	outcome: 'published';
	value: number;
	n: number | null;
	lower: number | null;
	upper: number | null;
	people: number | null;
	status: Status;
	how: ComputedHow[];
}

export interface Computed {
	outcome: 'computed';
	method: JoinMethod;
	value: number;
	/** Answers of all parts, where each is known. */
	n: number | null;
	/** 95 %, approximate; only of shares of samples whose margins or answers are all known. */
	lower: number | null;
	upper: number | null;
	people: number | null;
	status: Status;
	how: ComputedHow[];
	parts: AreaId[];
	/** What each part weighs, in the order of `parts`; null where they were added, or where there is but one. */
	weights: number[] | null;
	/** What the interval rests on for each part, in the order of `parts`; null where it has none. */
	margins: Margin[] | null;
}

export interface Impossible {
	outcome: 'impossible';
	why: MissingReason;
	people: number | null;
	/** The areas it would be made of. */
	parts: AreaId[];
	/** Those of them that are the reason. */
	missing: AreaId[];
}
