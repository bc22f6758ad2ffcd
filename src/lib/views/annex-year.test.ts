import { expect, test } from 'vitest';
import { annexModel } from './annex';
import { latestYear, selectionUpTo, upToYear } from './annex-year';
import { contextOf, figure, indicators, selection } from './fixture-town';

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

test('of an earlier year nothing later is known, of the latest all', () => {
	const held = contextOf([
		figure({ period: '2022', value: 5 }),
		figure({ period: '2024', value: 6 }),
		figure({ period: '2021/22', grain: 'school_year', value: 7 }),
		figure({ period: '2022/23', grain: 'school_year', value: 8 }),
		figure({ period: '2022-12', grain: 'month', value: 9 }),
		figure({ period: '2023-01', grain: 'month', value: 1 })
	]);
	expect(upToYear(held, area, '2024')).toBe(held);
	const left = upToYear(held, area, '2022');
	expect(left.figures.map(({ period }) => period)).toEqual(['2022', '2021/22', '2022-12']);
	expect(upToYear(held, area, '2022').figures).toBe(left.figures);
	const periods = ['latest', '2021', '2022-12', '2023-01', '2024'];
	expect(periods.map((period) => selectionUpTo(selection({ period }), '2022').period)).toEqual([
		'latest',
		'2021',
		'2022-12',
		'2022',
		'2022'
	]);
});

test('an annex of an earlier year shows and tells of no later one, in chosen figures either', () => {
	const years = ['2020', '2021', '2022', '2023', '2024'].flatMap((period, at) => [
		figure({ period, value: 1000 + 111 * at }),
		figure({ period, value: 1200 + 111 * at, scope: 'rest' }),
		figure({ period, value: 300 + 7 * at, area: 'sdo:lindhult' })
	]);
	const held = contextOf(years);
	const items = (['trend', 'table', 'choropleth'] as const).map((kind) => ({
		kind,
		selection: selection({ period: '2024' }),
		text: ''
	}));
	const later = /2023|2024|1.?333|1.?444|1.?533|1.?644|321|328/u;
	for (const chosen of [[], items]) {
		const { sections, title } = annexModel(held, { area, year: '2022', items: chosen });
		const told = sections.map(({ blocks }) => blocks);
		expect(title).toContain('2022');
		expect(JSON.stringify(told)).toMatch(/1.?222/u);
		expect(JSON.stringify(told)).not.toMatch(later);
		expect(JSON.stringify(told)).toContain('Siffror från senare år är inte med');
	}
	expect(JSON.stringify(annexModel(held, { area, year: '2024' }))).not.toContain('senare år');
});
