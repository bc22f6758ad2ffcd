/** Distributions and intervals by other ways than the program's library: areas under curves, roots of equations. */

/** z that leaves 2.5 % above it. */
export const Z95 = 1.959963984540054;

/** Area under `curve` from `from` to `to` by Simpson's rule. */
function area(curve: (x: number) => number, from: number, to: number, steps = 2000): number {
	const width = (to - from) / steps;
	let sum = curve(from) + curve(to);
	for (let i = 1; i < steps; i++) sum += curve(from + i * width) * (i % 2 === 0 ? 2 : 4);
	return (sum * width) / 3;
}

export const density = (x: number) => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);

/** P(|Z| ≥ |z|). */
export function normalTails(z: number): number {
	return 2 * area((x) => density(x), Math.abs(z), Math.abs(z) + 12);
}

/**
 * P(|T| ≥ |t|): with x = √df tan θ the density is that of cosᵈᶠ⁻¹θ, so that the tails are the part of that curve
 * beyond the angle of t.
 */
export function studentTails(t: number, df: number): number {
	const curve = (angle: number) => Math.cos(angle) ** (df - 1);
	const angle = Math.atan(Math.abs(t) / Math.sqrt(df));
	return area(curve, angle, Math.PI / 2) / area(curve, 0, Math.PI / 2);
}

/** The t with 5 % in its two tails, by halving. */
export function studentAt95(df: number): number {
	let [low, high] = [1.9, 13];
	for (let i = 0; i < 60; i++) {
		const middle = (low + high) / 2;
		if (studentTails(middle, df) > 0.05) low = middle;
		else high = middle;
	}
	return (low + high) / 2;
}

/** Wilson: the shares π that (p − π)² = z² π (1 − π) / n has as its roots. */
export function wilson(share: number, n: number): [low: number, high: number] {
	const z2 = Z95 * Z95;
	const [a, b, c] = [1 + z2 / n, -(2 * share + z2 / n), share * share];
	const root = Math.sqrt(Math.max(0, b * b - 4 * a * c));
	return [(-b - root) / (2 * a), (-b + root) / (2 * a)];
}

/** How many answers of a simple random sample give Wilson's interval this width, by halving. */
export function sizeOfWidth(share: number, width: number): number {
	let [few, many] = [1e-3, 1e7];
	for (let i = 0; i < 100; i++) {
		const middle = Math.sqrt(few * many);
		const [low, high] = wilson(share, middle);
		if (high - low > width) few = middle;
		else many = middle;
	}
	return few;
}

/**
 * How many answers of a simple random sample a share is as sure as: of its own bounds where they stand about it, but no
 * more than answered; else those who answered over the effect of the design. null where nobody knows.
 */
export function sureness(
	share: number,
	answers: number | null,
	bounds: readonly [low: number | null, high: number | null],
	designEffect: number
): number | null {
	const [low, high] = bounds;
	if (low !== null && high !== null && low <= share && share <= high) {
		const width = high - low;
		if (width > 0 && width < 1)
			return Math.min(answers || Number.MAX_VALUE, sizeOfWidth(share, width));
	}
	return answers ? answers / designEffect : null;
}

export interface Sample {
	share: number;
	/** Answers over the design effect. */
	size: number;
}

/** Newcombe's interval of one share less another, and the chance of as great a difference by the pooled test. */
export function twoShares(one: Sample, other: Sample): { p: number; low: number; high: number } {
	const [l1, u1] = wilson(one.share, one.size);
	const [l2, u2] = wilson(other.share, other.size);
	const difference = one.share - other.share;
	const yes = one.share * one.size + other.share * other.size;
	const pooled = yes / (one.size + other.size);
	const error = Math.sqrt(pooled * (1 - pooled) * (1 / one.size + 1 / other.size));
	return {
		p: difference === 0 ? 1 : normalTails(difference / error),
		low: difference - Math.sqrt((one.share - l1) ** 2 + (u2 - other.share) ** 2),
		high: difference + Math.sqrt((u1 - one.share) ** 2 + (other.share - l2) ** 2)
	};
}

/** Interval of shares joined by weights: the parts' distances to their bounds, squared and weighed. */
export function joinedShares(
	parts: readonly (Sample & { weight: number })[]
): [low: number, high: number] {
	const all = parts.reduce((sum, { weight }) => sum + weight, 0);
	let [share, below, above] = [0, 0, 0];
	for (const part of parts) {
		const weight = part.weight / all;
		const [low, high] = wilson(part.share, part.size);
		share += weight * part.share;
		below += (weight * (part.share - low)) ** 2;
		above += (weight * (high - part.share)) ** 2;
	}
	return [Math.max(0, share - Math.sqrt(below)), Math.min(1, share + Math.sqrt(above))];
}

/** Which of several p values may be told: all up to the largest that is at most its rank's part of 5 %. */
export function toldTogether(pValues: readonly number[]): boolean[] {
	const limit = Math.max(
		-1,
		...pValues.filter((p) => {
			const rank = pValues.filter((other) => other <= p).length;
			return p <= (0.05 * rank) / pValues.length;
		})
	);
	return pValues.map((p) => p <= limit);
}

/** Mean square of normal values of which the tenth at each end is drawn in to the next, by area. */
export function drawnInSquare(tail: number): number {
	let [low, high] = [0, 6];
	for (let i = 0; i < 60; i++) {
		const middle = (low + high) / 2;
		if (normalTails(middle) > 2 * tail) low = middle;
		else high = middle;
	}
	return area((x) => x * x * density(x), -low, low) + 2 * tail * low * low;
}

/** Units outside ± 1.96 √φ about their common rate, φ from their own spread with the tenth at each end drawn in. */
export function outsideFunnel<Unit extends { count: number; people: number }>(
	units: readonly Unit[]
): { above: Unit[]; below: Unit[] } | null {
	const sum = (of: (unit: Unit) => number) => units.reduce((total, unit) => total + of(unit), 0);
	const rate = sum(({ count }) => count) / sum(({ people }) => people);
	const placed = units.flatMap((unit) => {
		const expected = rate * unit.people;
		return expected < 10 ? [] : [{ unit, z: (unit.count - expected) / Math.sqrt(expected) }];
	});
	if (placed.length < 10) return null;
	const sorted = placed.map(({ z }) => z).sort((a, b) => a - b);
	const cut = Math.floor(placed.length / 10);
	const inner = sorted.slice(cut, sorted.length - cut);
	const ends = cut * (inner[0]! ** 2 + inner.at(-1)! ** 2);
	const squares =
		inner.reduce((total, z) => total + z * z, ends) / drawnInSquare(cut / sorted.length);
	const reach = Z95 * Math.sqrt(Math.max(1, squares / (sorted.length - 1)));
	const those = (of: (z: number) => boolean) =>
		placed.filter(({ z }) => of(z)).map(({ unit }) => unit);
	return { above: those((z) => z > reach), below: those((z) => z < -reach) };
}
