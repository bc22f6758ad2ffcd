import { describe, expect, it } from 'vitest';
import { benjaminiHochberg } from '$lib/core/statistics/benjamini-hochberg';
import { fitFunnel, placeInFunnel } from '$lib/core/statistics/funnel';
import { normalTwoSided } from '$lib/core/statistics/normal';
import { Random, Tally } from './random';

describe("Benjamini & Hochberg's rate of false discoveries", () => {
	it.each([
		[40, 10],
		[20, 30],
		[50, 0]
	])('is rate · m0/m, with %d true nulls and %d effects', (nulls, effects) => {
		// For independent tests not only at most but exactly that (Benjamini & Yekutieli 2001, theorem 5.1).
		const random = new Random(31 + nulls);
		const discovered = new Tally();
		const plain = new Tally();
		const total = nulls + effects;
		for (let run = 0; run < 2000; run++) {
			const pValues = Array.from({ length: total }, (_, index) =>
				normalTwoSided(random.normal() + (index < nulls ? 0 : 3))
			);
			const share = (told: readonly (boolean | null)[]): number =>
				told.slice(0, nulls).filter(Boolean).length / Math.max(1, told.filter(Boolean).length);
			discovered.add(share(benjaminiHochberg(pValues).rejected), 1);
			plain.add(share(pValues.map((p) => p < 0.05)), 1);
		}
		expect(Math.abs(discovered.share - (0.05 * nulls) / total)).toBeLessThan(4 * discovered.error);
		expect(plain.share).toBeGreaterThan(1.5 * discovered.share);
	});
});

describe('units outside the funnel though none differs', () => {
	it.each([
		[11, 1],
		[11, 4],
		[40, 4],
		[40, 10]
	])('of %d with a dispersion of %d', (units, phi) => {
		const random = new Random(41);
		const told = new Tally();
		const published = new Tally();
		const poisson = new Tally();
		for (let run = 0; run < (units > 20 ? 500 : 1200); run++) {
			const drawn = Array.from({ length: units }, (_, index) => {
				const exposure = 40 + ((300 * index) / units) * (1 + random.uniform());
				return { count: random.overDispersed(exposure, phi), exposure };
			});
			const funnel = fitFunnel(drawn);
			if (funnel === null) throw new Error('there are ten units');
			const outside = (width: number): number =>
				drawn.filter((unit) =>
					['above', 'below'].includes(placeInFunnel({ ...funnel, phi: width }, unit))
				).length;
			told.add(outside(funnel.phi), units);
			published.add(outside(Math.max(1, funnel.winsorised)), units);
			poisson.add(outside(1), units);
		}
		expect(told.share).toBeLessThan(0.05 + 4 * told.error);
		if (phi > 1) {
			expect(told.share).toBeGreaterThan(0.03);
			expect(published.share).toBeGreaterThan(1.3 * told.share);
			expect(poisson.share).toBeGreaterThan(5 * told.share);
		}
	});
});
