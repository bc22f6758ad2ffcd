import type { Figure } from '../../src/lib/core/figure';
import type { Indicator } from '../../src/lib/core/indicator';
import { secondFigures, type Expected, type Line } from './figures';
import type { World } from './rows';
import { secondSums, type Sum } from './sums';

/** What the program and the second way say, side by side. This file is the only one here that knows the program. */

export const keyOf = ({ indicator, series, unit, sex, age, period, area, scope }: Figure): string =>
	[indicator, series, unit, sex, age, period, area, scope].join();

/** Every figure of the indicators by the second way. */
export function expectedFigures(
	world: World,
	indicators: readonly Indicator[],
	months = false
): Map<string, Expected> {
	const lines: Line[] = [];
	const sums: Sum[] = [];
	for (const { id: indicator, measure, composite, lines: own, sexes, ages } of indicators)
		for (const { unit, series: allowed } of own)
			for (const series of allowed)
				if (composite?.by === 'program') {
					const [sex, age] = [sexes.join(), ages.join()];
					sums.push({ indicator, unit, series, sex, age, parts: composite.parts });
				} else lines.push({ indicator, measure, unit, series, sexes, ages });
	return new Map([...secondFigures(world, lines, months), ...secondSums(world, sums, months)]);
}

/** The figures on which the two do not agree, and those that only one of them has. */
export function disagreements(
	figures: readonly Figure[],
	expected: ReadonlyMap<string, Expected>
): unknown[] {
	const left = new Map(expected);
	const wrong: unknown[] = [];
	for (const figure of figures) {
		const key = keyOf(figure);
		const other = left.get(key);
		left.delete(key);
		const { value, reason, status, n, lower, upper, refs } = figure;
		const same =
			other !== undefined &&
			other.reason === reason &&
			other.status === status &&
			near(value, other.value) &&
			near(lower, other.lower) &&
			near(upper, other.upper) &&
			(other.n === null || other.n === n);
		if (!same)
			wrong.push([key, { value, n, lower, upper, reason, status, refs: refs.length }, other]);
	}
	return [...wrong, ...[...left].map(([key, other]) => [key, 'only the second way', other])];
}

/** How many of the figures have a number, by how they came about. */
export function tally(figures: readonly Figure[]): Record<string, number> {
	const counts: Record<string, number> = { figures: figures.length, numbers: 0 };
	for (const { value, how } of figures) {
		if (value === null) continue;
		counts['numbers'] = (counts['numbers'] ?? 0) + 1;
		for (const step of how) counts[step] = (counts[step] ?? 0) + 1;
	}
	return counts;
}

function near(one: number | null, other: number | null): boolean {
	if (one === null || other === null) return one === other;
	return Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(other));
}
