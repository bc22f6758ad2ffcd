import { expect, test } from 'vitest';
import { contextOf, figure, indicators } from '$lib/views/fixture-town';
import { latestYear } from './annex-defaults';

const [vandalism, quarrel] = indicators;
if (vandalism === undefined || quarrel === undefined) throw new Error('no indicators');
const area = 'sdo:bjorkvik';

test('the annex is of the latest year told of, not of the last forecast of the population', () => {
	const people = { ...quarrel, kind: 'register' as const };
	const figures = [
		figure({ area, period: '2023', value: 5 }),
		figure({ area, period: '2024', value: 6 }),
		figure({ area, period: '2034', value: 5, indicator: people.id })
	];
	const context = { ...contextOf(figures), indicators: [vandalism, people] };
	expect(latestYear(context, area)).toBe('2024');
	expect(latestYear(context, 'sdo:lindhult')).toBe('2024');
	expect(latestYear({ ...context, figures: [] }, area)).toBe('');
});
