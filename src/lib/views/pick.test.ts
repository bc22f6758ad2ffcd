import { describe, expect, it } from 'vitest';
import type { Indicator } from '$lib/core/indicator';
import { contextOf, figure, indicators } from './fixture-town';
import { pick } from './pick';

const vandalism = indicators[0] as Indicator;
const hole = (period: string, more = {}) =>
	figure({ period, value: null, reason: 'missing_in_source', ...more });
const latest = (...figures: ReturnType<typeof figure>[]) => {
	const picked = pick(contextOf(figures), vandalism, 'sdo:bjorkvik', 'latest');
	return [picked?.row.line.unit, picked?.period, picked?.shown.value];
};

describe('the latest figure', () => {
	it('is the newest with a number, whatever holes come after it', () => {
		const figures = [
			figure({ period: '2022', value: 900 }),
			figure({ period: '2023', value: 950 })
		];
		expect(latest(...figures, hole('2024'))).toEqual(['per_100k', '2023', 950]);
		expect(latest(hole('2021'), ...figures)).toEqual(['per_100k', '2023', 950]);
	});

	it('is of the first line that has any, though another has a newer', () => {
		const count = { unit: 'count' as const };
		const older = figure({ period: '2022', value: 900 });
		const newer = figure({ period: '2024', value: 460, ...count });
		expect(latest(older, newer)).toEqual(['per_100k', '2022', 900]);
		expect(latest(hole('2022'), newer)).toEqual(['count', '2024', 460]);
	});

	it('is nobody else’s: of a sex, an age, an area or the rest', () => {
		const own = figure({ period: '2022', value: 900 });
		const others = [{ sex: 'women' }, { age: '0-17' }, { area: 'sdo:lindhult' }, { scope: 'rest' }];
		const newer = others.map((more) => figure({ period: '2024', value: 1, ...(more as object) }));
		expect(latest(own, ...newer)).toEqual(['per_100k', '2022', 900]);
	});
});
