import type { AreaId, Composition } from '../area';
import type { ComputedHow, MissingReason } from '../figure';
import type { Computed, Harmonised, Impossible, Piece } from './harmonised';
import type { JoinInterval } from './interval';
import type { JoinMethod } from './method';
import { joinedStatus } from './status';

/** What is known of an area in a period. */
export interface Known {
	method: JoinMethod;
	/** The area's own figure, if its source has a row for it. */
	own: Piece | null;
	/** Why the own figure is empty, where the source or its calendar says so; it forbids joining parts. */
	forbidden: MissingReason | null;
	/** What the area was made of in the source's calendar on the period's last day. */
	kind: Composition['kind'];
	straddling: readonly AreaId[];
	/** One for each part, in any order; of kind `self` none. */
	pieces: readonly Piece[];
	/** What to say where nothing at all is known of an area that existed, or only what its rate is of. */
	otherwise: MissingReason;
	/** The area's own denominator or people, if known; else those of its parts are added. */
	people: number | null;
}

/**
 * The figure of an area. What the source publishes for it is never replaced; without that it is joined of what the
 * source publishes for its parts, all of them or nothing, and one part alone stands for the whole in any unit.
 *
 * @param intervalOf how sure a joined share of samples is: apart, so that a page can join before it has the distributions
 */
export function harmonise(known: Known, intervalOf: JoinInterval): Harmonised {
	const { own, forbidden, kind, straddling } = known;
	const pieces = [...known.pieces].sort((a, b) => (a.area < b.area ? -1 : 1));
	const parts = areasOf(pieces);
	const people =
		known.people ?? (kind === 'parts' ? sumOf(pieces.map((piece) => piece.people)) : null);
	if (own !== null && own.value !== null)
		return {
			outcome: 'published',
			value: own.value,
			n: own.n,
			lower: own.lower,
			upper: own.upper,
			people,
			status: own.status,
			how: own.how
		};
	const impossible = (why: MissingReason, missing: readonly AreaId[]): Impossible => ({
		outcome: 'impossible',
		why,
		people,
		parts: why === 'outside_lifetime' ? [] : parts,
		missing: [...missing]
	});
	if (forbidden !== null) return impossible(forbidden, []);
	// An area whose own cases are known lacks nothing but what to divide them by, whatever is known of its parts.
	const refuse: typeof impossible = (why, missing) =>
		known.otherwise === NO_BASE ? impossible(NO_BASE, []) : impossible(why, missing);
	if (kind === 'impossible') return refuse('not_composable', straddling);
	if (kind === 'not_described') return refuse('not_described', []);
	if (kind === 'self' || pieces.length === 0) return refuse(known.otherwise, []);
	const empty = pieces.filter(({ value }) => value === null);
	const unknown = empty.filter(({ reason }) => reason !== NO_BASE);
	if (unknown.length > 0)
		return refuse(
			unknown.length < pieces.length ? 'part_missing' : 'not_in_data',
			areasOf(unknown)
		);
	if (empty.length > 0) return refuse(NO_BASE, areasOf(empty));
	return join(known.method, pieces, people, intervalOf) ?? refuseJoin(known.method, pieces, refuse);
}

const NO_BASE = 'denominator_missing' satisfies MissingReason;

const areasOf = (pieces: readonly Piece[]): AreaId[] => pieces.map(({ area }) => area);

/** Of parts that all have a value: their figure together, or null where the method forbids it or lacks a weight. */
function join(
	method: JoinMethod,
	pieces: readonly Piece[],
	people: number | null,
	intervalOf: JoinInterval
): Computed | null {
	const [first] = pieces;
	if (first === undefined) return null;
	const values = pieces.map(({ value }) => value ?? Number.NaN);
	const before = madeBefore(pieces);
	const base = {
		outcome: 'computed' as const,
		method,
		people,
		n: null,
		lower: null,
		upper: null,
		status: joinedStatus(pieces.map(({ status }) => status)),
		parts: pieces.map(({ area }) => area),
		weights: null,
		margins: null
	};
	if (pieces.length === 1) {
		const { n, lower, upper } = first;
		const value = values[0] ?? Number.NaN;
		return { ...base, value, n, lower, upper, how: [...before, 'sum_of_parts'] };
	}
	if (method === 'add') {
		return {
			...base,
			value: values.reduce((sum, value) => sum + value, 0),
			how: [...before, 'sum_of_parts']
		};
	}
	const weights = weightsOf(method, pieces);
	if (weights === null) return null;
	const value = weightedMean(values, weights);
	if (method === 'denominators')
		return { ...base, value, weights, how: [...before, 'weighted_by_population'] };
	const n = sumOf(pieces.map((piece) => piece.n));
	if (method === 'base') return { ...base, value, n, weights, how: ['weighted_by_base'] };
	return { ...base, value, n, weights, ...intervalOf(pieces), how: ['weighted_by_population'] };
}

const MADE_BEFORE: readonly ComputedHow[] = ['sum_of_months', 'rate_of_count'];

/** How any of the figures was made before they are joined: of months, of a count. */
export function madeBefore(of: readonly { how: readonly ComputedHow[] }[]): ComputedHow[] {
	return MADE_BEFORE.filter((step) => of.some(({ how }) => how.includes(step)));
}

/** What each part weighs; null where the method has none or one of them is not known. */
function weightsOf(method: JoinMethod, pieces: readonly Piece[]): number[] | null {
	if (method === 'none') return null;
	const weights = pieces.flatMap((piece) => weightOf(method, piece) ?? []);
	return weights.length === pieces.length ? weights : null;
}

function weightOf(method: JoinMethod, { n, people }: Piece): number | null {
	const weight = method === 'base' ? n : people;
	return weight !== null && weight > 0 ? weight : null;
}

function refuseJoin(
	method: JoinMethod,
	pieces: readonly Piece[],
	refuse: (why: MissingReason, missing: readonly AreaId[]) => Impossible
): Impossible {
	if (method === 'none') return refuse('not_joinable', []);
	const lacking = pieces.filter((piece) => weightOf(method, piece) === null);
	return refuse(NO_BASE, areasOf(lacking));
}

/** The sum; null where one is not known, or where there is none. */
export function sumOf(values: readonly (number | null)[]): number | null {
	if (values.length === 0) return null;
	return values.reduce<number | null>(
		(sum, value) => (sum === null || value === null ? null : sum + value),
		0
	);
}

/** Σ wx / Σ w, never outside what it is the mean of. */
export function weightedMean(values: readonly number[], weights: readonly number[]): number {
	const total = weights.reduce((sum, weight) => sum + weight, 0);
	const mean = values.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0) / total;
	return Math.min(Math.max(mean, Math.min(...values)), Math.max(...values));
}
