import { beforeAll, describe, expect, it } from 'vitest';
import { relativeChange } from '../../src/lib/core/derived/changes';
import {
	monthRow,
	rolling12Months,
	sameMonthsLastYear,
	yearToDate,
	type MonthRow
} from '../../src/lib/core/derived/months';
import { peopleLookup, type PeopleOf } from '../../src/lib/core/derived/people';
import { chosenTogether } from '../../src/lib/core/derived/chosen';
import { rateOfCount } from '../../src/lib/core/derived/rates';
import { joinedInterval as intervalOf } from '../../src/lib/core/harmonise/interval';
import type { Figure } from '../../src/lib/core/figure';
import { allIndicators } from '../../src/lib/indicators/registry';
import { queryFigures, queryMonths } from '../../src/lib/query/figures';
import { askedOf } from '../fixtures/asked';

/**
 * Derived figures over the city's real months of two measures. Expected sums were added apart, in Python, straight from
 * the rows of data/stockholm/figures.
 */
const MONTHLY = 'crime:brb3';
/** Has both counts and rates. */
const RATED = 'crime:brb3.misshandel';
let figures: Figure[];
let months: Figure[];
let peopleOf: PeopleOf;

beforeAll(async () => {
	const { engine, workspace } = await askedOf('stockholm');
	peopleOf = peopleLookup(workspace.denominators);
	const indicators = [MONTHLY, RATED].flatMap(
		(wanted) =>
			allIndicators.find(
				({ measure, composite }) => measure === wanted && composite?.by !== 'program'
			) ?? []
	);
	figures = await queryFigures(engine, indicators);
	months = await queryMonths(engine, indicators, null);
});

function row(area: string): MonthRow {
	const found = monthRow(
		months.filter(
			(figure) =>
				figure.measure === MONTHLY &&
				figure.area === area &&
				figure.scope === 'area' &&
				figure.unit === 'count' &&
				figure.series === 'bra-sol' &&
				figure.sex === 'all' &&
				figure.age === 'all'
		)
	);
	if (found === null) throw new Error(`no months of ${area}`);
	return found;
}

const yearly = (measure: string, area: string, period: string, unit: Figure['unit']) =>
	figures.find(
		(figure) =>
			figure.measure === measure &&
			figure.area === area &&
			figure.scope === 'area' &&
			figure.period === period &&
			figure.unit === unit &&
			figure.series === 'bra-sol' &&
			figure.sex === 'all' &&
			figure.age === 'all' &&
			figure.value !== null
	);

describe('real months', () => {
	it('twelve to June 2023 are 334, final and preliminary mixed; twelve before 392', () => {
		const skarpnack = row('sdo:skarpnack');
		const now = rolling12Months(skarpnack, '2023-06');
		expect(now).toMatchObject({
			figure: { value: 334, status: 'preliminary', period: '2022-07--2023-06' },
			mixed: true
		});
		expect(now.preliminary).toEqual(['01', '02', '03', '04', '05', '06'].map((m) => `2023-${m}`));
		const then = rolling12Months(skarpnack, '2022-06');
		expect(then.figure).toMatchObject({ value: 392, status: 'ok' });
		expect(relativeChange(now.figure, then.figure).figure.value).toBeCloseTo((-100 * 58) / 392, 10);
	});

	it('January to June 2023 are 162 and 173 the year before', () => {
		const skarpnack = row('sdo:skarpnack');
		expect(yearToDate(skarpnack, '2023-06').figure.value).toBe(162);
		expect(sameMonthsLastYear(skarpnack, '2023-06').figure.value).toBe(173);
	});

	it('the newest year so far, January to March 2026: 111 and 115; no year 2024 by month', () => {
		const bromma = row('sdo:bromma');
		expect(bromma.newest).toBe('2026-03');
		expect(yearToDate(bromma, '2026-03').figure.value).toBe(111);
		expect(sameMonthsLastYear(bromma, '2026-03').figure.value).toBe(115);
		expect(rolling12Months(bromma, '2026-03').figure.value).toBe(550);
		const lacking = rolling12Months(bromma, '2025-03');
		expect(lacking.figure).toMatchObject({ value: null, reason: 'months_missing' });
		expect(lacking.missing[0]).toBe('2024-04');
		expect(lacking.missing).toHaveLength(9);
	});

	it('of an area put together of two: 371 + 219 in 2023, 595 the year before', () => {
		const jarva = row('sdo:jarva');
		expect(yearToDate(jarva, '2023-06').figure).toMatchObject({
			value: 590,
			parts: ['sdo:rinkeby-kista', 'sdo:spanga-tensta']
		});
		expect(sameMonthsLastYear(jarva, '2023-06').figure.value).toBe(595);
	});

	it('twelve months that are a calendar year are the year', () => {
		const sums = ['2020', '2021', '2022', '2023'].map(
			(year) => rolling12Months(row('sdo:farsta'), `${year}-12`).figure.value
		);
		expect(sums).toEqual(
			['2020', '2021', '2022', '2023'].map(
				(year) => yearly(MONTHLY, 'sdo:farsta', year, 'count')?.value
			)
		);
	});
});

describe('real rates', () => {
	it('595 and 544 in 2021, by 59 809 and 37 037 people, are the 995 and 1 469 that are printed', () => {
		for (const [area, count, printed] of [
			['sdo:farsta', 595, 995],
			['sdo:skarholmen', 544, 1_469]
		] as const) {
			const figure = yearly(RATED, area, '2021', 'count');
			expect(figure?.value).toBe(count);
			if (figure === undefined) continue;
			const rate = rateOfCount(figure, 'per_100k', peopleOf).figure.value ?? 0;
			expect(Math.round(rate)).toBe(printed);
		}
	});

	it('counts by the series own base give the rates the source prints', () => {
		const areas = [...new Set(figures.map(({ area }) => area))];
		const compared = areas.flatMap((area) =>
			['2021', '2022'].flatMap((year) => {
				const count = yearly(RATED, area, year, 'count');
				const rate = yearly(RATED, area, year, 'per_100k');
				if (count === undefined || rate === undefined || rate.parts.length > 0) return [];
				const { value } = rateOfCount(count, 'per_100k', peopleOf).figure;
				return value === null ? [] : [{ area, year, off: Math.abs(value - (rate.value ?? 0)) }];
			})
		);
		expect(compared.length).toBeGreaterThan(5);
		// Half by the printed rate's rounding, the rest by that of bases derived from such rates.
		expect(compared.filter(({ off }) => off > 1)).toEqual([]);
	});

	it('chosen areas together lie between the lowest and the highest, by their people', () => {
		const areas = ['sdo:farsta', 'sdo:skarholmen'];
		const rates = areas.flatMap((area) => yearly(RATED, area, '2025', 'per_100k') ?? []);
		expect(rates.map(({ value }) => value)).toEqual([1_008, 1_514]);
		// 62 085 and 38 112 people, the base stated for 2025.
		expect(
			chosenTogether(rates, 'liknande', { kind: 'reported_crime', peopleOf, intervalOf })?.figure
				.value
		).toBeCloseTo((1_008 * 62_085 + 1_514 * 38_112) / 100_197, 8);
	});
});
