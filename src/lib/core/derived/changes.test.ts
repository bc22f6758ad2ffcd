import { describe, expect, test } from 'vitest';
import type { Denominator } from '../workspace';
import { gapBetweenSexes, percentagePoints, relativeChange } from './changes';
import { made } from './fixture-figure';
import { peopleLookup } from './people';
import { rateOfCount } from './rates';

const share = (value: number | null, more = {}) =>
	made({ measure: 'survey:otrygg', unit: 'percent', value, ...more });

describe('percentage points', () => {
	test('24 less 21 is 3', () => {
		const { figure } = percentagePoints(share(24), share(21, { period: '2023' }));
		const formula = figure.made?.formula;
		expect(figure).toMatchObject({ value: 3, unit: 'percent', period: '2024' });
		expect(formula).toMatchObject({ id: 'percentage_points', result: 3 });
		expect(formula?.inputs.map(({ role, value }) => [role, value])).toEqual([
			['now', 24],
			['then', 21]
		]);
	});

	test('not of counts, not of two series, not of a hole', () => {
		expect(percentagePoints(made({ value: 4 }), made({ value: 2 })).figure.reason).toBe(
			'not_alike'
		);
		expect(percentagePoints(share(24), share(21, { series: 'b' })).figure.reason).toBe('not_alike');
		const hole = share(null, { reason: 'missing_in_source' });
		expect(percentagePoints(share(24), hole).figure).toMatchObject({
			value: null,
			reason: 'missing_in_source'
		});
	});
});

describe('relative change', () => {
	test('from 40 to 50 is 100 × 10 / 40 = 25 percent', () => {
		const { figure } = relativeChange(made({ value: 50 }), made({ value: 40 }));
		const formula = figure.made?.formula;
		expect(figure).toMatchObject({ value: 25, unit: 'percent' });
		expect(formula).toMatchObject({ id: 'relative_change', unit: 'percent', result: 25 });
	});

	test.each([
		[9, 40],
		[40, 9],
		[40, 0],
		[0, 0]
	])('is refused where either is under ten: %i and %i', (now, then) => {
		const change = relativeChange(made({ value: now }), made({ value: then }));
		expect(change).toMatchObject({
			figure: { value: null, reason: 'too_few_for_percent' }
		});
	});

	test('ten on both sides is enough: 10 to 11 is 10 percent', () => {
		expect(relativeChange(made({ value: 11 }), made({ value: 10 })).figure.value).toBe(10);
	});

	test('a rate by its own rates, and only where the cases are known and ten', () => {
		const now = made({ unit: 'per_100k', value: 300 });
		const then = made({ unit: 'per_100k', value: 200 });
		expect(relativeChange(now, then, { now: 30, then: 20 }).figure.value).toBe(50);
		expect(relativeChange(now, then, { now: 30, then: 9 }).figure.value).toBeNull();
		expect(relativeChange(now, then, { now: 30, then: null }).figure.value).toBeNull();
		expect(relativeChange(now, then).figure.reason).toBe('too_few_for_percent');
	});

	test('shares have none', () => {
		expect(relativeChange(share(24), share(21)).figure.reason).toBe('not_alike');
	});
});

describe('the gap between the sexes', () => {
	test('30 % of the girls and 22 % of the boys: 8', () => {
		const gap = gapBetweenSexes(share(30, { sex: 'girls' }), share(22, { sex: 'boys' }), null);
		expect(gap.figure).toMatchObject({ value: 8, sex: 'all', lower: null, upper: null });
	});

	test('only of a pair, in one area and period', () => {
		const girls = share(30, { sex: 'girls' });
		expect(gapBetweenSexes(girls, share(22, { sex: 'men' }), null).figure.reason).toBe('not_alike');
		const elsewhere = share(22, { sex: 'boys', area: 'sdo:lindhult' });
		expect(gapBetweenSexes(girls, elsewhere, null).figure.reason).toBe('not_alike');
	});
});

const base = (area: string, official: number, series = 'bra', year = 2024): Denominator => ({
	area,
	series,
	year,
	low: official,
	high: official,
	official,
	basis: ''
});

describe('rates of counts', () => {
	const peopleOf = peopleLookup([
		base('sdo:bjorkvik', 8_000),
		base('sdo:lindhult', 2_000),
		base('sdo:bjorkvik', 16_000, 'arsbok')
	]);

	test('40 among 8 000: 5 per 1 000 and 500 per 100 000', () => {
		const count = made({ value: 40 });
		expect(rateOfCount(count, 'per_1000', peopleOf).figure).toMatchObject({
			value: 5,
			unit: 'per_1000',
			how: ['rate_of_count']
		});
		const { figure } = rateOfCount(count, 'per_100k', peopleOf);
		const formula = figure.made?.formula;
		expect(figure.value).toBe(500);
		expect(formula?.inputs.map(({ role, value }) => [role, value])).toEqual([
			['count', 40],
			['people', 8_000]
		]);
	});

	test("each series by its own base: the yearbook's 40 are among 16 000", () => {
		const count = made({ value: 40, series: 'arsbok' });
		expect(rateOfCount(count, 'per_1000', peopleOf).figure.value).toBe(2.5);
	});

	test('never by the base of another series, another year, or for months', () => {
		for (const more of [{ series: 'polis' }, { period: '2023' }, { period: '2024-01--2024-06' }])
			expect(rateOfCount(made({ value: 40, ...more }), 'per_1000', peopleOf)).toMatchObject({
				figure: { value: null, reason: 'denominator_missing' }
			});
	});

	test('never of the city without an area, of one sex or age by the people of the area', () => {
		for (const more of [{ scope: 'rest' }, { sex: 'women' }, { age: '0-17' }] as const)
			expect(rateOfCount(made({ value: 40, ...more }), 'per_1000', peopleOf).figure.reason).toBe(
				'denominator_missing'
			);
	});

	test('an area put together is divided by all of its parts', () => {
		const whole = made({ area: 'sdo:ny', value: 50, parts: ['sdo:bjorkvik', 'sdo:lindhult'] });
		expect(rateOfCount(whole, 'per_1000', peopleOf).figure.value).toBe(5);
		const half = made({ area: 'sdo:ny', value: 50, parts: ['sdo:bjorkvik', 'sdo:okand'] });
		expect(rateOfCount(half, 'per_1000', peopleOf).figure.value).toBeNull();
	});
});
