import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { benjaminiHochberg } from './benjamini-hochberg';

/** Benjamini & Hochberg (1995), §4.1: the fifteen p values of the trial of rt-PA and APSAC. */
const PUBLISHED = [
	0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719,
	0.6528, 0.759, 1
];

const values = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 40 });

describe('benjaminiHochberg', () => {
	it('rejects the four smallest of the published example, where Bonferroni rejects three', () => {
		const { rejected, looked } = benjaminiHochberg(PUBLISHED);
		expect(rejected.flatMap((told, index) => (told ? [PUBLISHED[index]] : []))).toEqual([
			0.0001, 0.0004, 0.0019, 0.0095
		]);
		expect(looked).toBe(15);
		expect(PUBLISHED.filter((p) => p <= 0.05 / 15)).toHaveLength(3);
	});

	it('adjusts by hand: 15 · 0.0095 / 4, and the fifth from the seventh', () => {
		const { adjusted } = benjaminiHochberg(PUBLISHED);
		expect(adjusted[0]).toBeCloseTo(0.0015, 12);
		expect(adjusted[3]).toBeCloseTo(0.035625, 12);
		// 15 · 0.0201 / 5 = 0.0603 is under 15 · 0.0278 / 6 = 0.0695; the sixth takes 15 · 0.0298 / 7 = 0.06386.
		expect(adjusted[4]).toBeCloseTo(0.0603, 12);
		expect(adjusted[5]).toBeCloseTo((15 * 0.0298) / 7, 12);
		expect(adjusted[14]).toBe(1);
	});

	it('steps up: one p below its own limit takes the smaller ones above theirs along', () => {
		expect(benjaminiHochberg([0.04, 0.045, 0.03]).rejected).toEqual([true, true, true]);
		expect(benjaminiHochberg([0.04, 0.06, 0.03]).rejected).toEqual([false, false, false]);
	});

	it('rejects what lies exactly at its limit', () => {
		expect(benjaminiHochberg([0.05]).rejected).toEqual([true]);
		expect(benjaminiHochberg([0.025, 0.9]).rejected).toEqual([true, false]);
		expect(benjaminiHochberg([0.0251, 0.9]).rejected).toEqual([false, false]);
	});

	it('leaves out and does not count what could not be tested', () => {
		expect(benjaminiHochberg([null, 0.02, null, 0.9])).toEqual({
			rejected: [null, true, null, false],
			adjusted: [null, 0.04, null, 0.9],
			looked: 2
		});
		expect(benjaminiHochberg([])).toEqual({ rejected: [], adjusted: [], looked: 0 });
	});

	it('agrees with the definition taken word by word', () => {
		fc.assert(
			fc.property(values, fc.double({ min: 0.01, max: 0.5, noNaN: true }), (pValues, rate) => {
				const sorted = [...pValues].sort((a, b) => a - b);
				let limit = -1;
				sorted.forEach((p, index) => {
					if (p <= ((index + 1) / sorted.length) * rate) limit = p;
				});
				const { rejected } = benjaminiHochberg(pValues, rate);
				expect(rejected).toEqual(pValues.map((p) => p <= limit));
			})
		);
	});

	it('does not look at the order, keeps the order of p, and never lowers a p value', () => {
		fc.assert(
			fc.property(values, (pValues) => {
				const { rejected, adjusted } = benjaminiHochberg(pValues);
				const turned = benjaminiHochberg([...pValues].reverse());
				expect(turned.rejected.reverse()).toEqual(rejected);
				expect(turned.adjusted.reverse()).toEqual(adjusted);
				for (const [index, p] of pValues.entries()) {
					expect(adjusted[index]).toBeGreaterThanOrEqual(p * (1 - 1e-12));
					expect(adjusted[index]).toBeLessThanOrEqual(1);
					for (const [other, q] of pValues.entries())
						if (p <= q) expect(adjusted[index]).toBeLessThanOrEqual(adjusted[other] as number);
				}
			})
		);
	});

	it.each([[[-0.1]], [[1.1]], [[NaN]]])('refuses %o', (pValues) => {
		expect(() => benjaminiHochberg(pValues)).toThrow(RangeError);
	});

	it('refuses a rate outside 0 to 1', () => {
		expect(() => benjaminiHochberg([0.1], 5)).toThrow(RangeError);
	});
});
