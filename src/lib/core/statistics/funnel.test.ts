import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitFunnel, funnelLimits, placeInFunnel, type Funnel } from './funnel';

/** Ten units of 1 000 people; together 1 000 events, so ten per cent. z = (count - 100) / 10. */
const TEN = [70, 80, 90, 95, 100, 100, 105, 110, 120, 130].map((count) => ({
	count,
	exposure: 1000
}));
const fitted = (units: Parameters<typeof fitFunnel>[0]): Funnel => {
	const funnel = fitFunnel(units);
	if (funnel === null) throw new Error('must be a funnel');
	return funnel;
};

const funnels = fc.array(
	fc.record({
		count: fc.integer({ min: 100, max: 400 }),
		exposure: fc.integer({ min: 1000, max: 4000 })
	}),
	{ minLength: 10, maxLength: 30 }
);

describe('fitFunnel', () => {
	// Hand-computed: Spiegelhalter's papers give the formula and pictures, no data to compute with.
	it('by hand: the outer two are drawn in to ±2, the squares sum to 18.5', () => {
		// z -2, -2, -1, -0.5, 0, 0, 0.5, 1, 2, 2: (4·4 + 2·1 + 2·0.25) / 10 = 1.85.
		const { target, phi, winsorised, looked } = fitted(TEN);
		expect(target).toBeCloseTo(0.1, 12);
		expect(winsorised).toBeCloseTo(1.85, 12);
		expect(looked).toBe(10);
		// a 1.281552, φ(a) 0.175498: c = 0.8 - 0.449820 + 0.328475 = 0.678655; 1.85 / c · 10/9.
		expect(phi).toBeCloseTo(((1.85 / 0.678655) * 10) / 9, 4);
	});

	it('does not let an outlier widen its own limits', () => {
		const outlier = { count: 330, exposure: 1000 };
		const funnel = fitted([...TEN.slice(0, 9), outlier]);
		expect(funnel.target).toBeCloseTo(0.12, 12);
		expect(placeInFunnel(funnel, outlier)).toBe('above');
	});

	it('is never narrower than Poisson', () => {
		const still = TEN.map((unit) => ({ ...unit, count: 100 }));
		expect(fitted(still)).toMatchObject({ phi: 1, winsorised: 0 });
	});

	it('cannot be had of fewer than ten units with ten events expected', () => {
		expect(fitFunnel(TEN.slice(1))).toBeNull();
		expect(fitFunnel([...TEN.slice(1), { count: 5, exposure: 50 }])).toBeNull();
		expect(fitFunnel([])).toBeNull();
	});

	it('is the same in any order and in other units of exposure', () => {
		fc.assert(
			fc.property(funnels, (units) => {
				const funnel = fitted(units);
				const turned = fitted([...units].reverse());
				expect(turned.phi).toBeCloseTo(funnel.phi, 9);
				const scaled = units.map(({ count, exposure }) => ({ count, exposure: exposure * 100 }));
				expect(fitted(scaled).phi).toBeCloseTo(funnel.phi, 9);
				expect(fitted(scaled).target * 100).toBeCloseTo(funnel.target, 9);
				for (const [index, unit] of units.entries())
					expect(placeInFunnel(fitted(scaled), scaled[index] ?? unit)).toBe(
						placeInFunnel(funnel, unit)
					);
			})
		);
	});

	it('refuses nonsense', () => {
		expect(() => fitFunnel([{ count: 1.5, exposure: 1 }])).toThrow(RangeError);
		expect(() => fitFunnel([{ count: 1, exposure: 0 }])).toThrow(RangeError);
	});
});

describe('funnelLimits', () => {
	const funnel: Funnel = { target: 0.1, phi: 4, winsorised: 2.7, looked: 10 };

	it('by hand: 0.1 ± 1.959964 √(4 · 0.1 / 1000)', () => {
		const { lower, upper } = funnelLimits(funnel, 1000);
		expect(lower).toBeCloseTo(0.1 - 1.959964 * 0.02, 7);
		expect(upper).toBeCloseTo(0.1 + 1.959964 * 0.02, 7);
	});

	it('hold the target, close in with exposure, do not go under 0', () => {
		const exposures = fc.double({ min: 1, max: 1e6, noNaN: true });
		fc.assert(
			fc.property(exposures, (exposure) => {
				const { lower, upper } = funnelLimits(funnel, exposure);
				expect(0 <= lower && lower < 0.1 && upper > 0.1).toBe(true);
				expect(funnelLimits(funnel, 2 * exposure).upper).toBeLessThan(upper);
				expect(funnelLimits(funnel, exposure, 0.998).upper).toBeGreaterThan(upper);
			})
		);
	});

	it('place units above, below, within, and not where too few are expected', () => {
		expect(placeInFunnel(funnel, { count: 140, exposure: 1000 })).toBe('above');
		expect(placeInFunnel(funnel, { count: 139, exposure: 1000 })).toBe('within');
		expect(placeInFunnel(funnel, { count: 60, exposure: 1000 })).toBe('below');
		expect(placeInFunnel(funnel, { count: 61, exposure: 1000 })).toBe('within');
		expect(placeInFunnel(funnel, { count: 40, exposure: 99 })).toBe('too_few');
		expect(placeInFunnel(funnel, { count: 140, exposure: 1000 }, 0.998)).toBe('within');
	});
});
