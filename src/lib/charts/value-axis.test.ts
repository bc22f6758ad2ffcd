import { describe, expect, it } from 'vitest';
import { valueAxis } from './value-axis';

describe('valueAxis', () => {
	it('starts counts and rates at zero', () => {
		expect(valueAxis([900, 1100], 'count', 5)).toMatchObject({ low: 0, fromZero: true });
		expect(valueAxis([11, 12.4], 'per_1000', 5)).toMatchObject({ low: 0, fromZero: true });
	});

	it('does not start high shares at zero, and says so', () => {
		expect(valueAxis([80, 86], 'percent', 5)).toMatchObject({ low: 80, fromZero: false });
		expect(valueAxis([20, 60], 'percent', 5)).toMatchObject({ low: 0, fromZero: true });
	});

	it('never goes above 100 per cent, nor in steps of parts of a crime', () => {
		expect(valueAxis([91, 99.9], 'percent', 3).high).toBe(100);
		for (const { value } of valueAxis([1, 2], 'count', 5).ticks) expect(value % 1).toBe(0);
	});

	it('writes ticks in Swedish', () => {
		expect(valueAxis([0, 2000], 'count', 4).ticks.map((t) => t.text)).toContain('1\u00a0000');
		expect(valueAxis([0, 1], 'per_1000', 4).ticks.map((t) => t.text)).toContain('0,2');
		expect(valueAxis([0, 40], 'percent', 4).ticks.map((t) => t.text)).toContain('20\u00a0%');
	});

	it('stands on values that are all zero or not there', () => {
		expect(valueAxis([0, 0], 'count', 5)).toMatchObject({ low: 0, high: 1 });
		expect(valueAxis([], 'per_1000', 5)).toMatchObject({ low: 0, high: 1 });
	});
});
