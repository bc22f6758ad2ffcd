/** Times of one thing, and of what it is compared with, taken in the same run. All in milliseconds. */

export interface Spread {
	n: number;
	median: number;
	p95: number;
}

export interface Result {
	name: string;
	/** What was measured, e.g. `100 000 rows`. */
	size: string;
	spread: Spread;
	baseline: { name: string; spread: Spread };
	/** How many times slower than the baseline, by the medians. */
	ratio: number;
}

/** Fewer runs than this say nothing about a 95th percentile worth printing. */
const LEAST_RUNS = 5;

/** Value below which the share `q` of the samples lies, interpolated between neighbours. */
export function quantile(samples: readonly number[], q: number): number {
	const sorted = [...samples].sort((a, b) => a - b);
	const position = (sorted.length - 1) * q;
	const low = sorted[Math.floor(position)] ?? NaN;
	const high = sorted[Math.ceil(position)] ?? NaN;
	return low + (high - low) * (position - Math.floor(position));
}

export function spread(samples: readonly number[]): Spread {
	return { n: samples.length, median: quantile(samples, 0.5), p95: quantile(samples, 0.95) };
}

function spreadFaults(name: string, value: Partial<Spread> | undefined): string[] {
	if (value === undefined) return [`${name}: no times`];
	const faults: string[] = [];
	const { n, median, p95 } = value;
	if (n === undefined || !(n >= LEAST_RUNS))
		faults.push(`${name}: n is ${n}, not ${LEAST_RUNS} or more`);
	if (median === undefined || !(median > 0)) faults.push(`${name}: no median`);
	if (p95 === undefined || !Number.isFinite(p95)) faults.push(`${name}: no p95`);
	else if (median !== undefined && p95 < median) faults.push(`${name}: p95 is below the median`);
	return faults;
}

/**
 * Why the results may not be reported: a time without median, p95, n and a baseline of the same run
 * says nothing. Empty when they may.
 */
export function reportFaults(results: readonly Partial<Result>[]): string[] {
	if (results.length === 0) return ['nothing was measured'];
	return results.flatMap((result) => {
		const name = result.name ?? 'unnamed';
		const baseline = result.baseline;
		const faults = spreadFaults(name, result.spread);
		if (baseline === undefined) faults.push(`${name}: no baseline`);
		else faults.push(...spreadFaults(`${name}, baseline ${baseline.name}`, baseline.spread));
		if (result.ratio === undefined || !Number.isFinite(result.ratio)) {
			faults.push(`${name}: no ratio`);
		}
		return faults;
	});
}

/** The results as a table for people. */
export function reportTable(results: readonly Result[]): string {
	const ms = (value: number) => value.toFixed(value < 10 ? 2 : 0);
	const times = ({ n, median, p95 }: Spread) => `median ${ms(median)}, p95 ${ms(p95)}, n ${n}`;
	return results
		.map(
			({ name, size, spread: own, baseline, ratio }) =>
				`${name} (${size})\n` +
				`  ${times(own)} ms\n` +
				`  against ${baseline.name}: ${times(baseline.spread)} ms\n` +
				`  ratio ${ratio.toFixed(ratio < 10 ? 2 : 0)}`
		)
		.join('\n');
}
