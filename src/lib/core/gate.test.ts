import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Figure } from './figure';
import { gate, OPEN_RULE, type DisclosureRule } from './gate';
import { EMPTY_STATUSES, STATUSES, UNITS } from './vocabulary';

const figure = (over: Partial<Figure> = {}): Figure => ({
	indicator: 'x',
	area: 'sdo:a',
	scope: 'area',
	measure: 'crime:x',
	series: 's',
	source: 'src',
	period: '2024',
	grain: 'year',
	unit: 'count',
	sex: 'all',
	age: 'all',
	value: 4,
	n: 40,
	lower: 1,
	upper: 7,
	status: 'ok',
	origin: 'published',
	how: [],
	reason: null,
	parts: ['sdo:b'],
	missingParts: ['sdo:c'],
	refs: ['d|s|1|2'],
	superseded: [{ ref: 'd|s|3|4', value: 3, status: 'preliminary' }],
	...over
});

const closed: DisclosureRule = { openness: 'partners', threshold: 5 };

describe('gate', () => {
	it('shows open official figures as published, small and zero ones too', () => {
		for (const value of [0, 1, 4, 5000]) {
			const passed = gate(figure({ value }));
			expect(passed.value).toBe(value);
			expect(passed.refs).toEqual(['d|s|1|2']);
			expect(passed.gate).toEqual({ decision: 'published_open', rule: OPEN_RULE });
		}
	});

	it('hides shares of sample surveys under thirty answers, published or not, and no other', () => {
		const share = (over: Partial<Figure>) =>
			gate(figure({ measure: 'survey:stad.x', unit: 'percent', value: 40, ...over }));
		const few = share({ n: 29 });
		expect(few).toMatchObject({
			value: null,
			n: null,
			lower: null,
			reason: 'few_answers',
			origin: null,
			refs: []
		});
		expect(share({ n: 29, origin: 'exercise' }).origin).toBe('exercise');
		expect(few.gate.decision).toBe('few_answers');
		expect(gate(figure({ measure: 'survey:stad.x', n: 29 }), closed).value).toBeNull();
		expect(share({ n: 30 }).value).toBe(40);
		expect(share({ n: null }).value).toBe(40);
		expect(share({ n: 20, measure: 'survey:stockholmsenkaten.x' }).value).toBe(40);
		expect(share({ n: 20, measure: 'survey:stad.svarsfrekvens' }).value).toBe(40);
		expect(share({ n: 20, measure: 'school:x' }).value).toBe(40);
	});

	it.each([
		['count', 4, 40, 'threshold'],
		['count', 5, 40, 'threshold_passed'],
		['count', 0, 40, 'threshold_passed'],
		['percent', 10, 40, 'threshold'],
		['percent', 90, 40, 'threshold'],
		['percent', 50, 40, 'threshold_passed'],
		['percent', 0, 40, 'threshold'],
		['percent', 100, 40, 'threshold'],
		['percent', 50, null, 'threshold'],
		['per_100k', 10, 40_000, 'threshold'],
		['per_100k', 12.5, 40_000, 'threshold_passed'],
		['per_1000', 12, null, 'threshold'],
		['mean', 3, 4, 'threshold'],
		['mean', 3, 5, 'threshold_passed'],
		['index', 3, null, 'threshold']
	] as const)('source not open: %s %s of %s → %s', (unit, value, n, decision) => {
		expect(gate(figure({ unit, value, n }), closed).gate.decision).toBe(decision);
	});

	it('shows no sum or difference of closed figures, but the year of their months', () => {
		const sum = figure({ value: 900, how: ['sum_of_parts'] });
		expect(gate(sum, closed).gate.decision).toBe('derived_from_closed');
		const rest = figure({ value: 900, scope: 'rest' });
		expect(gate(rest, closed).gate.decision).toBe('derived_from_closed');
		const months = figure({ value: 900, how: ['sum_of_months'] });
		expect(gate(months, closed).value).toBe(900);
	});

	it('hides with a number also what it was weighed by', () => {
		const weights = { of: 'base' as const, year: null, values: [{ area: 'sdo:b', value: 7 }] };
		const joined = { weights, unit: 'percent' as const, how: ['weighted_by_base' as const] };
		expect(gate(figure(joined), closed)).not.toHaveProperty('weights');
		expect(gate(figure({ ...joined, status: 'suppressed' }))).not.toHaveProperty('weights');
		expect(gate(figure(joined)).weights).toEqual(weights);
	});

	it('hides with a derived number also the numbers it was made of', () => {
		const formula = { id: 'gap' as const, inputs: [], unit: 'count' as const, result: 900 };
		const gap = figure({ value: 900, how: ['of_two_figures'], made: { formula, of: [figure()] } });
		expect(gate(gap, closed)).not.toHaveProperty('made');
		expect(gate(gap).made).toEqual(gap.made);
	});

	it('takes no threshold under 3', () => {
		expect(() => gate(figure(), { openness: 'partners', threshold: 2 })).toThrow(RangeError);
		expect(() => gate(figure(), { openness: 'open', threshold: NaN })).toThrow(RangeError);
		expect(gate(figure({ value: 3 }), { openness: 'partners', threshold: 3 }).value).toBe(3);
	});

	it('never lets a number out with an empty status, whatever was put in', () => {
		fc.assert(
			fc.property(
				fc.constantFrom(...STATUSES),
				fc.constantFrom(...UNITS),
				fc.option(fc.double({ noNaN: false }), { nil: null }),
				fc.option(fc.nat(50), { nil: null }),
				fc.constantFrom('open', 'partners', 'own_authority'),
				fc.integer({ min: 3, max: 20 }),
				(status, unit, value, n, openness, threshold) => {
					const passed = gate(figure({ status, unit, value, n }), { openness, threshold });
					const empty = EMPTY_STATUSES.has(passed.status);
					expect(passed.value === null).toBe(empty);
					if (!empty) return;
					expect(passed).toMatchObject({ value: null, n: null, lower: null, upper: null });
					expect(passed.reason).not.toBeNull();
					if (passed.status !== 'suppressed') return;
					expect(passed).toMatchObject({ refs: [], superseded: [], parts: [], missingParts: [] });
				}
			)
		);
	});
});
