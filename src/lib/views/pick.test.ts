import { describe, expect, it } from 'vitest';
import type { Indicator } from '$lib/core/indicator';
import { contextOf, figure, indicators, selection } from './fixture-town';
import { pick } from './pick';
import { rowFacts } from './row-facts';

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

describe('the count beside a rate', () => {
	const rate = figure({ period: '2024', value: 900 });
	const beside = (...counts: object[]) => {
		const others = counts.map((more) => figure({ unit: 'count', ...more }));
		const { count } = rowFacts(contextOf([rate, ...others]), vandalism, selection());
		return count === null ? null : [count.period, count.shown.value];
	};

	it('is of the rate’s own series alone, though another counts the same year', () => {
		const other = { period: '2024', value: 480, series: 'arsbok', source: 'arsbok-fil' };
		expect(beside(other)).toBeNull();
		expect(beside(other, { period: '2022', value: 460 })).toEqual(['2022', 460]);
		expect(beside({ period: '2022', value: 460 }, { period: '2024', value: 470 })).toEqual([
			'2024',
			470
		]);
	});
});
