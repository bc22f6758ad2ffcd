import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalCdf, normalCritical, normalQuantile, normalTwoSided } from './normal';
import { studentCdf, studentCritical, studentQuantile, studentTwoSided } from './student-t';

describe('the normal distribution', () => {
	// Abramowitz & Stegun (1964), Handbook of Mathematical Functions, table 26.1, as printed to 15 places.
	it.each([
		[0, 0.5],
		[0.5, 0.691462461274013],
		[1, 0.841344746068543],
		[1.96, 0.97500210485178],
		[2, 0.977249868051821],
		[3, 0.99865010196837]
	])('P(Z ≤ %d) is %d', (z, expected) => {
		expect(normalCdf(z)).toBeCloseTo(expected, 14);
	});

	it.each([
		[0.8, 1.2816],
		[0.9, 1.6449],
		[0.95, 1.96],
		[0.99, 2.5758],
		[0.998, 3.0902],
		[0.999, 3.2905]
	])('encloses %d within %d', (confidence, expected) => {
		expect(normalCritical(confidence)).toBeCloseTo(expected, 4);
	});

	it('keeps the digits of small tails', () => {
		expect(normalCdf(-10) / 7.619853024160527e-24).toBeCloseTo(1, 10);
		expect(normalTwoSided(10)).toBe(2 * normalCdf(-10));
	});

	it('has a quantile that is its inverse, and is symmetric', () => {
		fc.assert(
			fc.property(fc.double({ min: -6, max: 6, noNaN: true }), (z) => {
				expect(normalQuantile(normalCdf(-Math.abs(z)))).toBeCloseTo(-Math.abs(z), 7);
				expect(normalCdf(z) + normalCdf(-z)).toBeCloseTo(1, 14);
			})
		);
	});

	it.each([0, 1, -0.1, 1.1, NaN])('refuses the probability %d', (p) => {
		expect(() => normalQuantile(p)).toThrow(RangeError);
		expect(() => normalCritical(p)).toThrow(RangeError);
		expect(() => studentQuantile(p, 5)).toThrow(RangeError);
		expect(() => studentCritical(p, 5)).toThrow(RangeError);
	});

	it('refuses what is no number', () => {
		expect(() => normalCdf(NaN)).toThrow(RangeError);
		expect(() => studentCdf(NaN, 5)).toThrow(RangeError);
	});
});

describe("Student's t distribution", () => {
	// The printed table of any textbook (Fisher & Yates 1938, table III), 5 % and 1 % two-sided.
	it.each([
		[1, 12.706, 63.657],
		[2, 4.303, 9.925],
		[5, 2.571, 4.032],
		[10, 2.228, 3.169],
		[24, 2.064, 2.797],
		[30, 2.042, 2.75],
		[120, 1.98, 2.617]
	])('of %d degrees of freedom encloses 95 and 99 %% within %d and %d', (df, five, one) => {
		expect(studentCritical(0.95, df)).toBeCloseTo(five, 3);
		expect(studentCritical(0.99, df)).toBeCloseTo(one, 3);
	});

	it('has the closed forms of 1 and 2 degrees of freedom', () => {
		fc.assert(
			fc.property(fc.double({ min: -50, max: 50, noNaN: true }), (t) => {
				// Near 0 the library goes by t² and rounds what is under 1e-8 away.
				expect(studentCdf(t, 1)).toBeCloseTo(0.5 + Math.atan(t) / Math.PI, 8);
				expect(studentCdf(t, 2)).toBeCloseTo(0.5 + t / (2 * Math.sqrt(2 + t * t)), 8);
			})
		);
	});

	it('nears the normal, without a jump at many degrees of freedom', () => {
		for (const df of [1e4, 1e6, 1e8]) {
			expect(studentCdf(0, df)).toBe(0.5);
			expect(studentCdf(-1.96, df)).toBeCloseTo(normalCdf(-1.96), 4);
			expect(studentCritical(0.95, df)).toBeCloseTo(normalCritical(0.95), 3);
		}
	});

	it('is wider the fewer the degrees of freedom', () => {
		const wholes = fc.integer({ min: 1, max: 500 });
		fc.assert(
			fc.property(wholes, wholes, (df, more) => {
				expect(studentCritical(0.95, df)).toBeGreaterThan(studentCritical(0.95, df + more));
				expect(studentTwoSided(2, df)).toBeGreaterThan(studentTwoSided(2, df + more));
			})
		);
	});

	it.each([0, -1, NaN, Infinity])('refuses %d degrees of freedom', (df) => {
		expect(() => studentCdf(1, df)).toThrow(RangeError);
		expect(() => studentQuantile(0.9, df)).toThrow(RangeError);
	});
});
