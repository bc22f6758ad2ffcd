import type { Derived } from '../derived';
import type { Figure } from '../figure';
import type { Formula, FormulaId } from '../formula';
import type { Judgement } from '../judgement';
import { MINIMUM_COUNT } from '../statistics/checks';
import { alike, derived, has, inputOf, underived } from './make';

/** Cases behind two figures: their own values where they are counts. */
export interface Cases {
	now: number | null;
	then: number | null;
}

/**
 * `now` − `then` of two shares, in percentage points (24 % and 21 %: 3). Unrounded: what is printed is the difference
 * of the printed numbers.
 */
export function percentagePoints(now: Figure, then: Figure): Derived {
	const about = { kind: 'percentage_points' as const, of: [now, then] };
	if (now.unit !== 'percent' || !comparable(now, then)) return underived(about, 'not_alike');
	if (!has(now) || !has(then)) return underived(about, emptyReason(now, then));
	return derived(
		{ ...about, how: 'of_two_figures' },
		formula('percentage_points', now, then, now.value - then.value)
	);
}

/** `now` − `then` in their own unit: shares in percentage points. Unrounded, like them. */
export function difference(now: Figure, then: Figure): Derived {
	if (now.unit === 'percent') return percentagePoints(now, then);
	const about = { kind: 'difference' as const, of: [now, then] };
	if (!comparable(now, then)) return underived(about, 'not_alike');
	if (!has(now) || !has(then)) return underived(about, emptyReason(now, then));
	return derived(
		{ ...about, how: 'of_two_figures' },
		formula('difference', now, then, now.value - then.value)
	);
}

/**
 * 100 × (`now` − `then`) / `then`, in percent, of counts and of rates. Refused under ten cases on either side, and where
 * the cases behind a rate are not known; shares differ in percentage points.
 */
export function relativeChange(now: Figure, then: Figure, cases?: Cases): Derived {
	const about = { kind: 'relative_change' as const, of: [now, then] };
	const own = { unit: 'percent' as const };
	const counted = now.unit === 'count' || now.unit === 'per_1000' || now.unit === 'per_100k';
	if (!counted || !comparable(now, then)) return underived({ ...about, own }, 'not_alike');
	if (!has(now) || !has(then)) return underived({ ...about, own }, emptyReason(now, then));
	const counts = now.unit === 'count' ? { now: now.value, then: then.value } : cases;
	const fewest = Math.min(counts?.now ?? 0, counts?.then ?? 0);
	if (fewest < MINIMUM_COUNT || then.value <= 0)
		return underived({ ...about, own }, 'too_few_for_percent');
	const change = (100 * (now.value - then.value)) / then.value;
	return derived(
		{ ...about, how: 'of_two_figures', own },
		{ ...formula('relative_change', now, then, change), unit: 'percent' }
	);
}

/**
 * Women − men, or girls − boys, of one area, period and age: shares in percentage points, with the judgement's own
 * interval; counts and rates in their unit, without (the judgement's is of their ratio).
 */
export function gapBetweenSexes(
	first: Figure,
	second: Figure,
	judgement: Judgement | null
): Derived {
	const about = { kind: 'gap' as const, of: [first, second], own: { sex: 'all' as const } };
	const pair = `${first.sex}|${second.sex}`;
	const same = alike([first, second]) && first.area === second.area && first.scope === second.scope;
	if (!same || first.period !== second.period || !PAIRS.has(pair))
		return underived(about, 'not_alike');
	if (!has(first) || !has(second)) return underived(about, emptyReason(first, second));
	const bounds =
		judgement?.method === 'two_proportions' &&
		judgement.lower !== null &&
		judgement.upper !== null &&
		first.unit === 'percent'
			? { lower: judgement.lower, upper: judgement.upper }
			: {};
	return derived(
		{ ...about, how: 'of_two_figures' },
		formula('gap', first, second, first.value - second.value),
		bounds
	);
}

const PAIRS: ReadonlySet<string> = new Set(['women|men', 'girls|boys']);

function comparable(now: Figure, then: Figure): boolean {
	return alike([now, then]) && now.sex === then.sex;
}

function emptyReason(now: Figure, then: Figure) {
	const empty = [now, then].find((figure) => !has(figure));
	return empty?.reason ?? 'not_in_data';
}

function formula(id: FormulaId, now: Figure, then: Figure, result: number): Formula {
	return { id, inputs: [inputOf('now', now), inputOf('then', then)], unit: now.unit, result };
}
