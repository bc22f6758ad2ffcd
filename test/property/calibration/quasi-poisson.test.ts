import { describe, expect, it } from 'vitest';
import {
	compareCounts,
	compareWithRest,
	type CountComparison,
	type ExposedCount
} from '$lib/core/statistics/counts';
import {
	estimateDispersion,
	type Dispersion,
	type EstimatedDispersion
} from '$lib/core/statistics/dispersion';
import { Random, Tally } from './random';

/** Yearly means of nine areas of a city, in six years in which nothing happened. */
const AREAS = [30, 45, 60, 80, 110, 150, 200, 260, 350];
const YEARS = 6;
/** The years the dispersion is estimated from where it is not from those compared. */
const EARLIER = 4;
const RUNS = 400;
const POISSON: Dispersion = { phi: 1, df: 1e9 };

type Draw = (random: Random, mean: number) => number;

/**
 * How often the last two years of an area are told apart though they do not differ: with the dispersion of
 * the years before (`change`), of the last four years, these two among them (`within`), and of Poisson; and
 * how often an area's last year is told apart from the rest (`rest`, with that of the years before).
 */
function falseAlarms(draw: Draw, seed: number) {
	const random = new Random(seed);
	const tallies = {
		change: new Tally(),
		within: new Tally(),
		rest: new Tally(),
		poisson: new Tally()
	};
	let phi = 0;
	for (let run = 0; run < RUNS; run++) {
		const table = AREAS.map((mean) =>
			Array.from({ length: YEARS }, () => ({ count: draw(random, mean), exposure: mean }))
		);
		const before = dispersionOf(table.map((row) => row.slice(0, EARLIER)));
		const within = dispersionOf(table.map((row) => row.slice(-EARLIER)));
		phi += before.estimate / RUNS;
		const last = table.map((row) => row.slice(-2) as [ExposedCount, ExposedCount]);
		const city = { count: 0, exposure: 0 };
		for (const [, now] of last) {
			city.count += now.count;
			city.exposure += now.exposure;
		}
		const told = (tally: Tally, test: (pair: (typeof last)[0]) => CountComparison): void =>
			tally.add(
				last.filter((pair) => test(pair).change === 'larger_than_usual').length,
				last.length
			);
		told(tallies.change, ([then, now]) => compareCounts(now, then, before));
		told(tallies.within, ([then, now]) => compareCounts(now, then, within));
		told(tallies.rest, ([, now]) => compareWithRest(now, city, before));
		told(tallies.poisson, ([then, now]) => compareCounts(now, then, POISSON));
	}
	return { ...tallies, phi };
}

function dispersionOf(table: Parameters<typeof estimateDispersion>[0]): EstimatedDispersion {
	const dispersion = estimateDispersion(table);
	if (dispersion === null) throw new Error('the table has 24 degrees of freedom');
	return dispersion;
}

describe('false alarms of the quasi-Poisson comparison', () => {
	// Nominal is 0.05. The tolerance is four standard errors of the simulation and one percentage point for
	// what the method itself is off by: the log of a ratio of counts is only nearly normal.
	it.each([
		[1.7, 2],
		[4.3, 5]
	])(
		'are near nominal at a dispersion of %d, plain Poisson gives over %d times that',
		(phi, times) => {
			const found = falseAlarms((random, mean) => random.overDispersed(mean, phi), 11);
			expect(Math.abs(found.phi / phi - 1)).toBeLessThan(0.05);
			for (const { share, error } of [found.change, found.rest])
				expect(Math.abs(share - 0.05)).toBeLessThan(4 * error + 0.01);
			expect(found.poisson.share).toBeGreaterThan(times * found.change.share);
			// Years that differ by chance widen the dispersion they are judged by.
			expect(found.within.share).toBeLessThan(found.change.share);
			expect(found.within.share).toBeGreaterThan(0.02);
		}
	);

	it('are under nominal where nothing is over-dispersed: the dispersion is never under 1', () => {
		const { change, poisson } = falseAlarms((random, mean) => random.poisson(mean), 12);
		expect(change.share).toBeLessThan(0.05 + 4 * change.error);
		expect(change.share).toBeGreaterThan(0.02);
		expect(Math.abs(poisson.share - 0.05)).toBeLessThan(4 * poisson.error + 0.01);
	});

	it('stay near where the spread grows with the square of the mean, which the test does not know', () => {
		const found = falseAlarms((random, mean) => random.negativeBinomial(mean, 50), 13);
		expect(found.change.share).toBeGreaterThan(0.03);
		expect(found.change.share).toBeLessThan(0.09);
		expect(found.poisson.share).toBeGreaterThan(3 * found.change.share);
	});
});
