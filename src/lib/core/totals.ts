import type { TellingCell } from './harvest';
import type { Observation } from './observation';

/** What a source's figures may be off by without anything being wrong. */
export interface Slack {
	/** Most that rounding or perturbation moves one published figure, a part or the total alike. */
	perFigure: number;
	/** True where the total also holds what has no part: crimes without a district, residents without an address. */
	partsMayFallShort?: boolean;
}

/** A total that its parts do not add up to, beyond what the source's slack explains. */
export interface TotalDifference {
	total: Observation;
	/** Sum of the parts. */
	sum: number;
	parts: number;
}

/** What a figure is in a sum; null = neither total nor part of any. */
export type SumRole = { sum: string; role: 'total' | 'part' } | null;

/**
 * Every total whose parts do not add up to it. A sum is tested only where its total and all its parts have
 * a value: a suppressed part says nothing about the total. `roleOf` decides which figures make a sum; the
 * parts it names must be all there are.
 */
export function totalsThatDiffer(
	observations: readonly Observation[],
	roleOf: (observation: Observation) => SumRole,
	slack: (total: Observation) => Slack
): TotalDifference[] {
	const sums = new Map<string, { total: Observation | null; parts: Observation[] }>();
	for (const observation of observations) {
		const role = roleOf(observation);
		if (!role) continue;
		let entry = sums.get(role.sum);
		if (!entry) sums.set(role.sum, (entry = { total: null, parts: [] }));
		if (role.role === 'part') entry.parts.push(observation);
		else entry.total ??= observation;
	}
	const differing: TotalDifference[] = [];
	for (const { total, parts } of sums.values()) {
		if (!total || total.value === null || parts.length === 0) continue;
		if (parts.some(({ value }) => value === null)) continue;
		const sum = parts.reduce((so, { value }) => so + (value ?? 0), 0);
		if (!withinSlack(slack(total), total.value - sum, parts.length))
			differing.push({ total, sum, parts: parts.length });
	}
	return differing;
}

/** Sum of cells: a part without a value leaves the sum without one, for the same reason. */
export function addUp(parts: readonly TellingCell[]): TellingCell {
	const without = parts.find(({ kind }) => kind === 'symbol');
	if (without) return without;
	const value = parts.reduce((sum, part) => sum + (part.kind === 'value' ? part.value : 0), 0);
	const rounded = parts.some(({ status }) => status === 'rounded');
	return { kind: 'value', value, status: rounded ? 'rounded' : 'ok' };
}

/** Each figure may be off by the slack, the total too; a hair more for sums of binary fractions. */
export function withinSlack(slack: Slack, difference: number, parts: number): boolean {
	const most = slack.perFigure * (parts + 1) + 1e-6;
	return slack.partsMayFallShort ? difference >= -most : Math.abs(difference) <= most;
}

/** What stands above a row that names a sum of some rows ("Summa våldsbrott"), by what it is of. */
export class PartsAbove<Part> {
	readonly #since = new Map<string, Part[]>();

	add(key: string, part: Part): void {
		const parts = this.#since.get(key);
		if (parts) parts.push(part);
		else this.#since.set(key, [part]);
	}

	/** The parts since the last sum of the same kind; the next sum begins anew. */
	take(key: string): readonly Part[] {
		const parts = this.#since.get(key) ?? [];
		this.#since.delete(key);
		return parts;
	}
}
