import type { Figure } from '$lib/core/figure';
import { combineShares } from '$lib/core/statistics/combine-shares';
import { wilsonInterval } from '$lib/core/statistics/wilson';
import { describe, expect, it } from 'vitest';
import { judgeOf, share, worried } from './fixture-judge';

describe('sample surveys', () => {
	const judge = judgeOf([]);

	it('are tested on answers over the design effect, by hand', () => {
		// 24 % of 300 and 36 % of 270: 200 and 180 effective answers; z = -2.5565, p = 0.01057.
		const found = judge.change(worried, share(24, 300), share(36, 270, { period: '2020' }));
		expect(found).toMatchObject({
			word: 'lower',
			method: 'two_proportions',
			designEffect: 1.5,
			direction: 'down',
			percentAllowed: false
		});
		expect(found.effect).toBeCloseTo(-12, 9);
		expect(found.p).toBeCloseTo(0.0105721, 6);
		expect(found.lower).toBeCloseTo(-21.0259, 3);
		expect(found.upper).toBeCloseTo(-2.7875, 3);
	});

	it('of joined areas are as sure as their interval, where few answers stand for most of the people', () => {
		// 20 % of 50 answers for 90 000 people and of 500 for 10 000: as sure as 41 effective answers, not as 550 / 1.5.
		const joined = combineShares([
			{ share: 0.2, n: 50, deff: 1.5, population: 90_000 },
			{ share: 0.2, n: 500, deff: 1.5, population: 10_000 }
		]);
		const { lower, upper } = joined.interval;
		const now = share(20, 550, {
			lower: 100 * lower,
			upper: 100 * upper,
			how: ['weighted_by_population']
		});
		const found = judge.gap(worried, now, share(30, 600, { sex: 'men' }));
		expect(found).toMatchObject({ word: 'no_difference', designEffect: 1.5 });
		const unaware = { ...now, lower: null, upper: null };
		expect(judge.gap(worried, unaware, share(30, 600, { sex: 'men' })).word).toBe('lower');
	});

	it('rest on the interval that the source gives, and then nothing is assumed', () => {
		// As wide as of 100 answers without any design effect: z = -2.5565 · √(100/200) at the least.
		const wide = (value: number, more: Partial<Figure> = {}) => {
			const { lower, upper } = wilsonInterval({ share: value / 100, n: 100, deff: 1 });
			return share(value, 300, { lower: 100 * lower, upper: 100 * upper, ...more });
		};
		const found = judge.change(worried, wide(24), wide(36, { period: '2020' }));
		// (0.24 - 0.36) / √(0.3 · 0.7 · 2/100) = -1.8516
		expect(found).toMatchObject({ word: 'no_difference', designEffect: null });
		expect(found.p).toBeCloseTo(0.0640771, 6);
	});

	it('say why they are not', () => {
		const why = (now: Figure, then: Figure) => judge.gap(worried, now, then).reason;
		const men = { sex: 'men' } as const;
		expect(why(share(24, null), share(36, 270, men))).toBe('no_answers');
		expect(why(share(24, 300), share(36, 29, men))).toBe('few_answers');
		expect(why(share(1, 60), share(2, 60, men))).toBe('few_answers');
		expect(why(share(24, 300), share(36, 270, { ...men, age: '16-84' }))).toBe('other_series');
	});
});
