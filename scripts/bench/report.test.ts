import { describe, expect, it } from 'vitest';
import { measure } from './measure';
import { quantile, reportFaults, reportTable, spread, type Result } from './report';

const times = { n: 7, median: 10, p95: 12 };
const good: Result = {
	name: 'reading',
	size: '100 rows',
	spread: times,
	baseline: { name: 'the library alone', spread: { n: 7, median: 5, p95: 6 } },
	ratio: 2
};

describe('a report of times', () => {
	it('takes a complete result', () => expect(reportFaults([good])).toEqual([]));

	it.each<[string, unknown]>([
		['no baseline', { ...good, baseline: undefined }],
		['no p95', { ...good, spread: { n: 7, median: 10 } }],
		['no p95', { ...good, spread: { ...times, p95: NaN } }],
		['no median', { ...good, spread: { n: 7, p95: 12 } }],
		['n is undefined', { ...good, spread: { median: 10, p95: 12 } }],
		['n is 4', { ...good, spread: { ...times, n: 4 } }],
		['p95 is below', { ...good, spread: { ...times, p95: 9 } }],
		['no times', { ...good, spread: undefined }],
		[
			'baseline the library alone: no p95',
			{ ...good, baseline: { name: 'the library alone', spread: { n: 7, median: 5 } } }
		],
		['no ratio', { ...good, ratio: NaN }]
	])('refuses one with %s', (fault, result) => {
		expect(reportFaults([good, result as Partial<Result>]).join('\n')).toContain(fault);
	});

	it('refuses to report nothing', () => expect(reportFaults([])).not.toEqual([]));

	it('prints median, p95, n, the baseline and the ratio', () => {
		expect(reportTable([good])).toBe(
			'reading (100 rows)\n  median 10, p95 12, n 7 ms\n' +
				'  against the library alone: median 5.00, p95 6.00, n 7 ms\n  ratio 2.00'
		);
	});
});

describe('quantiles', () => {
	it('interpolate as the usual definition (type 7)', () => {
		expect(quantile([4, 1, 3, 2], 0.5)).toBe(2.5);
		expect(quantile([1, 2, 3, 4, 5], 0.95)).toBeCloseTo(4.8);
		expect(spread([2, 1, 3])).toEqual({ n: 3, median: 2, p95: 2.9 });
	});
});

it('measures both sides as often, after a turn that does not count', async () => {
	let own = 0;
	let base = 0;
	const result = await measure({
		name: 'a',
		size: 'b',
		runs: 5,
		run: () => (own += 1),
		baseline: { name: 'c', run: () => (base += 1) }
	});
	expect([own, base]).toEqual([6, 6]);
	expect(reportFaults([{ ...result, ratio: 1 }])).toEqual([]);
});
