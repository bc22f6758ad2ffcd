import { describe, expect, it } from 'vitest';
import { combineShares } from '$lib/core/statistics/combine-shares';
import { differenceInterval, twoProportionTest } from '$lib/core/statistics/proportions';
import { wilsonInterval } from '$lib/core/statistics/wilson';
import { Random, Tally } from './random';

const SHARES = Array.from({ length: 97 }, (_, index) => 0.02 + index * 0.01);

describe("coverage of Wilson's interval", () => {
	it.each([30, 90, 136, 1500])(
		'is 0.95 on average and nowhere under 0.92, computed exactly, n = %d',
		(n) => {
			const bounds = Array.from({ length: n + 1 }, (_, yes) =>
				wilsonInterval({ share: yes / n, n, deff: 1 })
			);
			const coverage = SHARES.map((share) => {
				let log = n * Math.log(1 - share);
				let covered = 0;
				for (const [yes, { lower, upper }] of bounds.entries()) {
					if (lower <= share && share <= upper) covered += Math.exp(log);
					log += Math.log((n - yes) / (yes + 1)) + Math.log(share / (1 - share));
				}
				return covered;
			});
			const mean = coverage.reduce((sum, value) => sum + value, 0) / coverage.length;
			expect(Math.abs(mean - 0.95)).toBeLessThan(0.005);
			expect(Math.min(...coverage)).toBeGreaterThan(0.92);
		}
	);

	it('is 95 % in samples of households that answer alike, with the design effect and not without', () => {
		// 40 households of 4 with correlation 1/6: deff 1 + 3/6 = 1.5.
		const random = new Random(21);
		const told = new Tally();
		const naive = new Tally();
		for (let run = 0; run < 4000; run++) {
			let yes = 0;
			for (let household = 0; household < 40; household++)
				yes += random.binomial(4, random.beta(0.24 * 5, 0.76 * 5));
			const outside = (deff: number): number => {
				const { lower, upper } = wilsonInterval({ share: yes / 160, n: 160, deff });
				return lower <= 0.24 && 0.24 <= upper ? 0 : 1;
			};
			told.add(outside(1.5), 1);
			naive.add(outside(1), 1);
		}
		expect(Math.abs(told.share - 0.05)).toBeLessThan(4 * told.error + 0.005);
		expect(naive.share).toBeGreaterThan(1.5 * told.share);
	});
});

describe('two shares and joined shares', () => {
	it('test and interval err one time in twenty', () => {
		const random = new Random(22);
		const tested = new Tally();
		const missed = new Tally();
		for (let run = 0; run < 4000; run++) {
			const share = 0.1 + 0.8 * random.uniform();
			const first = { share: random.binomial(120, share) / 120, n: 120, deff: 1 };
			const second = { share: random.binomial(90, share) / 90, n: 90, deff: 1 };
			const { lower, upper } = differenceInterval(first, second);
			tested.add(twoProportionTest(first, second).p < 0.05 ? 1 : 0, 1);
			missed.add(lower <= 0 && 0 <= upper ? 0 : 1, 1);
		}
		for (const tally of [tested, missed])
			expect(Math.abs(tally.share - 0.05)).toBeLessThan(4 * tally.error + 0.005);
	});

	it('joined shares are held by their interval, also where parts are small', () => {
		const random = new Random(23);
		const missed = new Tally();
		const parts = [
			{ share: 0.05, n: 60, deff: 1, population: 9000 },
			{ share: 0.3, n: 140, deff: 1, population: 4000 },
			{ share: 0.15, n: 100, deff: 1, population: 15_000 }
		];
		const truth = combineShares(parts).share;
		for (let run = 0; run < 4000; run++) {
			const drawn = parts.map((part) => ({
				...part,
				share: random.binomial(part.n, part.share) / part.n
			}));
			const { lower, upper } = combineShares(drawn).interval;
			missed.add(lower <= truth && truth <= upper ? 0 : 1, 1);
		}
		expect(Math.abs(missed.share - 0.05)).toBeLessThan(4 * missed.error + 0.01);
	});
});
