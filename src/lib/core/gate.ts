import { isOfChildSuspects, mayBeChild } from './child-suspects';
import { evidenceOf, responseRateOf } from './evidence';
import { originOfNone, type ComputedHow, type Figure, type MissingReason } from './figure';
import { EMPTY_STATUSES, type Openness, type Status } from './vocabulary';

/** How figures of a source may be shown. A parameter table: a new rule is a new field, not a new door. */
export interface DisclosureRule {
	/** `open`: published officially at this level, shown as published. */
	openness: Openness;
	/** Smallest count shown for a source that is not open. Never under 3. */
	threshold: number;
}

/** For figures all of whose datasets are openly published. */
export const OPEN_RULE: DisclosureRule = { openness: 'open', threshold: 5 };

const LOWEST_THRESHOLD = 3;

/** Shares of sample surveys with fewer answers are not shown, whoever published them. */
const MINIMUM_ANSWERS = 30;

/**
 * Which rule decided, to be stated beside the figure.
 * - `published_open`: shown as published.
 * - `threshold_passed`: not openly published, large enough.
 * - `threshold`: hidden because it, its complement or its base is under the threshold, or because
 *   its size cannot be judged.
 * - `protects_another`: hidden because a hidden figure could be worked out from it.
 * - `child_suspects`: children as suspects, below the city.
 * - `derived_from_closed`: hidden because a hidden part could be found by subtraction.
 * - `few_answers`: a sample survey's share of too few answers says nothing of those who were not asked.
 * - `empty_status`: the source itself has no value.
 */
export type GateDecision =
	| 'published_open'
	| 'threshold_passed'
	| 'threshold'
	| 'protects_another'
	| 'child_suspects'
	| 'derived_from_closed'
	| 'few_answers'
	| 'empty_status';

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
 * Sums and differences of sources that are not open are not shown at all; `protect` hides what else would
 * tell a hidden figure. A figure that has passed with a rule that is not open keeps that answer.
 * @throws RangeError if the threshold is under 3 or not a whole number.
 */
export function gate(figure: Figure, rule: DisclosureRule = OPEN_RULE): GatedFigure {
	if (!Number.isInteger(rule.threshold) || rule.threshold < LOWEST_THRESHOLD) {
		throw new RangeError(`threshold ${rule.threshold} is under ${LOWEST_THRESHOLD}`);
	}
	if (rule.openness === 'open' && closed.has(figure)) return figure as GatedFigure;
	const gated = answer(figure, rule, decide(figure, rule));
	if (rule.openness !== 'open') closed.add(gated);
	return gated;
}

/** Hides a figure of a source that is not open because a hidden one could be worked out from it. */
export function gateToProtect(figure: Figure, rule: DisclosureRule): GatedFigure {
	const gated = answer(figure, rule, 'protects_another');
	closed.add(gated);
	return gated;
}

/** The rule that a figure of a source that is not open has passed with; null for any other figure. */
export function closedRule(figure: Figure): DisclosureRule | null {
	return closed.has(figure) ? (figure as GatedFigure).gate.rule : null;
}

/** Figures that passed with a rule that is not open: no later door may open them again. */
const closed = new WeakSet<Figure>();

function answer(figure: Figure, rule: DisclosureRule, decision: GateDecision): GatedFigure {
	const stated = { gate: { decision, rule: { ...rule } } };
	switch (decision) {
		case 'published_open':
			return { ...figure, ...stated } as GatedFigure;
		case 'threshold_passed':
			// What a later delivery replaced may have been small.
			return { ...figure, superseded: [], ...stated } as unknown as GatedFigure;
		case 'empty_status':
			return { ...emptied(figure), ...stated } as GatedFigure;
		case 'threshold':
		case 'protects_another':
		case 'child_suspects':
		case 'derived_from_closed':
			return { ...hidden(figure, 'too_small_to_show'), ...stated } as GatedFigure;
		case 'few_answers':
			return { ...hidden(figure, 'few_answers'), ...stated } as GatedFigure;
	}
}

/** Sums within one area and delivery: they tell of no other figure that is shown. */
const WITHIN_AREA: ReadonlySet<ComputedHow> = new Set(['sum_of_months', 'computed_when_read']);

function decide(figure: Figure, rule: DisclosureRule): GateDecision {
	const { value } = figure;
	if (value === null || !Number.isFinite(value) || EMPTY_STATUSES.has(figure.status)) {
		return 'empty_status';
	}
	if (isOfChildSuspects(figure)) return 'child_suspects';
	if (hasFewAnswers(figure)) return 'few_answers';
	if (rule.openness === 'open') return 'published_open';
	if (isSmallChildCell(figure)) return 'threshold';
	const derived = figure.scope === 'rest' || figure.how.some((step) => !WITHIN_AREA.has(step));
	if (derived) return 'derived_from_closed';
	return isLargeEnough(figure, value, rule.threshold) ? 'threshold_passed' : 'threshold';
}

/** How many answered may be told of any number; where it is not known nothing can be held against the share. */
function hasFewAnswers({ measure, n }: Figure): boolean {
	if (n === null || n >= MINIMUM_ANSWERS) return false;
	return evidenceOf(measure) === 'sample_survey' && measure !== responseRateOf(measure);
}

/** Sex × child × crime × stadsdel: never, whatever the number. */
function isSmallChildCell({ area, sex, age }: Figure): boolean {
	return area.startsWith('stadsdel:') && sex !== 'all' && mayBeChild(age);
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
		origin: originOfNone(figure.origin === 'exercise'),
		how: [],
		reason: figure.reason ?? 'missing_in_source'
	};
}

function hidden({ weights: _, made: __, ...figure }: Figure, reason: MissingReason): Figure {
	return {
		...figure,
		value: null,
		n: null,
		lower: null,
		upper: null,
		status: 'suppressed',
		origin: originOfNone(figure.origin === 'exercise'),
		how: [],
		reason,
		parts: [],
		missingParts: [],
		refs: [],
		superseded: []
	};
}
