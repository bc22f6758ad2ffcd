import type { Figure, MissingReason } from './figure';
import { EMPTY_STATUSES, type Openness, type Status } from './vocabulary';

/** How figures of a source may be shown. A parameter table: a new rule is a new field, not a new door. */
export interface DisclosureRule {
	/** `open`: published officially at this level, shown as published. */
	openness: Openness;
	/** Smallest count shown for a source that is not open. Never under 3. */
	threshold: number;
}

/** Every source today is openly published official statistics. */
export const OPEN_RULE: DisclosureRule = { openness: 'open', threshold: 5 };

export const LOWEST_THRESHOLD = 3;

/**
 * Which rule decided, to be stated beside the figure.
 * - `published_open`: shown as published.
 * - `threshold_passed`: not openly published, large enough.
 * - `threshold`: hidden because it, its complement or its base is under the threshold, or because
 *   its size cannot be judged.
 * - `derived_from_closed`: hidden because a hidden part could be found by subtraction.
 * - `empty_status`: the source itself has no value.
 */
export type GateDecision =
	'published_open' | 'threshold_passed' | 'threshold' | 'derived_from_closed' | 'empty_status';

declare const passedGate: unique symbol;

/** A figure that may leave for screen or file. Only `gate` makes one. */
export type GatedFigure = Figure & {
	readonly gate: { readonly decision: GateDecision; readonly rule: DisclosureRule };
	readonly [passedGate]: true;
};

/**
 * The only door for figures to screen, clipboard, file and address. A hidden figure keeps nothing
 * that tells its size: value, n, bounds, references and superseded values are all emptied.
 *
 * Does not yet hide further cells to protect a hidden one, therefore sums and differences of
 * sources that are not open are not shown at all.
 * @throws RangeError if the threshold is under 3 or not a whole number.
 */
export function gate(figure: Figure, rule: DisclosureRule = OPEN_RULE): GatedFigure {
	if (!Number.isInteger(rule.threshold) || rule.threshold < LOWEST_THRESHOLD) {
		throw new RangeError(`threshold ${rule.threshold} is under ${LOWEST_THRESHOLD}`);
	}
	const decision = decide(figure, rule);
	const stated = { gate: { decision, rule: { ...rule } } };
	switch (decision) {
		case 'published_open':
		case 'threshold_passed':
			return { ...figure, ...stated } as GatedFigure;
		case 'empty_status':
			return { ...emptied(figure), ...stated } as GatedFigure;
		case 'threshold':
		case 'derived_from_closed':
			return { ...hidden(figure, 'too_small_to_show'), ...stated } as GatedFigure;
	}
}

function decide(figure: Figure, rule: DisclosureRule): GateDecision {
	const { value } = figure;
	if (value === null || !Number.isFinite(value) || EMPTY_STATUSES.has(figure.status)) {
		return 'empty_status';
	}
	if (rule.openness === 'open') return 'published_open';
	const derived = figure.scope === 'rest' || figure.how.some((step) => step !== 'sum_of_months');
	if (derived) return 'derived_from_closed';
	return isLargeEnough(figure, value, rule.threshold) ? 'threshold_passed' : 'threshold';
}

/** True if the number of cases, and for shares also of non-cases, reaches the threshold. */
function isLargeEnough(figure: Figure, value: number, threshold: number): boolean {
	const { n, unit } = figure;
	const base = { count: 1, percent: 100, per_1000: 1000, per_100k: 100_000 };
	switch (unit) {
		case 'count':
			return value === 0 || value >= threshold;
		case 'percent': {
			if (n === null) return false;
			const cases = (value / base.percent) * n;
			return cases >= threshold && n - cases >= threshold;
		}
		case 'per_1000':
		case 'per_100k': {
			if (n === null) return false;
			const cases = (value / base[unit]) * n;
			return value === 0 || cases >= threshold;
		}
		case 'index':
		case 'mean':
			return n !== null && n >= threshold;
	}
}

/** Without a value of its own: no bounds or base either; a suppressed one keeps no trace at all. */
function emptied(figure: Figure): Figure {
	if (figure.status === 'suppressed') return hidden(figure, 'suppressed_in_source');
	const status: Status = EMPTY_STATUSES.has(figure.status) ? figure.status : 'missing';
	return {
		...figure,
		value: null,
		n: null,
		lower: null,
		upper: null,
		status,
		reason: figure.reason ?? 'missing_in_source'
	};
}

function hidden(figure: Figure, reason: MissingReason): Figure {
	return {
		...figure,
		value: null,
		n: null,
		lower: null,
		upper: null,
		status: 'suppressed',
		reason,
		parts: [],
		missingParts: [],
		refs: [],
		superseded: []
	};
}
