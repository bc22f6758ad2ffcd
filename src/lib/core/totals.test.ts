import { describe, expect, it } from 'vitest';
import type { Observation } from './observation';
import { totalsThatDiffer, type Slack, type SumRole } from './totals';

const figure = (areaAsWritten: string, value: number | null): Observation =>
	({ areaAsWritten, value, period: '2023' }) as Observation;
const role = ({ areaAsWritten, period }: Observation): SumRole =>
	areaAsWritten === 'annat'
		? null
		: { sum: period, role: areaAsWritten === 'allt' ? 'total' : 'part' };
const differs = (slack: Slack, ...values: (number | null)[]): number[] =>
	totalsThatDiffer(
		values.map((value, index) => figure(index === 0 ? 'allt' : `del ${index}`, value)),
		role,
		() => slack
	).map(({ sum }) => sum);

describe('totals', () => {
	it('that add up are not told', () => {
		expect(differs({ perFigure: 0 }, 6, 1, 2, 3)).toEqual([]);
		expect(differs({ perFigure: 0 }, 0.3, 0.1, 0.2)).toEqual([]);
	});
	it('that do not are, in both directions', () => {
		expect(differs({ perFigure: 0 }, 7, 1, 2, 3)).toEqual([6]);
		expect(differs({ perFigure: 0 }, 5, 1, 2, 3)).toEqual([6]);
	});
	it('may be off by the slack of every figure and not by more', () => {
		expect(differs({ perFigure: 0.5 }, 8, 1, 2, 3)).toEqual([]);
		expect(differs({ perFigure: 0.5 }, 9, 1, 2, 3)).toEqual([6]);
	});
	it('may hold what has no part, but not less than the parts', () => {
		expect(differs({ perFigure: 0, partsMayFallShort: true }, 100, 1, 2)).toEqual([]);
		expect(differs({ perFigure: 0, partsMayFallShort: true }, 2, 1, 2)).toEqual([3]);
	});
	it('are not tested where a part or the total has no value', () => {
		expect(differs({ perFigure: 0 }, 7, 1, null)).toEqual([]);
		expect(differs({ perFigure: 0 }, null, 1, 2)).toEqual([]);
		expect(
			totalsThatDiffer([figure('allt', 5), figure('annat', 1)], role, () => ({ perFigure: 0 }))
		).toEqual([]);
	});
});
