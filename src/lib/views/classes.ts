import type { Unit } from '$lib/core/vocabulary';
import { classWords } from '$lib/text/classes';
import type { ChoroplethModel } from './models';

const CLASS_COUNT = 5;
const ROUND_STEPS = [1, 2, 2.5, 5];

type Classes = ChoroplethModel['classes'];

/**
 * Map classes with round breaks at equal distance, open at both ends ("under 14", "14–18", …, "26 och över").
 * Among all round steps and starts the one that spreads the values most evenly over the five classes
 * wins; of equals the larger step, then the lower start. The same values give the same classes whatever
 * their order. Fewer than two different values give one class, and none gives none.
 */
export function roundClasses(values: readonly number[], unit: Unit): Classes {
	const sorted = [...values].sort((a, b) => a - b);
	const low = sorted[0];
	const high = sorted[sorted.length - 1];
	if (low === undefined || high === undefined) return [];
	if (low === high) return [{ from: null, to: null, label: classWords.single(low, unit) }];
	return fromBreaks(bestBreaks(sorted, low, high), unit);
}

/** Index of the class a value falls in; from inclusive, to exclusive. */
export function classOf(value: number, classes: Classes): number | null {
	const found = classes.findIndex(
		({ from, to }) => (from === null || value >= from) && (to === null || value < to)
	);
	return found < 0 ? null : found;
}

function bestBreaks(sorted: readonly number[], low: number, high: number): number[] {
	let best: { breaks: number[]; score: number; step: number } | null = null;
	for (const step of candidateSteps(high - low)) {
		const first = Math.floor(low / step);
		const last = Math.ceil(high / step);
		for (let start = first; start <= last; start++) {
			const breaks = Array.from({ length: CLASS_COUNT - 1 }, (_, at) => clean((start + at) * step));
			if ((breaks[0] ?? 0) <= 0) continue;
			const score = evenness(sorted, breaks);
			const better =
				best === null ||
				score > best.score + 1e-9 ||
				(Math.abs(score - best.score) <= 1e-9 && step > best.step);
			if (better) best = { breaks, score, step };
		}
	}
	return best?.breaks ?? [];
}

/** Steps 1, 2, 2.5, 5 × 10^k from a hundredth of the span up to the whole of it. */
function candidateSteps(span: number): number[] {
	const steps: number[] = [];
	const top = Math.ceil(Math.log10(span));
	for (let power = top - 3; power <= top; power++)
		for (const round of ROUND_STEPS) {
			const step = clean(round * 10 ** power);
			if (step >= span / 50 && step <= span) steps.push(step);
		}
	return steps;
}

/** Shannon evenness of the counts per class: higher = more even. */
function evenness(sorted: readonly number[], breaks: readonly number[]): number {
	const counts = Array.from({ length: CLASS_COUNT }, () => 0);
	for (const value of sorted) {
		const at = breaks.findLastIndex((edge) => value >= edge) + 1;
		counts[at] = (counts[at] ?? 0) + 1;
	}
	return counts.reduce((sum, count) => {
		const share = count / sorted.length;
		return share === 0 ? sum : sum - share * Math.log(share);
	}, 0);
}

function fromBreaks(breaks: readonly number[], unit: Unit): Classes {
	const edges = [null, ...breaks, null];
	return edges.slice(0, -1).map((from, at) => {
		const to = edges[at + 1] ?? null;
		return { from, to, label: classWords.range(from, to, unit) };
	});
}

/** Free of binary remainders: 0.1 × 3 is 0.3. */
function clean(value: number): number {
	return Number(value.toPrecision(12));
}
