import { describe, expect, it } from 'vitest';
import { contextOf, figure, selection } from '../fixture-town';
import { createJudge } from '../judge/judge';
import { overviewModel } from '../overview';
import { placeIn, requestOf } from './request';

const counts = ['2022', '2023', '2024'].map((period, at) =>
	figure({ unit: 'count', period, value: 24 + at })
);
const rates = ['2023', '2024'].map((period, at) => figure({ period, value: 500 + at }));
const months = Array.from({ length: 24 }, (_, at) =>
	figure({
		unit: 'count',
		grain: 'month',
		period: `${at < 12 ? '2023' : '2024'}-${String((at % 12) + 1).padStart(2, '0')}`,
		value: 2
	})
);

describe('the underlag of a row opened before months and the judge are here', () => {
	const before = contextOf([...counts, ...rates]);
	const later = contextOf([...counts, ...rates], { months });
	const judged = { ...later, judge: createJudge(later) };
	const { rows, heading } = overviewModel(before, selection());
	const [row] = rows;
	if (row === undefined) throw new Error('no row');
	const asked = { row, heading, selection: selection() };
	const first = requestOf(before, asked);
	const then = requestOf(judged, asked);

	it('gets them when they have come', () => {
		expect(first.values.map(({ group }) => group)).not.toContain('Månader');
		expect(first.values.some(({ label }) => label.startsWith('Förändring från'))).toBe(false);
		expect(then.values.some(({ label }) => label === 'Förändring från 2023')).toBe(true);
		expect(then.values.filter(({ group }) => group === 'Månader').length).toBeGreaterThan(12);
	});

	it('stays at the value that was chosen', () => {
		expect(first.values.length).toBeGreaterThan(3);
		for (const value of first.values) {
			const found = then.values[placeIn(then.values, value)];
			expect(found?.label).toBe(value.label);
			expect(found?.shown.figure).toEqual(value.shown.figure);
		}
		expect(first.values.map((value) => placeIn(first.values, value))).toEqual(
			first.values.map((_, at) => at)
		);
	});
});
