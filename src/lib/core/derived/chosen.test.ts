import { describe, expect, test } from 'vitest';
import type { Figure } from '../figure';
import { gate } from '../gate';
import { joinedInterval } from '../harmonise/interval';
import type { Denominator } from '../workspace';
import { chosenTogether, type Joining } from './chosen';
import { made } from './fixture-figure';
import { peopleLookup } from './people';

const base = (area: string, official: number): Denominator => ({
	...{ area, official, series: 'bra', year: 2024 },
	...{ low: official, high: official, basis: '' }
});
const crime: Joining = {
	kind: 'reported_crime',
	peopleOf: peopleLookup([base('sdo:bjorkvik', 8_000), base('sdo:lindhult', 2_000)]),
	intervalOf: joinedInterval
};
const survey: Joining = { ...crime, kind: 'sample_survey' };
const pupils: Joining = { ...crime, kind: 'total_survey' };

const rate = (area: string, value: number) => made({ area, unit: 'per_100k', value });
const share = (
	area: string,
	value: number | null,
	people: number | null,
	more: Partial<Figure> = {}
) =>
	made({
		...{ area, value, measure: 'survey:stad.otrygg', unit: 'percent', age: '16-79', n: 150 },
		...(people === null
			? {}
			: { weights: { of: 'people', year: '2023', values: [{ area, value: people }] } }),
		...more
	});
const together = (figures: Figure[], by: Joining) => {
	const found = chosenTogether(
		figures.map((one) => gate(one)),
		'liknande',
		by
	);
	if (found === null) throw new Error('two areas are asked for');
	return found.figure;
};

describe('chosen areas together, by hand', () => {
	test('rates by the source’s own base: (500 × 8 000 + 1 000 × 2 000) / 10 000 = 600', () => {
		const found = together([rate('sdo:lindhult', 1_000), rate('sdo:bjorkvik', 500)], crime);
		expect(found).toMatchObject({
			value: 600,
			area: 'liknande',
			parts: ['sdo:lindhult', 'sdo:bjorkvik'],
			how: ['rate_of_chosen']
		});
		expect(found.made?.formula.inputs.map(({ value }) => value)).toEqual([
			1_000, 2_000, 500, 8_000
		]);
	});

	test('counts are added: 40 + 20', () => {
		const found = together([made({ value: 40 }), made({ area: 'sdo:lindhult', value: 20 })], crime);
		expect(found).toMatchObject({ value: 60, n: null, how: ['sum_of_chosen'] });
	});

	test('shares of samples by people, the answers apart: 30 % of 3 000 and 10 % of 1 000 are 25 %', () => {
		const found = together(
			[share('sdo:bjorkvik', 30, 3_000), share('sdo:lindhult', 10, 1_000)],
			survey
		);
		expect(found).toMatchObject({ value: 25, n: 300, how: ['share_of_chosen'] });
		// As of parts: Wilson at 150 / 1.5 is 21.895–39.585 and 5.523–17.437 (harmonise.test.ts).
		expect(found.lower).toBeCloseTo(18.819, 2);
		expect(found.upper).toBeCloseTo(32.425, 2);
		expect(found.weights).toEqual({
			of: 'people',
			year: '2023',
			values: [
				{ area: 'sdo:bjorkvik', value: 3_000, margin: 'assumed' },
				{ area: 'sdo:lindhult', value: 1_000, margin: 'assumed' }
			]
		});
		const { id, inputs } = found.made?.formula ?? {};
		expect(id).toBe('share_of_chosen');
		expect(inputs?.map(({ role, unit, value }) => [role, unit, value])).toEqual([
			['part', 'percent', 30],
			['people', 'people', 3_000],
			['part', 'percent', 10],
			['people', 'people', 1_000]
		]);
	});

	test('a published margin is believed; one of several areas already joined only as far as theirs are', () => {
		const own = share('sdo:bjorkvik', 30, 3_000, { lower: 20, upper: 40 });
		const other = share('sdo:lindhult', 10, 1_000);
		const found = together([own, other], survey);
		expect(found.lower).toBeCloseTo(18.116, 2);
		expect(found.upper).toBeCloseTo(33.416, 2);
		expect(found.weights?.values.map(({ margin }) => margin)).toEqual(['own', 'assumed']);
		const values = ['sdo:a', 'sdo:b'].map((area) => ({
			...{ area, value: 1_500, margin: 'assumed' as const }
		}));
		const joined: Partial<Figure> = {
			how: ['weighted_by_population'],
			weights: { of: 'people', year: '2023', values }
		};
		const mixed = together([{ ...own, ...joined }, other], survey);
		expect([mixed.value, mixed.lower]).toEqual([25, found.lower]);
		expect(mixed.weights?.values.map(({ margin }) => margin)).toEqual(['assumed', 'assumed']);
	});

	test('shares of everybody by how many they were: 90 % of 200 and 60 % of 100 are 80 %, without an interval', () => {
		const of = (area: string, value: number, n: number) => share(area, value, null, { n });
		const found = together([of('sdo:bjorkvik', 90, 200), of('sdo:lindhult', 60, 100)], pupils);
		expect(found).toMatchObject({ value: 80, n: 300, lower: null, how: ['share_of_chosen'] });
		expect(found.made?.formula.inputs.map(({ role, unit }) => [role, unit])).toEqual([
			['part', 'percent'],
			['base', 'count'],
			['part', 'percent'],
			['base', 'count']
		]);
	});
});

describe('chosen areas that cannot be joined', () => {
	const impossible = (figures: Figure[], by: Joining) => {
		const { value, status, reason, missingParts } = together(figures, by);
		expect([value, status]).toEqual([null, 'missing']);
		return [reason, ...missingParts];
	};
	const lindhult = 'sdo:lindhult';

	test('name the area without a number, by its own reason', () => {
		const one = rate('sdo:bjorkvik', 500);
		const hole = (more: Partial<Figure>) => made({ area: lindhult, unit: 'per_100k', ...more });
		expect(impossible([one, hole({})], crime)).toEqual(['missing_in_source', lindhult]);
		expect(impossible([one, hole({ reason: 'not_in_data' })], crime)).toEqual([
			'part_missing',
			lindhult
		]);
		expect(impossible([one, hole({ reason: 'outside_lifetime' })], crime)).toEqual([
			'outside_lifetime',
			lindhult
		]);
		const few = share(lindhult, 10, 1_000, { n: 29 });
		expect(impossible([share('sdo:bjorkvik', 30, 3_000), few], survey)).toEqual([
			'few_answers',
			lindhult
		]);
	});

	test('name the area whose people, or pupils, are not known', () => {
		expect(impossible([rate('sdo:bjorkvik', 500), rate('sdo:okand', 500)], crime)).toEqual([
			'denominator_missing',
			'sdo:okand'
		]);
		const unknown = [share('sdo:bjorkvik', 30, 3_000), share(lindhult, 10, null)];
		expect(impossible(unknown, survey)).toEqual(['denominator_missing', lindhult]);
		const uncounted = [share('sdo:bjorkvik', 30, 9), share(lindhult, 10, 9, { n: null })];
		expect(impossible(uncounted, pupils)).toEqual(['denominator_missing', lindhult]);
	});

	test('are means, indexes, and what is of two kinds or periods', () => {
		const of = (more: Partial<Figure>) =>
			['sdo:bjorkvik', lindhult].map((area) => share(area, 30, 3_000, more));
		for (const more of [{ unit: 'mean' as const }, { unit: 'index' as const }])
			expect(impossible(of(more), survey)).toEqual(['not_joinable']);
		const [first, second] = [of({})[0], of({ period: '2020' })[1]];
		expect(
			impossible(
				[first, second].flatMap((one) => one ?? []),
				survey
			)
		).toEqual(['not_alike']);
	});

	test('are counts of a source that is not open: a hidden one could be worked out', () => {
		const figures = [
			made({ value: 40, source: 'polis' }),
			made({ area: lindhult, value: 20, source: 'polis' })
		];
		const rule = { openness: 'partners' as const, threshold: 5 };
		const gated = figures.map((one) => gate(one, rule));
		const found = chosenTogether(gated, 'liknande', crime)?.figure;
		expect(found).toMatchObject({ value: null, reason: 'too_small_to_show', refs: [] });
	});
});
